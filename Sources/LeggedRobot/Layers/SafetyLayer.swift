/// The lowest layer: keeps torques and joints within their limits and sees when the robot has fallen.
struct SafetyLayer {
  let model: PlatformModel
  private var lyingTime = 0.0

  init(model: PlatformModel) {
    self.model = model
  }

  /// Whether the robot has fallen: it lies on its side or back, or its belly is on the ground
  /// although it should be on its feet.
  mutating func detectsFall(
    body: BodyEstimate, legs: PerLeg<LegEstimate>, height: Double, shouldStand: Bool, dt: Double
  ) -> Bool {
    var load = 0.0
    for leg in Leg.allCases { load += legs[leg].load }
    let isDown = shouldStand && height < 0.24 && load < 0.4 * 9.81 * model.mass
    lyingTime = body.rotation.up.z < 0.45 || isDown ? lyingTime + dt : 0
    return lyingTime > (isDown ? 0.3 : 0.05)
  }

  /// Torques that the actuators can give and that do not press a joint against its stop.
  func limited(_ torques: JointVector, _ estimate: LegEstimate, _ leg: Leg) -> JointVector {
    var torques = torques
    let (low, high) = model.range(of: leg)
    let margin = 0.04
    for joint in 0..<4 {
      let q = estimate.joints[joint]
      if q > high[joint] - margin {
        torques[joint] = min(torques[joint], 0) - 400 * (q - high[joint] + margin)
      } else if q < low[joint] + margin {
        torques[joint] = max(torques[joint], 0) + 400 * (low[joint] + margin - q)
      }
      if !torques[joint].isFinite { torques[joint] = 0 }
    }
    torques.clamp(lowerBound: -model.torqueLimits, upperBound: model.torqueLimits)
    return torques
  }
}
