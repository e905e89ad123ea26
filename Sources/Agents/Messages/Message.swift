public import AgentSpeak

/// A message from one agent to another.
public struct Message: Sendable {
  /// What the sender wants to achieve with it: `tell`, `achieve`, `askOne` and so on.
  public var performative: Symbol
  /// The sender's name.
  public var sender: String
  /// The receiver's name.
  public var receiver: String
  /// What it is about.
  public var content: Term
  /// Its number among those of the sender.
  public var number: Int
  /// The number of the message that it answers; nil if it answers none.
  public var inReplyTo: Int?

  /// Makes a message.
  public init(
    _ performative: Symbol, from sender: String, to receiver: String, _ content: Term,
    number: Int = 0, inReplyTo: Int? = nil
  ) {
    self.performative = performative
    self.sender = sender
    self.receiver = receiver
    self.content = content
    self.number = number
    self.inReplyTo = inReplyTo
  }
}
