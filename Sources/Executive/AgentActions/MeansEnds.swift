internal import AgentSpeak
public import Agents
public import PDDL
internal import Synchronization

/// Gives agents a planner and an intention filter, as internal actions.
///
/// ```swift
/// let meansEnds = MeansEnds(domain: domain, objects: problem.objects)
/// let society = Society(kit: AgentKit(actions: meansEnds.actions), output: output)
/// try society.add("robot", program: program) { meansEnds.equip(&$0) }
/// ```
///
/// An equipped agent gives each achievement goal that no plan of its program serves to the planner, if the
/// goal is one of the domain: what it believes is the initial state, and the steps of the plan become
/// its actions. `Docs/executive.md` lists the actions.
public final class MeansEnds: Sendable {
  /// How planning is done.
  public struct Options: Sendable {
    /// The name of the planner's configuration.
    public var configuration = "agile"
    /// The seconds that planning for one goal may take; nil for no limit.
    public var timeLimit: Double? = 30
    /// Whether `.adopt` puts plans through the intention filter; else it adopts all.
    public var filters = true
    /// Whether plans are handed out as soon as they are found; else when `deliverPlans` is called, in the order
    /// in which they were asked for, so that a run is the same whatever planning takes.
    public var deliversAtOnce = true

    /// The usual options.
    public init() {}
  }

  /// How planning is done.
  public let options: Options
  /// How beliefs are said in PDDL.
  public let vocabulary: BeliefVocabulary
  private let models: Mutex<[PlanningModel]>
  private let versions = Mutex(0)
  private let desk = PlanningDesk()
  /// What agents gave to be carried out.
  let inbox = DispatchInbox()
  let memories = Mutex<[String: IntentionMemory]>([:])

  /// Makes a planner for a domain that is known.
  ///
  /// - Parameter objects: the objects that agents need not believe in to plan with.
  public convenience init(
    domain: Domain, objects: [TypedName] = [], options: Options = Options()
  ) {
    self.init(models: [PlanningModel(.safe, domain)], domain, objects: objects, options: options)
  }

  /// Makes a planner for models of a domain, which may change.
  ///
  /// - Parameters:
  ///   - models: the models, in the order in which they are tried.
  ///   - domain: types, predicates and signatures of actions, which all models share.
  public init(
    models: [PlanningModel], _ domain: Domain, objects: [TypedName] = [],
    options: Options = Options()
  ) {
    self.models = Mutex(models)
    self.options = options
    vocabulary = BeliefVocabulary(domain: domain, objects: objects)
  }

  /// Changes what is planned with from now on.
  public func use(_ models: [PlanningModel]) {
    self.models.withLock { $0 = models }
    versions.withLock { $0 += 1 }
  }

  /// How often the models have changed.
  var modelVersion: Int { versions.withLock { $0 } }

  /// What is planned with.
  public var currentModels: [PlanningModel] { models.withLock { $0 } }

  /// The internal actions, for `AgentKit`.
  public var actions: [any InternalAction] {
    [
      PlanAction(meansEnds: self), Plannable(meansEnds: self), KeepPlan(meansEnds: self),
      Adopt(meansEnds: self), BeginStep(meansEnds: self), MayBegin(meansEnds: self),
      Filtered(meansEnds: self), Execute(meansEnds: self), Recover(meansEnds: self),
    ] + FilterActions.all(self)
  }

  /// The plan by which goals without other plan go to the planner; it has to be the last of a library.
  static let plannerPlan =
    "@planner +!G[source(_)|A] : .plannable(G) <- .plan(G, P); .adopt(G, P, W, A); W."

  /// Adds the plan that gives goals without applicable plan to the planner.
  public func equip(_ agent: inout Agent) {
    // The text is a constant that tests read.
    try? agent.addPlan(.string(Self.plannerPlan))
  }

  // MARK: Planning

  /// Plans for a problem with the current models, beside whatever else is going on.
  ///
  /// - Parameter timeLimit: the seconds that it may take; nil for no limit.
  func startPlanning(
    for problem: Problem, timeLimit: Double?,
    completion: @escaping @Sendable (PlanningAnswer) -> Void
  ) {
    let request = PlanningRequest(
      currentModels, problem, configuration: options.configuration, timeLimit: timeLimit)
    desk.start(request, isHeld: !options.deliversAtOnce, completion: completion)
  }

