/// Goes on with an intention that waits for an asynchronous internal action.
public struct ActionTicket: Sendable {
  /// The agent's number of the action.
  public let number: Int
  let mailbox: Mailbox

  /// Tells that the action has ended; may be called from any thread, once.
  public func complete(_ result: Result<ActionResult, Failure>) {
    mailbox.deliver(Completion(source: .ticket(number), result: result))
  }
}

extension Agent {
  /// Makes the intention whose step is being carried out wait for its ticket.
  ///
  /// The action that calls this returns `.suspended`.
  public mutating func suspendIntention() -> ActionTicket {
    let number = nextNumber()
    if let current {
      intentions[current]?.state = .ticket(number)
      acting[number] = current
    }
    return ActionTicket(number: number, mailbox: mailbox)
  }
}
