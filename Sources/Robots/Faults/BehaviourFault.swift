/// Something that went wrong with a robot. It blocks commands until it is cleared.
public struct BehaviourFault: Hashable, Sendable {
  /// The number that a robot gives to a fault, from 1 on, rising.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    /// The number.
    public let rawValue: Int

    /// Makes an id of its number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The number in digits.
    public var description: String { String(rawValue) }
  }

  /// What can go wrong.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The robot fell.
    case fall
    /// A part does not work.
    case hardware
    /// The owner of the lease fell silent.
    case leaseTimeout = "lease-timeout"
    /// The battery is empty.
    case batteryEmpty = "battery-empty"
    /// A simulator computed something that cannot be: positions or speeds that are not finite or absurd.
    case simulationDiverged = "simulation-diverged"
  }

  /// The fault's id.
  public var id: ID
  /// What went wrong.
  public var cause: Cause
  /// Whether a client may clear it now.
  public var isClearable: Bool
  /// When it went wrong.
  public var time: RobotTime
  /// More about it, in one line.
  public var detail: String

  /// Makes a fault.
  public init(id: ID, cause: Cause, isClearable: Bool, time: RobotTime, detail: String) {
    self.id = id
    self.cause = cause
    self.isClearable = isClearable
    self.time = time
    self.detail = detail
  }
}

/// A fault as a body reports it, before it has an id.
public struct FaultReport: Hashable, Sendable {
  /// What went wrong.
  public var cause: BehaviourFault.Cause
  /// More about it, in one line.
  public var detail: String

  /// Makes a report.
  public init(_ cause: BehaviourFault.Cause, detail: String) {
    self.cause = cause
    self.detail = detail
  }
}
