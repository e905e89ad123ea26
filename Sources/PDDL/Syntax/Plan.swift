/// A plan: the steps in the order they start.
public struct Plan: Hashable, Sendable {
  /// The steps, in the order of the file.
  public var steps: [PlanStep]
  /// The cost that the plan's file states in a `; cost = N` comment, where it does.
  public var statedCost: Double?

  /// Makes a plan.
  public init(steps: [PlanStep] = [], statedCost: Double? = nil) {
    self.steps = steps
    self.statedCost = statedCost
  }
}

/// One step of a plan: a ground action, with times in temporal plans.
public struct PlanStep: Hashable, Sendable {
  /// The action's name in lower case.
  public var action: String
  /// Names of objects, one for each parameter of the action.
  public var arguments: [String]
  /// When the step starts; nil in a classical plan.
  public var start: Double?
  /// How long the step takes; nil where the file does not say.
  public var duration: Double?
  /// Where the step starts in its file.
  public var location: SourceLocation

  /// Makes a step.
  public init(
    _ action: String, _ arguments: [String] = [], start: Double? = nil, duration: Double? = nil,
    location: SourceLocation = .none
  ) {
    self.action = action
    self.arguments = arguments
    self.start = start
    self.duration = duration
    self.location = location
  }
}

extension PlanStep: CustomStringConvertible {
  /// The step without its times: `(drive truck1 home shop)`.
  public var description: String {
    "(" + ([action] + arguments).joined(separator: " ") + ")"
  }
}
