import Testing

@testable import Robots

@Suite struct WorldExcessTests {
  private func excess(_ change: (inout RobotWorld) -> Void) -> [WorldExcess] {
    var world = RobotWorld(name: "w", bounds: Area(x: 0...10, y: 0...10))
    change(&world)
    return world.excesses()
  }

  @Test func whatIsAtTheLimitIsAllowedAndOneMoreIsNot() {
    let area = Area(x: 0...1, y: 0...1)
    func patches(_ count: Int) -> [WorldExcess] {
      excess {
        $0.patches = Array(repeating: SurfacePatch(surface: "mud", area: area), count: count)
      }
    }
    #expect(patches(200).isEmpty)
    #expect(patches(201) == [WorldExcess(what: "patches and gaps", count: 201, limit: 200)])
    func passages(_ count: Int) -> [WorldExcess] {
      excess { $0.passages = Array(repeating: Passage(name: "p", area: area), count: count) }
    }
    #expect(passages(1000).isEmpty && passages(1001).map(\.what) == ["passages"])
    func rubble(_ spacing: Double) -> [WorldExcess] {
      let all = Area(x: 0...10, y: 0...10)
      return excess {
        $0.rubble = [Rubble(surface: "mud", area: all, height: 1, spacing: spacing)]
      }
    }
    #expect(rubble(0.04).isEmpty && rubble(0.03).map(\.what) == ["blocks"])
  }
}
