public import PDDL

/// Why a plan cannot be explained.
public struct PlanExplanationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of the step, from 0; nil if it is about the goal or the domain.
  public var step: Int?
  /// What is wrong.
  public var description: String
  /// Whether the domain has what causal reasoning cannot follow; else the plan itself is wrong.
  public var isBeyondReach: Bool

  /// Makes an error.
  public init(step: Int? = nil, _ description: String, isBeyondReach: Bool = false) {
    self.step = step
    self.description = description
    self.isBeyondReach = isBeyondReach
  }
}

/// Follows a plan from a state and notes for each step what it needs and does.
///
/// The explainer executes the plan on the syntax tree by itself; it shares no code with grounding and
/// search, so a plan that it explains is one that really leads from the state to the goal.
public struct PlanExplainer: Sendable {
  private let domain: Domain
  private let actions: [String: Action]
  private let derived: Set<String>
  /// The objects of each type.
  private let extents: [String: [String]]

  /// Makes an explainer for a domain and the objects of a problem, the domain's constants included.
  public init(domain: Domain, objects: [TypedName]) {
    self.domain = domain
    actions = Dictionary(domain.actions.map { ($0.name, $0) }) { first, _ in first }
    derived = Set(domain.derivedPredicates.map(\.head.name))
    extents = TypeExtents.of(domain, objects: objects)
  }

  /// Explains a plan.
  ///
  /// - Throws: `PlanExplanationError` if a step is not applicable, the goal does not hold at the end,
  ///   or the domain has what causal reasoning cannot follow (derived predicates, object fluents).
  public func explain(_ steps: [PlanStep], from state: FactState, goal: Formula)
    throws(PlanExplanationError) -> ExplainedPlan
  {
    var state = state
    var explained: [ExplainedStep] = []
    for (number, step) in steps.enumerated() {
      let next = try explain(step, in: state, number: number)
      state.apply(next)
      explained.append(next)
    }
    var support = Support(explainer: self, state: state)
    guard let condition = try support.reason(for: goal, [:]) else {
      throw PlanExplanationError("the goal does not hold after the last step")
    }
    return ExplainedPlan(steps: explained, goal: condition)
  }

  /// Explains one step in a state.
  ///
  /// - Throws: `PlanExplanationError` if the step is not applicable there.
  public func explain(_ step: PlanStep, in state: FactState, number: Int? = nil)
    throws(PlanExplanationError) -> ExplainedStep
  {
    guard let action = actions[step.action] else {
      throw PlanExplanationError(step: number, "there is no action \(step.action)")
    }
    guard action.parameters.count == step.arguments.count else {
      throw PlanExplanationError(
        step: number,
        "\(step.action) takes \(action.parameters.count) arguments, found \(step.arguments.count)")
    }
    var binding: [String: String] = [:]
    for (parameter, argument) in zip(action.parameters, step.arguments) {
      guard objects(of: parameter.type).contains(argument) else {
        throw PlanExplanationError(
          step: number,
          "\(argument) is no \(parameter.type.alternatives.joined(separator: " or "))")
      }
      binding[parameter.name] = argument
    }
    var support = Support(explainer: self, state: state)
    do throws(PlanExplanationError) {
      guard let condition = try support.reason(for: action.precondition, binding) else {
        throw PlanExplanationError("the precondition of \(step) does not hold")
      }
      var result = ExplainedStep(step, condition: condition)
      try support.collect(action.effect, binding, into: &result)
      result.deletes.subtract(result.adds)
      return result
    } catch {
      throw PlanExplanationError(
        step: number, error.description, isBeyondReach: error.isBeyondReach)
    }
  }

  /// Whether a formula holds in a state.
  ///
  /// - Throws: `PlanExplanationError` if it has what the explainer cannot evaluate.
  public func holds(_ formula: Formula, in state: FactState) throws(PlanExplanationError) -> Bool {
    var support = Support(explainer: self, state: state)
    return try support.reason(for: formula, [:]) != nil
  }

  func objects(of type: TypeExpression) -> [String] {
    if type.alternatives.count == 1 { return extents[type.alternatives[0]] ?? [] }
    var seen: Set<String> = []
    return type.alternatives.flatMap { extents[$0] ?? [] }.filter { seen.insert($0).inserted }
  }

  func isDerived(_ predicate: String) -> Bool { derived.contains(predicate) }
}

/// The objects of each type of a domain.
enum TypeExtents {
  /// The names of objects by type; a type has the objects of its subtypes, `object` has all.
  static func of(_ domain: Domain, objects: [TypedName]) -> [String: [String]] {
    var parents: [String: [String]] = [:]
    for type in domain.types { parents[type.name, default: []] += type.type.alternatives }
    var extents: [String: [String]] = [:]
    var known: Set<String> = []
    for object in domain.constants + objects where known.insert(object.name).inserted {
      var reached: Set<String> = ["object"]
      var open = object.type.alternatives
      while let type = open.popLast() {
        if reached.insert(type).inserted { open += parents[type] ?? [] }
      }
      for type in reached { extents[type, default: []].append(object.name) }
    }
    return extents
  }
}
