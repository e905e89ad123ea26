import Glibc
import Robots

/// The grounds that the platform is measured on. The robot starts at the origin and walks along x.
enum Grounds {
  static func flat(_ seed: UInt64 = 1) -> RobotWorld {
    RobotWorld(name: "flat", bounds: Area(x: -10...60, y: -10...10))
  }

  /// A slope up from x = 2 m, then level ground.
  static func rise(degrees: Double, length: Double = 5) -> RobotWorld {
    var world = flat()
    world.name = "rise"
    let angle = degrees * .pi / 180
    let (run, height) = (length * cos(angle), length * sin(angle))
    world.ramps.append(
      Ramp(
        surface: "concrete", area: Area(x: 2...2 + run, y: -4...4), direction: .east, to: height))
    world.blocks.append(plateau(from: 2 + run, to: 22 + run, height: height))
    return world
  }

  /// Level ground, then a slope down from x = 2 m.
  static func descent(degrees: Double, length: Double = 5) -> RobotWorld {
    var world = flat()
    world.name = "descent"
    let angle = degrees * .pi / 180
    let (run, height) = (length * cos(angle), length * sin(angle))
    world.blocks.append(plateau(from: -4, to: 2, height: height))
    world.ramps.append(
      Ramp(
        surface: "concrete", area: Area(x: 2...2 + run, y: -4...4), direction: .east,
        from: height, to: 0))
    return world
  }

  static func rubble(height: Double, seed: UInt64) -> RobotWorld {
    var world = flat()
    world.name = "rubble"
    world.rubble.append(
      Rubble(
        surface: "concrete", area: Area(x: 2...7, y: -1.5...1.5), height: height, spacing: 0.4,
        seed: seed))
    return world
  }

  static func stairs(rise: Double) -> RobotWorld {
    var world = flat()
    world.name = "stairs"
    world.stairs.append(
      Stairs(
        surface: "concrete", area: Area(x: 2...4.1, y: -3...3), direction: .east, rise: rise,
        steps: 6))
    world.blocks.append(plateau(from: 4.1, to: 20, height: 6 * rise))
    return world
  }

  static func mud() -> RobotWorld {
    var world = flat()
    world.name = "mud"
    world.surfaces["mud"] = .mud
    world.patches.append(SurfacePatch(surface: "mud", area: Area(x: 2...7, y: -10...10)))
    return world
  }

  static func slippery(_ friction: Double) -> RobotWorld {
    var world = flat()
    world.name = "slippery"
    world.surfaces["wet"] = Surface("wet", friction: friction)
    world.ground = "wet"
    return world
  }

  static func gap(width: Double) -> RobotWorld {
    var world = flat()
    world.name = "gap"
    world.gaps.append(Gap(area: Area(x: 3...3 + width, y: -10...10), depth: 0.5))
    return world
  }

  private static func plateau(from west: Double, to east: Double, height: Double) -> Block {
    Block(
      surface: "concrete", base: Robots.Vector3((west + east) / 2, 0, 0),
      size: Robots.Vector3(east - west, 8, height))
  }
}
