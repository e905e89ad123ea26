public import PDDL
internal import Robots

/// Carries out steps by the commands of robots.
///
/// Each robot carries out one command at a time; steps for different robots run side by side. A robot that
/// never answers is given up when the step's time limit is over.
public final class RobotActuator: Actuator {
  private let mapping: CommandMapping
  private let site: any RobotSite
  private let names: Set<String>
  private var active: [String: Int] = [:]

  /// Makes an actuator of the robots of a site.
  public init(_ mapping: CommandMapping, at site: any RobotSite) {
    self.mapping = mapping
    self.site = site
    names = Set(site.robots.map(\.name))
  }

  private func errand(for step: PlanStep) -> Errand? {
    guard let command = mapping.command(for: step) else { return nil }
    let robot = command.robot ?? (names.count == 1 ? names.first : nil) ?? ""
    return Errand(
      command.action, of: robot, seconds: timeLimit(for: step), at: command.place,
      with: command.load)
  }

  /// Sends the step's command; it ends by itself when its time limit is over.
  public func start(_ step: PlanStep, as number: Int?) throws(DispatchRefusal) -> Int {
    guard let errand = errand(for: step) else {
      throw DispatchRefusal("the action \(step.action) has no command")
    }
    guard names.contains(errand.robot) else {
      throw DispatchRefusal("there is no robot \(errand.robot) for \(step)")
    }
    let handle = try site.begin(errand, as: number)
    active[errand.robot] = handle
    return handle
  }

  /// Lets a robot get up and go back to the waypoint where it was last.
  public func recover(_ name: String) throws(DispatchRefusal) -> Int {
    guard names.contains(name) else { throw DispatchRefusal("there is no robot \(name)") }
    let handle = try site.begin(Errand(nil, of: name), as: nil)
    active[name] = handle
    return handle
  }

  /// What the robot says about a command.
  public func progress(of number: Int) -> ActuatorProgress { site.progress(of: number) }

  /// Stops the robot that carries out a command, if it still does.
  public func cancel(_ number: Int) { site.cancel(number) }

  /// Whether the step's robot has nothing to do.
  public func isFree(for step: PlanStep) -> Bool {
    // A step without a robot is not held back: starting it says what is wrong.
    guard let errand = errand(for: step), let handle = active[errand.robot] else { return true }
    if case .running = site.progress(of: handle) { return false }
    return true
  }

  /// The limit of the mapping.
  public func timeLimit(for step: PlanStep) -> Double? { mapping.rules[step.action]?.timeout }

  /// The retries of the mapping.
  public func retries(for step: PlanStep) -> Int { mapping.rules[step.action]?.retries ?? 0 }
}
