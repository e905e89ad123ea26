public import AgentSpeak
public import Agents
internal import PDDL
internal import Synchronization
internal import Trajectories

/// Carries out what agents do, as actions of the domain, while they go on reasoning.
///
/// Every action of a program, or of a plan that it carries out, becomes one dispatch: held against what is known
/// of its precondition and against the safety conditions, written to the journal, started, watched, and told
/// to the keeper of the models when it has ended. A dispatch that does not succeed fails the action, and the
/// program can catch why:
///
/// | `error(…)` | means |
/// |---|---|
/// | `rejected` | the robot could not do it in this state |
/// | `faulted` | something went wrong that says nothing about the action: a fall, a time limit |
/// | `unsafe` | refused: it leads to a forbidden state, or may |
/// | `not_applicable` | not even the most general model that is possible allows it here |
/// | `unexpected` | carried out, but without an effect that it is known to have |
/// | `unknown_action` | the domain has no such action |
public final class Dispatcher: Environment {
  /// Something that happened to a dispatch.
  public struct Event: Sendable {
    /// Seconds on the clock that `tick` is told.
    public var time: Double
    /// What happened.
    public var event: PlanExecutor.Event
  }

  private struct Job {
    var executor: PlanExecutor
    var order: Order
    var reported = 0
    var isPlanning = false
  }

  /// A robot that is to get ready again after a mishap.
  struct Recovery: Sendable {
    var robot: String
    /// The number of the actuator; nil before it has begun.
    var handle: Int?
    var completion: @Sendable (Result<ActionResult, Failure>) -> Void
  }

  /// What waits for its dispatch.
  struct Order: Sendable {
    var agent: String
    var plan: ExplainedPlan
    /// What is planned for anew if the plan does not work; nil for a single action.
    var goal: PDDL.Formula?
    /// The agent's number of the action that waits for it; nil if nobody can be asked whether it is still wanted.
    var number: Int?
    var completion: @Sendable (Result<ActionResult, Failure>) -> Void
  }

  /// Called with everything that happens.
  public var onEvent: (Event) -> Void = { _ in }
  /// Called with every step that has ended, and what it taught.
  public var onTransition: (PlanExecutor.Transition, ModelKeeper.Change?) -> Void = { _, _ in }
  /// How often a new plan was asked for.
  public private(set) var replans = 0

  private let meansEnds: MeansEnds
  private let actuator: any Actuator
  private let journal: DispatchJournal?
  private let safety: SafetyMonitor?
  private let keeper: ModelKeeper?
  private var jobs: [Job] = []
  private var recoveries: [Recovery] = []
  private var state = FactState()
  private var time = 0.0
  private let inbox: DispatchInbox

  /// Makes a dispatcher.
  ///
  /// - Parameters:
  ///   - safety: objects to steps; nil for none.
  ///   - keeper: learns from each step; nil where the domain is known.
  public init(
    _ meansEnds: MeansEnds, on actuator: any Actuator, journal: DispatchJournal? = nil,
    safety: SafetyMonitor? = nil, keeper: ModelKeeper? = nil
  ) {
    self.meansEnds = meansEnds
    self.actuator = actuator
    self.journal = journal
    self.safety = safety
    self.keeper = keeper
    inbox = meansEnds.inbox
  }

  /// Whether anything is under way.
  public var isBusy: Bool { !jobs.isEmpty || !recoveries.isEmpty || !inbox.isEmpty }

  // MARK: Single actions

  /// Carries out an action of a program.
  public func act(
    _ action: AgentSpeak.Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    dispatch(action, by: agent, as: nil, completion: completion)
  }

  /// Carries out an action of a program until it has ended or nobody waits for it any more.
  public func act(
    _ action: AgentSpeak.Term, by agent: String, as number: Int,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    dispatch(action, by: agent, as: number, completion: completion)
  }

