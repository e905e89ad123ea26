import AgentSpeak
import Synchronization

/// What reaches an agent from outside its own thread: messages and results of actions.
public final class Mailbox: Sendable {
  private struct Content {
    var messages: [Message] = []
    var completions: [Completion] = []
    /// All that the agent perceives, if that has changed.
    var percepts: [Structure]?
    /// What came for an agent of a society: the society admits it between two cycles.
    var arriving: [Completion] = []
    /// Who is told that something arrives, and the number of the agent there.
    var reader: (arrivals: Arrivals, place: Int)?
  }

  private let content = Mutex(Content())
  private let isFull = Atomic(false)

  /// Whether nothing has arrived.
  var isEmpty: Bool { !isFull.load(ordering: .acquiring) }

  func deliver(_ message: Message) {
    content.withLock { $0.messages.append(message) }
    isFull.store(true, ordering: .releasing)
  }

  /// Delivers the result of an action; from any thread.
  func deliver(_ completion: Completion) {
    let reader = content.withLock { content in
      if content.reader != nil { content.arriving.append(completion) }
      return content.reader
    }
    if let reader { reader.arrivals.add(reader.place) } else { admit(completion) }
  }

  /// Takes what is arriving.
  func takeArriving() -> [Completion] {
    content.withLock { content in
      let taken = content.arriving
      content.arriving = []
      return taken
    }
  }

  /// Puts the result of an action where the agent finds it.
  func admit(_ completion: Completion) {
    content.withLock { $0.completions.append(completion) }
    isFull.store(true, ordering: .releasing)
  }

  /// Shows the agent what it perceives now.
  func show(_ percepts: [Structure]) {
    content.withLock { $0.percepts = percepts }
    isFull.store(true, ordering: .releasing)
  }

  /// What has arrived and was not taken.
  var contents: Mail {
    content.withLock { Mail($0.messages, $0.completions, $0.percepts) }
  }

  /// What an agent finds in its mailbox.
  struct Mail {
    var messages: [Message]
    var completions: [Completion]
    var percepts: [Structure]?

    init(_ messages: [Message], _ completions: [Completion], _ percepts: [Structure]?) {
      self.messages = messages
      self.completions = completions
      self.percepts = percepts
    }
  }

  /// Tells a scheduler of all results of actions that arrive.
  func report(to arrivals: Arrivals, as place: Int) {
    content.withLock { $0.reader = (arrivals, place) }
  }

  /// Takes everything that has arrived.
  func take() -> Mail {
    content.withLock { content in
      isFull.store(false, ordering: .releasing)
      let taken = Mail(content.messages, content.completions, content.percepts)
      content.messages = []
      content.completions = []
      content.percepts = nil
      return taken
    }
  }
}

/// The result of an action that took its time.
struct Completion: Sendable {
  enum Source: Sendable {
    case ticket(Int)
    case action(Int)

    /// The number that the agent gave to the action.
    var number: Int {
      switch self {
      case .ticket(let number), .action(let number): number
      }
    }
  }

  var source: Source
  var result: Result<ActionResult, Failure>

  /// What becomes of an action that was under way when the process died.
  static func interrupted(_ source: Source) -> Completion {
    Completion(
      source: source,
      result: .failure(
        Failure(
          "action_failed",
          "the agent was saved before the action had ended: its result is not known")))
  }
}
