public import PDDL
public import Robots

/// What happened in a mission, for timelines and reports.
public struct MissionLog: Sendable {
  /// What an entry is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// Something is observed that was not, or not any more.
    case belief
    /// The agent commits itself to a goal, or ends a commitment.
    case intention
    /// The agent says something; its program says what it plans.
    case says
    /// A step is dispatched.
    case action
    /// A step is done.
    case done
    /// A step did not work, or something went wrong.
    case failure
    /// A step is refused.
    case refusal
    /// The model has changed.
    case model
  }

  /// One thing that happened.
  public struct Entry: Sendable {
    /// Seconds on the site's clock.
    public var time: Double
    /// What it is about.
    public var kind: Kind
    /// What happened.
    public var text: String
  }

  /// A step that was dispatched.
  public struct Step: Sendable {
    /// The action.
    public var step: PlanStep
    /// When it was dispatched.
    public var start: Double
    /// When it ended; nil if it did not.
    public var end: Double?
    /// How it ended: `succeeded`, `rejected` or `faulted`.
    public var outcome = ""
  }

  /// What was known after some tries.
  public struct Knowledge: Sendable {
    /// Seconds on the site's clock.
    public var time: Double
    /// How many steps had ended.
    public var tries: Int
    /// How much was open.
    public var open: Int
    /// Of what the safe model says, the share that is true; nil if the truth is not known.
    public var precision: Double?
    /// Of what is true, the share that the safe model says.
    public var recall: Double?
  }

  /// All that happened.
  public internal(set) var entries: [Entry] = []
  /// All steps that were dispatched.
  public internal(set) var steps: [Step] = []
  /// What was known after each step.
  public internal(set) var knowledge: [Knowledge] = []
  /// Where each robot was, several times a second.
  public internal(set) var paths: [String: [(time: Double, pose: PlanarPose)]] = [:]
}

/// How a mission ended.
public struct MissionResult: Sendable {
  /// The goals, and whether each holds at the end.
  public var goals: [(goal: GroundAtom, isReached: Bool)] = []
  /// How many steps were dispatched.
  public var actions = 0
  /// How many of them were not possible.
  public var rejected = 0
  /// How many went wrong otherwise.
  public var faulted = 0
  /// How often a step was refused before it was dispatched.
  public var refused = 0
  /// How often the planner was asked.
  public var plans = 0
  /// How often the models changed.
  public var modelChanges = 0
  /// How often a forbidden state was entered.
  public var violations = 0
  /// Seconds on the site's clock.
  public var seconds = 0.0
  /// The longest that planning took, in seconds of the machine.
  public var slowestPlan = 0.0
  /// How long planning took in the median, in seconds of the machine.
  public var medianPlan = 0.0
  /// How often a robot fell.
  public var falls = 0
  /// How well the safe model predicts what the true domain does; nil if that is not known.
  public var score: ModelScore?
  /// How much is still open.
  public var openQuestions = 0
  /// The learned safe model.
  public var model: Domain
  /// Why it ended.
  public var ending = ""

  /// Whether all goals hold at the end.
  public var isComplete: Bool { goals.allSatisfy(\.isReached) }
}
