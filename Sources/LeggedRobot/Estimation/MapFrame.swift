/// Where the frame of odometry lies on the map.
///
/// Odometry drifts, but never jumps, which is what legs need; the map is where places have coordinates. So the
/// controller walks by odometry, and what is seen of the map's markers only moves one frame over the other.
struct MapFrame {
  /// What has to be added to a place in odometry to get the place on the map, m.
  private(set) var offset = SIMD2(0.0, 0.0)
  /// How much of the difference a single sight makes good: the errors of several are averaged.
  private let gain = 0.3

  /// Forgets the difference: odometry has been set to the map.
  mutating func reset() { offset = .zero }

  /// Takes in the sight of a marker.
  ///
  /// - Parameters:
  ///   - marker: where the map has it, m.
  ///   - relative: where it is seen from the torso's centre, along the axes of odometry, m.
  ///   - position: the torso's centre in odometry, m.
  mutating func see(
    _ marker: SIMD2<Double>, at relative: SIMD2<Double>, from position: SIMD2<Double>
  ) {
    offset += (marker - relative - position - offset) * gain
  }
}
