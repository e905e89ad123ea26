import Glibc

/// Where a leg's foot is and how its joints move it, in the frame of the body with the hip as origin.
///
/// Angles in radians: roll about the body's x, then hip pitch, knee and ankle about the leg's y. At zero
/// the leg hangs straight down.
struct LegKinematics {
  let model: PlatformModel
  /// The way the knee points: see `PlatformModel.bend`.
  let bend: Double

  init(model: PlatformModel, leg: Leg) {
    self.model = model
    bend = model.bend(leg)
  }

  /// The foot's place and the Jacobian of the joints for one posture.
  struct Posture {
    /// From the hip to the centre of the foot, m, in the body's frame.
    var foot = Vector3.zero
    /// The columns of the Jacobian: the foot's velocity when one joint turns with 1 rad/s.
    var rollColumn = Vector3.zero
    var pitchColumn = Vector3.zero
    var kneeColumn = Vector3.zero
    var ankleColumn = Vector3.zero
    /// The axis about which pitch, knee and ankle turn.
    var pitchAxis = Vector3.unitY
    /// The metatarsal's direction, pointing down.
    var metatarsal = -Vector3.unitZ
    /// The direction in joint space that leaves the foot where it is: a unit vector.
    var nullDirection = JointVector.zero

    /// The foot's velocity relative to the body, m/s.
    func footVelocity(_ rates: JointVector) -> Vector3 {
      let fromHip = rollColumn * rates.x + pitchColumn * rates.y
      return fromHip + kneeColumn * rates.z + ankleColumn * rates.w
    }

    /// The turning of the metatarsal relative to the body, rad/s.
    func footRotation(_ rates: JointVector) -> Vector3 {
      Vector3.unitX * rates.x + pitchAxis * (rates.y + rates.z + rates.w)
    }

    /// The joint torques, N·m, that push with `force` on the foot's surroundings: `Jᵀ force`.
    func torques(pushing force: Vector3) -> JointVector {
      JointVector(
        rollColumn.dot(force), pitchColumn.dot(force), kneeColumn.dot(force),
        ankleColumn.dot(force))
    }

    /// The force, N, with which the foot pushes when the joints have these torques and rest:
    /// the least-squares solution of `Jᵀ f = torques`.
    func force(of torques: JointVector) -> Vector3 {
      // (J Jᵀ) f = J τ
      let (a, b, c, d) = (rollColumn, pitchColumn, kneeColumn, ankleColumn)
      let row0 = a * a.x + b * b.x + c * c.x + d * d.x + Vector3(1e-6, 0, 0)
      let row1 = a * a.y + b * b.y + c * c.y + d * d.y + Vector3(0, 1e-6, 0)
      let row2 = a * a.z + b * b.z + c * c.z + d * d.z + Vector3(0, 0, 1e-6)
      let right = footVelocity(torques)
      let determinant = row0.dot(row1.cross(row2))
      let (x, y, z) = (row1.cross(row2), row2.cross(row0), row0.cross(row1))
      return (x * right.x + y * right.y + z * right.z) / determinant
    }
  }

  /// The posture of these joint angles; the foot's spring is pressed in by `compression` m.
  func posture(_ q: JointVector, compression: Double = 0) -> Posture {
    let (sr, cr) = (sin(q.x), cos(q.x))
    let thigh = q.y
    let shank = thigh + q.z
    let metatarsal = shank + q.w
    let (s1, c1) = (sin(thigh), cos(thigh))
    let (s2, c2) = (sin(shank), cos(shank))
    let (s3, c3) = (sin(metatarsal), cos(metatarsal))
    let l1 = model.thighLength
    let l2 = model.shankLength
    let l3 = model.metatarsalLength - compression

    // In the plane of the leg: x forward, z up.
    let ankleX = -l3 * s3
    let ankleZ = -l3 * c3
    let kneeX = ankleX - l2 * s2
    let kneeZ = ankleZ - l2 * c2
    let footX = kneeX - l1 * s1
    let footZ = kneeZ - l1 * c1

    // A turn about y by 1 rad/s moves (x, z) with (z, −x).
    func intoBody(_ x: Double, _ z: Double) -> Vector3 { Vector3(x, -z * sr, z * cr) }
    var posture = Posture()
    posture.foot = intoBody(footX, footZ)
    posture.rollColumn = Vector3.unitX.cross(posture.foot)
    posture.pitchColumn = intoBody(footZ, -footX)
    posture.kneeColumn = intoBody(kneeZ, -kneeX)
    posture.ankleColumn = intoBody(ankleZ, -ankleX)
    posture.pitchAxis = Vector3(0, cr, sr)
    posture.metatarsal = intoBody(-s3, -c3)
    let null = Vector3(footZ, kneeZ, ankleZ).cross(Vector3(-footX, -kneeX, -ankleX))
    let length = null.length
    if length > 1e-9 {
      posture.nullDirection = JointVector(0, null.x, null.y, null.z) / length
    }
    return posture
  }

