/// Why a robot does not accept a command; it goes on with what it was doing.
public enum CommandRefusal: Error, Hashable, Sendable {
  /// The lease does not allow it.
  case lease(LeaseUse)
  /// An emergency stop is in force.
  case emergencyStop(StopLevel)
  /// The motors are off.
  case notPoweredOn
  /// Faults have to be cleared first.
  case behaviourFaults([BehaviourFault.ID])
  /// The platform cannot do this at all.
  case unsupported(RobotAction.Kind)
  /// The platform does not know this gait.
  case unsupportedGait(Gait)
  /// A number is not a number or infinite.
  case notANumber(String)
  /// A number is outside of what the platform can do.
  case outOfRange(String, value: Double, allowed: ClosedRange<Double>)
  /// This kind of command needs an end time.
  case missingEndTime
  /// The end time has passed already.
  case expired
  /// The map has no place, dock, payload or target of this name.
  case unknownPlace(String)
  /// The robot lies on its side or back: only `selfRight`, `stop` and `freeze` are of use.
  case fallen
  /// The robot's posture does not allow it: it has to stand first.
  case notStanding
  /// The payload's mass is more than the platform carries, in kilograms.
  case payloadTooHeavy(mass: Double, allowed: Double)
  /// It carries a payload already.
  case carriesPayload(String)
  /// It carries nothing that could be dropped.
  case carriesNothing
  /// There is no such command, or it has ended.
  case unknownCommand(CommandID)
  /// There is no such fault, or what caused it is still there.
  case faultRemains(BehaviourFault.ID)
}

extension CommandRefusal: CustomStringConvertible {
  /// What was wrong, in words.
  public var description: String {
    switch self {
    case .lease(let use): "the lease does not allow it: \(use.rawValue)"
    case .emergencyStop(let level): "an emergency stop is in force: \(level.rawValue)"
    case .notPoweredOn: "the motors are off"
    case .behaviourFaults(let ids):
      "faults have to be cleared first: \(ids.map(\.description).joined(separator: ", "))"
    case .unsupported(let kind): "this platform has no command \(kind.rawValue)"
    case .unsupportedGait(let gait): "this platform has no gait \(gait.rawValue)"
    case .notANumber(let name): "\(name) is not a finite number"
    case .outOfRange(let name, let value, let allowed):
      "\(name) is \(value); allowed is \(allowed.lowerBound) to \(allowed.upperBound)"
    case .missingEndTime: "this command needs an end time"
    case .expired: "the end time has passed"
    case .unknownPlace(let name): "the map has nothing named \(name)"
    case .fallen: "the robot has fallen: self-right first"
    case .notStanding: "the robot has to stand first"
    case .payloadTooHeavy(let mass, let allowed):
      "the payload has \(mass) kg; allowed is \(allowed) kg"
    case .carriesPayload(let name): "it carries \(name) already"
    case .carriesNothing: "it carries nothing"
    case .unknownCommand(let id): "no command \(id) is in progress"
    case .faultRemains(let id): "fault \(id) is not there or cannot be cleared yet"
    }
  }
}
