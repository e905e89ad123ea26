internal import Glibc

/// How fast chances go: an estimate from those that the agent saw come and go.
///
/// Chances are taken to end at a constant rate. The estimate is the number of ends seen, divided by the
/// time that chances were watched: the likeliest rate (an exponential lifetime, some of them censored).
public struct ChangeRate: Sendable {
  /// The ends that were seen.
  public private(set) var ends = 0
  /// The time that chances were watched, summed over chances.
  public private(set) var exposure = 0.0

  /// Knows nothing: no change is expected.
  public init() {}

  /// Knows what was seen before.
  init(ends: Int, exposure: Double) {
    self.ends = ends
    self.exposure = exposure
  }

  /// Notes that some time has passed.
  ///
  /// - Parameters:
  ///   - time: how much, in the agent's unit.
  ///   - chances: how many chances were watched.
  ///   - ended: how many of them ended by themselves.
  public mutating func note(time: Double, chances: Int, ended: Int) {
    exposure += time * Double(chances)
    ends += ended
  }

  /// Ends for each chance and unit of time.
  public var rate: Double { exposure > 0 ? Double(ends) / exposure : 0 }

  /// The probability that a chance lasts for a time from now on.
  public func survival(for time: Double) -> Double { exp(-rate * time) }
}
