/// Checks that need only the command and the platform's description.
enum CommandLimits {
  /// Checks a command's numbers and words.
  ///
  /// - Throws: `unsupported`, `unsupportedGait`, `missingEndTime`, `expired`, `notANumber`, `outOfRange`.
  static func check(
    _ command: RobotCommand, at time: RobotTime, on robot: RobotDescription
  ) throws(CommandRefusal) {
    let kind = command.action.kind
    guard robot.actions.contains(kind) else { throw .unsupported(kind) }
    if let endTime = command.endTime {
      guard endTime > time else { throw .expired }
    } else if kind.needsEndTime {
      throw .missingEndTime
    }
    switch command.action {
    case .velocity(let velocity, let gait):
      try check(velocity, robot.limits)
      try check(gait, on: robot)
    case .goTo(let destination): try check(destination, on: robot)
    case .stance(let stance): try check(stance, robot.limits)
    default: break
    }
  }

  private static func check(
    _ velocity: PlanarVelocity, _ limits: RobotDescription.Limits
  ) throws(CommandRefusal) {
    try check("the forward speed", velocity.forward, limits.forward)
    try check("the lateral speed", velocity.lateral, limits.lateral)
    try check("the speed of turning", velocity.turn, limits.turn)
  }

  private static func check(
    _ stance: Stance, _ limits: RobotDescription.Limits
  ) throws(CommandRefusal) {
    try check("the height", stance.height, limits.height)
    try check("the roll", stance.roll, limits.tilt)
    try check("the pitch", stance.pitch, limits.tilt)
    try check("the yaw", stance.yaw, limits.tilt)
  }

  private static func check(
    _ destination: Destination, on robot: RobotDescription
  ) throws(CommandRefusal) {
    if case .pose(let pose) = destination.place {
      guard pose.isFinite else { throw .notANumber("the destination") }
      try check("the destination's x", pose.x, -1e6...1e6)
      try check("the destination's y", pose.y, -1e6...1e6)
    }
    if let speed = destination.speed {
      try check("the speed", speed, 0.01...max(0.01, robot.limits.forward.upperBound))
    }
    try check("the tolerance", destination.tolerance, 0.01...1000)
    try check(destination.gait, on: robot)
  }

  private static func check(_ gait: Gait, on robot: RobotDescription) throws(CommandRefusal) {
    // A platform without legs has no gaits, so there is nothing to choose but `auto`.
    guard gait == .auto || robot.gaits.contains(gait) else { throw .unsupportedGait(gait) }
  }

  private static func check(
    _ name: String, _ value: Double, _ allowed: ClosedRange<Double>
  ) throws(CommandRefusal) {
    guard value.isFinite else { throw .notANumber(name) }
    guard allowed.contains(value) else {
      throw .outOfRange(name, value: value, allowed: allowed)
    }
  }
}
