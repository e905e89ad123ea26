public import ModelLearning
public import PDDL
internal import RandomNumbers
internal import Synchronization
internal import Trajectories

/// Learns what actions do while they are carried out, and plans and explores with what it knows.
///
/// Every step that has ended is recorded on disk and told to the learner, which keeps both bounds of the
/// version space: the safe model, whose plans work, and the optimistic one, which allows whatever may work.
/// Whenever a model changes, `onChange` hears of it, so that plans are made with the new one.
///
/// The safety conditions hold for learning too: what may lead to a forbidden state in any model that is still
/// possible is neither planned nor tried.
public final class ModelKeeper: Sendable {
  /// What choosing a try came to.
  public enum Choice: Hashable, Sendable {
    /// The steps to take: the way to the try, and the try.
    case steps([PlanStep])
    /// Nothing that can be reached can teach anything more: proven where `isCertificate` says so.
    case nothingLeft(String, isCertificate: Bool)
  }

  /// What a step that was told of changed.
  public struct Change: Hashable, Sendable {
    /// Whether it taught anything.
    public var hasTaught: Bool
    /// How much is still open.
    public var openQuestions: Int
  }

  private struct State: ~Copyable {
    var learner: ActiveLearner
    var recorder: TraceRecorder?
    var strategy: any ExplorationStrategy
    var random: SplitMix64
    var isLearning: Bool
    var onChange: @Sendable ([PlanningModel]) -> Void = { _ in }
    var oracle: (@Sendable (PlanStep, FactState) -> Bool?)?
  }

  /// Types, predicates and signatures of actions.
  public let skeleton: Domain
  /// What there is.
  public let objects: [TypedName]
  /// The states never to be entered.
  public let safety: SafetyConditions
  private let state: Mutex<State>

  /// Starts with what a record has, or with nothing.
  ///
  /// - Parameters:
  ///   - safety: the states never to be entered.
  ///   - recorder: where transitions are written; those that it has are learned from at once.
  ///   - strategy: how tries are chosen.
  ///   - isLearning: whether the models follow what is observed; else they stay as they are.
  /// - Throws: `LearningError` if an action has too many lifted atoms, `TraceFeedError` if the record has
  ///   what the skeleton does not have.
  public init(
    skeleton: Domain, objects: [TypedName], safety: SafetyConditions = SafetyConditions(),
    recorder: sending TraceRecorder? = nil,
    strategy: sending any ExplorationStrategy = FrontierStrategy(),
    seed: UInt64 = 0, isLearning: Bool = true
  ) throws {
    self.skeleton = skeleton
    self.objects = objects
    self.safety = safety
    // A robot that is told to walk to where it is has nothing to do, whatever the map says: it does not count.
    var assumptions = Assumptions.exploration(of: skeleton)
    assumptions.isInjective = true
    let learner = try ActiveLearner(
      skeleton: skeleton, objects: objects, assumptions: assumptions)
    if isLearning {
      for transition in recorder?.earlier ?? [] {
        try learner.observe(
          transition.action, transition.outcome, from: transition.before.sorted,
          to: transition.after.sorted)
      }
    }
    state = Mutex(
      State(
        learner: learner, recorder: recorder, strategy: strategy, random: SplitMix64(seed: seed),
        isLearning: isLearning))
  }

  /// Sets who hears of changes, and tells them the models of now.
  public func onChange(_ tell: @escaping @Sendable ([PlanningModel]) -> Void) {
    state.withLock { $0.onChange = tell }
    tell(models)
  }

  /// Sets who is asked whether a step would work, for strategies that ask.
  public func ask(_ oracle: @escaping @Sendable (PlanStep, FactState) -> Bool?) {
    state.withLock { $0.oracle = oracle }
  }

  /// The models to plan with: the safe one first.
  public var models: [PlanningModel] {
    state.withLock { Self.models($0.learner, avoiding: safety) }
  }

  /// The domain of a bound, as known so far.
  public func domain(_ bound: Bound) -> Domain { state.withLock { $0.learner.model(bound).domain } }

  /// How much is still open.
  public var openQuestions: Int { state.withLock { $0.learner.openQuestions } }

  /// Whether what was seen fits no domain that can be learned.
  public var isContradicted: Bool { state.withLock { $0.learner.isContradicted } }

  private static func models(_ learner: ActiveLearner, avoiding safety: SafetyConditions)
    -> [PlanningModel]
  {
    [
      PlanningModel(.safe, learner.model(.safe).domain, avoiding: safety),
      PlanningModel(.optimistic, learner.model(.optimistic).domain, avoiding: safety),
    ]
  }

  // MARK: Learning

