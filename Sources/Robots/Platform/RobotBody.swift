/// What a backend has to provide: a body that carries out one action at a time.
///
/// `ManagedRobot` puts lease, emergency stop, end times, command ids, feedback and faults around it, so that these
/// are the same for all backends. A backend whose robot has all of this already conforms to
/// `RobotPlatform` directly.
public protocol RobotBody: AnyObject {
  /// What the platform is and what it can do.
  var description: RobotDescription { get }
  /// The body's clock.
  var time: RobotTime { get }
  /// Where the body thinks it is.
  var pose: SpatialPose { get }
  /// How fast it thinks it moves.
  var velocity: PlanarVelocity { get }
  /// How it holds itself.
  var posture: Posture { get }
  /// Whether the motors have power.
  var isPoweredOn: Bool { get }
  /// Its battery.
  var battery: BatteryState { get }
  /// The payload that it carries; nil for none.
  var payload: String? { get }
  /// The dock that it stands on; nil for none.
  var dock: String? { get }
  /// How far it is with the action begun last.
  var progress: ActionProgress { get }

  /// Switches the motors on or off. Without power the body does nothing; what stands, falls.
  func setPower(_ isOn: Bool)
  /// Begins an action in place of the present one.
  ///
  /// Numbers have been checked against the limits, and places are poses; whether it can be done as things
  /// stand is for the body to say. `sit` and `stop` have to be accepted unless the body has fallen.
  ///
  /// - Throws: why not; the present action goes on.
  func begin(_ action: RobotAction) throws(CommandRefusal)
  /// Ends the present action and comes to a safe standstill.
  func halt()
  /// Lets one step of its time go by: a simulator computes it, a real robot is asked how it is.
  func step()
  /// The faults since the last call.
  func takeFaults() -> [FaultReport]
  /// Whether what caused a fault is gone, so that a client may clear it.
  func canClear(_ cause: BehaviourFault.Cause) -> Bool
  /// What its sensors measure.
  func sensorFrame() -> SensorFrame
  /// How it looks.
  func motionFrame() -> MotionFrame
}

/// How far a body is with an action.
public struct ActionProgress: Hashable, Sendable {
  /// The phases of an action.
  public enum Phase: Hashable, Sendable {
    /// It is at it.
    case running
    /// It is done; for `stance` and `stop` the body holds what it reached.
    case done
    /// It cannot go on and stands still.
    case blocked(Obstruction)
  }

  /// The phase.
  public var phase: Phase
  /// Which part is done, 0 to 1.
  public var fraction: Double
  /// What is left of the way in metres; nil for actions without a goal.
  public var remaining: Double?
  /// The layer of control that suppresses the action at present; nil if none does.
  public var suppressedBy: ControlLayer?

  /// Makes a report.
  public init(
    _ phase: Phase, fraction: Double = 0, remaining: Double? = nil,
    suppressedBy: ControlLayer? = nil
  ) {
    self.phase = phase
    self.fraction = fraction
    self.remaining = remaining
    self.suppressedBy = suppressedBy
  }
}
