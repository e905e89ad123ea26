/// How strongly a robot is stopped, weakest first.
public enum StopLevel: String, Hashable, Comparable, Sendable, CaseIterable {
  /// It may move.
  case none
  /// It sits down, then its motors are switched off.
  case settleThenCut = "settle-then-cut"
  /// Its motors are switched off at once; what stands, falls.
  case cut

  private var strength: Int {
    switch self {
    case .none: 0
    case .settleThenCut: 1
    case .cut: 2
    }
  }

  /// Whether one level is weaker than another.
  public static func < (a: StopLevel, b: StopLevel) -> Bool { a.strength < b.strength }
}

/// Something that can stop a robot and has to say regularly that it is there: a button, a supervisor.
public struct StopEndpoint: Hashable, Sendable {
  /// The number that a robot gives to an endpoint, from 1 on, rising.
  public struct ID: Hashable, Sendable {
    /// The number.
    public let rawValue: Int

    /// Makes an id of its number.
    public init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// Who it is.
  public var name: String
  /// How long it may be silent before the robot settles, in seconds.
  public var timeout: Double
  /// How long after that the motors are cut in any case, in seconds.
  public var cutTimeout: Double

  /// Makes a description of an endpoint.
  public init(name: String, timeout: Double = 2, cutTimeout: Double = 4) {
    self.name = name
    self.timeout = timeout
    self.cutTimeout = cutTimeout
  }
}

/// A stop endpoint in a robot's book, and what the robot makes of it now.
public struct StopEndpointState: Hashable, Sendable {
  /// The endpoint's number.
  public var id: StopEndpoint.ID
  /// What it was registered as.
  public var endpoint: StopEndpoint
  /// What it wanted at its last check-in; nil before the first.
  public var wanted: StopLevel?
  /// When it checked in last; before the first check-in when it was registered.
  public var lastCheckIn: RobotTime
  /// How strongly it stops the robot now, by its wish or by its silence.
  public var level: StopLevel

  /// Makes a state of all its parts.
  public init(
    id: StopEndpoint.ID, endpoint: StopEndpoint, wanted: StopLevel?, lastCheckIn: RobotTime,
    level: StopLevel
  ) {
    self.id = id
    self.endpoint = endpoint
    self.wanted = wanted
    self.lastCheckIn = lastCheckIn
    self.level = level
  }
}

/// Why an endpoint is not accepted, or its check-in is not.
public enum StopError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name is empty or a timeout is not a positive number of seconds.
  case unusableEndpoint
  /// There is no such endpoint.
  case unknownEndpoint(StopEndpoint.ID)
  /// The answer does not fit the challenge: it is late, repeated or made up.
  case wrongResponse

  /// What was wrong, in words.
  public var description: String {
    switch self {
    case .unusableEndpoint: "a stop endpoint needs a name and timeouts above 0"
    case .unknownEndpoint(let id): "there is no stop endpoint \(id.rawValue)"
    case .wrongResponse: "the answer does not fit the stop endpoint's last challenge"
    }
  }
}