  private func dispatch(
    _ action: AgentSpeak.Term, by agent: String, as number: Int?,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    do throws(Failure) {
      let step: PlanStep
      do throws(BeliefMappingError) {
        step = try meansEnds.vocabulary.step(of: action)
      } catch {
        throw Failure("unknown_action", error.description)
      }
      let plan = ExplainedPlan(steps: [try explain(step)])
      start(Order(agent: agent, plan: plan, number: number, completion: completion))
    } catch {
      completion(.failure(error))
    }
  }

  /// What is certain about a step here.
  private func explain(_ step: PlanStep) throws(Failure) -> ExplainedStep {
    var reason = "there is no model of it"
    for model in meansEnds.currentModels {
      let explainer = PlanExplainer(domain: model.domain, objects: meansEnds.vocabulary.objects)
      do throws(PlanExplanationError) {
        let explained = try explainer.explain(step, in: state)
        // Of a model that is learned only what is proven is expected.
        guard let keeper else { return explained }
        let effects = keeper.possibleEffects(of: step, in: state)
        return ExplainedStep(step, adds: effects.adds, deletes: effects.deletes)
      } catch {
        reason = error.description
      }
    }
    throw Failure("not_applicable", reason)
  }

  private func start(_ order: Order) {
    let executor = PlanExecutor(
      order.plan, on: actuator, journal: journal, safety: safety,
      possibleEffects: { [keeper] step, state in
        keeper?.possibleEffects(of: step.step, in: state)
          ?? PossibleEffects(adds: step.adds, deletes: step.deletes)
      },
      mayRepair: order.goal != nil,
      record: { [weak self] transition throws(JournalError) in
        try self?.record(transition) ?? false
      })
    jobs.append(Job(executor: executor, order: order))
  }

  /// - Returns: whether the models have changed. A rejection may change the optimistic one without an answer to any
  ///   question.
  private func record(_ transition: PlanExecutor.Transition) throws(JournalError) -> Bool {
    let change = try keeper?.note(transition)
    onTransition(transition, change)
    return change.map { $0.hasTaught || transition.outcome == .rejected } ?? false
  }

  // MARK: Time

  /// Looks at the world, follows what is under way and starts what can be started.
  ///
  /// - Parameters:
  ///   - state: what is observed now.
  ///   - time: seconds of any clock that goes on.
  ///   - isWanted: whether an intention of an agent still waits for the action of a number. What nobody waits for is
  ///     stopped.
  /// - Throws: `JournalError` if journal or record cannot be written; nothing is dispatched then.
  public func tick(
    _ state: FactState, at time: Double,
    isWanted: (_ agent: String, _ action: Int) -> Bool = { _, _ in true }
  ) throws(JournalError) {
    self.state = state
    self.time = time
    for order in inbox.take() { start(order) }
    recover()
    for index in jobs.indices {
      if let number = jobs[index].order.number, !isWanted(jobs[index].order.agent, number) {
        report(try jobs[index].executor.cancel("nobody wants it any more", in: state))
        continue
      }
      report(try jobs[index].executor.tick(state, at: time))
      try replan(index)
    }
    let ended = jobs.filter { !$0.isPlanning && $0.executor.status != .running }
    jobs.removeAll { !$0.isPlanning && $0.executor.status != .running }
    for job in ended { job.order.completion(result(of: job)) }
  }

  private func recover() {
    recoveries += inbox.takeRecoveries()
    var left: [Recovery] = []
    for var recovery in recoveries {
      do throws(DispatchRefusal) {
        if recovery.handle == nil { recovery.handle = try actuator.recover(recovery.robot) }
        guard let handle = recovery.handle else { continue }
        switch actuator.progress(of: handle) {
        case .running: left.append(recovery)
        case .succeeded: recovery.completion(.success(.yes))
        case .failed(let reason), .rejected(let reason): throw DispatchRefusal(reason)
        }
      } catch {
        recovery.completion(.failure(Failure("recovery_failed", error.description)))
      }
    }
    recoveries = left
  }

