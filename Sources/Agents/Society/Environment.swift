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
}
