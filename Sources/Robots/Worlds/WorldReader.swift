internal import Glibc

/// Reads worlds from text: a line for each thing, its kind first, then its name or surface, then fields in any
/// order. `Docs/robots.md` lists all kinds. Lengths are in metres, headings in degrees.
public struct WorldReader {
  /// The largest file, in bytes.
  public static let maximumSize = 4 << 20
  private static let maximumFindings = 50

  private var world = RobotWorld(name: "world", bounds: Area(x: -10...10, y: -10...10))
  private var findings: [WorldFinding] = []
  /// Where surfaces were named, to be looked up in the end.
  private var surfaceUses: [(name: String, line: WorldLine, column: Int)] = []
  private var siteNames: Set<String> = []
  private var kindsSeen: Set<String> = []

  /// Reads a world from a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - file: The name of the file in findings.
  /// - Throws: all findings.
  public static func read(_ text: String, file: String = "<text>") throws(WorldError) -> RobotWorld
  {
    guard text.utf8.count <= maximumSize else {
      throw WorldError([
        WorldFinding(
          "the file is too large", expected: "at most \(maximumSize) bytes",
          found: "\(text.utf8.count)", file: file)
      ])
    }
    var reader = WorldReader()
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() where reader.findings.count < maximumFindings {
      reader.read(WorldLine(line, file: file, number: index + 1))
    }
    reader.finish(file: file)
    guard reader.findings.isEmpty else { throw WorldError(reader.findings) }
    return reader.world
  }

