/// What the controller believes of the body, from sensors alone.
struct BodyEstimate {
  /// The torso's centre in the frame of odometry, m: it starts at the true place and then drifts.
  var position = Vector3.zero
  /// m/s, in the same frame.
  var velocity = Vector3.zero
  var rotation = Rotation.identity
  /// rad/s, in the same frame.
  var angularVelocity = Vector3.zero
  /// The centre of mass, seen from the torso's centre, m, in the same frame.
  var centreOfMass = Vector3.zero

  var yaw: Double { rotation.yaw }
}

/// What the controller believes of one leg. Vectors are turned into the frame of odometry, with the torso's
/// centre as their origin.
struct LegEstimate {
  var joints = JointVector.zero
  var rates = JointVector.zero
  var posture = LegKinematics.Posture()
  /// The hip, m.
  var hip = Vector3.zero
  /// The centre of the foot, m.
  var foot = Vector3.zero
  /// The point of the sole that touches, m.
  var sole = Vector3.zero
  /// The velocity of that point if the torso's centre rested and only joints and attitude moved, m/s.
  var soleVelocity = Vector3.zero
  /// How far the foot's spring is pressed in, m, and how fast, m/s.
  var compression = 0.0
  var compressionRate = 0.0
  /// The force of the ground on the foot, N: from the joint torques.
  var force = Vector3.zero
  /// The load on the foot, N.
  var load = 0.0
  var isInContact = false
  /// Seconds since contact began or ended.
  var contactAge = 0.0
  /// The sole moves over the ground although the foot is loaded.
  var isSlipping = false
}
