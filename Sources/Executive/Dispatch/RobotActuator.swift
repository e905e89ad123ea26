public import PDDL
public import Robots

/// Carries out steps by the commands of robots.
///
/// Each robot carries out one command at a time; steps for different robots run side by side. A robot that
/// never answers is given up when the step's time limit is over.
public final class RobotActuator: Actuator {
  private let mapping: CommandMapping
  private let clients: [String: RobotClient]
  private var commands: [(client: RobotClient, id: CommandID)] = []
  private var active: [String: Int] = [:]

  /// Makes an actuator of robots that the caller has a lease of.
  public init(_ mapping: CommandMapping, robots: [RobotClient]) {
    self.mapping = mapping
    clients = Dictionary(robots.map { ($0.platform.description.name, $0) }) { first, _ in first }
  }

  private func client(for step: PlanStep) -> (name: String, client: RobotClient)? {
    let name = mapping.command(for: step)?.robot ?? (clients.count == 1 ? clients.keys.first : nil)
    guard let name, let client = clients[name] else { return nil }
    return (name, client)
  }

  /// Sends the step's command; it ends by itself when its time limit is over.
  public func start(_ step: PlanStep) throws(DispatchRefusal) -> Int {
    guard let command = mapping.command(for: step) else {
      throw DispatchRefusal("the action \(step.action) has no command")
    }
    guard let (name, client) = client(for: step) else {
      throw DispatchRefusal("there is no robot \(command.robot ?? "") for \(step)")
    }
    do throws(CommandRefusal) {
      let seconds = command.action.kind.needsEndTime ? timeLimit(for: step) : nil
      let id = try client.send(command.action, for: seconds)
      commands.append((client, id))
      active[name] = commands.count - 1
      return commands.count - 1
    } catch {
      throw DispatchRefusal(error.description)
    }
  }

  /// What the robot says about a command.
  public func progress(of number: Int) -> ActuatorProgress {
    guard commands.indices.contains(number) else { return .failed("no such command") }
    let (client, id) = commands[number]
    guard let feedback = client.platform.feedback(for: id) else {
      return .failed("the robot does not know the command any more")
    }
    switch feedback.status {
    case .inProgress: return .running(fraction: feedback.fraction)
    case .done: return .succeeded
    case .timedOut: return .failed("the robot ran out of time")
    case .blocked(let obstruction): return .failed("blocked: \(obstruction)")
    case .fault(let cause): return .failed("fault: \(cause)")
    case .overridden(let by): return .failed("overridden: \(by)")
    }
  }

  /// Stops the robot that carries out a command, if it still does.
  public func cancel(_ number: Int) {
    guard commands.indices.contains(number) else { return }
    let (client, id) = commands[number]
    guard client.platform.feedback(for: id)?.status == .inProgress else { return }
    _ = try? client.send(.stop)
  }

  /// Whether the step's robot has nothing to do.
  public func isFree(for step: PlanStep) -> Bool {
    // A step without a robot is not held back: starting it says what is wrong.
    guard let (name, _) = client(for: step), let number = active[name] else { return true }
    if case .running = progress(of: number) { return false }
    return true
  }

  /// The limit of the mapping.
  public func timeLimit(for step: PlanStep) -> Double? { mapping.rules[step.action]?.timeout }

  /// The retries of the mapping.
  public func retries(for step: PlanStep) -> Int { mapping.rules[step.action]?.retries ?? 0 }
}
