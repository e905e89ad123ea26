import LeggedRobot
import Robots

/// One run of the platform in one world: what is commanded, and what came of it.
struct Trial {
  var world: RobotWorld
  var seed: UInt64
  var payload = 0.0
  var gait = Gait.trot
  /// Metres a second forward; nil stands.
  var speed: Double?
  /// Places of the world to go to in turn, at that speed; empty for a velocity.
  var way: [String] = []
  /// Seconds of the command, or for each way at most.
  var seconds = 10.0
  /// N·s to the left, and when, in seconds after the command.
  var shove: (impulse: Double, at: Double)?

  /// What came of a run.
  struct Outcome {
    /// Why it ended before its time: a fault, or that it did not stand up.
    var failure: String?
    /// The true mean speed in the last part of the run, m/s.
    var speed = 0.0
    /// How far it came, m, and how high.
    var way = 0.0
    var end = Robots.Vector3.zero
    /// The largest tilt against the vertical, rad.
    var tilt = 0.0
    var height = 0.0
    /// How far the estimate of the place is off at the end, as a part of the way.
    var drift = 0.0
    var hash: UInt64 = 0
    /// Simulated seconds.
    var time = 0.0
    var posture = Posture.fallen
  }

  func run() -> Outcome {
    var outcome = Outcome()
    var options = LeggedBody.Options()
    options.seed = seed
    options.payload = payload
    do {
      let body = try LeggedBody(in: world, options: options)
      body.setPower(true)
      try body.begin(.stand)
      guard drive(body, 6, &outcome, until: { body.progress.phase == .done }) else {
        return outcome
      }
      guard body.posture == .standing else {
        outcome.failure = "did not stand up"
        return outcome
      }
      try follow(body, &outcome)
    } catch {
      outcome.failure = "\(error)"
    }
    return outcome
  }

  private func follow(_ body: LeggedBody, _ outcome: inout Outcome) throws {
    guard way.isEmpty else { return try goAlongWay(body, &outcome) }
    if let speed {
      try body.begin(.velocity(PlanarVelocity(forward: speed), gait: gait))
    }
    let start = body.truePosition
    let settling = min(seconds / 3, 1.5 + abs(speed ?? 0))
    outcome.tilt = 0
    if let shove {
      guard drive(body, shove.at, &outcome) else { return }
      body.shove(Robots.Vector3(0, shove.impulse, 0))
      guard drive(body, seconds - shove.at, &outcome) else { return }
    } else {
      guard drive(body, settling, &outcome) else { return }
      let before = body.truePosition
      guard drive(body, seconds - settling, &outcome) else { return }
      outcome.speed = (body.truePosition.x - before.x) / (seconds - settling)
    }
    finish(body, from: start, &outcome)
  }

  private func goAlongWay(_ body: LeggedBody, _ outcome: inout Outcome) throws {
    let (start, begin) = (body.truePosition, body.time)
    outcome.tilt = 0
    for name in way {
      guard let place = world.places[name] else { throw CommandRefusal.unknownPlace(name) }
      try body.begin(.goTo(Destination(.pose(place), speed: speed, gait: gait)))
      guard drive(body, seconds, &outcome, until: { body.progress.phase != .running }) else {
        return
      }
      guard body.progress.phase == .done else {
        outcome.failure = "stopped on the way to \(name)"
        outcome.end = body.truePosition
        return
      }
    }
    outcome.speed = (body.truePosition - start).length / (body.time - begin)
    finish(body, from: start, &outcome)
  }

  private func finish(
    _ body: LeggedBody, from start: Robots.Vector3, _ outcome: inout Outcome
  ) {
    let end = body.truePosition
    outcome.end = end
    outcome.way = (end - start).length
    outcome.height = end.z
    outcome.drift = (body.odometry - end).length / max(1, outcome.way)
    outcome.hash = body.stateHash
    outcome.posture = body.posture
  }

  /// Lets time go by; false when a fault ended it.
  private func drive(
    _ body: LeggedBody, _ seconds: Double, _ outcome: inout Outcome,
    until isDone: () -> Bool = { false }
  ) -> Bool {
    let end = body.time + seconds
    while body.time < end, !isDone() {
      body.step()
      outcome.tilt = max(outcome.tilt, body.trueAttitude.tilt)
      if let fault = body.takeFaults().first {
        outcome.failure = "\(fault.cause.rawValue) after \(Format.number(body.time.seconds, 1)) s"
        outcome.end = body.truePosition
        outcome.time = body.time.seconds
        return false
      }
    }
    outcome.time = body.time.seconds
    return true
  }
}
