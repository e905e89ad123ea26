import Glibc

/// Turns the right way up after a fall.
///
/// From the back: the legs of the higher side reach past the horizontal to the ground and stretch, which
/// tips the body onto its other side. Where the feet slip in that, it next stands up on all four legs with its back to
/// the ground and folds those of one side: the body topples over them. From the side: the lower legs are folded and turned to the back's side,
/// then turn in again and stretch, which lifts the body over its belly; the upper legs wait to catch it.
struct SelfRighting {
  private enum Stage: Equatable {
    case start
    case tip
    case prepare
    case push
    case settle
    case fold
  }

  private(set) var isDone = false
  /// rad/s: how fast the joints may move.
  var speed: Double { stage == .tip || stage == .push ? 10 : 5 }
  private var stage = Stage.start
  private var time = 0.0
  private var uprightTime = 0.0
  /// The side that it lies on or is tipped to: 1 for left.
  private var low = 1.0
  /// How often it has not got over its side from the back: after the first time it topples.
  private var failures = 0
  /// How long it stands with its back to the ground before it topples, s.
  private static let poise = 1.2

  private static let folded = 0.18

  /// The joint angles that are wanted at this moment.
  mutating func joints(
    body: BodyEstimate, kinematics: PerLeg<LegKinematics>, dt: Double
  ) -> PerLeg<JointVector> {
    time += dt
    let up = body.rotation.up.z
    uprightTime = up > 0.85 ? uprightTime + dt : 0
    isDone = uprightTime > 1.5 && body.angularVelocity.length < 0.5
    changeStage(up: up, leftDown: -body.rotation.left.z)
    return PerLeg { leg in
      let (roll, length) = pose(isLow: leg.side == low)
      return kinematics[leg].planarAngles(forward: 0, down: length, roll: leg.side * roll)
    }
  }

  private mutating func changeStage(up: Double, leftDown: Double) {
    func enter(_ next: Stage) {
      stage = next
      time = 0
    }
    if up > 0.6, stage != .settle, stage != .fold, stage != .push || time > 0.4 {
      return enter(.settle)
    }
    let isOnBack = up < -0.5
    switch stage {
    case .start:
      low = leftDown >= 0 ? 1 : -1
      enter(isOnBack ? .tip : .prepare)
    case .tip:
      if !isOnBack, time > 0.5 {
        low = leftDown >= 0 ? 1 : -1
        enter(.prepare)
      } else if time > 2.5 {
        low = -low
        failures += 1
        enter(.tip)
      }
    case .prepare:
      if isOnBack { enter(.start) } else if time > 0.8 { enter(.push) }
    case .push:
      if time > 2 { enter(.start) }
    case .settle:
      if up < 0.5 { enter(.start) } else if time > 0.8 { enter(.fold) }
    case .fold:
      if up < 0.5 { enter(.start) }
    }
  }

  /// Outward roll and length of a leg.
  private func pose(isLow: Bool) -> (roll: Double, length: Double) {
    switch stage {
    case .start: return (0.3, Self.folded)
    case .tip where failures > 0:
      if time < Self.poise { return (2.65, Self.folded + 0.37 * min(1, time / 0.6)) }
      return (2.65, isLow ? Self.folded : Self.folded + 0.55)
    case .tip:
      if isLow { return (2.6, Self.folded) }
      let stretch = ((time - 0.7) / 0.1).clamped(to: 0...1)
      return (2.65, Self.folded + 0.5 * stretch)
    case .prepare:
      return isLow ? (2.0, Self.folded) : (0.4, 0.30)
    case .push:
      let part = (time / 0.5).clamped(to: 0...1)
      return isLow ? (2.0 - 1.7 * part, Self.folded + 0.22 * part) : (0.4, 0.36)
    case .settle: return (1.7, 0.25)
    case .fold: return (1.2, 0.23)
    }
  }
}
