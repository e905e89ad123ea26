/// A moment on a robot's own clock, in nanoseconds since the clock began.
///
/// Whole nanoseconds, so that a million small steps add up exactly.
public struct RobotTime: Hashable, Comparable, Sendable {
  /// The nanoseconds since the clock began.
  public var nanoseconds: Int64

  /// Makes a moment of nanoseconds.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Makes a moment of seconds, rounded; what does not fit becomes the nearest moment that does, and
  /// what is not a number the beginning.
  public init(seconds: Double) { nanoseconds = Self.nanoseconds(of: seconds) }

  /// When the clock began.
  public static let zero = RobotTime(nanoseconds: 0)
  /// Later than every moment.
  public static let never = RobotTime(nanoseconds: .max)

  /// The seconds since the clock began.
  public var seconds: Double { Double(nanoseconds) / 1e9 }

  /// Whether one moment is before another.
  public static func < (a: RobotTime, b: RobotTime) -> Bool { a.nanoseconds < b.nanoseconds }

  /// The moment some seconds later; at most `never`.
  public static func + (a: RobotTime, seconds: Double) -> RobotTime {
    let (sum, overflow) = a.nanoseconds.addingReportingOverflow(nanoseconds(of: seconds))
    return RobotTime(nanoseconds: overflow ? (seconds < 0 ? .min : .max) : sum)
  }

  /// The seconds from the second moment to the first.
  public static func - (a: RobotTime, b: RobotTime) -> Double {
    (Double(a.nanoseconds) - Double(b.nanoseconds)) / 1e9
  }

  private static func nanoseconds(of seconds: Double) -> Int64 {
    let scaled = (seconds * 1e9).rounded()
    if scaled.isNaN { return 0 }
    if scaled >= 9.2e18 { return .max }
    return scaled <= -9.2e18 ? .min : Int64(scaled)
  }
}
