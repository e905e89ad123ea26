import Robots

/// A subject under a check, and what was found.
final class Probe {
  let subject: ConformanceSubject
  var violations: [String] = []
  /// Whether the check is to be run on a second subject, with the same `trace` expected.
  var wantsSecondRun = false
  /// What two runs are compared by.
  var trace: [String] = []

  init(_ subject: ConformanceSubject) { self.subject = subject }

  var robot: any RobotPlatform { subject.robot }
  var time: RobotTime { robot.time }

  /// Whether the platform can do all of these.
  func can(_ kinds: RobotAction.Kind...) -> Bool {
    kinds.allSatisfy(robot.description.actions.contains)
  }

  func expect(_ condition: Bool, _ rule: @autoclosure () -> String) {
    if !condition { violations.append(rule()) }
  }

  /// Expects an action to be refused for a reason.
  func expectRefusal(
    _ name: String, where isExpected: (CommandRefusal) -> Bool = { _ in true },
    _ attempt: () throws -> Void
  ) {
    do {
      try attempt()
      violations.append("\(name) was accepted")
    } catch let refusal as CommandRefusal {
      if !isExpected(refusal) { violations.append("\(name) was refused as: \(refusal)") }
    } catch {
      violations.append("\(name) threw \(error)")
    }
  }

  /// A client in control of the robot, which has power.
  func client(_ name: String = "checker") throws -> RobotClient {
    try RobotClient(robot, name: name)
  }

  /// A client in control of the robot, which stands.
  func standingClient(_ name: String = "checker") throws -> RobotClient {
    let client = try client(name)
    if can(.stand) {
      let end = try finish(.stand, of: client)
      expect(end.status == .done, "stand ended as \(end.status)")
    }
    return client
  }

  /// Sends a command and waits until it has ended.
  func finish(
    _ action: RobotAction, for seconds: Double? = nil, of client: RobotClient, limit: Double = 60
  ) throws -> CommandFeedback {
    let id = try client.send(action, for: seconds)
    guard let feedback = try subject.simulation.wait(for: id, of: client, limit: limit) else {
      throw CommandRefusal.unknownCommand(id)
    }
    return feedback
  }

  /// Sends a command for some seconds and lets them go by.
  func live(_ seconds: Double, _ client: RobotClient, after action: RobotAction) throws {
    _ = try client.send(action, for: seconds)
    try live(seconds + 1, client)
  }

  /// Lets time go by with a living client.
  func live(_ seconds: Double, _ client: RobotClient) throws {
    let end = time + seconds
    while time < end {
      subject.simulation.step()
      try client.keepAlive()
    }
  }

  /// Lets time go by in silence.
  func wait(_ seconds: Double) { subject.simulation.advance(by: seconds) }

  /// Lets time go by in silence until something is the case; says whether it came to be.
  func wait(_ seconds: Double, until condition: () -> Bool) -> Bool {
    let end = time + seconds
    while time < end, !condition() { subject.simulation.step() }
    return condition()
  }

  /// A velocity that any platform that moves can keep: a slow one.
  var slowWalk: RobotAction {
    let forward = robot.description.limits.forward
    return .velocity(PlanarVelocity(forward: min(0.3, forward.upperBound)), gait: .auto)
  }

  /// An action that goes on for as long as it may.
  var lastingAction: RobotAction { can(.velocity) ? slowWalk : .stance(Stance()) }

  /// Whether the platform has an action that goes on for as long as it may.
  var canLast: Bool { can(.velocity) || can(.stance) }
}
