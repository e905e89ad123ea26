import TestSupport
import Testing

@testable import LeggedRobot

@Suite struct LegKinematicsTests {
  let model = PlatformModel()

  /// Joint angles well inside of a leg's range.
  private func joints(_ leg: Leg, _ random: inout SeededGenerator) -> JointVector {
    let (low, high) = model.range(of: leg)
    return JointVector(
      (0..<4).map { Double.random(in: low[$0] * 0.8...high[$0] * 0.8, using: &random) })
  }

  @Test func hangingStraightDownTheFootIsALegsLengthBelowTheHip() {
    for leg in Leg.allCases {
      let foot = LegKinematics(model: model, leg: leg).posture(.zero).foot
      #expect((foot - Vector3(0, 0, -0.74)).length < 1e-12)
    }
  }

  @Test(arguments: 0..<50)
  func inverseKinematicsReachesWhatIsInReach(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for leg in Leg.allCases {
      let kinematics = LegKinematics(model: model, leg: leg)
      let wanted = Vector3(
        Double.random(in: -0.3...0.3, using: &random),
        leg.side * Double.random(in: -0.2...0.3, using: &random),
        Double.random(in: -0.6 ... -0.4, using: &random))
      let angles = kinematics.angles(for: wanted)
      let reached = kinematics.posture(angles).foot
      #expect((reached - wanted).length < 1e-9 || wanted.length > 0.735)
      let (low, high) = model.range(of: leg)
      for joint in 0..<4 where wanted.length <= 0.735 {
        #expect(angles[joint] >= low[joint] && angles[joint] <= high[joint])
      }
    }
  }

  @Test(arguments: 0..<50)
  func jacobianIsTheDerivativeOfTheFootsPlace(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for leg in Leg.allCases {
      let kinematics = LegKinematics(model: model, leg: leg)
      let q = joints(leg, &random)
      let posture = kinematics.posture(q)
      for joint in 0..<4 {
        var step = JointVector.zero
        step[joint] = 1e-6
        let difference = (kinematics.posture(q + step).foot - posture.foot) / 1e-6
        step[joint] = 1
        #expect((difference - posture.footVelocity(step)).length < 1e-5)
      }
      // The null direction leaves the foot where it is.
      #expect(posture.footVelocity(posture.nullDirection).length < 1e-9)
    }
  }

  @Test(arguments: 0..<50)
  func forceOfTheTorquesOfAForceIsTheForce(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for leg in Leg.allCases {
      let kinematics = LegKinematics(model: model, leg: leg)
      let posture = kinematics.posture(
        kinematics.angles(for: Vector3(0.1, leg.side * 0.05, -0.55)))
      let force = Vector3(
        Double.random(in: -200...200, using: &random),
        Double.random(in: -200...200, using: &random),
        Double.random(in: -900...0, using: &random))
      let back = posture.force(of: posture.torques(pushing: force))
      #expect((back - force).length < 0.1)
    }
  }
}
