public import PDDL
internal import RandomNumbers
public import Trajectories

/// Learns a model by acting: tries what answers open questions until nothing reachable is open.
///
/// ```swift
/// let explorer = try Explorer(
///   skeleton: domain, in: SimulatedEnvironment(world), strategy: FrontierStrategy())
/// let report = try explorer.run(stepLimit: 1000)
/// print(report.ending, PDDLWriter.text(explorer.model(.safe).domain))
/// ```
///
/// The version space of each action is kept from both sides (`ActionKnowledge`): rejected tries shrink it
/// as successful ones do. The idea to learn online from a simulator until no reachable state can tell
/// anything new is OLAM's (Lamanna and others 2021, "Online learning of action models for PDDL
/// planning"); here the stopping criterion is one planning task (`Frontier`), and its unsolvability is the
/// certificate.
public final class Explorer<Place: Environment> {
  /// Where the explorer acts.
  public private(set) var environment: Place
  /// How it chooses.
  public private(set) var strategy: any ExplorationStrategy
  /// Whoever can say whether an action would work in a state; nil where nobody can. The oracle's answer
  /// is nil if it does not know.
  public var oracle: ((PlanStep, ObservedState) -> Bool?)?
  /// What it has done.
  public private(set) var report = ExplorationReport()
  /// What it knows.
  public let learner: ActiveLearner
  /// What it has done and seen, for learners of any kind.
  public private(set) var trace: Trace

  private var random: SplitMix64
  /// Steps that are to be carried out before the next choice.
  private var route: [PlanStep] = []

  /// Starts with nothing known but the skeleton.
  ///
  /// - Parameters:
  ///   - skeleton: types, constants, predicates and the names and parameters of actions.
  ///   - assumptions: what is taken for granted of the true domain; nil for what `exploration(of:)`
  ///     says. That preconditions are positive, and that they test no equality, is given up when
  ///     something contradicts it.
  ///   - seconds: how long a shortest way to the frontier is looked for, and how long any way.
  /// - Throws: `LearningError` if an action has too many lifted atoms, `TraceFeedError` if the
  ///   environment shows what the skeleton does not have.
  public init(
    skeleton: Domain, in environment: Place, strategy: any ExplorationStrategy,
    assumptions: Assumptions? = nil, seed: UInt64 = 0,
    planningFor seconds: (shortest: Double, any: Double) = (2, 10)
  ) throws {
    self.environment = environment
    self.strategy = strategy
    learner = try ActiveLearner(
      skeleton: skeleton, objects: environment.objects, assumptions: assumptions,
      planningFor: seconds)
    random = SplitMix64(seed: seed)
    trace = Trace(objects: environment.objects)
  }

  /// What is taken for granted of the true domain; less as soon as something contradicts it.
  public var assumptions: Assumptions { learner.assumptions }

  /// The model of either bound, as known so far.
  public func model(_ bound: Bound) -> LearnedModel { learner.model(bound) }

  /// Acts until nothing can be learned any more, or for so many steps.
  ///
  /// - Throws: `TraceFeedError` if the environment shows what the skeleton does not have.
  @discardableResult
  public func run(
    stepLimit: Int, onStep: (ExplorationReport) -> Void = { _ in }
  ) throws -> ExplorationReport {
    report.ending = nil
    while report.ending == nil {
      if report.steps >= stepLimit {
        report.ending = .stepLimit
      } else {
        try advance()
        onStep(report)
      }
    }
    return report
  }

  /// One choice, or one step of the way that was chosen.
  ///
  /// - Throws: `TraceFeedError` if the environment shows what the skeleton does not have.
  public func advance() throws {
    if !route.isEmpty {
      try perform(route.removeFirst())
      return
    }
    let state = environment.state
    var situation = learner.situation(in: state, random: random)
    let choice = strategy.choose(&situation)
    random = situation.random
    switch choice {
    case .perform(let step): try perform(step)
    case .ask(let step): try ask(step, in: state)
    case .follow(let steps):
      route = steps
      if steps.isEmpty { report.ending = .strategyStopped }
    case .goToFrontier: goToFrontier(from: state)
    case .stop: report.ending = .strategyStopped
    }
    report.plans = learner.plans
  }

  private func goToFrontier(from state: ObservedState) {
    switch learner.frontier(from: state) {
    case .way(let steps, then: _):
      route = steps
      // The frontier is here, but the strategy does not want to try.
      if route.isEmpty { report.ending = .strategyStopped }
    case .nothingOpen: report.ending = .nothingOpen
    case .unreachable: report.ending = .nothingReachable
    case .coincidence: report.ending = .coincidence
    case .unknown: report.ending = .planningLimit
    }
  }

  /// Asks the oracle. A no is as good as a rejected try; all else is tried, so that effects show.
  private func ask(_ step: PlanStep, in state: ObservedState) throws {
    let answer = oracle?(step, state)
    if answer != nil { report.asked += 1 }
    if answer == false {
      try learn(step, .rejected, from: state, to: state)
    } else {
      try perform(step)
    }
  }

  /// Tries an action and learns from what becomes of it.
  private func perform(_ step: PlanStep) throws {
    let before = environment.state
    let outcome = environment.perform(step)
    try learn(step, outcome, from: before, to: environment.state)
    report.note(outcome)
    if outcome != .succeeded { route = [] }
  }

  private func learn(
    _ step: PlanStep, _ outcome: Outcome, from before: ObservedState, to after: ObservedState
  ) throws {
    let hasTaught = try learner.observe(step, outcome, from: before, to: after)
    trace.transitions.append(
      Transition(
        before: before, action: step, after: after, outcome: outcome,
        line: trace.transitions.count + 1))
    if hasTaught { report.informative += 1 }
    if learner.isContradicted { report.ending = .contradiction }
    strategy.note(step, outcome, hasTaught: hasTaught)
  }
}

extension Assumptions {
  /// What exploration takes for granted unless told otherwise: that no parameter stands twice in an atom,
  /// and what the skeleton's requirements say: preconditions are positive without
  /// `:negative-preconditions`, and do not test whether objects are equal without `:equality`.
  public static func exploration(of skeleton: Domain) -> Assumptions {
    let mayBeNegative = !Set(skeleton.requirements).isDisjoint(with: [
      ":negative-preconditions", ":adl",
    ])
    return Assumptions(
      isInjective: false, mayRepeatParameters: false,
      mayTestEquality: Assumptions.mayTestEquality(skeleton),
      negativePreconditions: mayBeNegative ? .keep : .needed)
  }
}
