public import AgentSpeak

/// Names an intention of an agent.
public struct IntentionID: Hashable, Sendable {
  /// Where it is kept.
  var index: Int32
  /// Its number; no two intentions of an agent have the same.
  public internal(set) var number: Int
}

/// A stack of plans that together serve one goal, or one event.
struct Intention: Sendable {
  /// Why an intention does not run.
  enum State: Sendable, Equatable {
    /// It can run.
    case running
    /// It waits for a plan for an event that it posted.
    case event
    /// It waits for an event, a condition or time: `.wait`.
    case wait
    /// It waits for the environment.
    case action(Int)
    /// It waits for an asynchronous internal action.
    case ticket(Int)
    /// It waits for an answer to a message.
    case answer(Int)
    /// It waits for its branches.
    case fork
    /// Its plan is at its end, the goal condition does not hold yet.
    case goalCondition

    /// What `.suspended` and `.intention` call it.
    var text: String {
      switch self {
      case .running: "running"
      case .event: "waiting_event"
      case .wait: "wait"
      case .action: "action"
      case .ticket: "internal_action"
      case .answer: "ask"
      case .fork: "fork"
      case .goalCondition: "wait_goal_condition"
      }
    }
  }

  let id: IntentionID
  /// The plans, the one that is carried out last.
  var stack: [IntendedMeans] = []
  var state = State.running
  /// Whether `.suspend` froze it.
  var isSuspended = false
  /// Whether it is in the queue of those that can run.
  var isQueued = false
  /// How many plans in the stack are atomic.
  var atomicCount = 0
  /// The intention whose fork this is a branch of.
  var parent: IntentionID?
  /// The branches that have not ended.
  var branches: [IntentionID] = []
  var fork = ForkKind.all
  /// Counts waits, so that a timer of an earlier one is not taken for one of a later.
  var waitNumber = 0
  /// For a branch: how many variables the plan had when the fork began.
  var branchSlots = 0

  init(id: IntentionID) {
    self.id = id
  }
}
