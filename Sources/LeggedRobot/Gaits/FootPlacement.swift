/// Where a swinging foot shall come down (Raibert, "Legged Robots That Balance", 1986, section 2.2).
///
/// From the place below the hip, half of the way that the body goes during stance, so that the stance is
/// symmetric about the hip; and a part proportional to the error of the velocity, which is what
/// keeps the balance.
struct FootPlacement {
  /// Seconds: how far the foot is put out for each m/s too much. √(height / g) = 0.25 s would stop the body
  /// over the foot.
  var velocityGain = 0.30
  /// How much wider than the hips the feet stand, m.
  var outward = 0.03
  /// The farthest from below the hip, m.
  var reach = 0.42

  /// The foothold of the sole, in the frame of odometry.
  ///
  /// - Parameters:
  ///   - remaining: seconds until touch-down.
  ///   - wanted: the velocity that the body shall have, m/s, in the same frame.
  func foothold(
    leg: Leg, body: BodyEstimate, model: PlatformModel, ground: GroundPlane,
    wanted: SIMD2<Double>, turnRate: Double, stanceTime: Double, remaining: Double
  ) -> Vector3 {
    // Slow gaits sway on purpose: their feet go where the way leads.
    let isSlow = stanceTime > 0.8
    let velocity = isSlow ? wanted : body.velocity.horizontal
    let error = (body.velocity.horizontal - wanted) * (isSlow ? 0.1 : velocityGain)
    // Below the hip as it will be at touch-down, with the body level about its yaw.
    let yaw = body.yaw + turnRate * (remaining + stanceTime / 2)
    let hip = model.hip(leg) + Vector3(0, leg.side * outward, 0)
    let below = hip.horizontal.rotated(by: yaw)
    let step = (wanted * (stanceTime / 2) + error).shortened(to: reach)
    let offset = velocity * remaining + below + step
    let height = ground.height(at: offset)
    return body.position + Vector3(offset.x, offset.y, height)
  }
}
