/// The platform's dimensions, masses and limits: what its model in the physics engine and its controller
/// both know.
///
/// The figures follow what is published of BigDog (0.91 m long, 0.76 m tall, 109 kg, four actuated
/// joints and one passive spring a leg); how the mass is shared between the parts is our own choice.
struct PlatformModel: Sendable {
  // Torso
  /// Length of the torso, m; it is rounded like a roll cage, so that the robot can roll over.
  let torsoLength = 0.91
  /// Half the torso's height and width, m.
  let torsoRadius = 0.12
  let torsoMass = 79.8
  /// Distance of the hips from the torso's centre, m.
  let hipForward = 0.36
  let hipSideways = 0.17

  // A leg, from the hip down
  let hipMass = 1.5
  let thighLength = 0.27
  let thighMass = 3.5
  let shankLength = 0.27
  let shankMass = 1.5
  let metatarsalLength = 0.20
  let metatarsalMass = 0.5
  let footMass = 0.3
  /// Radius of the rubber foot, m.
  let footRadius = 0.03

  // The foot's passive spring, along the metatarsal
  /// N/m.
  let springStiffness = 40_000.0
  /// N·s/m.
  let springDamping = 350.0
  /// How far it can be pressed in, m.
  let springTravel = 0.05

  // Actuators: hip roll, hip pitch, knee, ankle
  /// N·m.
  let torqueLimits = JointVector(400, 500, 500, 300)
  /// Rotor inertia seen at the joint, kg·m².
  let armature = 0.06
  /// N·m·s/rad.
  let jointDamping = 1.0

  /// The joint angles that a leg can reach, radians. Front and hind legs, left and right are mirror images.
  func range(of leg: Leg) -> (low: JointVector, high: JointVector) {
    let roll = (outward: 2.7, inward: 0.9)
    let pitch = 2.6
    let knee = (bent: 2.75, over: 0.0)
    let ankle = (bent: 2.6, over: 0.3)
    let isLeft = leg.side > 0
    let bendsBack = bend(leg) > 0
    return (
      JointVector(
        isLeft ? -roll.inward : -roll.outward, -pitch, bendsBack ? -knee.bent : -knee.over,
        bendsBack ? -ankle.over : -ankle.bent),
      JointVector(
        isLeft ? roll.outward : roll.inward, pitch, bendsBack ? knee.over : knee.bent,
        bendsBack ? ankle.bent : ankle.over)
    )
  }

  /// Mass of the whole robot, kg.
  var mass: Double {
    torsoMass + 4 * (hipMass + thighMass + shankMass + metatarsalMass + footMass)
  }

  /// Moments of inertia of the whole robot, legs half folded, about its axes, kg·m².
  let inertia = Vector3(2.8, 9.5, 10.5)

  /// Height of the torso's centre above ground when standing, m: the top is then 0.76 m high.
  let standingHeight = 0.64
  /// The same at the end of sitting down, before the legs give way; no lower, for the knees' sake.
  let sittingHeight = 0.30
  /// The same on the belly.
  let lyingHeight = 0.13

  /// Where a leg's hip is in the body's frame, m.
  func hip(_ leg: Leg) -> Vector3 {
    Vector3(leg.end * hipForward, leg.side * hipSideways, 0)
  }

  /// The way a leg's knee points: −1 forward (hind legs), +1 backward (front legs).
  func bend(_ leg: Leg) -> Double { leg.end }
}
