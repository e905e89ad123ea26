internal import JSON
import Robots

/// How sites and their clients write what they say to each other: a line of JSON each.
enum SiteCoding {
  // MARK: Errands

  static func json(_ errand: Errand) -> JSONValue? {
    var words: (kind: String, argument: String)?
    if let action = errand.action {
      guard let argument = argument(of: action) else { return nil }
      words = (action.kind.rawValue, argument)
    }
    return [
      "robot": .string(errand.robot), "command": .string(words?.kind),
      "argument": .string(words?.argument), "seconds": .number(errand.seconds),
      "at": .string(errand.place), "with": .string(errand.load),
    ]
  }

  /// What a command is about; nil if it has more than words can say.
  private static func argument(of action: RobotAction) -> String? {
    switch action {
    case .sit, .stand, .stop, .freeze, .selfRight, .drop: ""
    case .dock(let name), .pickUp(let name), .inspect(let name): name
    case .goTo(let destination):
      if case .named(let name) = destination.place { name } else { nil }
    case .stance, .velocity: nil
    }
  }

  static func errand(_ json: JSONValue) -> Errand? {
    guard let robot = json["robot"]?.stringValue else { return nil }
    var action: RobotAction?
    if let word = json["command"]?.stringValue {
      guard let kind = RobotAction.Kind(rawValue: word),
        let known = self.action(kind, json["argument"]?.stringValue ?? "")
      else { return nil }
      action = known
    }
    return Errand(
      action, of: robot, seconds: json["seconds"]?.numberValue, at: json["at"]?.stringValue,
      with: json["with"]?.stringValue)
  }

  private static func action(_ kind: RobotAction.Kind, _ argument: String) -> RobotAction? {
    switch kind {
    case .sit: .sit
    case .stand: .stand
    case .stop: .stop
    case .freeze: .freeze
    case .selfRight: .selfRight
    case .drop: .drop
    case .dock: .dock(argument)
    case .pickUp: .pickUp(argument)
    case .inspect: .inspect(argument)
    case .goTo: .goTo(Destination(.named(argument)))
    case .stance, .velocity: nil
    }
  }

  // MARK: Progress

  static func json(_ progress: ActuatorProgress) -> JSONValue {
    switch progress {
    case .running(let fraction): ["running": .number(fraction)]
    case .succeeded: ["succeeded": true]
    case .failed(let reason): ["failed": .string(reason)]
    case .rejected(let reason): ["rejected": .string(reason)]
    }
  }

  static func progress(_ json: JSONValue?) -> ActuatorProgress {
    if let fraction = json?["running"]?.numberValue { return .running(fraction: fraction) }
    if json?["succeeded"]?.boolValue == true { return .succeeded }
    if let reason = json?["rejected"]?.stringValue { return .rejected(reason) }
    return .failed(json?["failed"]?.stringValue ?? "the site does not know")
  }

  // MARK: Reports

  static func json(_ report: SiteReport) -> JSONValue {
    let robots = report.robots.map { robot -> JSONValue in
      [
        "name": .string(robot.name), "pose": json(robot.pose), "place": .string(robot.place),
        "posture": .string(robot.posture.rawValue), "load": .string(robot.load),
        "charge": .number(robot.charge),
        "faults": .array(robot.faults.map { .string($0.rawValue) }),
      ]
    }
    let loads = report.loads.sorted { $0.key < $1.key }.map { load -> JSONValue in
      ["name": .string(load.key), "pose": json(load.value)]
    }
    return [
      "time": .number(report.time), "robots": .array(robots), "loads": .array(loads),
      "inspected": .array(report.inspected.sorted().map { .string($0) }),
    ]
  }

  static func report(_ json: JSONValue?) -> SiteReport? {
    guard let time = json?["time"]?.numberValue, let robots = json?["robots"]?.arrayValue else {
      return nil
    }
    var loads: [String: PlanarPose] = [:]
    for load in json?["loads"]?.arrayValue ?? [] {
      guard let name = load["name"]?.stringValue, let pose = pose(load["pose"]) else { continue }
      loads[name] = pose
    }
    return SiteReport(
      time: time, robots: robots.compactMap(robot), loads: loads,
      inspected: Set(json?["inspected"]?.arrayValue?.compactMap(\.stringValue) ?? []))
  }

  private static func robot(_ json: JSONValue) -> SiteReport.Robot? {
    guard let name = json["name"]?.stringValue, let pose = pose(json["pose"]),
      let posture = json["posture"]?.stringValue.flatMap({ Posture(rawValue: $0) })
    else { return nil }
    return SiteReport.Robot(
      name: name, pose: pose, place: json["place"]?.stringValue, posture: posture,
      load: json["load"]?.stringValue, charge: json["charge"]?.numberValue ?? 0,
      faults: json["faults"]?.arrayValue?.compactMap {
        $0.stringValue.flatMap { BehaviourFault.Cause(rawValue: $0) }
      } ?? [])
  }

  private static func json(_ pose: PlanarPose) -> JSONValue {
    .array([.number(pose.x), .number(pose.y), .number(pose.heading)])
  }

  private static func pose(_ json: JSONValue?) -> PlanarPose? {
    let numbers = json?.arrayValue?.compactMap(\.numberValue) ?? []
    guard numbers.count == 3 else { return nil }
    return PlanarPose(x: numbers[0], y: numbers[1], heading: numbers[2])
  }

  // MARK: Robots

  static func json(_ robot: RobotDescription) -> JSONValue {
    [
      "name": .string(robot.name), "model": .string(robot.model),
      "kind": .string(robot.kind.rawValue),
      "commands": .array(robot.actions.map(\.rawValue).sorted().map { .string($0) }),
    ]
  }

  /// What a client needs to know of a robot: what it can do; its measures are as the platform's.
  static func description(_ json: JSONValue) -> RobotDescription? {
    guard let name = json["name"]?.stringValue, let commands = json["commands"]?.arrayValue,
      let kind = json["kind"]?.stringValue.flatMap({ RobotDescription.Kind(rawValue: $0) })
    else { return nil }
    var description =
      (kind == .wheeled ? MobileProfile.rover : MobileProfile.legged).description
    description.name = name
    description.model = json["model"]?.stringValue ?? description.model
    description.kind = kind
    description.actions = Set(
      commands.compactMap { $0.stringValue.flatMap { RobotAction.Kind(rawValue: $0) } })
    return description
  }
}
