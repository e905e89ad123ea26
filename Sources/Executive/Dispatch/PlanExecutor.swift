public import PDDL
public import Trajectories

/// Dispatches the steps of a plan, watches them, and helps itself where it can.
///
/// Each tick looks at the world once: steps that are under way are held against their time limits and what
/// they need throughout; steps that have ended against their effects; then every step whose predecessors are
/// done is dispatched, if its precondition holds and no safety condition objects. On failure the step is
/// tried again as often as the actuator allows; then the latest place in the plan is looked for from which
/// on the rest still works (`ExplainedPlan.remainder`); else a new plan is asked for.
public final class PlanExecutor {
  /// How the execution stands.
  public enum Status: Hashable, Sendable {
    /// Steps are under way, or can be dispatched.
    case running
    /// The goal holds.
    case reached
    /// The plan does not work from here: `resume(with:)` goes on with a new one.
    case needsPlan(String)
    /// Given up.
    case failed(String)
  }

  /// Something that happened.
  public enum Event: Hashable, Sendable {
    case dispatched(PlanStep)
    case succeeded(PlanStep)
    case failed(PlanStep, String)
    case refused(PlanStep, String)
    case retried(PlanStep)
    case cancelled(PlanStep, String)
    /// The rest of the plan is kept, from this many steps before its end.
    case repaired(remaining: Int)
    case replanned(stability: Double)
  }

  /// A step that was dispatched and has ended.
  public struct Transition: Hashable, Sendable {
    /// What was true when it was dispatched.
    public var before: FactState
    /// The step.
    public var step: PlanStep
    /// What was true when it had ended.
    public var after: FactState
    /// What the actuator said: whether the step was carried out, was not possible, or went wrong.
    public var outcome: Outcome
    /// Whether it did what the plan needs.
    public var succeeded: Bool
    /// Its number in the journal; nil without journal.
    public var number: Int?
  }

  private struct Running {
    var index: Int
    var handle: Int
    var journalNumber: Int?
    var start: Double
    var before: FactState
  }

  /// How the execution stands.
  public private(set) var status = Status.running
  /// The plan that is carried out; after a repair, its rest.
  public private(set) var plan: ExplainedPlan
  /// What was observed of each step that ended.
  public private(set) var transitions: [Transition] = []
  /// How often a new plan was asked for.
  public private(set) var replans = 0

  private let actuator: any Actuator
  private let journal: DispatchJournal?
  private let safety: SafetyMonitor?
  private let possibleEffects: (ExplainedStep, FactState) -> PossibleEffects
  private let mayRepair: Bool
  private let replanLimit: Int
  private let record: (Transition) throws(JournalError) -> Bool
  private var order: PartialOrder
  private var done: Set<Int> = []
  private var running: [Running] = []
  private var tries: [PlanStep: Int] = [:]
  /// Whether the models have changed since the plan was made.
  private var isOutdated = false

  /// Makes an executor.
  ///
  /// - Parameters:
  ///   - journal: what was dispatched is written there first; steps in it without an end are looked at
  ///     once and never dispatched again by themselves.
  ///   - safety: objects to steps; nil for none.
  ///   - possibleEffects: what a step may do in all models that are possible; by default what the plan's
  ///     model says.
  ///   - mayRepair: whether the rest of a plan that still works is gone on with after a failure; a single action
  ///     has none.
  ///   - replanLimit: how often a new plan may be asked for.
  ///   - record: is told of each step that has ended, before the journal is; says whether the models are others now,
  ///     so that what the plan expects of its steps does not count any more.
  public init(
    _ plan: ExplainedPlan, on actuator: any Actuator, journal: DispatchJournal? = nil,
    safety: SafetyMonitor? = nil,
    possibleEffects: @escaping (ExplainedStep, FactState) -> PossibleEffects = { step, _ in
      PossibleEffects(adds: step.adds, deletes: step.deletes)
    },
    mayRepair: Bool = true, replanLimit: Int = 10,
    record: @escaping (Transition) throws(JournalError) -> Bool = { _ in false }
  ) {
    self.plan = plan
    self.record = record
    self.mayRepair = mayRepair
    self.actuator = actuator
    self.journal = journal
    self.safety = safety
    self.possibleEffects = possibleEffects
    self.replanLimit = replanLimit
    order = plan.partialOrder
  }

