import ArgumentParser
import JSON
import Robots

/// `praxis robot list`: the platforms and worlds there are.
struct RobotList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists platforms with their abilities, and worlds.",
    discussion: "EXAMPLE: praxis robot list")

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() {
    let robots = RobotSetup.descriptions()
    guard !json else { return Output.line(result(robots).text) }
    for (name, robot) in robots {
      Output.line("\(name): \(robot.model), \(number(robot.mass)) kg")
      Output.line("  actions: \(names(robot.actions.map(\.rawValue)))")
      if !robot.gaits.isEmpty {
        Output.line("  gaits: \(names(robot.gaits.map(\.rawValue)))")
      }
      let limits = robot.limits
      if robot.actions.contains(.velocity) {
        Output.line(
          "  speed: \(number(limits.forward.lowerBound)) to \(number(limits.forward.upperBound))"
            + " m/s, turning \(number(limits.turn.upperBound)) rad/s")
      }
      Output.line(
        "  payload: \(number(limits.payload)) kg, sensors: \(robot.sensors.count)")
    }
    Output.line("worlds:")
    for world in WorldCatalogue.summaries {
      let indent = String(repeating: " ", count: max(1, 9 - world.name.count))
      Output.line("  \(world.name)\(indent)\(world.summary)")
    }
  }

  private func result(_ robots: [(name: String, robot: RobotDescription)]) -> JSONValue {
    [
      "platforms": .array(
        robots.map { name, robot in
          [
            "name": .string(name), "model": .string(robot.model),
            "kind": .string(robot.kind.rawValue), "mass": .number(robot.mass),
            "actions": .array(robot.actions.map(\.rawValue).sorted().map(JSONValue.string)),
            "gaits": .array(robot.gaits.map(\.rawValue).sorted().map(JSONValue.string)),
            "top_speed": .number(robot.limits.forward.upperBound),
            "payload": .number(robot.limits.payload),
            "sensors": .integer(robot.sensors.count),
          ]
        }),
      "worlds": .array(
        WorldCatalogue.summaries.map {
          ["name": .string($0.name), "summary": .string($0.summary)]
        }),
    ]
  }

  private func names(_ names: [String]) -> String { names.sorted().joined(separator: " ") }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