  /// Hip, knee, ankle and the centre of the foot, from the hip, m, in the body's frame.
  func points(_ q: JointVector) -> [Vector3] {
    func joint(_ forward: Double, _ up: Double) -> Vector3 {
      Vector3(forward, -up * sin(q.x), up * cos(q.x))
    }
    let (thigh, shank) = (q.y, q.y + q.z)
    let kneeX = -model.thighLength * sin(thigh)
    let kneeZ = -model.thighLength * cos(thigh)
    return [
      .zero, joint(kneeX, kneeZ),
      joint(kneeX - model.shankLength * sin(shank), kneeZ - model.shankLength * cos(shank)),
      posture(q).foot,
    ]
  }

  /// The joint angles that bring the foot to `foot`, or as near as the leg reaches.
  ///
  /// Three joints of the leg's plane share two coordinates; the third is settled by the angle between
  /// the metatarsal and the line from hip to foot, which shrinks as the leg stretches.
  func angles(for foot: Vector3) -> JointVector {
    // A foot above the hip's height is reached by rolling past the horizontal.
    let radial = (foot.y * foot.y + foot.z * foot.z).squareRoot()
    let roll = radial > 1e-6 ? atan2(foot.y, -foot.z) : 0
    return planarAngles(forward: foot.x, down: radial, roll: roll)
  }

  /// The joint angles for a foot `forward` of the hip and `down` from it, m, in a leg's plane that is
  /// turned by `roll`.
  func planarAngles(forward: Double, down: Double, roll: Double) -> JointVector {
    let l1 = model.thighLength
    let l2 = model.shankLength
    let l3 = model.metatarsalLength
    let wanted = (forward * forward + down * down).squareRoot()
    let distance = wanted.clamped(to: 0.16...0.735)
    let direction = atan2(-forward, down)
    // Upright in a stretched leg, for reach, and in a folded one, so that the knee stays off the ground.
    let tilt = min(0.12 + 2.1 * (0.735 - distance), distance)
    let metatarsal = direction + bend * tilt
    let ankleX = -distance * sin(direction) + l3 * sin(metatarsal)
    let ankleDown = distance * cos(direction) - l3 * cos(metatarsal)
    // Thigh and shank: a triangle over hip and ankle.
    let reach = (ankleX * ankleX + ankleDown * ankleDown).squareRoot()
      .clamped(to: 0.106...l1 + l2 - 0.002)
    let toAnkle = atan2(-ankleX, ankleDown)
    let atHip = acos(((l1 * l1 + reach * reach - l2 * l2) / (2 * l1 * reach)).clamped(to: 1))
    let atKnee = acos(((l1 * l1 + l2 * l2 - reach * reach) / (2 * l1 * l2)).clamped(to: 1))
    let thigh = toAnkle + bend * atHip
    let knee = -bend * (.pi - atKnee)
    return JointVector(roll, thigh, knee, metatarsal - thigh - knee)
  }

  /// The joint rates that move the foot with `velocity` relative to the body, found by the least
  /// squares of the rates.
  func rates(for velocity: Vector3, in posture: Posture) -> JointVector {
    // Jᵀ (J Jᵀ)⁻¹ v, which is Jᵀ of the force that belongs to "torques" J v … = pinv.
    let (a, b, c, d) = (
      posture.rollColumn, posture.pitchColumn, posture.kneeColumn, posture.ankleColumn
    )
    let row0 = a * a.x + b * b.x + c * c.x + d * d.x + Vector3(1e-4, 0, 0)
    let row1 = a * a.y + b * b.y + c * c.y + d * d.y + Vector3(0, 1e-4, 0)
    let row2 = a * a.z + b * b.z + c * c.z + d * d.z + Vector3(0, 0, 1e-4)
    let determinant = row0.dot(row1.cross(row2))
    let (x, y, z) = (row1.cross(row2), row2.cross(row0), row0.cross(row1))
    let dual = (x * velocity.x + y * velocity.y + z * velocity.z) / determinant
    return posture.torques(pushing: dual)
  }
}
