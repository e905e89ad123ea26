import ArgumentParser
import Interchange
import JSON
import Robots

/// A drive that was made, and how it is told.
struct DriveReport {
  let world: RobotWorld
  let robot: RobotDescription
  let outcomes: [Drive.Outcome]
  /// What was to be done, whether it was begun or not.
  let legs: [Drive.Leg]
  let recording: MotionRecording
  let interventions: Int
  let end: RobotState

  /// Makes the drive.
  ///
  /// - Throws: `unusableInput` or `unusableCommandLine` after telling why.
  init(_ setup: RobotSetup, _ options: DriveOptions) throws {
    world = try setup.readWorld()
    let simulation = try setup.makeSimulation(in: world)
    guard let platform = simulation.platforms.first else {
      throw ExitStatus.internalError.exit
    }
    robot = platform.description
    for place in options.places where world.places[place] == nil {
      let known = world.places.keys.sorted().joined(separator: ", ")
      Output.note("praxis robot: error: no place named \(place); there are \(known)")
      throw ExitStatus.unusableCommandLine.exit
    }
    let drive = try Drive(platform, of: simulation, in: world)
    legs = options.legs(for: robot)
    outcomes = try drive.run(legs)
    recording = drive.recorder.recording
    interventions = drive.interventions
    end = platform.state
  }

  /// Whether all went as it should.
  var isGood: Bool { outcomes.allSatisfy(\.isGood) }

  /// The drive in lines.
  var text: String {
    var lines = ["\(robot.model) in \(world.name)"]
    for outcome in outcomes {
      let time = fixed(outcome.end.seconds)
      let indent = String(repeating: " ", count: max(0, 8 - time.count))
      let seconds = outcome.end - outcome.start
      let way =
        outcome.distance > 0.05
        ? ", \(fixed(outcome.distance)) m, \(fixed(outcome.distance / max(seconds, 1e-9))) m/s" : ""
      lines.append("\(indent)\(time) s  \(outcome.leg.name): \(outcome.summary)\(way)")
    }
    let place = end.pose.position
    lines.append(
      "at x \(fixed(place.x)) y \(fixed(place.y)), \(end.posture.rawValue), battery"
        + " \(fixed(100 * end.battery.charge)) %, lower layers took over \(interventions) times")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The drive as JSON.
  var json: JSONValue {
    [
      "robot": .string(robot.model), "world": .string(world.name), "good": .bool(isGood),
      "legs": .array(
        outcomes.map { outcome in
          [
            "name": .string(outcome.leg.name), "start": .number(outcome.start.seconds),
            "end": .number(outcome.end.seconds), "outcome": .string(outcome.summary),
            "distance": .number(outcome.distance), "good": .bool(outcome.isGood),
          ]
        }),
      "x": .number(end.pose.position.x), "y": .number(end.pose.position.y),
      "posture": .string(end.posture.rawValue), "battery": .number(end.battery.charge),
      "interventions": .integer(interventions),
    ]
  }

  /// The drive as a report of tests, a leg each; those that were not begun were skipped.
  var junit: JUnitReport {
    let name = "\(robot.model) in \(world.name)"
    let done = outcomes.map { outcome in
      JUnitReport.Case(
        outcome.leg.name, className: name, seconds: outcome.end - outcome.start,
        outcome: outcome.isGood ? .passed : .failed(outcome.summary, detail: ""))
    }
    let skipped = legs.dropFirst(outcomes.count).map { leg in
      JUnitReport.Case(leg.name, className: name, outcome: .skipped("not begun"))
    }
    return JUnitReport(name: "praxis robot drive", cases: done + skipped)
  }

  /// A number with two decimals.
  private func fixed(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let decimals = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)."
      + (decimals < 10 ? "0" : "") + "\(decimals)"
  }
}
