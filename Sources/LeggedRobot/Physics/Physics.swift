internal import RandomNumbers

#if MuJoCo
  import CMuJoCo
  import Glibc

  /// One MuJoCo simulation of the platform: the only file that calls the library.
  ///
  /// Not thread-safe and not `Sendable`: an actor or one task owns it.
  final class Physics {
    private let model: UnsafeMutablePointer<mjModel>
    private let data: UnsafeMutablePointer<mjData>
    private let torso: Int32
    private var noise: SplitMix64
    /// Of the sensors that look around: how often they look changes nothing of the others' errors.
    private var outlookNoise: SplitMix64
    private let noiseLevels: SensorNoise
    private let gyroscopeBias: Vector3
    private let accelerometerBias: Vector3
    private let attitudeBias: Vector3
    private var filter: ContactFilter?
    private var stepsToFilter = 0

    /// - Throws: `PhysicsError` when the library refuses the document or it is not the platform.
    init(document: String, noise levels: SensorNoise, seed: UInt64) throws(PhysicsError) {
      cmujoco_install_handlers()
      model = try Self.load(document)
      guard let data = cmujoco_make_data(model) else {
        mj_deleteModel(model)
        throw PhysicsError.model(String(cString: cmujoco_last_error()))
      }
      self.data = data
      torso = mj_name2id(model, Int32(mjOBJ_BODY.rawValue), "torso")
      var noise = SplitMix64(seed: seed)
      noiseLevels = levels
      gyroscopeBias = noise.sensorErrors() * levels.gyroscopeBias
      accelerometerBias = noise.sensorErrors() * levels.accelerometerBias
      attitudeBias = noise.sensorErrors() * levels.attitudeBias
      self.noise = noise
      outlookNoise = SplitMix64(seed: ~seed)
      let m = model.pointee
      guard m.nq == 27, m.nu == 16, m.nsensordata == SensorSample.channelCount, torso >= 0 else {
        throw PhysicsError.unexpectedModel(
          "\(m.nq) positions, \(m.nu) actuators, \(m.nsensordata) sensor channels; "
            + "expected 27, 16, \(SensorSample.channelCount)")
      }
    }

    deinit {
      mj_deleteData(data)
      mj_deleteModel(model)
    }

    /// The library reads files only, across its versions.
    private static func load(
      _ document: String
    ) throws(PhysicsError) -> UnsafeMutablePointer<mjModel> {
      var path = Array("/tmp/praxis-model-XXXXXX.xml\0".utf8CString)
      let descriptor = mkstemps(&path, 4)
      guard descriptor >= 0 else {
        throw .model("no temporary file: \(String(cString: strerror(errno)))")
      }
      defer { unlink(path) }
      let bytes = Array(document.utf8)
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
      guard written == bytes.count else {
        throw .model("no temporary file: \(String(cString: strerror(errno)))")
      }
      var reason = [CChar](repeating: 0, count: 1024)
      guard let model = cmujoco_load(path, &reason, Int32(reason.count)) else {
        throw .model(
          String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
      }
      return model
    }

    var time: Double { data.pointee.time }

    var timestep: Double { model.pointee.opt.timestep }

    /// One step of the physics.
    func step() throws(PhysicsError) {
      if stepsToFilter <= 0 {
        filter?.update(model, data)
        stepsToFilter = Int(0.01 / timestep)
      }
      stepsToFilter -= 1
      let failed = cmujoco_step(model, data)
      guard failed == 0 else {
        throw .diverged(time: time, reason: String(cString: cmujoco_last_error()))
      }
      for (kind, words) in [
        (mjWARN_BADQPOS, "a position is not a number or too large"),
        (mjWARN_BADQVEL, "a velocity is not a number or too large"),
        (mjWARN_BADQACC, "an acceleration is not a number or too large"),
      ] where warningCount(kind) > 0 {
        throw .diverged(time: time, reason: words)
      }
    }

    private func warningCount(_ kind: mjtWarning) -> Int32 {
      withUnsafePointer(to: &data.pointee.warning) { tuple in
        tuple.withMemoryRebound(to: mjWarningStat.self, capacity: Int(mjNWARNING.rawValue)) {
          $0[Int(kind.rawValue)].number
        }
      }
    }

    /// The joint torques of the steps to come, N·m.
    func apply(_ torques: PerLeg<JointVector>) {
      for leg in Leg.allCases {
        for joint in 0..<4 {
          data.pointee.ctrl[leg.rawValue * 4 + joint] = torques[leg][joint]
        }
      }
    }

    /// A force, N, on the torso's centre in the steps to come; zero ends it.
    func push(_ force: Vector3) {
      let offset = Int(torso) * 6
      for axis in 0..<3 { data.pointee.xfrc_applied[offset + axis] = force[axis] }
    }

    /// What the sensors read, their errors included.
    func sense() -> SensorSample {
      let d: UnsafeMutablePointer<mjtNum> = data.pointee.sensordata
      var sample = SensorSample()
      sample.time = time
      let levels = noiseLevels
      for leg in Leg.allCases {
        let i = leg.rawValue * 4
        func joints(_ base: Int) -> JointVector {
          JointVector(d[base + i], d[base + i + 1], d[base + i + 2], d[base + i + 3])
        }
        sample.positions[leg] = joints(0) + noise.jointErrors() * levels.position
        sample.velocities[leg] = joints(16) + noise.jointErrors() * levels.velocity
        sample.torques[leg] = joints(32) + noise.jointErrors() * levels.torque
        sample.footLoads[leg] = max(0, d[48 + leg.rawValue] + noise.sensorError() * levels.footLoad)
      }
      sample.gyroscope =
        Vector3(d[52], d[53], d[54]) + gyroscopeBias + noise.sensorErrors() * levels.gyroscope
      sample.accelerometer =
        Vector3(d[55], d[56], d[57]) + accelerometerBias
        + noise.sensorErrors() * levels.accelerometer
      let error = attitudeBias + noise.sensorErrors() * levels.attitude
      sample.attitude = Quaternion(w: d[58], x: d[59], y: d[60], z: d[61]).turned(by: error)
      return sample
    }

    /// How far off a dock's marker is seen, m: of the order of 2 cm.
    func markerError() -> SIMD2<Double> {
      noiseLevels.position > 0 ? SIMD2(noise.sensorError(), noise.sensorError()) * 0.02 : .zero
    }

    /// One turn of the range scanner, its errors included.
    func scan() -> RangeScan {
      let torso = Rotation(attitude)
      let scanner = position + torso * RangeScan.mount
      func fan(_ tilt: Double) -> [Double?] {
        (0..<RangeScan.beams).map { beam in
          range(
            from: scanner, towards: torso * RangeScan.direction(of: beam, tilt: tilt),
            upTo: RangeScan.limit
          ).map { max(0, $0 + outlookNoise.sensorError() * noiseLevels.range) }
        }
      }
      return RangeScan(level: fan(0), upper: fan(RangeScan.tilt))
    }

    /// One look of the ground scanner, its errors included.
    func scanGround() -> GroundScan {
      let torso = Rotation(attitude)
      let scanner = position + torso * GroundScan.mount
      var ranges: [Double?] = []
      ranges.reserveCapacity(GroundScan.columns * GroundScan.rows)
      for column in 0..<GroundScan.columns {
        for row in 0..<GroundScan.rows {
          let direction = torso * GroundScan.direction(column: column, row: row)
          let range = range(
            from: scanner, towards: direction, upTo: GroundScan.limit, isNear: true)
          ranges.append(
            range.map { max(0, $0 + outlookNoise.sensorError() * noiseLevels.groundRange) })
        }
      }
      return GroundScan(ranges: ranges)
    }

    /// Where a marker at a place of the map is seen, m in the frame of the body: at the scanner's height, so far away
    /// at most and with nothing before it; nil if it is not seen.
    func sight(of marker: SIMD2<Double>, upTo limit: Double) -> Vector3? {
      let torso = Rotation(attitude)
      let way = Vector3(marker.x - position.x, marker.y - position.y, 0)
      guard torso.up.z > 0.7, way.length <= limit else { return nil }
      guard way.length > 0.01 else { return .zero }
      let scanner = position + torso * RangeScan.mount
      guard range(from: scanner, towards: way / way.length, upTo: way.length) == nil else {
        return nil
      }
      return torso.inverse(way) + outlookNoise.sensorErrors() * noiseLevels.range
    }

    /// The coefficient of friction of the most slippery surface so far around the torso, m; nil where there is no
    /// ground.
    func leastFriction(within radius: Double) -> Double? {
      let directions = 8
      let above = position + Vector3(0, 0, 0.3)
      return (0..<2 * directions).compactMap { number -> Double? in
        let angle = 2 * Double.pi * Double(number) / Double(directions)
        let distance = number < directions ? radius : radius / 2
        let place = above + Vector3(cos(angle), sin(angle), 0) * distance
        guard let met = meet(from: place, towards: Vector3(0, 0, -1), isNear: true) else {
          return nil
        }
        return model.pointee.geom_friction[3 * met.geom]
      }.min()
    }

    /// How far it is from a place in a direction to the ground or what stands on it, m; nil beyond a limit.
    private func range(
      from place: Vector3, towards direction: Vector3, upTo limit: Double, isNear: Bool = false
    ) -> Double? {
      meet(from: place, towards: direction, isNear: isNear).flatMap {
        $0.distance <= limit ? $0.distance : nil
      }
    }

    /// The first shape of the ground that a ray meets, and after how many metres.
    ///
    /// - Parameter isNear: whether what is farther away than `ContactFilter.sight` can be left out: that is quicker.
    private func meet(
      from place: Vector3, towards direction: Vector3, isNear: Bool = false
    ) -> (geom: Int, distance: Double)? {
      var geom: Int32 = -1
      let distance = mj_ray(
        model, data, [place.x, place.y, place.z], [direction.x, direction.y, direction.z],
        isNear ? Self.nearGroups : Self.allGroups, 1, -1, &geom)
      return distance >= 0 && geom >= 0 ? (Int(geom), distance) : nil
    }

    /// Which groups of shapes a ray can meet: the ground's, and those of them that are near.
    private static let nearGroups = (0..<Int(mjNGROUP)).map {
      mjtByte($0 == WorldGeoms.group ? 1 : 0)
    }
    private static let allGroups = (0..<Int(mjNGROUP)).map {
      mjtByte($0 == WorldGeoms.group || $0 == WorldGeoms.farGroup ? 1 : 0)
    }

    /// Sets the joints and lets the library work out everything that follows from them.
    func settle(joints: PerLeg<JointVector>) throws(PhysicsError) {
      for leg in Leg.allCases {
        for joint in 0..<4 { data.pointee.qpos[7 + leg.rawValue * 5 + joint] = joints[leg][joint] }
      }
      guard cmujoco_forward(model, data) == 0 else {
        throw .diverged(time: time, reason: String(cString: cmujoco_last_error()))
      }
      filter = ContactFilter(model, data)
      stepsToFilter = 0
    }

    /// Changes the mass that is carried, kg; the engine works out again what follows from it.
    func load(_ mass: Double) throws(PhysicsError) {
      let payload = Int(mj_name2id(model, Int32(mjOBJ_BODY.rawValue), "payload"))
      guard payload >= 0 else { throw .unexpectedModel("no body \"payload\"") }
      let inertial = PlatformMJCF.payloadInertial(mass)
      model.pointee.body_mass[payload] = inertial.mass
      for axis in 0..<3 {
        model.pointee.body_inertia[3 * payload + axis] = inertial.inertia[axis]
      }
      guard cmujoco_set_const(model) == 0 else {
        throw .diverged(time: time, reason: String(cString: cmujoco_last_error()))
      }
    }

    /// Puts the torso somewhere else, at rest.
    func place(_ position: Vector3, _ attitude: Quaternion) throws(PhysicsError) {
      for axis in 0..<3 { data.pointee.qpos[axis] = position[axis] }
      data.pointee.qpos[3] = attitude.w
      data.pointee.qpos[4] = attitude.x
      data.pointee.qpos[5] = attitude.y
      data.pointee.qpos[6] = attitude.z
      for index in 0..<26 { data.pointee.qvel[index] = 0 }
      stepsToFilter = 0
      guard cmujoco_forward(model, data) == 0 else {
        throw .diverged(time: time, reason: String(cString: cmujoco_last_error()))
      }
    }

    // The true state: for pictures and for judging, never for the controller.

    /// The torso's centre, m.
    var position: Vector3 {
      Vector3(data.pointee.qpos[0], data.pointee.qpos[1], data.pointee.qpos[2])
    }

    var attitude: Quaternion {
      let q: UnsafeMutablePointer<mjtNum> = data.pointee.qpos
      return Quaternion(w: q[3], x: q[4], y: q[5], z: q[6])
    }

    /// The torso's velocity, m/s.
    var velocity: Vector3 {
      Vector3(data.pointee.qvel[0], data.pointee.qvel[1], data.pointee.qvel[2])
    }

    /// The mechanical power of all actuators, W, each counted with its sign removed.
    var power: Double {
      var sum = 0.0
      for leg in Leg.allCases {
        for joint in 0..<4 {
          let rate = data.pointee.qvel[6 + leg.rawValue * 5 + joint]
          sum += abs(rate * data.pointee.actuator_force[leg.rawValue * 4 + joint])
        }
      }
      return sum
    }

    /// The true joint angles of a leg.
    func joints(of leg: Leg) -> JointVector {
      let i = 7 + leg.rawValue * 5
      let q: UnsafeMutablePointer<mjtNum> = data.pointee.qpos
      return JointVector(q[i], q[i + 1], q[i + 2], q[i + 3])
    }

    /// FNV-1a over the bits of positions and velocities: equal for equal runs.
    var stateHash: UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func add(_ value: Double) { hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3 }
      for index in 0..<27 { add(data.pointee.qpos[index]) }
      for index in 0..<26 { add(data.pointee.qvel[index]) }
      return hash
    }
  }
#endif
