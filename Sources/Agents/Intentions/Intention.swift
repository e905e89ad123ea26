internal import AgentSpeak

/// Names an intention of an agent.
public struct IntentionID: Hashable, Sendable {
  /// Where it is kept.
  public internal(set) var index: Int32
  /// Its number; no two intentions of an agent have the same.
  public internal(set) var number: Int

  /// Names an intention by what `index` and `number` said of it, in the same agent or one restored.
  public init(index: Int32, number: Int) {
    self.index = index
    self.number = number
  }
}

/// A stack of plans that together serve one goal, or one event.
///
/// An object, so that the cycle changes it in its place; `IntentionTable` sees to it that a copy of an
/// agent has its own.
final class Intention: @unchecked Sendable {
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
  @exclusivity(unchecked) var stack: [IntendedMeans] = [] { didSet { top = stack.last } }
  /// The plan that is carried out.
  @exclusivity(unchecked) private(set) var top: IntendedMeans?
  @exclusivity(unchecked) var state = State.running
  /// Whether `.suspend` froze it.
  @exclusivity(unchecked) var isSuspended = false
  /// Whether it has ended or was dropped.
  @exclusivity(unchecked) var isGone = false
  /// Whether it is in the queue of those that can run.
  @exclusivity(unchecked) var isQueued = false
  /// How many plans in the stack are atomic.
  @exclusivity(unchecked) var atomicCount = 0
  /// The intention whose fork this is a branch of.
  @exclusivity(unchecked) var parent: IntentionID?
  /// The branches that have not ended.
  @exclusivity(unchecked) var branches: [IntentionID] = []
  @exclusivity(unchecked) var fork = ForkKind.all
  /// What it waits for, if its state is `wait`.
  @exclusivity(unchecked) var wait: Wait?
  /// Counts waits, so that a timer of an earlier one is not taken for one of a later.
  @exclusivity(unchecked) var waitNumber = 0
  /// For a branch: how many variables the plan had when the fork began.
  @exclusivity(unchecked) var branchSlots = 0

  init(id: IntentionID) {
    self.id = id
  }

  /// Whether it can be carried on now.
  var canRun: Bool { state == .running && !isSuspended }

  /// An intention like this that shares nothing with it that changes.
  func copy() -> Intention {
    let copy = Intention(id: id)
    copy.stack = stack.map { IntendedMeans(copying: $0) }
    copy.state = state
    copy.isSuspended = isSuspended
    copy.isQueued = isQueued
    copy.atomicCount = atomicCount
    copy.parent = parent
    copy.branches = branches
    copy.fork = fork
    copy.wait = wait
    copy.waitNumber = waitNumber
    copy.branchSlots = branchSlots
    return copy
  }
}
