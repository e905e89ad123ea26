import Glibc

/// Keeps footholds off places without ground: the nearest safe one along the way is taken, which makes the step
/// longer or shorter.
struct FootholdChoice {
  /// How far apart the places are that are tried, m.
  private static let spacing = 0.02
  /// How far a foothold is moved at most, m.
  private static let farthest = 0.30
  /// How much a place counts against another one for each metre that it is away from the place that the foot is on
  /// the way to: at first, and how much more at the end of the swing. From 1 on, the side of a gap is settled.
  private static let loyalty = (atFirst: 0.3, more: 1.4)

  /// The foothold that is taken.
  ///
  /// - Parameters:
  ///   - wanted: where the gait wants it, in odometry, m.
  ///   - direction: the way that the body goes, a unit vector.
  ///   - chosen: what was taken before in this swing; nil for a new swing.
  ///   - progress: of the swing, 0 to 1.
  ///   - map: what is known of the ground.
  /// - Returns: a place in odometry, m; nil if none in reach is safe.
  func foothold(
    near wanted: SIMD2<Double>, along direction: SIMD2<Double>, chosen: SIMD2<Double>?,
    progress: Double, map: GroundMap
  ) -> SIMD2<Double>? {
    guard map.hasHoles else { return wanted }
    let weight = Self.loyalty.atFirst + Self.loyalty.more * progress
    var best: (place: SIMD2<Double>, cost: Double)?
    for step in 0...Int((Self.farthest / Self.spacing).rounded()) {
      let distance = Double(step) * Self.spacing
      if let best, best.cost <= distance { break }
      for shift in step == 0 ? [0] : [distance, -distance] {
        let place = wanted + direction * shift
        let cost = distance + weight * ((chosen ?? wanted) - place).length
        guard cost < best?.cost ?? .infinity, map.isSafe(place) else { continue }
        best = (place, cost)
      }
    }
    return best?.place
  }
}
