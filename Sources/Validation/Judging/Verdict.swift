public import PDDL

/// What the validator found out about a plan.
public struct Verdict: Hashable, Sendable {
  /// What became of the plan.
  public enum Outcome: Hashable, Sendable {
    /// Every step can be carried out, and the goal and all constraints hold.
    case valid
    /// Some steps are no actions of the task; nothing was carried out.
    case badPlan([BadStep])
    /// A step cannot be carried out.
    case stepFailed(FailedStep)
    /// All steps can be carried out, but the goal is false at the end, for these reasons.
    case goalNotSatisfied([Explanation])
    /// Goal and steps are all right, but constraints on the states between do not hold.
    case constraintsViolated([Explanation])
  }

  /// A step that is no action of the task.
  public struct BadStep: Hashable, Sendable {
    /// The place of the step in the plan, counted from 1.
    public var number: Int
    /// The step.
    public var step: PlanStep
    /// One thing that is wrong with it.
    public var finding: StepError.Finding

    /// Makes a bad step.
    public init(number: Int, step: PlanStep, finding: StepError.Finding) {
      self.number = number
      self.step = step
      self.finding = finding
    }
  }

  /// A step that cannot be carried out.
  public struct FailedStep: Hashable, Sendable {
    /// What fails.
    public enum Part: Hashable, Sendable {
      /// The precondition is false or has no value.
      case precondition
      /// The effects have no value or conflict.
      case effect
    }

    /// The place of the step in the plan, counted from 1.
    public var number: Int
    /// The step.
    public var step: PlanStep
    /// What fails.
    public var part: Part
    /// Why it fails, never empty.
    public var reasons: [Explanation]

    /// Makes a failed step.
    public init(number: Int, step: PlanStep, part: Part, reasons: [Explanation]) {
      self.number = number
      self.step = step
      self.part = part
      self.reasons = reasons
    }
  }

  /// What became of the plan.
  public var outcome: Outcome
  /// How many steps the plan has.
  public var stepCount: Int
  /// The plan's value by the task's metric, or its number of steps where there is no metric; nil
  /// if the plan is not valid, or if the metric has no value.
  public var value: Double?
  /// Why a valid plan has no value.
  public var valueProblem: String?
  /// How often the preferences are violated, by name; empty if the plan is not valid.
  public var violatedPreferences: [String: Int]

  /// Makes a verdict.
  public init(
    outcome: Outcome, stepCount: Int, value: Double? = nil, valueProblem: String? = nil,
    violatedPreferences: [String: Int] = [:]
  ) {
    self.outcome = outcome
    self.stepCount = stepCount
    self.value = value
    self.valueProblem = valueProblem
    self.violatedPreferences = violatedPreferences
  }

  /// Whether the plan is valid.
  public var isValid: Bool { outcome == .valid }
}
