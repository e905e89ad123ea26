internal import Glibc

/// Something an agent could intend: a goal with a plan for it.
///
/// Also what an agent does intend: then the plan is what is left of it.
public struct PlanOption: Sendable, Identifiable {
  /// Tells options and intentions of one agent apart.
  public var id: Int
  /// What it is for, in the words of the agent's program.
  public var name: String
  /// The plan, or what is left of it.
  public var plan: ExplainedPlan
  /// What reaching the goal is worth, in any unit that the agent's goals share.
  public var value: Double
  /// What is left to pay for it: time or effort in units that the agent's goals share.
  public var cost: Double
  /// What the plan needs for itself from its first step to its last: an arm, a corridor.
  public var resources: Set<String>
  /// Whether the plan has begun, so that it holds its resources.
  public var hasBegun: Bool
  /// Whether the goal has to stay true after it is reached.
  public var keepsGoal: Bool
  /// Whether the filter lets it through whatever it conflicts with.
  public var overrides: Bool
  /// Whether the chance may go by while it waits: two such plans that need one resource for themselves
  /// cannot both be intended.
  public var isPerishable: Bool
  /// At what rate chances like this one end by themselves, for each unit of cost; 0 if that is not known.
  public var changeRate = 0.0

  /// Makes an option.
  public init(
    id: Int, name: String, plan: ExplainedPlan = ExplainedPlan(), value: Double = 1,
    cost: Double? = nil, resources: Set<String> = [], hasBegun: Bool = false,
    keepsGoal: Bool = false, overrides: Bool = false, isPerishable: Bool = false
  ) {
    self.id = id
    self.name = name
    self.plan = plan
    self.value = value
    self.cost = cost ?? Double(plan.steps.count)
    self.resources = resources
    self.hasBegun = hasBegun
    self.keepsGoal = keepsGoal
    self.overrides = overrides
    self.isPerishable = isPerishable
  }

  /// What it is worth for each unit of its cost, when `delay` units pass before it begins; the value
  /// counts as far as the chance can be expected to last so long.
  public func rate(afterWaiting delay: Double = 0) -> Double {
    let time = cost + delay
    return time > 0 ? value * exp(-changeRate * time) / time : .infinity
  }
}

/// A step of one of several plans.
public struct StepReference: Hashable, Sendable {
  /// The option or intention.
  public var option: Int
  /// The number of the step in its plan, from 0.
  public var step: Int

  /// Makes a reference.
  public init(option: Int, step: Int) {
    self.option = option
    self.step = step
  }
}

/// That a step of one plan has to end before a step of another begins.
public struct StepOrdering: Hashable, Sendable {
  /// What comes first.
  public var before: StepReference
  /// What comes later.
  public var after: StepReference

  /// Makes an ordering.
  public init(_ before: StepReference, before after: StepReference) {
    self.before = before
    self.after = after
  }
}

/// Why two plans do not go together as they are.
public struct PlanConflict: Hashable, Sendable, CustomStringConvertible {
  /// What clashes.
  public enum Kind: Hashable, Sendable {
    /// A step makes false what a step of the other plan needs; a nil step is the goal.
    case condition(spoiler: String, literal: GroundLiteral, user: String?)
    /// A step uses up a number that a step of the other plan needs.
    case number(spoiler: String, user: String?)
    /// Both need a resource for themselves.
    case resource(String)
    /// Looking for an order was given up.
    case undecided
  }

  /// What clashes.
  public var kind: Kind
  /// The name of the plan that spoils.
  public var spoiler: String
  /// The name of the plan that suffers.
  public var sufferer: String

  /// Makes a conflict.
  public init(_ kind: Kind, spoiler: String, sufferer: String) {
    self.kind = kind
    self.spoiler = spoiler
    self.sufferer = sufferer
  }

  /// The conflict in words.
  public var description: String {
    switch kind {
    case .condition(let step, let literal, let user):
      "\(step) of \(spoiler) spoils \(literal), which \(user ?? "the goal") of \(sufferer) needs"
    case .number(let step, let user):
      "\(step) of \(spoiler) uses up what \(user ?? "the goal") of \(sufferer) needs"
    case .resource(let name): "\(spoiler) and \(sufferer) both need \(name) for themselves"
    case .undecided: "no order of \(spoiler) and \(sufferer) was found in time"
    }
  }
}
