public import PDDL
public import RandomNumbers
public import Trajectories

/// Knows what actions may require and do from what was seen of them, and what is worth a try next.
///
/// Whoever acts tells it of every action that was tried; it keeps both bounds of the version space.
/// `Explorer` acts in an `Environment` with it, agents on robots.
///
/// ```swift
/// let learner = try ActiveLearner(skeleton: domain, objects: problem.objects)
/// try learner.observe(step, .succeeded, from: before, to: after)
/// let safe = learner.model(.safe).domain
/// ```
public final class ActiveLearner {
  /// What there is beside the skeleton.
  public let objects: [TypedName]
  /// What is taken for granted of the true domain; less as soon as something contradicts it.
  public private(set) var assumptions: Assumptions
  /// Whether what was seen fits no domain that the assumptions allow.
  public private(set) var isContradicted = false
  /// How many times it asked the planner.
  public private(set) var plans = 0

  private let vocabulary: LearningVocabulary
  private let navigator: Navigator
  private var collector: EvidenceCollector
  private var feed: TraceFeed
  private var current: ObservedState?
  /// Tries that were rejected in the current state and taught nothing, as where a number may be why.
  private var futile: Set<PlanStep> = []
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
  ///   - objects: the objects that there are, with their types.
  ///   - assumptions: what is taken for granted of the true domain; nil for what `exploration(of:)`
  ///     says. That preconditions are positive, and that they test no equality, is given up when
  ///     something contradicts it.
  ///   - seconds: how long a shortest way to the frontier is looked for, and how long any way.
  /// - Throws: `LearningError` if an action has too many lifted atoms.
  public init(
    skeleton: Domain, objects: [TypedName], assumptions: Assumptions? = nil,
    planningFor seconds: (shortest: Double, any: Double) = (2, 10)
  ) throws {
    self.objects = objects
    let assumptions = assumptions ?? .exploration(of: skeleton)
    self.assumptions = assumptions
    vocabulary = try LearningVocabulary(skeleton)
    navigator = Navigator(limits: seconds)
    let evidence = Evidence(vocabulary)
    knowledge = Self.model(evidence, .safe, assumptions)
    collector = EvidenceCollector(evidence)
    feed = TraceFeed(vocabulary.traces, objects: objects)
    collector.startTrace("exploration")
    updateQuestions()
  }

  /// The model of either bound, as known so far.
  public func model(_ bound: Bound) -> LearnedModel {
    bound == .safe ? knowledge : Self.model(collector.evidence, bound, assumptions)
  }

  /// Whether every question about every action is answered.
  public var isComplete: Bool { questions.allSatisfy(\.isEmpty) && unanswerable.isEmpty }

  /// What a step does to the atoms over its objects in all models that agree with what was seen.
  public struct Effects: Hashable, Sendable {
    /// What every model adds.
    public var adds: Set<GroundAtom> = []
    /// What every model deletes.
    public var deletes: Set<GroundAtom> = []
    /// What may become true in some model.
    public var mayAdd: Set<GroundAtom> = []
    /// What may become false in some model.
    public var mayDelete: Set<GroundAtom> = []
  }

  /// What a step may do if it is carried out; nothing if there is no such action.
  public func effects(of step: PlanStep) -> Effects {
    var effects = Effects()
    guard let action = knowledge.knowledge.first(where: { $0.vocabulary.name == step.action }),
      action.vocabulary.parameters.count == step.arguments.count
    else { return effects }
    let binding = Dictionary(
      zip(action.vocabulary.parameters.map(\.name), step.arguments)
    ) { first, _ in first }
    for (atom, term) in action.vocabulary.terms.enumerated()
    where !action.vocabulary.atoms[atom].isEquality {
      let ground = GroundAtom(
        term.predicate,
        term.arguments.map { argument in
          switch argument {
          case .variable(let name): binding[name] ?? ""
          case .constant(let name): name
          case .function(let function): function.name
          }
        })
      if action.adds[atom].isProven { effects.adds.insert(ground) }
      if action.deletes[atom].isProven { effects.deletes.insert(ground) }
      if action.adds[atom].isUncertain { effects.mayAdd.insert(ground) }
      if action.deletes[atom].isUncertain { effects.mayDelete.insert(ground) }
    }
    return effects
  }

  /// How much is open: literals that may be in a precondition or not, and effects that an action may
  /// have or not.
  public var openQuestions: Int {
    questions.reduce(0) { $0 + $1.doubtful.count + $1.hiddenEffects.count }
  }

  // MARK: Learning

