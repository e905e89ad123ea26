public import AgentSpeak

/// The world that agents act in.
public protocol Environment: AnyObject {
  /// Carries out an action.
  ///
  /// - Parameters:
  ///   - action: the action with its arguments.
  ///   - agent: who acts.
  ///   - completion: to be called once, from any thread, with the result.
  func act(
    _ action: Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void)

  /// Carries out an action that the agent may give up before it has ended: `Agent.isWaiting(for:)` tells.
  ///
  /// By default the number is left out.
  ///
  /// - Parameter number: the agent's number of the action.
  func act(
    _ action: Term, by agent: String, as number: Int,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void)

  /// What an agent perceives: all of it, as literals; nil if that has not changed since it was asked last.
  /// Agents are asked when they join the society and after each call of `act`; a world that changes by
  /// itself tells agents through `Society.withAgent`.
  func percepts(of agent: String) -> [Structure]?
}

extension Environment {
  /// The action without its number.
  public func act(
    _ action: Term, by agent: String, as number: Int,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    act(action, by: agent, completion: completion)
  }

  /// Nothing new.
  public func percepts(of agent: String) -> [Structure]? { nil }
}