  /// Settles what a crash left open: steps that were started and have no end are taken for done or lost by
  /// what is true now, and the rest of the plan goes on from there. Robots that may still be at work have
  /// to have ended before.
  ///
  /// - Throws: `JournalError` if the journal cannot be written.
  @discardableResult
  public func recover(in state: FactState) throws(JournalError) -> [Event] {
    guard let journal, !journal.entries.isEmpty else { return [] }
    for entry in journal.unended {
      let step = plan.steps.first { $0.step == entry.step }
      let holds = step.map { hasHappened($0, in: state) } ?? false
      try journal.end(entry.number, holds ? "succeeded" : "lost")
    }
    return repair(in: state, reason: "started again")
  }

  /// Looks at the world and does what is to be done.
  ///
  /// - Parameters:
  ///   - state: what is observed now.
  ///   - time: seconds of any clock that goes on.
  /// - Throws: `JournalError` if the journal cannot be written; nothing is dispatched then.
  @discardableResult
  public func tick(_ state: FactState, at time: Double) throws(JournalError) -> [Event] {
    guard status == .running else { return [] }
    var events: [Event] = []
    var problem: (PlanStep, String)?
    for entry in running {
      if let reason = try follow(entry, state, time, &events) {
        problem = problem ?? (plan.steps[entry.index].step, reason)
      }
    }
    if problem == nil, running.isEmpty, done.count == plan.steps.count {
      if state.holds(plan.goal) {
        status = .reached
        return events
      }
      return events + repair(in: state, reason: "the goal does not hold after the last step")
    }
    if let (step, reason) = problem, running.isEmpty {
      return events + mend(step, reason, in: state)
    }
    if problem != nil { failure = problem }
    if running.isEmpty, let (step, reason) = failure {
      failure = nil
      return events + mend(step, reason, in: state)
    }
    // After a failure nothing new is started until what is under way has ended.
    if failure == nil { try dispatch(state, time, &events) }
    return events
  }

  /// What failed while other steps were under way.
  private var failure: (PlanStep, String)?

  /// Goes on with a new plan.
  ///
  /// - Returns: how much of the old plan it keeps, 0 to 1.
  @discardableResult
  public func resume(with newPlan: ExplainedPlan) -> [Event] {
    guard case .needsPlan = status else { return [] }
    let rest = plan.steps.indices.filter { !done.contains($0) }.map { plan.steps[$0].step }
    let stability = PlanStability.similarity(rest, newPlan.planSteps)
    isOutdated = false
    adopt(newPlan)
    status = .running
    return [.replanned(stability: stability)]
  }

  /// Ends the execution: steps that are under way are cancelled.
  ///
  /// - Parameter state: what is observed now.
  @discardableResult
  public func cancel(_ reason: String, in state: FactState) throws(JournalError) -> [Event] {
    var events: [Event] = []
    for entry in running {
      actuator.cancel(entry.handle)
      try note(
        Transition(
          before: entry.before, step: plan.steps[entry.index].step, after: state,
          outcome: .faulted, succeeded: false, number: entry.journalNumber))
      events.append(.cancelled(plan.steps[entry.index].step, reason))
    }
    running = []
    status = .failed(reason)
    return events
  }

  // MARK: Watching

  /// Follows a step that is under way; gives the reason if it failed.
  private func follow(
    _ entry: Running, _ state: FactState, _ time: Double, _ events: inout [Event]
  ) throws(JournalError) -> String? {
    let step = plan.steps[entry.index]
    var reason: String?
    var outcome = Outcome.faulted
    switch actuator.progress(of: entry.handle) {
    case .running:
      if let limit = actuator.timeLimit(for: step.step), time - entry.start > limit {
        actuator.cancel(entry.handle)
        events.append(.cancelled(step.step, "it took longer than \(limit) s"))
        reason = "it took longer than \(limit) s"
      } else if let literal = brokenInvariant(of: step, in: state) {
        actuator.cancel(entry.handle)
        reason = "\(literal) does not hold any more"
        events.append(.cancelled(step.step, "\(literal) does not hold any more"))
      } else {
        return nil
      }
    case .succeeded:
      outcome = .succeeded
      if !hasHappened(step, in: state) {
        let missing =
          step.adds.subtracting(state.atoms).map(\.text)
          + step.deletes.intersection(state.atoms).map { "(not \($0.text))" }
        reason = "its effect \(missing.sorted().joined(separator: " ")) is not observed"
      }
    case .failed(let text): reason = text
    case .rejected(let text):
      outcome = .rejected
      reason = text
    }
    running.removeAll { $0.handle == entry.handle }
    try note(
      Transition(
        before: entry.before, step: step.step, after: state, outcome: outcome,
        succeeded: reason == nil, number: entry.journalNumber))
    if let reason {
      events.append(.failed(step.step, reason))
    } else {
      done.insert(entry.index)
      tries[step.step] = nil
      events.append(.succeeded(step.step))
    }
    return reason
  }