  /// Learns from an action that was tried.
  ///
  /// - Returns: whether it taught anything.
  /// - Throws: `TraceFeedError` if a state has what the skeleton does not have.
  @discardableResult
  public func observe(
    _ step: PlanStep, _ outcome: Outcome, from before: ObservedState, to after: ObservedState
  ) throws(TraceFeedError) -> Bool {
    let openBefore = questions
    if current != before {
      try feed.start(in: before)
      futile = []
    }
    try feed.append(step, outcome, leadingTo: after)
    current = outcome == .rejected ? before : after
    if outcome != .rejected { futile = [] }
    learn()
    let hasTaught = questions != openBefore
    if outcome == .rejected, !hasTaught { futile.insert(step) }
    if outcome == .succeeded, !hasTaught { dropUnanswerable(step, before) }
    return hasTaught
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
    while questions.contains(where: \.isContradicted) {
      if assumptions.negativePreconditions != .keep {
        assumptions.negativePreconditions = .keep
      } else if !assumptions.mayTestEquality && !assumptions.isInjective {
        assumptions.mayTestEquality = true
      } else {
        isContradicted = true
        return
      }
      knowledge = Self.model(collector.evidence, .safe, assumptions)
      readQuestions()
    }
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
    let enumerator = TryEnumerator(vocabulary, objects: objects, state)
    for literal in enumerator.literals(
      questions[number].hiddenEffects, of: questions[number].vocabulary, thatHoldFor: step)
    {
      unanswerable.insert(Question(action: step.action, literal: literal))
    }
    updateQuestions()
  }

  private static func model(
    _ evidence: Evidence, _ bound: Bound, _ assumptions: Assumptions
  ) -> LearnedModel {
    LearnedModel(algorithm: "exploration", bound: bound, evidence, under: assumptions)
  }

  // MARK: Choosing

  /// What a strategy can choose from in a state.
  ///
  /// - Parameter isAllowed: leaves out steps that must not be tried.
  public func situation(
    in state: ObservedState, random: SplitMix64,
    where isAllowed: @escaping (PlanStep) -> Bool = { _ in true }
  ) -> ExplorationSituation {
    let enumerator = TryEnumerator(vocabulary, objects: objects, state)
    let futile = state == current ? futile : []
    return ExplorationSituation(
      state: state, random: random,
      forEachTry: { [questions] visit in
        for (action, question) in questions.enumerated() where !question.isEmpty {
          enumerator.forEachBinding(of: question, mustAnswer: true) { binding, answers in
            if let answers { visit(action, binding, answers) }
          }
        }
      },
      step: { [questions] action, binding in
        let step = enumerator.step(questions[action], binding)
        return isAllowed(step) && !futile.contains(step) ? step : nil
      },
      enumerateSteps: { [questions] in
        var steps: [PlanStep] = []
        for question in questions {
          enumerator.forEachBinding(of: question, mustAnswer: false) { binding, _ in
            let step = enumerator.step(question, binding)
            if isAllowed(step) { steps.append(step) }
          }
        }
        return steps
      },
      planOptimistically: { [self] goal in plan(for: goal, from: state) },
      atoms: { [vocabulary, objects] in
        HerbrandBase.atoms(of: vocabulary.traces, over: objects) ?? []
      })
  }

  /// A way to a state in which something can be learned, or why there is none.
  public enum Frontier: Hashable, Sendable {
    /// The steps to the nearest such state, and the try there.
    case way([PlanStep], then: PlanStep)
    /// There is none, as every question is answered.
    case nothingOpen
    /// It is proven that no state that can be reached answers a question.
    case unreachable
    /// As the two above, but for effects of atoms that coincided whenever they should have shown.
    case coincidence
    /// Neither a way nor a proof was found within the limits.
    case unknown
  }

  /// Looks for the nearest state in which a try answers something.
  ///
  /// - Parameter forbidden: conditions that must not hold on the way, nor after the try whatever it does;
  ///   they have to be conjunctions of atoms, or disjunctions or quantified forms of such.
  public func frontier(from state: ObservedState, avoiding forbidden: [Formula] = []) -> Frontier {
    guard questions.contains(where: { !$0.isEmpty }) else {
      return unanswerable.isEmpty ? .nothingOpen : .coincidence
    }
    let optimistic = forbidden.isEmpty ? nil : model(.optimistic)
    let task = FrontierTask(knowledge, questions, avoiding: forbidden, worstCase: optimistic)
    plans += 1
    switch navigator.route(task.domain, task.problem(state, objects: objects)) {
    case .found(let plan):
      guard let (way, last) = task.way(plan) else { return .unknown }
      return .way(way, then: last)
    case .unreachable: return unanswerable.isEmpty ? .unreachable : .coincidence
    case .unknown: return .unknown
    }
  }

  private func plan(for goal: GroundAtom, from state: ObservedState) -> [PlanStep]? {
    plans += 1
    let domain = model(.optimistic).domain
    let problem = Problem(
      name: "goal", domainName: domain.name, objects: objects,
      initial: InitialState(atoms: state.trueAtoms, numericValues: state.values),
      goal: .atom(Atom(goal.predicate, goal.arguments.map { .constant($0) })))
    guard case .found(let plan) = navigator.route(domain, problem) else { return nil }
    return plan
  }
}