  /// Records a step that has ended and learns from it.
  ///
  /// - Throws: `JournalError` if the record cannot be written, or the states have what the skeleton lacks.
  @discardableResult
  public func note(_ transition: PlanExecutor.Transition) throws(JournalError) -> Change {
    try state.withLock { (state) throws(JournalError) in
      let before = transition.before.observed
      let after = transition.after.observed
      try state.recorder?.append(
        Transition(
          before: before, action: transition.step, after: after, outcome: transition.outcome),
        of: transition.number)
      var hasTaught = false
      if state.isLearning {
        do throws(TraceFeedError) {
          hasTaught = try state.learner.observe(
            transition.step, transition.outcome, from: before, to: after)
        } catch {
          throw JournalError(error.description)
        }
      }
      state.strategy.note(transition.step, transition.outcome, hasTaught: hasTaught)
      // A rejection may change the optimistic model although it answers no question.
      if hasTaught || state.isLearning && transition.outcome == .rejected {
        state.onChange(Self.models(state.learner, avoiding: safety))
      }
      return Change(hasTaught: hasTaught, openQuestions: state.learner.openQuestions)
    }
  }

  /// What a step may do in all models that are still possible.
  public func possibleEffects(of step: PlanStep, in facts: FactState) -> PossibleEffects {
    PossibleEffects(state.withLock { $0.learner.effects(of: step) }, in: facts)
  }

  // MARK: Exploring

  /// Chooses what to try, by the strategy.
  ///
  /// - Parameter monitor: leaves out what is not safe to try.
  public func choose(in facts: FactState, _ monitor: SafetyMonitor?) -> Choice {
    state.withLock { state in
      let observed = facts.observed
      let learner = state.learner
      // Effects are looked up in the learner at hand: the lock is taken.
      let allowed = { (step: PlanStep) in
        Self.isAllowed(step, facts, learner, monitor)
      }
      // A question that is answered with no teaches as a try does; then it is chosen anew.
      for _ in 0..<1000 {
        var situation = learner.situation(in: observed, random: state.random, where: allowed)
        let choice = state.strategy.choose(&situation)
        state.random = situation.random
        switch choice {
        case .perform(let step): return .steps([step])
        case .follow(let steps):
          return steps.isEmpty
            ? .nothingLeft("the strategy has nothing more to do", isCertificate: false)
            : .steps(steps)
        case .ask(let step):
          guard state.oracle?(step, facts) == false else { return .steps([step]) }
          guard (try? learner.observe(step, .rejected, from: observed, to: observed)) == true
          else { return .steps([step]) }
          state.onChange(Self.models(learner, avoiding: safety))
        case .goToFrontier: return frontier(learner, observed)
        case .stop: return .nothingLeft("the strategy has nothing more to do", isCertificate: false)
        }
      }
      return .nothingLeft("the strategy asks without end", isCertificate: false)
    }
  }

  private static func isAllowed(
    _ step: PlanStep, _ facts: FactState, _ learner: ActiveLearner, _ monitor: SafetyMonitor?
  ) -> Bool {
    guard let monitor else { return true }
    return monitor.objection(
      to: PossibleEffects(learner.effects(of: step), in: facts), in: facts) == nil
  }

  private func frontier(_ learner: ActiveLearner, _ state: ObservedState) -> Choice {
    let limit = safety.forbidden.isEmpty ? "" : " and that is safe"
    switch learner.frontier(from: state, avoiding: safety.forbidden) {
    case .way(let steps, then: let last): return .steps(steps + [last])
    case .nothingOpen: return .nothingLeft("every question is answered", isCertificate: true)
    case .unreachable:
      return .nothingLeft(
        "no state that can be reached\(limit) teaches anything more", isCertificate: true)
    case .coincidence:
      return .nothingLeft(
        "what is still open never shows with these objects", isCertificate: false)
    case .unknown:
      return .nothingLeft(
        "planning ran out of time on the way to what is still open", isCertificate: false)
    }
  }
}

extension PossibleEffects {
  /// What a step may do by what was learned, where it makes a difference in a state.
  init(_ effects: ActiveLearner.Effects, in facts: FactState) {
    let change = effects.mayAdd.subtracting(facts.atoms)
      .union(effects.mayDelete.intersection(facts.atoms))
    self.init(
      adds: effects.adds, deletes: effects.deletes.subtracting(effects.adds),
      uncertain: change.subtracting(effects.adds))
  }
}

extension FactState {
  /// The state as traces have it, in a fixed order.
  var observed: ObservedState {
    ObservedState(
      atoms.sorted { $0.text < $1.text },
      values: values.sorted { "\($0.key)" < "\($1.key)" }.map { NumericValue($0.key, $0.value) })
  }
}

extension ObservedState {
  /// The same state in the order of `FactState.observed`.
  fileprivate var sorted: ObservedState {
    var state = self
    state.trueAtoms.sort { $0.text < $1.text }
    return state
  }
}
