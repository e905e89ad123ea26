/// A place for robots: ground with surfaces, slopes and things in the way, and the names of places in it.
///
/// The same value is walked on by the kinematic simulator, turned into a physics model, and drawn. Heights are
/// over the plain ground, which is at 0. Lengths are in metres, angles in radians.
public struct RobotWorld: Hashable, Sendable {
  /// The world's name.
  public var name: String
  /// Where the ground is; a robot cannot leave it.
  public var bounds: Area
  /// The kinds of surface, by name; those of `Surface.standard` are always among them.
  public var surfaces: [String: Surface]
  /// The name of the plain ground's surface.
  public var ground: String
  /// Parts of the plain ground with another surface; later ones lie over earlier ones.
  public var patches: [SurfacePatch] = []
  /// Holes in the plain ground.
  public var gaps: [Gap] = []
  /// Slopes.
  public var ramps: [Ramp] = []
  /// Flights of stairs.
  public var stairs: [Stairs] = []
  /// Fields of loose blocks.
  public var rubble: [Rubble] = []
  /// Blocks: low ones to step over, high ones in the way, wide ones to stand on.
  public var blocks: [Block] = []
  /// Named parts of the ground that can be closed.
  public var passages: [Passage] = []
  /// Where a robot starts.
  public var start = PlanarPose(x: 0, y: 0)
  /// The names of places.
  public var waypoints: [Site] = []
  /// Where batteries are charged.
  public var docks: [Site] = []
  /// What can be carried.
  public var payloads: [PayloadSite] = []
  /// What can be inspected.
  public var targets: [Site] = []

