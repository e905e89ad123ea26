public import AgentSpeak
public import Agents
public import Robots

/// Robots as the world of a society at the level of their contract: what agents do are commands, what robots
/// report is perceived. It needs no domain, as nothing is planned.
///
/// Agents act with the words of `ContractCommand` and perceive, of each robot, `at(R,Place)`, `posture(R,P)`,
/// `battery(R,Percent)`, `carries(R,Load)`, `docked(R,Dock)` and `fault(R,Cause)`. Names of worlds are said with `_` for
/// `-`. A command succeeds when the robot is done, and fails with `error(Id)`:
///
/// | id | when |
/// |---|---|
/// | `unknown_action` | it is no command, or its arguments are not what it needs |
/// | `no_robot` | it is not said which of several robots is meant |
/// | `refused` | the robot does not accept it |
/// | `blocked`, `timed_out`, `overridden`, `fault` | how the feedback ended |
///
/// Time is the simulation's: who runs the society lets it go on by `advance`.
public final class ContractEnvironment: Environment {
  private struct Order {
    let agent: String
    let number: Int?
    let robot: String
    let command: CommandID
    let completion: @Sendable (Result<ActionResult, Failure>) -> Void
  }

  /// What agents perceive now.
  public private(set) var percepts: [Structure] = []
  private let simulation: any RobotSimulation
  private let world: RobotWorld
  private let clients: [String: RobotClient]
  private let commands: ContractCommand.Table
  private unowned let society: Society
  private var orders: [Order] = []
  private var told: [String] = []

  /// Takes the leases of all robots and switches their motors on.
  ///
  /// - Parameters:
  ///   - world: the world that the simulation was made of.
  ///   - society: the agents, which have to outlive it.
  /// - Throws: what `RobotClient` throws.
  public init(
    _ simulation: any RobotSimulation, in world: RobotWorld, for society: Society
  ) throws {
    self.simulation = simulation
    self.world = world
    self.society = society
    var clients: [String: RobotClient] = [:]
    for platform in simulation.platforms {
      clients[platform.description.name] = try RobotClient(platform, name: "agents")
    }
    self.clients = clients
    commands = ContractCommand.Table(world, robots: clients.keys.sorted())
    look()
  }

  /// Seconds on the robots' clock.
  public var time: Double { simulation.time.seconds }
  /// Whether a command is under way.
  public var isBusy: Bool { !orders.isEmpty }

  /// Sends a command.
  public func act(
    _ action: AgentSpeak.Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    send(action, by: agent, as: nil, completion)
  }

  /// Sends a command that the robot is stopped at when nobody waits for its end any more.
  public func act(
    _ action: AgentSpeak.Term, by agent: String, as number: Int,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    send(action, by: agent, as: number, completion)
  }

  private func send(
    _ action: AgentSpeak.Term, by agent: String, as number: Int?,
    _ completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    do throws(Failure) {
      let command = try commands.command(of: action, by: agent)
      guard let client = clients[command.robot] else {
        throw Failure("no_robot", "there is no robot \(command.robot)")
      }
      do throws(CommandRefusal) {
        guard let robotAction = command.action else {
          try client.clearFaults()
          return completion(.success(.yes))
        }
        let id = try client.send(robotAction, for: command.seconds)
        orders.append(
          Order(
            agent: agent, number: number, robot: command.robot, command: id,
            completion: completion))
      } catch {
        throw Failure("refused", error.description)
      }
    } catch {
      completion(.failure(error))
    }
  }

  /// What is perceived, to an agent that joins the society.
  public func percepts(of agent: String) -> [Structure]? { percepts }

  /// Lets the robots' time go on, tells what has come of commands, and lets agents reason until nothing is left to do
  /// at this moment.
  ///
  /// - Parameter cycleLimit: how many cycles all agents may do together.
  /// - Returns: how the agents' reasoning ended.
  public func advance(by seconds: Double, cycleLimit: Int) -> Society.End {
    let end = simulation.time + seconds
    while simulation.time < end {
      simulation.step()
      for client in clients.values { try? client.keepAlive() }
    }
    settleOrders()
    look()
    return society.run(at: time, cycleLimit: cycleLimit)
  }

  /// Stops every robot and ends all commands.
  public func stop() {
    for client in clients.values { _ = try? client.send(.stop) }
    settleOrders()
  }

  private func settleOrders() {
    var pending: [Order] = []
    for order in orders {
      let client = clients[order.robot]
      let feedback = client?.platform.feedback(for: order.command)
      guard let status = feedback?.status, status.isFinal else {
        let isWaited =
          order.number.map { society.agent(order.agent)?.isWaiting(for: $0) ?? false } ?? true
        if isWaited { pending.append(order) } else { _ = try? client?.send(.stop) }
        continue
      }
      order.completion(Self.result(of: status, feedback?.command.action.kind))
    }
    orders = pending
  }

  private static func result(
    of status: CommandStatus, _ kind: RobotAction.Kind?
  ) -> Result<ActionResult, Failure> {
    let id: Symbol
    switch status {
    case .done: return .success(.yes)
    // This is how velocities end.
    case .timedOut where kind == .velocity: return .success(.yes)
    case .timedOut: id = "timed_out"
    case .blocked: id = "blocked"
    case .fault: id = "fault"
    case .overridden, .inProgress: id = "overridden"
    }
    // The words begin with what the id says already: `blocked: obstacle`.
    let words = Drive.words(status)
    let prefix = "\(id.name): "
    let message = words.hasPrefix(prefix) ? String(words.dropFirst(prefix.count)) : words
    return .failure(Failure(id, message))
  }

  // MARK: Percepts

  private func look() {
    let literals = simulation.platforms.flatMap(report)
    let texts = literals.map(\.description)
    guard texts != told else { return }
    told = texts
    percepts = literals
    for name in society.names { society.withAgent(name) { $0.perceive(literals) } }
  }

  private func report(on platform: any RobotPlatform) -> [Structure] {
    let state = platform.state
    let robot = Term.atom(named: ContractCommand.word(platform.description.name))
    func literal(_ name: Symbol, _ value: String) -> Structure {
      Structure(name, [robot, .atom(named: ContractCommand.word(value))])
    }
    let here = state.pose.planar
    let near = world.waypoints.min { $0.pose.distance(to: here) < $1.pose.distance(to: here) }
    var literals = [
      literal("posture", state.posture.rawValue),
      Structure(
        "battery", [robot, .number((100 * state.battery.charge).rounded(.down))]),
    ]
    if let near, near.pose.distance(to: here) <= 1 { literals.append(literal("at", near.name)) }
    if let load = state.payload { literals.append(literal("carries", load)) }
    if let dock = state.dock { literals.append(literal("docked", dock)) }
    return literals + state.faults.map { literal("fault", $0.cause.rawValue) }
  }
}