  /// Keeps what was observed of a step: first with whoever records, then in the journal, so that a crash
  /// between the two loses nothing.
  private func note(_ transition: Transition) throws(JournalError) {
    transitions.append(transition)
    if try record(transition) { isOutdated = true }
    if let number = transition.number { try journal?.end(number, transition.outcome.rawValue) }
  }

  /// A literal that the step needs throughout, as it does not change it, and that does not hold.
  private func brokenInvariant(of step: ExplainedStep, in state: FactState) -> GroundLiteral? {
    step.condition.literals.filter { literal in
      !step.adds.contains(literal.atom) && !step.deletes.contains(literal.atom)
        && !state.holds(literal)
    }.min { $0.description < $1.description }
  }

  private func hasHappened(_ step: ExplainedStep, in state: FactState) -> Bool {
    step.adds.isSubset(of: state.atoms) && step.deletes.isDisjoint(with: state.atoms)
  }

  // MARK: Dispatching

  private func dispatch(
    _ state: FactState, _ time: Double, _ events: inout [Event]
  ) throws(JournalError) {
    let started = Set(running.map(\.index))
    for index in order.ready(done: done, started: started) {
      let step = plan.steps[index]
      guard actuator.isFree(for: step.step) else { continue }
      guard state.holds(step.condition) else {
        failure = failure ?? (step.step, "its precondition does not hold")
        break
      }
      if let objection = safety?.objection(to: possibleEffects(step, state), in: state) {
        events.append(.refused(step.step, objection))
        status = .needsPlan("\(step.step) is refused: \(objection)")
        break
      }
      let number = try journal?.begin(step.step, in: state)
      let refusal: DispatchRefusal
      do throws(DispatchRefusal) {
        let handle = try actuator.start(step.step, as: number)
        running.append(
          Running(
            index: index, handle: handle, journalNumber: number, start: time, before: state))
        events.append(.dispatched(step.step))
        continue
      } catch {
        refusal = error
      }
      try note(
        Transition(
          before: state, step: step.step, after: state,
          outcome: refusal.isRejection ? .rejected : .faulted, succeeded: false, number: number))
      events.append(.refused(step.step, refusal.description))
      failure = failure ?? (step.step, refusal.description)
      break
    }
    if running.isEmpty, status == .running, let (step, reason) = failure {
      failure = nil
      events += mend(step, reason, in: state)
    }
  }

  // MARK: Mending

  /// Tries again, goes on elsewhere in the plan, or asks for a new one.
  private func mend(_ step: PlanStep, _ reason: String, in state: FactState) -> [Event] {
    failure = nil
    let index = plan.steps.firstIndex { $0.step == step && state.holds($0.condition) }
    let count = tries[step] ?? 0
    if index != nil, count < actuator.retries(for: step) {
      tries[step] = count + 1
      return [.retried(step)]
    }
    return repair(in: state, reason: "\(step): \(reason)", avoiding: step)
  }

  /// Goes on with the rest of the plan that still works; a step that has just failed for good does not.
  private func repair(in state: FactState, reason: String, avoiding failed: PlanStep? = nil)
    -> [Event]
  {
    if mayRepair, !isOutdated, let left = plan.remainder(in: state) {
      let rest = ExplainedPlan(steps: left.map { plan.steps[$0] }, goal: plan.goal)
      if rest.steps.isEmpty {
        adopt(rest)
        status = .reached
        return [.repaired(remaining: 0)]
      }
      if failed == nil || rest.steps.first?.step != failed {
        adopt(rest)
        return [.repaired(remaining: rest.steps.count)]
      }
    }
    replans += 1
    status = replans > replanLimit ? .failed(reason) : .needsPlan(reason)
    return []
  }

  private func adopt(_ newPlan: ExplainedPlan) {
    plan = newPlan
    order = newPlan.partialOrder
    done = []
    running = []
    failure = nil
  }
}