  /// Makes a world of plain ground.
  public init(
    name: String, bounds: Area, surfaces: [Surface] = [], ground: String = "concrete"
  ) {
    self.name = name
    self.bounds = bounds
    self.surfaces = Dictionary(
      (Surface.standard + surfaces).map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    self.ground = ground
  }

  /// The surface of a name; concrete if there is none of it.
  public func surface(named name: String) -> Surface { surfaces[name] ?? .concrete }

  /// All named places: waypoints, docks, payloads and targets. The first of two of the same name counts.
  public var places: [String: PlanarPose] {
    let sites = waypoints + docks + targets
    return Dictionary(
      sites.map { ($0.name, $0.pose) } + payloads.map { ($0.name, $0.pose) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A rectangle on the ground, its sides along the axes.
public struct Area: Hashable, Sendable {
  /// From where to where along x.
  public var x: ClosedRange<Double>
  /// From where to where along y.
  public var y: ClosedRange<Double>

  /// Makes a rectangle.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  /// Whether a point is in it or on its border.
  public func contains(x px: Double, y py: Double) -> Bool { x.contains(px) && y.contains(py) }

  /// The length along x.
  public var length: Double { x.upperBound - x.lowerBound }
  /// The width along y.
  public var width: Double { y.upperBound - y.lowerBound }
  /// The size in square metres.
  public var size: Double { length * width }
  /// The middle along x.
  public var middleX: Double { (x.upperBound + x.lowerBound) / 2 }
  /// The middle along y.
  public var middleY: Double { (y.upperBound + y.lowerBound) / 2 }
}

/// What the ground is made of.
public struct Surface: Hashable, Sendable {
  /// The surface's name.
  public var name: String
  /// The coefficient of friction of a rubber foot on it.
  public var friction: Double
  /// Which part of its speed a robot loses on it, 0 to 0.9.
  public var drag: Double

  /// Makes a kind of surface.
  public init(_ name: String, friction: Double, drag: Double = 0) {
    self.name = name
    self.friction = friction
    self.drag = drag
  }

  /// The surfaces that every world has.
  public static let standard = [concrete, grass, gravel, mud]

  /// Dry concrete.
  public static let concrete = Surface("concrete", friction: 1)
  /// Short grass.
  public static let grass = Surface("grass", friction: 0.8, drag: 0.05)
  /// Loose stones.
  public static let gravel = Surface("gravel", friction: 0.7, drag: 0.1)
  /// Wet mud.
  public static let mud = Surface("mud", friction: 0.35, drag: 0.3)
}

/// A direction along an axis.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// Along x.
  case east
  /// Along y.
  case north
  /// Against x.
  case west
  /// Against y.
  case south

  /// The angle from the x axis in radians.
  public var heading: Double {
    switch self {
    case .east: 0
    case .north: .pi / 2
    case .west: .pi
    case .south: -.pi / 2
    }
  }
}

/// A part of the plain ground with a surface of its own.
public struct SurfacePatch: Hashable, Sendable {
  /// The surface's name.
  public var surface: String
  /// Where it is.
  public var area: Area

  /// Makes a patch.
  public init(surface: String, area: Area) {
    self.surface = surface
    self.area = area
  }
}

/// A hole in the plain ground with upright walls.
public struct Gap: Hashable, Sendable {
  /// Where it is.
  public var area: Area
  /// How deep it is.
  public var depth: Double

  /// Makes a hole.
  public init(area: Area, depth: Double) {
    self.area = area
    self.depth = depth
  }
}

/// A slope that rises evenly in one direction.
public struct Ramp: Hashable, Sendable {
  /// The surface's name.
  public var surface: String
  /// Where it is.
  public var area: Area
  /// In which direction `heights` is read.
  public var direction: Direction
  /// The height at its start.
  public var start: Double
  /// The height at its end; lower than the start for a slope down.
  public var end: Double

  /// Makes a slope.
  public init(
    surface: String, area: Area, direction: Direction, from start: Double = 0, to end: Double
  ) {
    self.surface = surface
    self.area = area
    self.direction = direction
    self.start = start
    self.end = end
  }

  /// The length on the ground in its direction.
  public var run: Double {
    direction == .east || direction == .west ? area.length : area.width
  }

  /// The slope in radians, negative for down.
  public var angle: Double { RampGeometry.angle(of: self) }
}

/// A flight of stairs of even steps, each a block from the ground up.
public struct Stairs: Hashable, Sendable {
  /// The surface's name.
  public var surface: String
  /// Where they are.
  public var area: Area
  /// The direction in which they go up.
  public var direction: Direction
  /// The height before the first step.
  public var base: Double
  /// The height of a step.
  public var rise: Double
  /// How many steps there are.
  public var steps: Int

  /// Makes a flight of stairs.
  public init(
    surface: String, area: Area, direction: Direction, base: Double = 0, rise: Double, steps: Int
  ) {
    self.surface = surface
    self.area = area
    self.direction = direction
    self.base = base
    self.rise = rise
    self.steps = steps
  }
}

/// A field of blocks of random sizes and directions. The same seed gives the same blocks.
public struct Rubble: Hashable, Sendable {
  /// The surface's name.
  public var surface: String
  /// Where it is.
  public var area: Area
  /// The height of the highest block.
  public var height: Double
  /// The mean distance between the middles of neighbouring blocks.
  public var spacing: Double
  /// The seed.
  public var seed: UInt64

  /// Makes a field of rubble.
  public init(
    surface: String, area: Area, height: Double, spacing: Double = 0.35, seed: UInt64 = 1
  ) {
    self.surface = surface
    self.area = area
    self.height = height
    self.spacing = spacing
    self.seed = seed
  }
}

/// A block that stands on the plain ground or hangs above it.
public struct Block: Hashable, Sendable {
  /// The surface's name.
  public var surface: String
  /// The middle of its bottom.
  public var base: Vector3
  /// Length, width and height.
  public var size: Vector3
  /// How it is turned, in radians.
  public var heading: Double

  /// Makes a block.
  public init(surface: String, base: Vector3, size: Vector3, heading: Double = 0) {
    self.surface = surface
    self.base = base
    self.size = size
    self.heading = heading
  }
}

/// A part of the ground that can be closed, such as a door. Open ones are nothing but a name.
public struct Passage: Hashable, Sendable {
  /// The passage's name.
  public var name: String
  /// Where it is.
  public var area: Area
  /// Whether it is closed at the start.
  public var isClosed: Bool

  /// Makes a passage.
  public init(name: String, area: Area, isClosed: Bool = false) {
    self.name = name
    self.area = area
    self.isClosed = isClosed
  }
}

/// A named place.
public struct Site: Hashable, Sendable {
  /// The place's name.
  public var name: String
  /// Where it is, and where to face there.
  public var pose: PlanarPose

  /// Makes a place.
  public init(name: String, pose: PlanarPose) {
    self.name = name
    self.pose = pose
  }
}

/// Something to carry, and where it lies at the start.
public struct PayloadSite: Hashable, Sendable {
  /// The payload's name.
  public var name: String
  /// Where it lies.
  public var pose: PlanarPose
  /// Its mass in kilograms.
  public var mass: Double

  /// Makes a payload.
  public init(name: String, pose: PlanarPose, mass: Double) {
    self.name = name
    self.pose = pose
    self.mass = mass
  }
}