  /// Cancels all that is under way.
  ///
  /// - Throws: `JournalError` if journal or record cannot be written.
  public func cancelAll(_ reason: String) throws(JournalError) {
    for job in jobs {
      report(try job.executor.cancel(reason, in: state))
      job.order.completion(result(of: job))
    }
    jobs = []
  }

  private func report(_ events: [PlanExecutor.Event]) {
    for event in events { onEvent(Event(time: time, event: event)) }
  }

  private func result(of job: Job) -> Result<ActionResult, Failure> {
    guard job.executor.status != .reached else { return .success(.yes) }
    let reason =
      switch job.executor.status {
      case .needsPlan(let text), .failed(let text): text
      case .running, .reached: ""
      }
    if job.order.goal != nil { return .failure(Failure("execution_failed", reason)) }
    guard let last = job.executor.transitions.last else {
      let isUnsafe = reason.contains("forbidden state")
      return .failure(Failure(isUnsafe ? "unsafe" : "not_applicable", reason))
    }
    let id: Symbol =
      switch last.outcome {
      case .succeeded: "unexpected"
      case .rejected: "rejected"
      case .faulted: "faulted"
      }
    return .failure(Failure(id, reason))
  }

  // MARK: Plans

  /// Asks for a new plan where an execution needs one, and goes on when it is there.
  private func replan(_ index: Int) throws(JournalError) {
    guard let goal = jobs[index].order.goal else { return }
    if jobs[index].isPlanning {
      guard let answer = inbox.takeAnswer(of: ObjectIdentifier(jobs[index].executor)) else {
        return
      }
      jobs[index].isPlanning = false
      switch answer {
      case .plan(let result) where result.explanation != nil:
        report(jobs[index].executor.resume(with: result.explanation ?? ExplainedPlan()))
      case .plan: try jobs[index].executor.cancel("the plan cannot be followed", in: state)
      case .unsolvable: try jobs[index].executor.cancel("there is no plan", in: state)
      case .stopped(let reason), .failed(let reason):
        try jobs[index].executor.cancel(reason, in: state)
      }
      return
    }
    guard case .needsPlan = jobs[index].executor.status else { return }
    jobs[index].isPlanning = true
    replans += 1
    let problem = meansEnds.vocabulary.problem(
      state, objects: meansEnds.vocabulary.objects, goal: goal)
    let key = ObjectIdentifier(jobs[index].executor)
    meansEnds.startPlanning(for: problem) { [inbox] answer in inbox.put(answer, for: key) }
  }
}

/// What agents ordered from other threads or in the middle of their cycles, until the dispatcher looks.
final class DispatchInbox: Sendable {
  private struct Content {
    var orders: [Dispatcher.Order] = []
    var recoveries: [Dispatcher.Recovery] = []
    var answers: [ObjectIdentifier: PlanningAnswer] = [:]
  }

  private let content = Mutex(Content())

  var isEmpty: Bool { content.withLock { $0.orders.isEmpty && $0.recoveries.isEmpty } }

  func put(_ order: Dispatcher.Order) { content.withLock { $0.orders.append(order) } }

  func take() -> [Dispatcher.Order] {
    content.withLock { content in
      defer { content.orders = [] }
      return content.orders
    }
  }

  func put(_ recovery: Dispatcher.Recovery) {
    content.withLock { $0.recoveries.append(recovery) }
  }

  func takeRecoveries() -> [Dispatcher.Recovery] {
    content.withLock { content in
      defer { content.recoveries = [] }
      return content.recoveries
    }
  }

  func put(_ answer: PlanningAnswer, for key: ObjectIdentifier) {
    content.withLock { $0.answers[key] = answer }
  }

  func takeAnswer(of key: ObjectIdentifier) -> PlanningAnswer? {
    content.withLock { $0.answers.removeValue(forKey: key) }
  }
}