  /// Reads a world from a file.
  ///
  /// - Throws: all findings; one that says why if the file cannot be read.
  public static func read(contentsOfFile path: String) throws(WorldError) -> RobotWorld {
    guard let file = fopen(path, "rb") else {
      let reason = String(cString: strerror(errno))
      throw WorldError([WorldFinding("cannot be read: \(reason)", file: path)])
    }
    defer { fclose(file) }
    // One byte more than allowed, so that a file that is too large shows.
    var bytes = [UInt8](repeating: 0, count: maximumSize + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    if ferror(file) != 0 {
      throw WorldError([WorldFinding("cannot be read: it is no file", file: path)])
    }
    return try read(String(decoding: bytes.prefix(count), as: UTF8.self), file: path)
  }

  private mutating func read(_ line: WorldLine) {
    guard let kind = line.words.first?.text else { return }
    var line = line
    do throws(WorldFinding) {
      try add(kind, &line)
    } catch {
      findings.append(error)
    }
  }

  private mutating func add(_ kind: String, _ line: inout WorldLine) throws(WorldFinding) {
    switch kind {
    case "world", "bounds", "ground", "start": try addOnce(kind, &line)
    case "surface": try addSurface(&line)
    case "patch", "gap", "passage": try addFlat(kind, &line)
    case "ramp", "stairs", "rubble", "block": try addRaised(kind, &line)
    case "waypoint", "dock", "target", "payload": try addSite(kind, &line)
    default:
      throw line.finding(
        "unknown kind of line", expected: Self.kinds.joined(separator: ", "), found: kind)
    }
  }

  private static let kinds = [
    "world", "bounds", "surface", "ground", "start", "patch", "gap", "ramp", "stairs", "rubble",
    "block", "passage", "waypoint", "dock", "payload", "target",
  ]

  private mutating func addOnce(_ kind: String, _ line: inout WorldLine) throws(WorldFinding) {
    guard kindsSeen.insert(kind).inserted else {
      throw line.finding("a second line of a kind that comes once", found: kind)
    }
    switch kind {
    case "world":
      world.name = try line.name("the world's name")
      try line.read([], after: 2)
    case "ground":
      world.ground = try surface(line)
      try line.read([], after: 2)
    case "bounds":
      try line.read([.numbers("x", 2), .numbers("y", 2)], after: 1)
      world.bounds = try line.area()
      let area = world.bounds.length * world.bounds.width
      guard area >= 0.01, area <= 1e8 else {
        throw line.finding("the world's size is absurd", expected: "0.01 m² to 100 km²")
      }
    default:
      try line.read(
        [.numbers("x"), .numbers("y"), .numbers("heading", optional: true)], after: 1)
      world.start = try line.pose()
    }
  }

  private mutating func addSurface(_ line: inout WorldLine) throws(WorldFinding) {
    let name = try line.name("the surface's name")
    try line.read([.numbers("friction"), .numbers("drag", optional: true)], after: 2)
    world.surfaces[name] = Surface(
      name, friction: try line.number("friction", in: 0...10),
      drag: try line.number("drag", in: 0...0.9))
  }

  /// The surface that a line names, which has to be known in the end.
  private mutating func surface(_ line: WorldLine) throws(WorldFinding) -> String {
    let name = try line.name("a surface")
    surfaceUses.append((name, line, line.words[1].column))
    return name
  }

  private mutating func addFlat(_ kind: String, _ line: inout WorldLine) throws(WorldFinding) {
    let area = [WorldLine.Field.numbers("x", 2), .numbers("y", 2)]
    switch kind {
    case "patch":
      let surface = try surface(line)
      try line.read(area, after: 2)
      world.patches.append(SurfacePatch(surface: surface, area: try line.area()))
    case "gap":
      try line.read(area + [.numbers("depth")], after: 1)
      world.gaps.append(
        Gap(area: try line.area(), depth: try line.number("depth", in: 0.01...100)))
    default:
      let name = try line.name("the passage's name")
      guard !world.passages.contains(where: { $0.name == name }) else {
        throw line.finding("a second passage of this name", found: name)
      }
      try line.read(area + [.flag("closed")], after: 2)
      world.passages.append(
        Passage(name: name, area: try line.area(), isClosed: line.has("closed")))
    }
  }

  private mutating func addRaised(_ kind: String, _ line: inout WorldLine) throws(WorldFinding) {
    let surface = try surface(line)
    let area = [WorldLine.Field.numbers("x", 2), .numbers("y", 2)]
    let toward = WorldLine.Field.word("toward", of: Direction.allCases.map(\.rawValue))
    switch kind {
    case "ramp":
      try line.read(
        area + [toward, .numbers("from", optional: true), .numbers("to")], after: 2)
      world.ramps.append(
        Ramp(
          surface: surface, area: try line.area(), direction: line.direction,
          from: try line.number("from", in: -100...1000),
          to: try line.number("to", in: -100...1000)))
    case "stairs":
      try line.read(
        area + [toward, .numbers("base", optional: true), .numbers("rise"), .numbers("steps")],
        after: 2)
      world.stairs.append(
        Stairs(
          surface: surface, area: try line.area(), direction: line.direction,
          base: try line.number("base", in: 0...1000),
          rise: try line.number("rise", in: 0.001...10), steps: try steps(line)))
    case "rubble":
      try line.read(
        area + [
          .numbers("height"), .numbers("spacing", optional: true),
          .numbers("seed", optional: true),
        ], after: 2)
      world.rubble.append(
        Rubble(
          surface: surface, area: try line.area(),
          height: try line.number("height", in: 0.001...10),
          spacing: try line.number("spacing", in: 0.02...100, default: 0.35),
          seed: UInt64(try line.number("seed", in: 0...1e5, default: 1))))
    default:
      try line.read(
        [.numbers("at", 3), .numbers("size", 3), .numbers("heading", optional: true)], after: 2)
      let size = line.vector("size")
      guard size.x > 0, size.y > 0, size.z > 0 else {
        throw line.finding("a side of the block is not positive", column: line.places["size"])
      }
      world.blocks.append(
        Block(
          surface: surface, base: line.vector("at"), size: size,
          heading: try line.number("heading") * .pi / 180))
    }
  }

  private func steps(_ line: WorldLine) throws(WorldFinding) -> Int {
    let steps = try line.number("steps", in: 1...1000)
    guard steps == steps.rounded() else {
      throw line.finding(
        "\"steps\" is not whole", found: "\(steps)", column: line.places["steps"])
    }
    return Int(steps)
  }

  private mutating func addSite(_ kind: String, _ line: inout WorldLine) throws(WorldFinding) {
    let name = try line.name("the \(kind)'s name")
    guard siteNames.insert(name).inserted else {
      throw line.finding(
        "a second place of this name", found: name, column: line.words[1].column)
    }
    let place = [
      WorldLine.Field.numbers("x"), .numbers("y"), .numbers("heading", optional: true),
    ]
    try line.read(kind == "payload" ? place + [.numbers("mass")] : place, after: 2)
    let pose = try line.pose()
    switch kind {
    case "waypoint": world.waypoints.append(Site(name: name, pose: pose))
    case "dock": world.docks.append(Site(name: name, pose: pose))
    case "target": world.targets.append(Site(name: name, pose: pose))
    default:
      let mass = try line.number("mass", in: 0...10_000)
      world.payloads.append(PayloadSite(name: name, pose: pose, mass: mass))
    }
  }

  /// Checks what can be checked only in the end.
  private mutating func finish(file: String) {
    for use in surfaceUses where world.surfaces[use.name] == nil {
      findings.append(
        use.line.finding(
          "unknown surface", expected: world.surfaces.keys.sorted().joined(separator: ", "),
          found: use.name, column: use.column))
    }
    for kind in ["world", "bounds"] where !kindsSeen.contains(kind) {
      findings.append(WorldFinding("a line \"\(kind)\" is missing", file: file))
    }
    if findings.isEmpty {
      findings = world.excesses().map {
        WorldFinding(
          "the world has too many \($0.what)", expected: "at most \(Int($0.limit))",
          found: "\($0.count)", file: file)
      }
    }
    if findings.isEmpty, !world.bounds.contains(x: world.start.x, y: world.start.y) {
      findings.append(WorldFinding("the start is out of bounds", file: file))
    }
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
