/// An action to do, and until when.
public struct RobotCommand: Hashable, Sendable {
  /// What to do.
  public var action: RobotAction
  /// When to stop doing it, on the robot's clock, whether it is done or not; nil for no limit.
  ///
  /// `velocity`, `goTo` and `stance` are refused without it: a robot whose client falls silent stops.
  public var endTime: RobotTime?

  /// Makes a command.
  public init(_ action: RobotAction, until endTime: RobotTime? = nil) {
    self.action = action
    self.endTime = endTime
  }
}

/// The number that a robot gives to a command that it accepts, from 1 on, rising.
public struct CommandID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number.
  public let rawValue: Int

  /// Makes an id of its number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Whether one command was accepted before another.
  public static func < (a: CommandID, b: CommandID) -> Bool { a.rawValue < b.rawValue }

  /// The number in digits.
  public var description: String { String(rawValue) }
}
