/// How a robot holds itself.
public enum Posture: String, Hashable, Sendable, CaseIterable {
  /// At rest on the belly, or stowed.
  case sitting
  /// On its feet or wheels, still.
  case standing
  /// On its way, or changing its posture.
  case moving
  /// On its side or back.
  case fallen
  /// On a dock.
  case docked
}

/// How a robot is, as far as the robot itself knows.
public struct RobotState: Hashable, Sendable {
  /// When this was.
  public var time: RobotTime
  /// Where it thinks it is.
  public var pose: SpatialPose
  /// How fast it thinks it moves.
  public var velocity: PlanarVelocity
  /// How it holds itself.
  public var posture: Posture
  /// Whether the motors have power.
  public var isPoweredOn: Bool
  /// Whether and how it is stopped.
  public var stopLevel: StopLevel
  /// Its battery.
  public var battery: BatteryState
  /// The payload that it carries; nil for none.
  public var payload: String?
  /// The dock that it stands on; nil for none.
  public var dock: String?
  /// Who has the lease of the whole robot; nil for nobody.
  public var owner: String?
  /// The command in progress; nil for none.
  public var activeCommand: CommandID?
  /// The faults that have not been cleared.
  public var faults: [BehaviourFault]

  /// Makes a state of all its parts.
  public init(
    time: RobotTime, pose: SpatialPose, velocity: PlanarVelocity, posture: Posture,
    isPoweredOn: Bool, stopLevel: StopLevel, battery: BatteryState, payload: String?,
    dock: String?, owner: String?, activeCommand: CommandID?, faults: [BehaviourFault]
  ) {
    self.time = time
    self.pose = pose
    self.velocity = velocity
    self.posture = posture
    self.isPoweredOn = isPoweredOn
    self.stopLevel = stopLevel
    self.battery = battery
    self.payload = payload
    self.dock = dock
    self.owner = owner
    self.activeCommand = activeCommand
    self.faults = faults
  }
}
