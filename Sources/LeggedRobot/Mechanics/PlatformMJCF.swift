/// Writes the platform and the ground it walks on as MJCF, the model format of MuJoCo.
///
/// It keeps to what MuJoCo 2.2 reads. Robot and ground collide, the robot's parts do not collide with
/// each other. Each part has a bit of its own in `contype`, so that `ContactFilter` can tell them apart.
struct PlatformMJCF {
  let model: PlatformModel
  /// What the robot carries on its back, kg.
  var payload = 0.0
  /// Seconds a step.
  var timestep = 0.002

  /// The whole document.
  ///
  /// - Parameter ground: the geoms of the world, as elements of `worldbody`; they have
  ///   `contype="0"` and every bit of `conaffinity`.
  /// - Parameter start: where the torso's centre is at first, and its yaw.
  func document(ground: String, start: Vector3, yaw: Double) -> String {
    let q = Quaternion(roll: 0, pitch: 0, yaw: yaw)
    return """
      <mujoco model="praxis-legged">
        <compiler angle="radian" autolimits="false" inertiafromgeom="auto"/>
        <option timestep="\(timestep)" gravity="0 0 -9.81" solver="Newton" iterations="12" \
      tolerance="1e-7" cone="elliptic" impratio="4"/>
        <size nconmax="200" njmax="800"/>
        <default>
          <geom contype="1" conaffinity="0" condim="3" friction="1 0.005 0.0001" \
      solref="0.008 1" mass="0"/>
          <joint limited="false" damping="\(model.jointDamping)" armature="\(model.armature)"/>
          <motor ctrllimited="true" forcelimited="false"/>
        </default>
        <worldbody>
      \(ground)
          <body name="torso" pos="\(start.x) \(start.y) \(start.z)" \
      quat="\(q.w) \(q.x) \(q.y) \(q.z)">
            <freejoint name="root"/>
            <inertial pos="0 0 0" mass="\(model.torsoMass)" diaginertia="\(torsoInertia)"/>
            <geom name="torso" contype="1" type="capsule" size="\(model.torsoRadius)" \
      fromto="\(-torsoHalf) 0 0 \(torsoHalf) 0 0"/>
            <site name="imu" pos="0 0 0"/>
      \(payloadBody)\(Leg.allCases.map(body).joined(separator: "\n"))
          </body>
        </worldbody>
        <actuator>
      \(actuators)
        </actuator>
        <sensor>
      \(sensors)
        </sensor>
      </mujoco>

      """
  }

  /// Half the length of the torso's straight part.
  private var torsoHalf: Double { model.torsoLength / 2 - model.torsoRadius }

  /// That of a homogeneous box of the torso's size.
  private var torsoInertia: String {
    let (l, w, h) = (model.torsoLength, 2 * model.torsoRadius, 2 * model.torsoRadius)
    let k = model.torsoMass / 12
    return "\(k * (w * w + h * h)) \(k * (l * l + h * h)) \(k * (l * l + w * w))"
  }

  /// Saddle bags: the load hangs about the torso, its centre a little above the hips.
  private var payloadBody: String {
    let (mass, inertia) = Self.payloadInertial(payload)
    return """
            <body name="payload" pos="0 0 0.05">
              <inertial pos="0 0 0" mass="\(mass)" \
      diaginertia="\(inertia.x) \(inertia.y) \(inertia.z)"/>
            </body>

      """
  }

  /// Mass, kg, and moments of inertia, kg·m², of a load; a body without mass is refused by the engine.
  static func payloadInertial(_ load: Double) -> (mass: Double, inertia: Vector3) {
    let mass = max(load, 1e-3)
    return (mass, mass * Vector3(0.02, 0.05, 0.06))
  }

