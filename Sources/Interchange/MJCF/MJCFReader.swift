internal import Glibc
public import PDDL
internal import Robots

/// Reads MuJoCo's model files: what does not move as a world, what moves as bodies and joints.
///
/// Boxes and planes are taken over as they are, cylinders, capsules, balls and ellipsoids as the boxes around
/// them, sites as waypoints. Meshes, height fields, included files and what is made of others (`attach`, `composite`,
/// `flexcomp`, the copies of `replicate`) are left out with a warning. Classes of defaults are applied to shapes,
/// joints and sites, frames to what is in them.
public struct MJCFReader {
  private let document: XMLDocument
  private let numbers: MJCFNumbers
  private let defaults: MJCFDefaults
  private var model: MJCFModel
  private var warnings: [Diagnostic] = []
  /// Where each element's frame is in the world, for those that do not move.
  private var frames: [Int: SpatialPose] = [:]
  /// The number of the moving body that an element belongs to.
  private var owners: [Int: Int] = [:]
  /// Where the frame of a `<frame>` is in that body.
  private var offsets: [Int: SpatialPose] = [:]
  private var explicitMasses: Set<Int> = []
  /// Whether shapes count for masses where a body says its own.
  private let massesAreOfShapes: Bool
  /// The elements that have a joint of their own.
  private let jointed: Set<Int>
  /// The name of the surface of each friction.
  private var surfaceNames: [Double: String] = [:]

  /// Reads a model.
  ///
  /// - Returns: the model, and warnings about what was left out.
  /// - Throws: findings with file and line.
  public static func read(
    _ source: SourceText
  ) throws(DiagnosticsError) -> (model: MJCFModel, warnings: [Diagnostic]) {
    let document = try XMLDocument(source)
    guard let root = document.elements.first, root.name == "mujoco" else {
      throw XMLDocument.error(
        document.name, "this is no model of MuJoCo", expected: "<mujoco>",
        found: "<\(document.elements.first?.name ?? "")>",
        line: document.elements.first?.line ?? 0)
    }
    var reader = try MJCFReader(document, root)
    for index in document.elements.indices { try reader.read(index) }
    try reader.finish()
    if let excess = reader.model.world.excesses().first {
      throw XMLDocument.error(
        document.name, "the world has too many \(excess.what)",
        expected: "at most \(Int(excess.limit))", found: "\(excess.count)")
    }
    return (reader.model, reader.warnings)
  }

  private init(_ document: XMLDocument, _ root: XMLElement) throws(DiagnosticsError) {
    self.document = document
    defaults = try MJCFDefaults(document)
    jointed = Set(
      document.elements.filter { $0.name == "joint" || $0.name == "freejoint" }
        .compactMap(\.parent))
    numbers = try MJCFNumbers(document)
    massesAreOfShapes = document.elements.contains {
      $0.name == "compiler" && $0["inertiafromgeom"] == "true"
    }
    let name = root["model"] ?? "model"
    var world = RobotWorld(name: Self.name(name), bounds: Area(x: -50...50, y: -50...50))
    world.waypoints = []
    model = MJCFModel(name: name, bodies: [], joints: [], actuators: [], sensors: [], world: world)
    for surface in Surface.standard { surfaceNames[surface.friction] = surface.name }
  }

  private static let jointKinds: Set<String> = ["free", "ball", "slide", "hinge"]

  private mutating func read(_ index: Int) throws(DiagnosticsError) {
    guard !defaults.isSetting(index) else { return }
    let element = try defaults.completed(document.elements[index], at: index)
    guard let parent = element.parent else { return }
    let section = document.elements[parent].name
    switch element.name {
    case "worldbody": frames[index] = SpatialPose(position: .zero)
    case "body": try readBody(index, element, parent)
    case "frame", "replicate": try readFrame(index, element, parent)
    case "joint", "freejoint": try readJoint(element, parent)
    case "inertial": try readInertial(element, parent)
    case "geom": try readGeom(element, parent)
    case "site": try readSite(element, parent)
    case "include": warn("<include> is left out: other files are not read", element)
    case "mesh", "hfield":
      warn("<\(element.name)> is left out: other files are not read", element)
    case "attach", "composite", "flexcomp": warn("<\(element.name)> is left out", element)
    default:
      if section == "actuator" {
        model.actuators.append(
          MJCFModel.Actuator(name: element["name"] ?? "", joint: element["joint"]))
      } else if section == "sensor" {
        model.sensors.append(
          MJCFModel.Sensor(name: element["name"] ?? "", kind: element.name))
      }
    }
  }

