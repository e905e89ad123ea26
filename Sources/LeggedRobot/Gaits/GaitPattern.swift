/// When each leg stands and swings: a gait as a table (Hildebrand, "The quadrupedal gaits of vertebrates",
/// BioScience 39(11), 1989).
struct GaitPattern: Sendable {
  /// Length of a stride, s.
  var period: Double
  /// The part of the stride in which a leg stands.
  var duty: Double
  /// Where in the stride each leg touches down, 0 to 1.
  var offsets: PerLeg<Double>
  /// How high the feet are lifted, m.
  var clearance = 0.10
  /// Whether front and hind pair alternate, so that the body pitches.
  var isBound: Bool { offsets[.leftFront] == offsets[.rightFront] }

  private static func offsets(
    _ leftFront: Double, _ rightFront: Double, _ leftHind: Double, _ rightHind: Double
  ) -> PerLeg<Double> {
    PerLeg { leg in
      switch leg {
      case .leftFront: leftFront
      case .rightFront: rightFront
      case .leftHind: leftHind
      case .rightHind: rightHind
      }
    }
  }

  /// One leg at a time; three stand.
  static let crawl = GaitPattern(period: 1.8, duty: 0.8, offsets: offsets(0.25, 0.75, 0, 0.5))
  /// Four beats, two or three legs stand.
  static let walk = GaitPattern(period: 0.8, duty: 0.65, offsets: offsets(0.25, 0.75, 0, 0.5))
  /// Diagonal pairs.
  static let trot = GaitPattern(period: 0.44, duty: 0.55, offsets: offsets(0, 0.5, 0.5, 0))
  /// The front pair and the hind pair.
  static let bound = GaitPattern(period: 0.30, duty: 0.5, offsets: offsets(0, 0, 0.5, 0.5))

  /// Seconds that a leg stands.
  var stanceTime: Double { period * duty }
  /// Seconds that a leg swings.
  var swingTime: Double { period * (1 - duty) }
}
