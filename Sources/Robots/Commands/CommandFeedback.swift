/// What has become of a command.
public struct CommandFeedback: Hashable, Sendable {
  /// The command's id.
  public var id: CommandID
  /// The command.
  public var command: RobotCommand
  /// What has become of it.
  public var status: CommandStatus
  /// Which part of it is done, 0 to 1, as well as the platform can tell.
  public var fraction: Double
  /// What is left of the way, in metres, for commands that have a goal.
  public var remaining: Double?
  /// The layer of control that at present keeps this command from being carried out; nil if none does.
  public var suppressedBy: ControlLayer?
  /// When the command was accepted.
  public var accepted: RobotTime
  /// When it ended; nil while it is in progress.
  public var ended: RobotTime?

  /// Makes a report of all its parts.
  public init(
    id: CommandID, command: RobotCommand, status: CommandStatus, fraction: Double = 0,
    remaining: Double? = nil, suppressedBy: ControlLayer? = nil, accepted: RobotTime,
    ended: RobotTime? = nil
  ) {
    self.id = id
    self.command = command
    self.status = status
    self.fraction = fraction
    self.remaining = remaining
    self.suppressedBy = suppressedBy
    self.accepted = accepted
    self.ended = ended
  }
}

/// The states of a command. All but the first are final.
public enum CommandStatus: Hashable, Sendable {
  /// The robot is at it.
  case inProgress
  /// Done as commanded.
  case done
  /// Given up because something else took its place.
  case overridden(by: Override)
  /// The end time came first. This is how `velocity` commands end.
  case timedOut
  /// The robot stopped because it cannot go on.
  case blocked(Obstruction)
  /// A behaviour fault ended it.
  case fault(BehaviourFault.Cause)

  /// Whether nothing will change it any more.
  public var isFinal: Bool { self != .inProgress }

  /// What took a command's place.
  public enum Override: Hashable, Sendable {
    /// A newer command.
    case command(CommandID)
    /// An emergency stop.
    case emergencyStop
    /// The owner of the lease fell silent.
    case leaseLost
    /// The lease was taken by somebody else, or given back.
    case leaseChanged
    /// The owner of the lease switched the motors off.
    case powerOff
  }
}

/// Why a robot cannot go on with a command.
public enum Obstruction: Hashable, Sendable {
  /// Something stands in the way.
  case obstacle
  /// A named passage is closed.
  case passage(String)
  /// The ground is too steep for the platform.
  case slope
  /// The gap or step is too large for the platform.
  case gap
  /// The edge of the world.
  case edge
  /// The dock, payload or target is not in reach.
  case outOfReach(String)
  /// Nothing there by this name, or it has been taken away.
  case absent(String)
  /// The payload slipped from the grip.
  case gripFailed
  /// The platform moves its legs but does not get on.
  case noProgress
}

/// The layers of control, lowest first, as in a subsumption architecture (Brooks 1986, "A robust layered
/// control system for a mobile robot"): a lower layer may suppress what a higher one wants and says so in
/// the feedback.
public enum ControlLayer: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// Emergency stop and joint limits.
  case safety
  /// Keeping or regaining balance.
  case balance
  /// Gait and velocity.
  case gait
  /// Following a path.
  case path
  /// The commanded action.
  case action

  /// Whether one layer is below another.
  public static func < (a: ControlLayer, b: ControlLayer) -> Bool { a.rawValue < b.rawValue }
}