  /// Does what can be done only in the end.
  private mutating func finish() throws(DiagnosticsError) {
    // A body may have joints after the bodies that hang on it.
    model.joints = model.joints.enumerated().sorted {
      ($0.element.body, $0.offset) < ($1.element.body, $1.offset)
    }.map(\.element)
    for compiler in document.elements where compiler.name == "compiler" {
      guard let total = try numbers.list("settotalmass", of: compiler, count: 1...1)?.first,
        total > 0, model.mass > 0
      else { continue }
      let factor = total / model.mass
      for body in model.bodies.indices { model.bodies[body].mass *= factor }
    }
  }

  private mutating func warn(_ message: String, _ element: XMLElement) {
    guard warnings.count < 100 else { return }
    warnings.append(
      Diagnostic(.warning, message, file: document.name, line: element.line, column: 1))
  }

  /// A name with nothing in it that the file of a world does not allow.
  private static func name(_ text: String) -> String {
    let clean = text.unicodeScalars.prefix(64).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "_"
      }
    }
    return clean.isEmpty ? "_" : String(clean)
  }

  // MARK: What moves

  private mutating func readBody(
    _ index: Int, _ element: XMLElement, _ parent: Int
  ) throws(DiagnosticsError) {
    let own = try numbers.pose(of: element)
    if !jointed.contains(index), owners[parent] == nil {
      // It is a part of the world.
      frames[index] = frames[parent]?.moved(by: own)
      return
    }
    // A body that hangs on the world is where the frames around it put it.
    let outer = owners[parent] == nil ? frames[parent] : offsets[parent]
    let pose = outer?.moved(by: own) ?? own
    owners[index] = model.bodies.count
    model.bodies.append(
      MJCFModel.Body(
        name: element["name"] ?? "", parent: owners[parent], pose: pose, mass: 0))
  }

  /// A frame moves what is in it and is nothing itself.
  private mutating func readFrame(
    _ index: Int, _ element: XMLElement, _ parent: Int
  ) throws(DiagnosticsError) {
    var own = SpatialPose(position: .zero)
    if element.name == "frame" {
      own = try numbers.pose(of: element)
    } else {
      warn("of <replicate> only one copy is taken", element)
    }
    frames[index] = frames[parent]?.moved(by: own)
    guard let owner = owners[parent] else { return }
    owners[index] = owner
    offsets[index] = offsets[parent]?.moved(by: own) ?? own
  }

  private mutating func readJoint(
    _ element: XMLElement, _ parent: Int
  ) throws(DiagnosticsError) {
    guard let body = owners[parent] else { return }
    let kind = element.name == "freejoint" ? "free" : element["type"] ?? "hinge"
    guard Self.jointKinds.contains(kind) else {
      throw XMLDocument.error(
        document.name, "unknown type of joint", expected: "free, ball, slide or hinge",
        found: "\"\(kind)\"", line: element.line)
    }
    var range: ClosedRange<Double>?
    if element["limited"] != "false",
      let limits = try numbers.list("range", of: element, count: 2...2), limits[0] < limits[1]
    {
      let unit = kind == "hinge" && numbers.isInDegrees ? Double.pi / 180 : 1
      range = limits[0] * unit...limits[1] * unit
    }
    model.joints.append(
      MJCFModel.Joint(
        name: element["name"] ?? "", kind: kind, body: body,
        axis: try numbers.vector("axis", of: element) ?? Vector3(0, 0, 1), range: range))
  }

  private mutating func readInertial(
    _ element: XMLElement, _ parent: Int
  ) throws(DiagnosticsError) {
    guard !massesAreOfShapes, let body = owners[parent],
      let mass = try numbers.list("mass", of: element, count: 1...1)
    else { return }
    model.bodies[body].mass = mass[0]
    explicitMasses.insert(body)
  }

  // MARK: Shapes

  private mutating func readGeom(
    _ element: XMLElement, _ parent: Int
  ) throws(DiagnosticsError) {
    let kind = element["type"] ?? "sphere"
    if let body = owners[parent] {
      guard !explicitMasses.contains(body) else { return }
      if kind == "mesh", element["mass"] == nil {
        warn("the mass of a geom of type \"mesh\" is not counted: it has no \"mass\"", element)
      }
      model.bodies[body].mass += try mass(of: element, kind)
      return
    }
    guard let frame = frames[parent] else { return }
    let surface = try surface(of: element)
    switch kind {
    case "plane":
      let size = try numbers.list("size", of: element, count: 1...3) ?? []
      let middle = frame.moved(by: try numbers.pose(of: element)).position
      let x = size.count > 1 && size[0] > 0 ? size[0] : 50
      let y = size.count > 1 && size[1] > 0 ? size[1] : 50
      model.world.bounds = Area(
        x: middle.x - x...middle.x + x, y: middle.y - y...middle.y + y)
      model.world.ground = surface
    case "mesh", "hfield":
      warn(
        "a geom of type \"\(kind)\" is left out: its shape is in another file; boxes and cylinders are read",
        element)
    case _ where MJCFShape.kinds.contains(kind):
      let shape = try MJCFShape(kind, of: element, numbers)
      add(frame.moved(by: shape.pose), shape.half, surface, element)
    default: warn("a geom of type \"\(kind)\" is left out", element)
    }
  }

  /// The surface of a geom's friction, which is made if it is not there.
  private mutating func surface(of element: XMLElement) throws(DiagnosticsError) -> String {
    let friction = try numbers.list("friction", of: element, count: 1...3)?.first ?? 1
    if let known = surfaceNames[friction] { return known }
    let name = "friction-\(model.world.surfaces.count)"
    surfaceNames[friction] = name
    model.world.surfaces[name] = Surface(name, friction: max(0, min(10, friction)))
    return name
  }

  private mutating func add(
    _ pose: SpatialPose, _ half: Vector3, _ surface: String, _ element: XMLElement
  ) {
    guard half.x > 0, half.y > 0, half.z > 0, model.world.blocks.count < 20_000 else {
      return warn("a geom without extent, or one too many, is left out", element)
    }
    if let box = MJCFShape.upright(pose, half) {
      model.world.blocks.append(
        Block(
          surface: surface, base: pose.position - Vector3(0, 0, box.half.z), size: 2 * box.half,
          heading: box.heading))
    } else if let ramp = ramp(pose, half, surface) {
      model.world.ramps.append(ramp)
    } else {
      warn("a box that is tilted in this way is left out", element)
    }
  }

  /// A box whose upper side slopes along an axis, as a ramp.
  private func ramp(_ pose: SpatialPose, _ half: Vector3, _ surface: String) -> Ramp? {
    let pitch = pose.attitude.pitch
    guard abs(pose.attitude.roll) < 1e-3, abs(pitch) < 1.4 else { return nil }
    let direction = Direction.allCases.first {
      abs(PlanarPose.wrapped($0.heading - pose.attitude.yaw)) < 1e-3
    }
    guard let direction else { return nil }
    let start = pose.point(Vector3(-half.x, 0, half.z))
    let end = pose.point(Vector3(half.x, 0, half.z))
    let isAlongX = direction == .east || direction == .west
    let x = isAlongX ? (start.x, end.x) : (start.x - half.y, start.x + half.y)
    let y = isAlongX ? (start.y - half.y, start.y + half.y) : (start.y, end.y)
    return Ramp(
      surface: surface,
      area: Area(x: min(x.0, x.1)...max(x.0, x.1), y: min(y.0, y.1)...max(y.0, y.1)),
      direction: direction, from: start.z, to: end.z)
  }

  private mutating func readSite(
    _ element: XMLElement, _ parent: Int
  ) throws(DiagnosticsError) {
    guard let frame = frames[parent], let name = element["name"] else { return }
    let place = frame.moved(by: try numbers.pose(of: element)).planar
    let site = Site(name: Self.name(name), pose: place)
    guard !model.world.waypoints.contains(where: { $0.name == site.name }) else {
      return warn("a second site of this name is left out", element)
    }
    model.world.waypoints.append(site)
  }

  /// The mass of a shape, from its own attribute or from density and volume.
  private func mass(of element: XMLElement, _ kind: String) throws(DiagnosticsError) -> Double {
    if let mass = try numbers.list("mass", of: element, count: 1...1) { return mass[0] }
    let density = try numbers.list("density", of: element, count: 1...1)?.first ?? 1000
    guard MJCFShape.kinds.contains(kind) else { return 0 }
    return density * (try MJCFShape(kind, of: element, numbers).volume)
  }
}
