import Robots
import TestSupport
import Testing

@Suite struct WorldWriterTests {
  @Test func everyKindOfThingHasItsLine() {
    var world = RobotWorld(
      name: "yard", bounds: Area(x: -2...10, y: -3.5...3),
      surfaces: [Surface("ice", friction: 0.1), Surface("bog", friction: 0.3, drag: 0.5)],
      ground: "grass")
    world.start = PlanarPose(x: 1, y: 0, heading: .pi / 2)
    world.patches = [SurfacePatch(surface: "ice", area: Area(x: 2...4, y: -1...1))]
    world.gaps = [Gap(area: Area(x: 5...5.3, y: -3...3), depth: 0.5)]
    world.ramps = [
      Ramp(surface: "mud", area: Area(x: 6...8, y: -1...1), direction: .north, to: 0.5)
    ]
    world.stairs = [
      Stairs(surface: "bog", area: Area(x: 6...8, y: 1...2), direction: .west, rise: 0.1, steps: 4)
    ]
    world.rubble = [Rubble(surface: "gravel", area: Area(x: 0...1, y: 2...3), height: 0.2, seed: 9)]
    world.blocks = [
      Block(
        surface: "concrete", base: Vector3(9, 0, 0), size: Vector3(1, 2, 0.5), heading: .pi / 4),
      Block(surface: "concrete", base: Vector3(9, 0, 1), size: Vector3(1, 1, 1)),
    ]
    world.passages = [
      Passage(name: "gate", area: Area(x: 4...4.5, y: -3...3), isClosed: true),
      Passage(name: "door", area: Area(x: 4...4.5, y: -3...3)),
    ]
    world.waypoints = [Site(name: "base", pose: PlanarPose(x: 0, y: 0))]
    world.docks = [Site(name: "station", pose: PlanarPose(x: -1, y: 0, heading: .pi))]
    world.payloads = [PayloadSite(name: "crate", pose: PlanarPose(x: 3, y: 1), mass: 20.5)]
    world.targets = [Site(name: "valve", pose: PlanarPose(x: 9, y: 2))]
    #expect(
      WorldWriter.text(world) == """
        world yard
        bounds x -2 10 y -3.5 3
        surface bog friction 0.3 drag 0.5
        surface ice friction 0.1
        ground grass
        start x 1 y 0 heading 90
        patch ice x 2 4 y -1 1
        gap x 5 5.3 y -3 3 depth 0.5
        ramp mud x 6 8 y -1 1 toward north from 0 to 0.5
        stairs bog x 6 8 y 1 2 toward west base 0 rise 0.1 steps 4
        rubble gravel x 0 1 y 2 3 height 0.2 spacing 0.35 seed 9
        block concrete at 9 0 0 size 1 2 0.5 heading 45
        block concrete at 9 0 1 size 1 1 1
        passage gate x 4 4.5 y -3 3 closed
        passage door x 4 4.5 y -3 3
        waypoint base x 0 y 0
        dock station x -1 y 0 heading 180
        payload crate x 3 y 1 mass 20.5
        target valve x 9 y 2

        """)
  }

  /// What is written is read as the same world, and written again in the same way.
  @Test(arguments: 0..<60)
  func randomWorldsComeBackAsTheyWere(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let world = RobotWorld.random(&random)
    let text = WorldWriter.text(world)
    let again = try WorldReader.read(text)
    #expect(again == world)
    #expect(WorldWriter.text(again) == text)
  }
}

extension RobotWorld {
  /// A world with a few of everything, in numbers that people write.
  fileprivate static func random(_ random: inout SeededGenerator) -> RobotWorld {
    func number(_ range: ClosedRange<Int>, _ unit: Double = 0.01) -> Double {
      Double(Int.random(in: range, using: &random)) * unit
    }
    func range(_ low: ClosedRange<Int>) -> ClosedRange<Double> {
      let start = number(low)
      return start...start + number(10...300)
    }
    func area() -> Area { Area(x: range(-900...600), y: range(-900...600)) }
    func pose() -> PlanarPose {
      // Whole degrees come back as they were.
      PlanarPose(
        x: number(-999...999), y: number(-999...999), heading: number(-179...180, 1) * .pi / 180)
    }
    func some<Thing>(_ make: (Int) -> Thing) -> [Thing] {
      (0..<Int.random(in: 0...3, using: &random)).map(make)
    }
    var world = RobotWorld(name: "w-1_X", bounds: Area(x: -10...10, y: -10...10))
    world.surfaces["ice"] = Surface("ice", friction: number(1...100), drag: number(0...90))
    let surfaces = world.surfaces.keys.sorted()
    func surface() -> String { surfaces.randomElement(using: &random) ?? "ice" }
    func direction() -> Direction { Direction.allCases.randomElement(using: &random) ?? .east }
    world.ground = surface()
    world.start = pose()
    world.patches = some { _ in SurfacePatch(surface: surface(), area: area()) }
    world.gaps = some { _ in Gap(area: area(), depth: number(1...500)) }
    world.ramps = some { _ in
      Ramp(
        surface: surface(), area: area(), direction: direction(), from: number(-100...100),
        to: number(-100...300))
    }
    world.stairs = some { _ in
      Stairs(
        surface: surface(), area: area(), direction: direction(), base: number(0...100),
        rise: number(1...30), steps: Int.random(in: 1...9, using: &random))
    }
    world.rubble = some { _ in
      Rubble(
        surface: surface(), area: area(), height: number(1...50), spacing: number(20...90),
        seed: UInt64.random(in: 0...99_999, using: &random))
    }
    world.blocks = some { _ in
      Block(
        surface: surface(), base: Vector3(number(-99...99), number(-99...99), number(0...99)),
        size: Vector3(number(1...99), number(1...99), number(1...99)), heading: pose().heading)
    }
    world.passages = some { number in
      Passage(name: "passage-\(number)", area: area(), isClosed: number.isMultiple(of: 2))
    }
    world.waypoints = some { Site(name: "w\($0)", pose: pose()) }
    world.docks = some { Site(name: "d\($0)", pose: pose()) }
    world.payloads = some { PayloadSite(name: "p\($0)", pose: pose(), mass: number(0...9999)) }
    world.targets = some { Site(name: "t\($0)", pose: pose()) }
    return world
  }
}
