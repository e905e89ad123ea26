/// What the layers above want of the legs at this moment.
struct LocomotionTarget {
  /// Velocity in the body's frame turned level (forward, left), m/s.
  var velocity = SIMD2(0.0, 0.0)
  /// rad/s.
  var turnRate = 0.0
  /// Height of the torso's centre above the ground below it, m.
  var height = 0.6
  /// Attitude relative to the ground's, rad; a positive pitch lowers the nose.
  var roll = 0.0
  var pitch = 0.0
  /// Yaw relative to the feet, rad: when standing only.
  var yaw = 0.0
  /// How far the body's attitude follows the ground's: 0 stays level, 1 is parallel.
  var slopeFollowing = 1.0
  /// The gait; nil stands on all feet.
  var gait: GaitPattern?
  /// The coefficient of friction that the feet may count on.
  var friction = usualFriction
  /// On ground that is not slippery.
  static let usualFriction = 0.9
}
