/// What a robot can be told to do.
public enum RobotAction: Hashable, Sendable {
  /// Lie down on the belly, or stow: the resting posture.
  case sit
  /// Stand up in the normal posture, or unstow.
  case stand
  /// Stand in a posture of one's choice. Needs an end time.
  case stance(Stance)
  /// Move at a velocity. Needs an end time.
  case velocity(PlanarVelocity, gait: Gait)
  /// Move to a place and stop there. Needs an end time.
  case goTo(Destination)
  /// Come to a standstill; legs keep standing.
  case stop
  /// Hold every joint where it is, at once.
  case freeze
  /// Turn the right way up after a fall.
  case selfRight
  /// Drive onto a dock, which charges the battery; the dock has to be near.
  case dock(String)
  /// Take up a payload; it has to be in reach.
  case pickUp(String)
  /// Put down the payload that is carried.
  case drop
  /// Look at a target until it has been inspected; it has to be in range.
  case inspect(String)

  /// Which of the actions this is, without its details.
  public var kind: Kind {
    switch self {
    case .sit: .sit
    case .stand: .stand
    case .stance: .stance
    case .velocity: .velocity
    case .goTo: .goTo
    case .stop: .stop
    case .freeze: .freeze
    case .selfRight: .selfRight
    case .dock: .dock
    case .pickUp: .pickUp
    case .drop: .drop
    case .inspect: .inspect
    }
  }

  /// The names of the actions.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// See `RobotAction.sit`.
    case sit
    /// See `RobotAction.stand`.
    case stand
    /// See `RobotAction.stance(_:)`.
    case stance
    /// See `RobotAction.velocity(_:gait:)`.
    case velocity
    /// See `RobotAction.goTo(_:)`.
    case goTo = "go-to"
    /// See `RobotAction.stop`.
    case stop
    /// See `RobotAction.freeze`.
    case freeze
    /// See `RobotAction.selfRight`.
    case selfRight = "self-right"
    /// See `RobotAction.dock(_:)`.
    case dock
    /// See `RobotAction.pickUp(_:)`.
    case pickUp = "pick-up"
    /// See `RobotAction.drop`.
    case drop
    /// See `RobotAction.inspect(_:)`.
    case inspect

    /// Whether a command of this kind is refused without an end time: a client that falls silent must
    /// not leave the robot moving.
    public var needsEndTime: Bool {
      self == .velocity || self == .goTo || self == .stance
    }

    /// The part of the robot whose lease it needs.
    public var resource: LeaseResource {
      self == .pickUp || self == .drop ? .arm : .mobility
    }

    /// Whether a robot that lies on its side or back may do it.
    public var isForFallen: Bool {
      self == .selfRight || self == .stop || self == .freeze
    }
  }
}

/// A posture to stand in, relative to the normal one.
public struct Stance: Hashable, Sendable {
  /// How much higher the body is held than normally, in metres; negative for lower.
  public var height: Double
  /// Rotation about the forward axis in radians.
  public var roll: Double
  /// Rotation about the left axis in radians; positive with the nose down.
  public var pitch: Double
  /// Rotation about the upward axis in radians, feet in their places.
  public var yaw: Double

  /// Makes a posture; what is left out is as in the normal one.
  public init(height: Double = 0, roll: Double = 0, pitch: Double = 0, yaw: Double = 0) {
    self.height = height
    self.roll = roll
    self.pitch = pitch
    self.yaw = yaw
  }
}

/// Where to go, and how.
public struct Destination: Hashable, Sendable {
  /// A place to go to.
  public enum Place: Hashable, Sendable {
    /// A place that the world's map has a name for.
    case named(String)
    /// A place in the frame of the world.
    case pose(PlanarPose)
  }

  /// The place.
  public var place: Place
  /// Whether the heading of the place matters at the end.
  public var facesHeading: Bool
  /// The speed to go at, in metres a second; nil for what the platform finds good.
  public var speed: Double?
  /// How to move the legs, where there are any.
  public var gait: Gait
  /// How near is near enough, in metres.
  public var tolerance: Double

  /// Makes a destination.
  public init(
    _ place: Place, facesHeading: Bool = false, speed: Double? = nil, gait: Gait = .auto,
    tolerance: Double = 0.2
  ) {
    self.place = place
    self.facesHeading = facesHeading
    self.speed = speed
    self.gait = gait
    self.tolerance = tolerance
  }
}
