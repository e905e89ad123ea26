import Robots

/// What the body is to do: a `RobotAction` with everything that is none of the legs' business taken off.
enum LeggedTask: Hashable {
  /// No power on the motors.
  case limp
  /// Every joint stays where it is.
  case freeze
  /// On the belly.
  case sit
  /// On all feet; the posture is relative to the normal one.
  case stand(Stance)
  case velocity(PlanarVelocity, Gait)
  case goTo(PlanarPose, facesHeading: Bool, speed: Double, gait: Gait, tolerance: Double)
  case selfRight
}

/// What a layer wants of the one below it.
enum LeggedIntent {
  case limp
  case freeze
  case rest
  case stand(Stance)
  case walk(PlanarVelocity, Gait)
  case selfRight
}
