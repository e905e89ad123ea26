internal import Glibc

/// What the body measures and how it looks.
extension KinematicBody {
  /// Half the distance between front and hind hips, and between left and right ones, in metres.
  private static let hip = (x: 0.36, y: 0.17)
  /// The lengths of thigh, shank and foot.
  private static let links = (thigh: 0.27, shank: 0.27, foot: 0.2)

  /// Where the body is, and how it is turned: heights and slopes come from the ground below.
  public var pose: SpatialPose {
    let half = description.kind == .legged ? Self.hip.x : description.size.x / 2
    let front = support(half, 0)
    let hind = support(-half, 0)
    if let fallenRoll {
      return SpatialPose(
        position: Vector3(place.x, place.y, (front + hind) / 2 + height),
        attitude: Quaternion(roll: fallenRoll, yaw: place.heading))
    }
    let width = max(description.size.y / 2, 0.1)
    let roll = atan2(support(0, width) - support(0, -width), 2 * width)
    let pitch = -atan2(front - hind, 2 * half)
    return SpatialPose(
      position: Vector3(place.x, place.y, (front + hind) / 2 + height),
      attitude: Quaternion(
        roll: roll + stance.roll, pitch: pitch + stance.pitch,
        yaw: place.heading + stance.yaw))
  }

  /// The height of the footing below a point of the body; holes are stepped over.
  private func support(_ forward: Double, _ left: Double) -> Double {
    let x = place.x + forward * cosine - left * sine
    let y = place.y + forward * sine + left * cosine
    let height = scene.terrain.height(x: x, y: y)
    let middle = scene.terrain.height(x: place.x, y: place.y)
    // What is further down than a leg reaches is a hole.
    return height < middle - 0.45 ? middle : height
  }

  /// Its battery.
  public var battery: BatteryState {
    let charge = energy / profile.capacity
    return BatteryState(
      charge: charge, capacity: profile.capacity, power: power, voltage: 42 + 8 * charge)
  }

  /// What its sensors measure.
  public func sensorFrame() -> SensorFrame {
    let pose = pose
    let battery = battery
    var values = [
      pose.position.x, pose.position.y, pose.position.z, pose.attitude.roll, pose.attitude.pitch,
      pose.attitude.yaw, velocity.forward, velocity.lateral, velocity.turn, odometer,
      battery.charge, battery.voltage, battery.power,
    ]
    if description.kind == .legged { values += (0..<4).map { isStanding($0) ? 1 : 0 } }
    return SensorFrame(time: time, channels: description.sensors, values: values)
  }

  /// How it looks.
  public func motionFrame() -> MotionFrame {
    let pose = pose
    return MotionFrame(
      time: time, body: pose,
      limbs: description.kind == .legged ? (0..<4).map { limb($0, pose) } : [],
      velocity: velocity, activity: activityName,
      suppressedBy: progress.suppressedBy, charge: energy / profile.capacity, payload: payload)
  }

  private var isWalking: Bool {
    isOnFeet && (velocity.speed > 0.01 || abs(velocity.turn) > 0.01)
  }

  private var activityName: String {
    if fallenRoll != nil { return "fallen" }
    if time < balanceUntil { return "slip" }
    switch activity {
    case .velocity, .travel: return isWalking && description.kind == .legged ? gait.rawValue : "go"
    case .changePosture(let change): return change.endsOnFeet ? "stand" : "sit"
    case .selfRight: return "self-right"
    case .pickUp: return "pick-up"
    case .drop: return "drop"
    case .inspect: return "inspect"
    case .rest: return standsOnDock != nil ? "docked" : isOnFeet ? "stand" : "sit"
    }
  }

  private func isStanding(_ leg: Int) -> Bool {
    guard fallenRoll == nil, isOnFeet else { return false }
    let cycle = GaitCycle.of(gait)
    return !isWalking || cycle.phase(of: leg, at: stride) < cycle.duty
  }

  /// A leg from hip to foot.
  private func limb(_ leg: Int, _ pose: SpatialPose) -> MotionFrame.Limb {
    let isFront = leg < 2
    let local = Vector3(
      isFront ? Self.hip.x : -Self.hip.x, leg.isMultiple(of: 2) ? Self.hip.y : -Self.hip.y, 0)
    let hip = pose.point(local)
    if fallenRoll != nil {
      let tips = [0.15, 0.3, 0.45].map { pose.point(local + Vector3(0.1, 0, -$0)) }
      return MotionFrame.Limb(points: [hip] + tips, isInContact: false)
    }
    let foot = foot(leg, below: local)
    return MotionFrame.Limb(
      points: joints(from: hip, to: foot, kneeForward: !isFront), isInContact: isStanding(leg))
  }

  /// Where a foot is: on the ground below its hip, moved by the gait.
  private func foot(_ leg: Int, below hip: Vector3) -> Vector3 {
    var (forward, left, lift) = (0.0, 0.0, 0.0)
    if isWalking {
      let cycle = GaitCycle.of(gait)
      let phase = cycle.phase(of: leg, at: stride)
      let reach = cycle.period * cycle.duty / 2
      var part = 1 - 2 * phase / cycle.duty
      if phase >= cycle.duty {
        let swing = (phase - cycle.duty) / (1 - cycle.duty)
        part = -cos(Double.pi * swing)
        lift = 0.13 * sin(Double.pi * swing)
      }
      forward = part * reach * (velocity.forward - velocity.turn * hip.y)
      left = part * reach * (velocity.lateral + velocity.turn * hip.x)
    }
    let (f, l) = (hip.x + forward, hip.y + left)
    let x = place.x + f * cosine - l * sine
    let y = place.y + f * sine + l * cosine
    return Vector3(x, y, support(f, l) + lift)
  }

  /// Hip, knee, ankle and foot, by inverse kinematics in the leg's plane.
  private func joints(from hip: Vector3, to foot: Vector3, kneeForward: Bool) -> [Vector3] {
    let sign = kneeForward ? 1.0 : -1.0
    let ahead = Vector3(cosine, sine, 0)
    // The lowest link leans by a fixed angle.
    let ankle =
      foot + (-0.35 * sign * Self.links.foot) * ahead + Vector3(0, 0, 0.93 * Self.links.foot)
    let line = ankle - hip
    let (a, b) = (Self.links.thigh, Self.links.shank)
    let length = max(abs(a - b) + 0.01, min(line.length, a + b - 0.001))
    let along = (a * a - b * b + length * length) / (2 * length)
    let aside = max(0, a * a - along * along).squareRoot()
    let direction = (1 / max(line.length, 1e-9)) * line
    let bend = ahead - ahead.dot(direction) * direction
    let knee =
      hip + along * direction + (sign * aside / max(bend.length, 1e-9)) * bend
    return [hip, knee, ankle, foot]
  }
}