  private func body(of leg: Leg) -> String {
    let name = leg.name
    let hip = model.hip(leg)
    let (low, high) = model.range(of: leg)
    let bit = 2 << (4 * leg.rawValue)
    func rod(_ mass: Double, _ length: Double) -> String {
      let across = mass * length * length / 12 + 1e-4
      return
        "<inertial pos=\"0 0 \(-length / 2)\" mass=\"\(mass)\" "
        + "diaginertia=\"\(across) \(across) \(mass * 0.0008 + 1e-4)\"/>"
    }
    func joint(_ index: Int) -> String {
      let axis = index == 0 ? "1 0 0" : "0 1 0"
      return "<joint name=\"\(name)-\(Self.joints[index])\" axis=\"\(axis)\" limited=\"true\" "
        + "range=\"\(low[index]) \(high[index])\"/>"
    }
    return """
            <body name="\(name)-hip" pos="\(hip.x) \(hip.y) \(hip.z)">
              \(joint(0))
              <inertial pos="0 0 0" mass="\(model.hipMass)" diaginertia="0.003 0.003 0.003"/>
              <body name="\(name)-thigh">
                \(joint(1))
                \(rod(model.thighMass, model.thighLength))
                <geom name="\(name)-thigh" contype="\(bit << 0)" type="capsule" size="0.04" \
      fromto="0 0 -0.02 0 0 \(-model.thighLength)"/>
                <body name="\(name)-shank" pos="0 0 \(-model.thighLength)">
                  \(joint(2))
                  \(rod(model.shankMass, model.shankLength))
                  <geom name="\(name)-shank" contype="\(bit << 1)" type="capsule" size="0.03" \
      fromto="0 0 0 0 0 \(-model.shankLength)"/>
                  <body name="\(name)-metatarsal" pos="0 0 \(-model.shankLength)">
                    \(joint(3))
                    \(rod(model.metatarsalMass, model.metatarsalLength))
                    <geom name="\(name)-metatarsal" contype="\(bit << 2)" type="capsule" size="0.02" \
      fromto="0 0 0 0 0 \(-model.metatarsalLength + 0.06)"/>
                    <body name="\(name)-foot" pos="0 0 \(-model.metatarsalLength)">
                      <joint name="\(name)-spring" type="slide" axis="0 0 1" limited="true" \
      range="-0.002 \(model.springTravel)" stiffness="\(model.springStiffness)" \
      damping="\(model.springDamping)" armature="0"/>
                      <inertial pos="0 0 0" mass="\(model.footMass)" \
      diaginertia="0.0004 0.0004 0.0004"/>
                      <geom name="\(name)-foot" contype="\(bit << 3)" type="sphere" size="\(model.footRadius)"/>
                      <site name="\(name)-sole" type="sphere" size="\(model.footRadius + 0.01)"/>
                    </body>
                  </body>
                </body>
              </body>
            </body>
      """
  }

  private static let joints = ["roll", "pitch", "knee", "ankle"]

  private var actuators: String {
    Leg.allCases.flatMap { leg in
      Self.joints.indices.map { index in
        let name = "\(leg.name)-\(Self.joints[index])"
        let limit = model.torqueLimits[index]
        return "    <motor name=\"\(name)\" joint=\"\(name)\" ctrlrange=\"\(-limit) \(limit)\"/>"
      }
    }.joined(separator: "\n")
  }

  /// In the order in which `SensorSample` reads them.
  private var sensors: String {
    let names = Leg.allCases.flatMap { leg in
      Self.joints.map { "\(leg.name)-\($0)" }
    }
    let lines =
      names.map { "<jointpos joint=\"\($0)\"/>" } + names.map { "<jointvel joint=\"\($0)\"/>" }
      + names.map { "<actuatorfrc actuator=\"\($0)\"/>" }
      + Leg.allCases.map { "<touch site=\"\($0.name)-sole\"/>" }
      + [
        "<gyro site=\"imu\"/>", "<accelerometer site=\"imu\"/>",
        "<framequat objtype=\"site\" objname=\"imu\"/>",
      ]
    return lines.map { "    " + $0 }.joined(separator: "\n")
  }
}
