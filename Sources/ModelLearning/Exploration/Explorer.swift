public import PDDL
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
  /// What it has done and seen, for learners of any kind.
  public private(set) var trace: Trace

  private let vocabulary: LearningVocabulary
  /// What is taken for granted of the true domain; less as soon as something contradicts it.
  public private(set) var assumptions: Assumptions
  private let navigator: Navigator
  private var collector: EvidenceCollector
  private var feed: TraceFeed
  private var random: SplitMix64
  /// Steps that are to be carried out before the next choice.
  private var route: [PlanStep] = []
  /// Effects that did not show where they had to: atoms coincided there.
  private var unanswerable: Set<Question> = []
  private var knowledge: LearnedModel
  private var questions: [OpenQuestions] = []

  private struct Question: Hashable {
    var action: String
    var literal: LiftedLiteral
  }

  /// Starts with nothing known but the skeleton.
  ///
  /// - Parameters:
  ///   - skeleton: types, constants, predicates and the names and parameters of actions.
  ///   - assumptions: what is taken for granted of the true domain; nil for what `exploration(of:)`
  ///     says. That preconditions are positive is given up when something contradicts it.
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
    let assumptions = assumptions ?? .exploration(of: skeleton)
    self.assumptions = assumptions
    vocabulary = try LearningVocabulary(skeleton)
    navigator = Navigator(limits: seconds)
    random = SplitMix64(seed: seed)
    let evidence = Evidence(vocabulary)
    knowledge = Self.model(evidence, .safe, assumptions)
    collector = EvidenceCollector(evidence)
    feed = TraceFeed(vocabulary.traces, objects: environment.objects)
    trace = Trace(objects: environment.objects)
    collector.startTrace("exploration")
    try feed.start(in: environment.state)
    learn()
  }

  /// The model of either bound, as known so far.
  public func model(_ bound: Bound) -> LearnedModel {
    bound == .safe ? knowledge : Self.model(collector.evidence, bound, assumptions)
  }

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
    var situation = situation(in: state)
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
  }

  private func goToFrontier(from state: ObservedState) {
    guard questions.contains(where: { !$0.isEmpty }) else {
      report.ending = unanswerable.isEmpty ? .nothingOpen : .coincidence
      return
    }
    let frontier = Frontier(knowledge, questions)
    report.plans += 1
    switch navigator.route(
      frontier.domain, frontier.problem(state, objects: environment.objects))
    {
    case .found(let plan):
      route = Frontier.route(plan)
      // The frontier is here, but the strategy does not want to try.
      if route.isEmpty { report.ending = .strategyStopped }
    case .unreachable:
      report.ending = unanswerable.isEmpty ? .nothingReachable : .coincidence
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
    let openBefore = questions
    try feed.append(step, outcome, leadingTo: after)
    trace.transitions.append(
      Transition(
        before: before, action: step, after: after, outcome: outcome,
        line: trace.transitions.count + 1))
    learn()
    let hasTaught = questions != openBefore
    if hasTaught { report.informative += 1 }
    if outcome == .succeeded, !hasTaught { dropUnanswerable(step, before) }
    strategy.note(step, outcome, hasTaught: hasTaught)
  }

  private func learn() {
    collector.collect(&feed.state)
    feed.clear()
    knowledge = Self.model(collector.evidence, .safe, assumptions)
    updateQuestions()
  }

  /// Reads the questions off the knowledge; takes less for granted where something contradicts it.
  private func updateQuestions() {
    readQuestions()
    guard questions.contains(where: \.isContradicted) else { return }
    if assumptions.negativePreconditions != .keep {
      assumptions.negativePreconditions = .keep
      knowledge = Self.model(collector.evidence, .safe, assumptions)
      readQuestions()
    }
    if questions.contains(where: \.isContradicted) { report.ending = .contradiction }
  }

  private func readQuestions() {
    questions = knowledge.knowledge.map { action in
      OpenQuestions(action, under: assumptions) {
        unanswerable.contains(Question(action: action.vocabulary.name, literal: $0))
      }
    }
  }

  /// Gives up questions that a try should have answered and did not.
  private func dropUnanswerable(_ step: PlanStep, _ state: ObservedState) {
    guard let number = questions.firstIndex(where: { $0.vocabulary.name == step.action }) else {
      return
    }
    let enumerator = TryEnumerator(vocabulary, objects: environment.objects, state)
    for literal in enumerator.literals(
      questions[number].hiddenEffects, of: questions[number].vocabulary, thatHoldFor: step)
    {
      unanswerable.insert(Question(action: step.action, literal: literal))
    }
    updateQuestions()
  }

  private func situation(in state: ObservedState) -> ExplorationSituation {
    let enumerator = TryEnumerator(vocabulary, objects: environment.objects, state)
    var tries: [Try] = []
    for question in questions where !question.isEmpty {
      enumerator.forEachStep(of: question, mustAnswer: true) { step, answers in
        guard let answers else { return }
        tries.append(
          Try(step: step, doubts: answers.doubts, hiddenEffects: answers.hiddenEffects))
      }
    }
    return ExplorationSituation(
      state: state, tries: tries, random: random,
      enumerateSteps: { [questions] in
        var steps: [PlanStep] = []
        for question in questions {
          enumerator.forEachStep(of: question, mustAnswer: false) { step, _ in steps.append(step) }
        }
        return steps
      },
      planOptimistically: { [self] goal in plan(for: goal, from: state) },
      atoms: { [vocabulary, environment] in
        HerbrandBase.atoms(of: vocabulary.traces, over: environment.objects) ?? []
      })
  }

  private func plan(for goal: GroundAtom, from state: ObservedState) -> [PlanStep]? {
    report.plans += 1
    let domain = model(.optimistic).domain
    let problem = Problem(
      name: "goal", domainName: domain.name, objects: environment.objects,
      initial: InitialState(atoms: state.trueAtoms, numericValues: state.values),
      goal: .atom(Atom(goal.predicate, goal.arguments.map { .constant($0) })))
    guard case .found(let plan) = navigator.route(domain, problem) else { return nil }
    return plan
  }

  private static func model(
    _ evidence: Evidence, _ bound: Bound, _ assumptions: Assumptions
  ) -> LearnedModel {
    LearnedModel(algorithm: "exploration", bound: bound, evidence, under: assumptions)
  }
}

extension Assumptions {
  /// What exploration takes for granted unless told otherwise: that the parameters of one action are
  /// different objects, that none stands twice in an atom, and that preconditions are positive if the
  /// skeleton does not require `:negative-preconditions`.
  public static func exploration(of skeleton: Domain) -> Assumptions {
    let mayBeNegative = !Set(skeleton.requirements).isDisjoint(with: [
      ":negative-preconditions", ":adl",
    ])
    return Assumptions(
      isInjective: true, mayRepeatParameters: false, mayTestEquality: false,
      negativePreconditions: mayBeNegative ? .keep : .needed)
  }
}
