import ArgumentParser
import Interchange
import JSON
import Robots

/// `praxis robot model`: tells what a model of MuJoCo has in it.
struct RobotModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Tells what robots and what world a model of MuJoCo has.",
    discussion: """
      Lists the bodies that move, with their masses, and their joints, motors and sensors. What stands still is a \
      world: 'praxis robot world FILE.xml' prints it. What is left out is said on standard error.

      EXAMPLE: praxis robot model spot.xml
      """)

  @Argument(help: "A model of MuJoCo (MJCF).")
  var file: String
  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let model = try RobotSetup.readModel(file)
    json ? Output.line(result(model).text) : Output.text(text(model))
  }

  private func text(_ model: MJCFModel) -> String {
    var lines = [
      "\(model.name): \(Markup.number(model.mass)) kg in \(model.bodies.count) bodies,"
        + " \(model.joints.count) joints, \(model.actuators.count) motors,"
        + " \(model.sensors.count) sensors"
    ]
    var depths: [Int] = []
    for (number, body) in model.bodies.enumerated() {
      let depth = body.parent.map { depths[$0] + 1 } ?? 1
      depths.append(depth)
      let joints = model.joints.filter { $0.body == number }.map(words)
      lines.append(
        String(repeating: "  ", count: min(depth, 40)) + named(body.name)
          + " \(Markup.number(body.mass)) kg" + joints.map { ", " + $0 }.joined())
    }
    let world = model.world
    lines.append(
      "world: \(world.blocks.count) blocks, \(world.ramps.count) ramps,"
        + " \(world.waypoints.count) waypoints")
    return lines.joined(separator: "\n") + "\n"
  }

  private func named(_ name: String) -> String { name.isEmpty ? "(no name)" : name }

  /// A joint in words, with its limits.
  private func words(_ joint: MJCFModel.Joint) -> String {
    let text = joint.name.isEmpty ? joint.kind : "\(joint.kind) \(joint.name)"
    guard let range = joint.range else { return text }
    let unit = joint.kind == "slide" ? "m" : "rad"
    return text
      + " \(Markup.number(range.lowerBound)) to \(Markup.number(range.upperBound)) \(unit)"
  }

  private func result(_ model: MJCFModel) -> JSONValue {
    func list(_ vector: Vector3) -> JSONValue {
      .array([.number(vector.x), .number(vector.y), .number(vector.z)])
    }
    return [
      "name": .string(model.name), "mass": .number(model.mass),
      "bodies": .array(
        model.bodies.map { body in
          [
            "name": .string(body.name), "parent": body.parent.map { .integer($0) } ?? .null,
            "mass": .number(body.mass), "at": list(body.pose.position),
          ]
        }),
      "joints": .array(
        model.joints.map { joint in
          [
            "name": .string(joint.name), "kind": .string(joint.kind),
            "body": .integer(joint.body), "axis": list(joint.axis),
            "range": joint.range.map {
              .array([.number($0.lowerBound), .number($0.upperBound)])
            } ?? .null,
          ]
        }),
      "motors": .array(
        model.actuators.map {
          ["name": .string($0.name), "joint": $0.joint.map { .string($0) } ?? .null]
        }),
      "sensors": .array(
        model.sensors.map { ["name": .string($0.name), "kind": .string($0.kind)] }),
    ]
  }
}
