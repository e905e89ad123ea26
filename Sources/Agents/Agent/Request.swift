public import AgentSpeak

/// What an agent asks of whoever runs it.
public enum Request: Sendable {
  /// Print a line.
  case print(String)
  /// Tell the user something: a warning or a log line.
  case log(String)
  /// Deliver a message.
  case send(Message)
  /// Carry out an action in the world; the number goes into the answer.
  case act(Term, number: Int)
  /// Make an agent that runs a program.
  case create(name: String, source: String?, options: [Term], parent: String)
  /// Make a copy of the asking agent.
  case clone(name: String)
  /// End an agent.
  case kill(name: String)
  /// End the society with an exit status.
  case stop(Int32)
}
