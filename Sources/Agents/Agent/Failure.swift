public import AgentSpeak

/// Why a formula failed; becomes the annotations of the failure event.
public struct Failure: Error, Sendable {
  /// `error(id)`
  public var id: Symbol
  /// `error_msg("…")`
  public var message: String
  /// More annotations, as those given to `.fail`.
  public var annotations: [Term]

  /// Makes a failure.
  public init(_ id: Symbol, _ message: String, annotations: [Term] = []) {
    self.id = id
    self.message = message
    self.annotations = annotations
  }

  /// Arguments that an action cannot use.
  public static func wrongArguments(_ message: String) -> Failure {
    Failure("wrong_arguments", message)
  }
}
