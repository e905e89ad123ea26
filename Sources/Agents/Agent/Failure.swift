public import AgentSpeak

/// Why a formula failed; becomes the annotations of the failure event.
public struct Failure: Error, Sendable {
  /// A text, or how it is made when somebody wants to read it.
  private enum Text: Sendable {
    case ready(String)
    case made(@Sendable () -> String)
  }

  /// `error(id)`
  public var id: Symbol
  private var text: Text
  /// More annotations, as those given to `.fail`.
  public var annotations: [Term]

  /// `error_msg("…")`
  public var message: String {
    switch text {
    case .ready(let text): text
    case .made(let make): make()
    }
  }

  /// Makes a failure.
  public init(_ id: Symbol, _ message: String, annotations: [Term] = []) {
    self.id = id
    text = .ready(message)
    self.annotations = annotations
  }

  /// Makes a failure whose message is made when somebody wants to read it.
  init(_ id: Symbol, message: @escaping @Sendable () -> String) {
    self.id = id
    text = .made(message)
    annotations = []
  }

  /// Arguments that an action cannot use.
  public static func wrongArguments(_ message: String) -> Failure {
    Failure(.wrongArguments, message)
  }
}
