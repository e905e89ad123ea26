/// When each leg stands and swings in a gait.
///
/// Legs are in the order front left, front right, hind left, hind right.
public struct GaitCycle: Hashable, Sendable {
  /// The time of one stride in seconds.
  public var period: Double
  /// Which part of the stride a foot stands, 0 to 1.
  public var duty: Double
  /// Where in the stride each leg begins to stand, 0 to 1.
  public var offsets: [Double]
  /// The highest speed in metres a second.
  public var topSpeed: Double

  /// The cycle of a gait (Hildebrand 1965, "Symmetrical gaits of horses": offsets and duties).
  public static func of(_ gait: Gait) -> GaitCycle {
    switch gait {
    case .crawl:
      GaitCycle(period: 1.6, duty: 0.8, offsets: [0, 0.5, 0.75, 0.25], topSpeed: 0.35)
    case .walk, .auto:
      GaitCycle(period: 1, duty: 0.65, offsets: [0, 0.5, 0.75, 0.25], topSpeed: 0.8)
    case .trot:
      GaitCycle(period: 0.6, duty: 0.55, offsets: [0, 0.5, 0.5, 0], topSpeed: 2)
    case .bound:
      GaitCycle(period: 0.45, duty: 0.45, offsets: [0, 0, 0.5, 0.5], topSpeed: 2.5)
    }
  }

  /// The phase of a leg, 0 to 1; below `duty` the foot stands.
  func phase(of leg: Int, at stride: Double) -> Double {
    let phase = stride - offsets[leg]
    return phase - phase.rounded(.down)
  }

  /// The gait that a legged platform picks for a speed in metres a second.
  static func choice(for speed: Double, isRough: Bool) -> Gait {
    if speed <= 0.35, isRough { return .crawl }
    if speed <= 0.6 { return .walk }
    return speed <= 2 ? .trot : .bound
  }
}
