import AgentSpeak
import Synchronization

/// What reaches an agent from outside its own thread: messages and results of actions.
public final class Mailbox: Sendable {
  private struct Content {
    var messages: [Message] = []
    var completions: [Completion] = []
    /// Who is told that something came from another thread, and the number of the agent there.
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

  func deliver(_ completion: Completion) {
    let reader = content.withLock { content in
      content.completions.append(completion)
      return content.reader
    }
    isFull.store(true, ordering: .releasing)
    reader?.arrivals.add(reader?.place ?? 0)
  }

  /// What has arrived and was not taken.
  var contents: (messages: [Message], completions: [Completion]) {
    content.withLock { ($0.messages, $0.completions) }
  }

  /// Tells a scheduler of everything that comes from other threads.
  func report(to arrivals: Arrivals, as place: Int) {
    content.withLock { $0.reader = (arrivals, place) }
  }

  /// Takes everything that has arrived.
  func take() -> (messages: [Message], completions: [Completion]) {
    content.withLock { content in
      isFull.store(false, ordering: .releasing)
      let taken = (content.messages, content.completions)
      content.messages = []
      content.completions = []
      return taken
    }
  }
}

/// The result of an action that took its time.
struct Completion: Sendable {
  enum Source: Sendable {
    case ticket(Int)
    case action(Int)
  }

  var source: Source
  var result: Result<ActionResult, Failure>
}
