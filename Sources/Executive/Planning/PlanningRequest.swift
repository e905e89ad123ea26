public import PDDL

/// A model that can be planned with.
public struct PlanningModel: Sendable {
  /// What a plan of the model promises.
  public enum Bound: String, Hashable, Sendable {
    /// Every plan works: the domain as it is, or the safe model of a learner.
    case safe
    /// A plan may fail, but if there is no plan, there is none in the real world either.
    case optimistic
  }

  /// What a plan of the model promises.
  public var bound: Bound
  /// The model.
  public var domain: Domain
  /// The states that plans must not lead through.
  public var avoided: SafetyConditions

  /// Makes a model.
  public init(
    _ bound: Bound, _ domain: Domain, avoiding avoided: SafetyConditions = SafetyConditions()
  ) {
    self.bound = bound
    self.domain = domain
    self.avoided = avoided
  }

  /// The task of a problem in which no step starts, and no plan ends, in a state that is avoided.
  func task(_ problem: Problem) -> (domain: Domain, problem: Problem) {
    guard !avoided.forbidden.isEmpty else { return (domain, problem) }
    let safety = Formula.and(avoided.forbidden.map { .not($0) })
    var (domain, problem) = (domain, problem)
    // Nothing here is read from a text, so what is required is not checked.
    domain.requirements = []
    for index in domain.actions.indices {
      domain.actions[index].precondition = .and([domain.actions[index].precondition, safety])
    }
    problem.goal = .and([problem.goal, safety])
    return (domain, problem)
  }
}

/// What is to be planned.
public struct PlanningRequest: Sendable {
  /// The models, tried in this order: the safe one first.
  public var models: [PlanningModel]
  /// Objects, state and goal.
  public var problem: Problem
  /// The name of the planner's configuration.
  public var configuration: String
  /// The seconds that planning may take in all; nil for no limit.
  public var timeLimit: Double?

  /// Makes a request.
  public init(
    _ models: [PlanningModel], _ problem: Problem, configuration: String = "agile",
    timeLimit: Double? = 30
  ) {
    self.models = models
    self.problem = problem
    self.configuration = configuration
    self.timeLimit = timeLimit
  }
}

/// What came of planning.
public enum PlanningAnswer: Sendable {
  /// A plan.
  case plan(PlanningResult)
  /// No model has a plan; the proof is complete for each.
  case unsolvable
  /// Neither a plan nor a proof was found within the limits.
  case stopped(String)
  /// The task cannot be planned for: the message says why.
  case failed(String)
}

/// A plan and where it comes from.
public struct PlanningResult: Sendable {
  /// The steps.
  public var steps: [PlanStep]
  /// What the model promises.
  public var bound: PlanningModel.Bound
  /// Each step's needs and effects; nil if the model has what causal reasoning cannot follow.
  public var explanation: ExplainedPlan?
  /// How long planning took, in seconds.
  public var seconds: Double

  /// Makes a result.
  public init(
    steps: [PlanStep], bound: PlanningModel.Bound, explanation: ExplainedPlan?, seconds: Double
  ) {
    self.steps = steps
    self.bound = bound
    self.explanation = explanation
    self.seconds = seconds
  }
}
