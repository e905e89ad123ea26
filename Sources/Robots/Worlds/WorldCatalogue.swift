internal import Glibc

/// The worlds that come with Praxis.
///
/// All of them are laid out along x: the robot starts at the waypoint `start`, the difficulty lies between the
/// waypoints `near` and `far`.
public enum WorldCatalogue {
  /// The names of the worlds, with what they are and what their number means.
  public static let summaries: [(name: String, summary: String)] = [
    ("flat", "plain concrete, 60 m long"),
    ("slope", "a slope up, a plateau, a slope down; number: degrees, 20"),
    ("rubble", "a field of loose blocks; number: height of the highest in metres, 0.1"),
    ("stairs", "ten steps up to a plateau; number: height of a step in metres, 0.1"),
    ("gap", "a trench across the way; number: width in metres, 0.3"),
    ("mud", "a stretch of mud; number: friction, 0.35"),
    ("course", "all of them in a row, with a dock, payloads, a target and a gate"),
  ]

  /// A world by its name.
  ///
  /// - Parameters:
  ///   - name: One of `summaries`, with `:` and a number after it where one is wanted: `slope:30`.
  ///   - seed: The seed of rubble.
  /// - Returns: nil if there is no such world or the number is out of range.
  public static func world(named name: String, seed: UInt64 = 1) -> RobotWorld? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let number = parts.count == 2 ? Double(parts[1]) : nil
    if parts.count == 2, number == nil { return nil }
    func within(_ range: ClosedRange<Double>, _ fallback: Double) -> Double? {
      let value = number ?? fallback
      return range.contains(value) ? value : nil
    }
    switch parts.first {
    case "flat": return number == nil ? flat() : nil
    case "slope": return within(1...60, 20).map(slope)
    case "rubble": return within(0.01...1, 0.1).map { rubble(height: $0, seed: seed) }
    case "stairs": return within(0.01...0.5, 0.1).map(stairs)
    case "gap": return within(0.05...2, 0.3).map(gap)
    case "mud": return within(0.01...2, 0.35).map(mud)
    case "course": return number == nil ? course(seed: seed) : nil
    default: return nil
    }
  }

  private static func plain(_ name: String, length: Double) -> RobotWorld {
    var world = RobotWorld(name: name, bounds: Area(x: -5...length, y: -5...5))
    world.waypoints = [Site(name: "start", pose: PlanarPose(x: 0, y: 0))]
    return world
  }

  private static func site(_ name: String, _ x: Double, _ y: Double = 0) -> Site {
    Site(name: name, pose: PlanarPose(x: x, y: y))
  }

  /// Plain concrete.
  public static func flat() -> RobotWorld {
    var world = plain("flat", length: 55)
    world.waypoints += [site("near", 2), site("far", 10)]
    return world
  }

  /// A slope up, a plateau and a slope down, each 4 m long.
  public static func slope(degrees: Double) -> RobotWorld {
    var world = plain("slope", length: 25)
    let run = 4 * cos(degrees * .pi / 180)
    let height = 4 * sin(degrees * .pi / 180)
    let top = 3 + run
    world.ramps = [
      Ramp(
        surface: "concrete", area: Area(x: 3...top, y: -5...5), direction: .east, to: height),
      Ramp(
        surface: "concrete", area: Area(x: top + 4...top + 4 + run, y: -5...5),
        direction: .east, from: height, to: 0),
    ]
    world.blocks = [
      Block(
        surface: "concrete", base: Vector3(top + 2, 0, 0), size: Vector3(4, 10, height))
    ]
    world.waypoints += [
      site("near", 1.5), site("top", top + 2), site("far", top + 4 + run + 2),
    ]
    return world
  }

  /// A field of rubble, 5 m long.
  public static func rubble(height: Double, seed: UInt64) -> RobotWorld {
    var world = plain("rubble", length: 25)
    world.rubble = [
      Rubble(surface: "gravel", area: Area(x: 3...8, y: -4...4), height: height, seed: seed)
    ]
    world.waypoints += [site("near", 2), site("far", 10)]
    return world
  }

  /// Ten steps up to a plateau.
  public static func stairs(rise: Double) -> RobotWorld {
    var world = plain("stairs", length: 20)
    world.stairs = [
      Stairs(
        surface: "concrete", area: Area(x: 3...6.5, y: -3...3), direction: .east, rise: rise,
        steps: 10)
    ]
    world.blocks = [
      Block(
        surface: "concrete", base: Vector3(9.5, 0, 0), size: Vector3(6, 6, 10 * rise))
    ]
    world.waypoints += [site("near", 2), site("far", 9)]
    return world
  }

  /// A trench across the way, 0.5 m deep.
  public static func gap(width: Double) -> RobotWorld {
    var world = plain("gap", length: 20)
    world.gaps = [Gap(area: Area(x: 4...4 + width, y: -5...5), depth: 0.5)]
    world.waypoints += [site("near", 2.5), site("far", 7)]
    return world
  }

  /// A stretch of mud, 6 m long.
  public static func mud(friction: Double) -> RobotWorld {
    var world = plain("mud", length: 25)
    world.surfaces["mud"] = Surface("mud", friction: friction, drag: Surface.mud.drag)
    world.patches = [SurfacePatch(surface: "mud", area: Area(x: 3...9, y: -5...5))]
    world.waypoints += [site("near", 2), site("far", 11)]
    return world
  }

  /// All difficulties in a row; beside them a flat lane whose gate may be closed.
  public static func course(seed: UInt64 = 1) -> RobotWorld {
    var world = RobotWorld(name: "course", bounds: Area(x: -5...36, y: -3...9))
    let hill = tan(20 * Double.pi / 180) * 3
    world.rubble = [
      Rubble(surface: "gravel", area: Area(x: 3...6, y: -3...3), height: 0.1, seed: seed)
    ]
    world.patches = [
      SurfacePatch(surface: "mud", area: Area(x: 8...11, y: -3...3)),
      SurfacePatch(surface: "grass", area: Area(x: -5...36, y: 4...9)),
    ]
    world.ramps = [
      Ramp(surface: "concrete", area: Area(x: 13...16, y: -3...3), direction: .east, to: hill),
      Ramp(
        surface: "concrete", area: Area(x: 19...22, y: -3...3), direction: .east, from: hill,
        to: 0),
    ]
    world.gaps = [Gap(area: Area(x: 24...24.25, y: -3...3), depth: 0.5)]
    world.stairs = [
      Stairs(
        surface: "concrete", area: Area(x: 27...29.1, y: -3...3), direction: .east, rise: 0.1,
        steps: 6)
    ]
    world.blocks = [
      Block(surface: "concrete", base: Vector3(17.5, 0, 0), size: Vector3(3, 6, hill)),
      Block(surface: "concrete", base: Vector3(31.55, 0, 0), size: Vector3(4.9, 6, 0.6)),
      Block(surface: "concrete", base: Vector3(17, 3.6, 0), size: Vector3(30, 0.3, 0.5)),
    ]
    world.passages = [Passage(name: "gate", area: Area(x: 12...12.3, y: 3.75...9))]
    world.waypoints = [
      site("start", 0), site("near", 1.5), site("behind-rubble", 7.2), site("behind-mud", 12),
      site("hilltop", 17.5), site("behind-hill", 23.2), site("behind-gap", 25.6),
      site("far", 31.5), site("lane-west", 0, 6), site("lane-east", 34.8, 6),
    ]
    world.docks = [site("station", -3, 0)]
    world.payloads = [
      PayloadSite(name: "crate", pose: PlanarPose(x: 17.5, y: 0.6), mass: 20),
      PayloadSite(name: "toolbox", pose: PlanarPose(x: 7.2, y: 0.6), mass: 10),
    ]
    world.targets = [site("valve", 32, 0.5)]
    return world
  }
}
