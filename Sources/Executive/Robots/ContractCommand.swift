internal import AgentSpeak
internal import Agents
internal import Robots

/// A command as an agent says it.
///
/// | term | command |
/// |---|---|
/// | `stand`, `sit`, `stop`, `freeze`, `self_right`, `drop` | that |
/// | `go_to(Place)`, `go_to(Place,Seconds)` | to a place, in 600 s if no time is said |
/// | `velocity(Forward,Left,Turn,Seconds)` | in m/s and rad/s |
/// | `stance(Height,Seconds)` | in metres from the normal height |
/// | `dock(Dock)`, `pick_up(Load)`, `inspect(Target)` | with something of the world |
/// | `clear_faults` | clears all faults whose causes are gone |
///
/// The robot is the one with the agent's name, or the only one; else its name comes before the other arguments.
struct ContractCommand {
  var robot: String
  /// What to do; nil to clear faults.
  var action: RobotAction?
  var seconds: Double?

  /// How long a way may take.
  private static let patience = 600.0

  /// A name of a world or robot as agents say it.
  static func word(_ name: String) -> String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }

  /// Reads terms with the names of a world and its robots.
  struct Table {
    private let robots: [String]
    /// The names of robots and of the world's places by their words.
    private let robotNames: [String: String]
    private let placeNames: [String: String]

    init(_ world: RobotWorld, robots: [String]) {
      self.robots = robots
      func byWord(_ names: some Sequence<String>) -> [String: String] {
        Dictionary(names.map { (word($0), $0) }, uniquingKeysWith: { first, _ in first })
      }
      robotNames = byWord(robots)
      placeNames = byWord(world.places.keys.sorted())
    }

    /// - Throws: `unknown_action`, `no_robot`.
    func command(of term: Term, by agent: String) throws(Failure) -> ContractCommand {
      var (name, arguments) = try Self.parts(of: term)
      let robot: String
      if let first = arguments.first, let said = Self.name(first), let named = robotNames[said] {
        robot = named
        arguments.removeFirst()
      } else if let own = robotNames[agent] {
        robot = own
      } else if robots.count == 1 {
        robot = robots[0]
      } else {
        throw Failure(
          "no_robot", "say which robot: \(robots.map(word).joined(separator: ", "))")
      }
      var command = ContractCommand(robot: robot)
      if name == "clear_faults", arguments.isEmpty { return command }
      command.action = try action(name, arguments, &command.seconds)
      return command
    }

    private func action(
      _ name: String, _ arguments: [Term], _ seconds: inout Double?
    ) throws(Failure) -> RobotAction {
      switch (name, arguments.count) {
      case ("stand", 0): return .stand
      case ("sit", 0): return .sit
      case ("stop", 0): return .stop
      case ("freeze", 0): return .freeze
      case ("self_right", 0): return .selfRight
      case ("drop", 0): return .drop
      case ("go_to", 1), ("go_to", 2):
        seconds = arguments.count == 2 ? try number(arguments[1]) : ContractCommand.patience
        return .goTo(Destination(.named(try place(arguments[0]))))
      case ("velocity", 4):
        seconds = try number(arguments[3])
        let velocity = PlanarVelocity(
          forward: try number(arguments[0]), lateral: try number(arguments[1]),
          turn: try number(arguments[2]))
        return .velocity(velocity, gait: .auto)
      case ("stance", 2):
        seconds = try number(arguments[1])
        return .stance(Stance(height: try number(arguments[0])))
      case ("dock", 1): return .dock(try place(arguments[0]))
      case ("pick_up", 1): return .pickUp(try place(arguments[0]))
      case ("inspect", 1): return .inspect(try place(arguments[0]))
      default:
        throw Failure(
          "unknown_action", "there is no command \(name) with \(arguments.count) arguments")
      }
    }

    private static func parts(of term: Term) throws(Failure) -> (String, [Term]) {
      switch term {
      case .atom(let symbol): return (symbol.name, [])
      case .structure(let structure) where structure.kind == .literal && !structure.isNegated:
        return (structure.functor.name, structure.arguments)
      default: throw Failure("unknown_action", "\(term) is no command")
      }
    }

    private static func name(_ term: Term) -> String? {
      switch term {
      case .atom(let symbol): symbol.name
      case .string(let text): text.value
      default: nil
      }
    }

    /// The world's name of a place; what it does not have is for the robot to refuse.
    private func place(_ term: Term) throws(Failure) -> String {
      guard let said = Self.name(term) else {
        throw Failure("unknown_action", "\(term) is no name")
      }
      return placeNames[said] ?? placeNames[word(said)] ?? said
    }

    private func number(_ term: Term) throws(Failure) -> Double {
      guard case .number(let number) = term else {
        throw Failure("unknown_action", "\(term) is no number")
      }
      return number
    }
  }
}