  func startPlanning(
    for problem: Problem, completion: @escaping @Sendable (PlanningAnswer) -> Void
  ) {
    startPlanning(for: problem, timeLimit: options.timeLimit, completion: completion)
  }

  /// Waits for all planning that is going on and hands out the answers, in the order of the requests.
  ///
  /// - Returns: whether there was any.
  @discardableResult
  public func deliverPlans() -> Bool { desk.deliver() }

  /// How long each planning took, in seconds, in the order of the answers.
  public var planningTimes: [Double] { desk.times }

  // MARK: What actions share

  /// What an agent believes, as a state of the domain.
  ///
  /// Rules count as well as beliefs: every predicate and function of the domain is asked for.
  func state(of agent: inout Agent) throws(Failure) -> (state: FactState, objects: [TypedName]) {
    var literals = agent.beliefs.beliefs
    if vocabulary.domain.predicates.contains(where: { agent.hasRules(for: vocabulary, $0) }) {
      for predicate in vocabulary.domain.predicates {
        let query = vocabulary.query(for: predicate)
        literals += try agent.solutions(of: query, template: query).compactMap(\.literal)
      }
    }
    let (state, objects, _) = vocabulary.state(of: literals)
    return (state, objects)
  }

  /// A goal without its annotations as a formula.
  func formula(of goal: AgentSpeak.Term) throws(Failure) -> PDDL.Formula {
    do throws(BeliefMappingError) {
      return try vocabulary.goal(of: Self.plain(goal))
    } catch {
      throw Failure("unknown_goal", error.description)
    }
  }

  /// The steps of a plan body.
  func steps(of body: AgentSpeak.Term) throws(Failure) -> [PlanStep] {
    guard let formulas = AgentSpeak.Formula.formulas(of: body) else {
      throw .wrongArguments("expected a plan body, found \(body)")
    }
    var steps: [PlanStep] = []
    for formula in formulas where formula.operation == .perform {
      do throws(BeliefMappingError) {
        steps.append(try vocabulary.step(of: formula.term))
      } catch {
        throw Failure("unknown_action", error.description)
      }
    }
    return steps
  }

  /// The plan body of steps.
  func body(of steps: [PlanStep]) -> AgentSpeak.Term {
    AgentSpeak.Formula.term(
      of: steps.map { AgentSpeak.Formula(.perform, vocabulary.term(of: $0)) })
  }

  /// Explains steps from what an agent believes, in the first model in which they work.
  func explain(_ steps: [PlanStep], for goal: AgentSpeak.Term, _ agent: inout Agent)
    throws(Failure) -> (plan: ExplainedPlan, state: FactState)
  {
    let (state, objects) = try state(of: &agent)
    let formula = try formula(of: goal)
    var failure = Failure("plan_invalid", "there is no model to plan with")
    for model in currentModels {
      let explainer = PlanExplainer(domain: model.domain, objects: objects)
      do throws(PlanExplanationError) {
        return (try explainer.explain(steps, from: state, goal: formula), state)
      } catch {
        failure = Failure(
          error.isBeyondReach ? Self.beyondReach : "plan_invalid", error.description)
      }
    }
    throw failure
  }

  /// The failure of explaining a plan of a domain that has more than causal reasoning can follow.
  static let beyondReach: Symbol = "plan_beyond_reach"

  static func plain(_ goal: AgentSpeak.Term) -> AgentSpeak.Term {
    guard case .structure(let structure) = goal, structure.kind == .literal,
      structure.hasAnnotations
    else { return goal }
    return structure.withAnnotations(.emptyList).term
  }
}

extension BeliefVocabulary {
  /// A literal of a predicate with variables for all arguments.
  func query(for predicate: PredicateDeclaration) -> AgentSpeak.Term {
    let name = literal(of: GroundAtom(predicate.name)).functor
    let variables = predicate.parameters.indices.map { AgentSpeak.Term.variable(Int32($0)) }
    return Structure(name, variables).term
  }
}

extension Agent {
  /// Whether the agent has answers about a predicate that are not among its beliefs: rules.
  fileprivate mutating func hasRules(
    for vocabulary: BeliefVocabulary, _ predicate: PredicateDeclaration
  ) -> Bool {
    let query = vocabulary.query(for: predicate)
    guard let literal = query.literal else { return false }
    return hasRule(like: literal)
  }
}
