import Robots
import Testing

@testable import LeggedRobot

@Suite struct WorldGeomsTests {
  @Test func plainGroundIsAPlaneAndEachSolidABoxWithItsFriction() {
    var world = RobotWorld(name: "w", bounds: Area(x: -1...1, y: -1...1))
    world.blocks.append(
      Block(
        surface: "concrete", base: Robots.Vector3(0, 0, 0), size: Robots.Vector3(0.5, 0.5, 0.2)))
    let geoms = WorldGeoms.text(of: world).split(separator: "\n").filter { $0.contains("<geom") }
    #expect(geoms.count == 2)
    #expect(geoms.allSatisfy { $0.contains("friction=\"1.0 ") })
    #expect(geoms.first?.contains("type=\"plane\"") == true)
    #expect(geoms.last?.contains("type=\"box\"") == true)
    #expect(geoms.last?.contains("pos=\"0.0 0.0 0.1\"") == true)
    #expect(geoms.last?.contains("size=\"0.25 0.25 0.1\"") == true)
  }

  @Test func groundWithAGapIsBoxes() {
    var world = RobotWorld(name: "w", bounds: Area(x: -5...5, y: -1...1))
    world.gaps.append(Gap(area: Area(x: 0...0.2, y: -1...1), depth: 0.5))
    let text = WorldGeoms.text(of: world)
    #expect(!text.contains("plane"))
    #expect(text.split(separator: "\n").count { $0.contains("type=\"box\"") } == 3)
  }

  @Test func smallSolidsArePutTogetherByPlace() {
    var world = RobotWorld(name: "w", bounds: Area(x: -9...9, y: -9...9))
    for x in [0.2, 0.4, 5.2] {
      world.blocks.append(
        Block(
          surface: "concrete", base: Robots.Vector3(x, 0.1, 0),
          size: Robots.Vector3(0.1, 0.1, 0.1)))
    }
    let text = WorldGeoms.text(of: world)
    #expect(text.split(separator: "\n").count { $0.contains("<body") } == 2)
  }

  @Test func theHeightOfAPlaceIsThatOfTheHighestSolidBelowIt() {
    var world = RobotWorld(name: "w", bounds: Area(x: -5...5, y: -5...5))
    world.ramps.append(
      Ramp(surface: "concrete", area: Area(x: 0...2, y: -1...1), direction: .east, to: 1))
    #expect(abs(WorldGeoms.height(of: world, x: -1, y: 0)) < 1e-9)
    #expect(abs(WorldGeoms.height(of: world, x: 1, y: 0) - 0.5) < 1e-9)
    #expect(abs(WorldGeoms.height(of: world, x: 1, y: 3)) < 1e-9)
  }
}
