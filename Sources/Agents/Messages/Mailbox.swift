import AgentSpeak
import Synchronization

/// What reaches an agent from outside its own thread: messages and results of actions.
public final class Mailbox: Sendable {
  private struct Content {
    var messages: [Message] = []
    var completions: [Completion] = []
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
    content.withLock { $0.completions.append(completion) }
    isFull.store(true, ordering: .releasing)
  }

  /// Takes everything that has arrived.
  func take() -> (messages: [Message], completions: [Completion]) {
    content.withLock { content in
      isFull.store(false, ordering: .releasing)
      let taken = content
      content = Content()
      return (taken.messages, taken.completions)
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
