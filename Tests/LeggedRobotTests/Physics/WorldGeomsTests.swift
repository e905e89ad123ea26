import Robots
import Testing

@testable import LeggedRobot

@Suite struct WorldGeomsTests {
  @Test func eachSolidIsABoxWithItsFriction() {
    var world = RobotWorld(name: "w", bounds: Area(x: -1...1, y: -1...1))
    world.blocks.append(
      Block(
        surface: "concrete", base: Robots.Vector3(0, 0, 0), size: Robots.Vector3(0.5, 0.5, 0.2)))
    let lines = WorldGeoms.text(of: world).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains("type=\"box\"") && $0.contains("friction=\"1.0 ") })
    #expect(lines.last?.contains("pos=\"0.0 0.0 0.1\"") == true)
    #expect(lines.last?.contains("size=\"0.25 0.25 0.1\"") == true)
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
