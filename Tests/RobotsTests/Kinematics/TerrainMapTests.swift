import TestSupport
import Testing

@testable import Robots

@Suite struct TerrainMapTests {
  private static func map(_ change: (inout RobotWorld) -> Void = { _ in }) -> TerrainMap {
    var world = RobotWorld(name: "t", bounds: Area(x: 0...4, y: 0...2))
    change(&world)
    return TerrainMap(world)
  }

  @Test func plainGroundIsFlatAndEndsAtTheBorder() throws {
    let map = Self.map()
    let cell = try #require(map.cell(x: 3.99, y: 0.01))
    #expect(cell.height == 0 && cell.step == 0 && cell.slopeX == 0 && cell.passage == 0)
    #expect(map.surfaces[Int(cell.surface)] == .concrete)
    for (x, y) in [(-0.01, 1.0), (4.01, 1), (1, -0.01), (1, 2.01), (.nan, 1), (1, .infinity)] {
      #expect(map.cell(x: x, y: y) == nil)
      #expect(map.height(x: x, y: y) == 0)
    }
  }

  @Test func laterPatchesLieOverEarlierOnes() {
    let map = Self.map {
      $0.patches = [
        SurfacePatch(surface: "mud", area: Area(x: 0...2, y: 0...2)),
        SurfacePatch(surface: "grass", area: Area(x: 1...3, y: 0...2)),
      ]
    }
    let names = [0.5, 1.5, 2.5, 3.5].map { x in
      map.surfaces[Int(map.cell(x: x, y: 1)?.surface ?? 0)].name
    }
    #expect(names == ["mud", "grass", "grass", "concrete"])
  }

  @Test func aRampIsASlopeWithoutSteps() throws {
    let map = Self.map {
      $0.ramps = [
        Ramp(surface: "concrete", area: Area(x: 1...3, y: 0...2), direction: .east, to: 1)
      ]
    }
    let middle = try #require(map.cell(x: 2, y: 1))
    #expect(abs(middle.height - 0.5) < 0.02 && abs(middle.slopeX - 0.5) < 1e-6)
    #expect(middle.slopeY == 0 && middle.step < 1e-5)
    // Behind its end the ground is 1 m lower.
    #expect(abs((map.cell(x: 3.02, y: 1)?.step ?? 0) - 1) < 0.06)
  }

  @Test func ofThingsOverEachOtherTheHighestCounts() {
    let map = Self.map {
      $0.blocks = [
        Block(surface: "mud", base: Vector3(2, 1, 0), size: Vector3(1, 1, 0.5)),
        Block(surface: "concrete", base: Vector3(2, 1, 0), size: Vector3(0.5, 0.5, 0.2)),
      ]
    }
    #expect(abs(map.height(x: 2, y: 1) - 0.5) < 1e-6)
  }

  /// The grid agrees with the solids that physics collides with, away from edges.
  @Test(arguments: 0..<20)
  func heightsAreThoseOfTheSolids(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    var world = RobotWorld(name: "t", bounds: Area(x: 0...6, y: 0...6))
    world.blocks = (0..<6).map { _ in
      Block(
        surface: "concrete", base: Vector3(number(1...5), number(1...5), 0),
        size: Vector3(number(0.3...2), number(0.3...2), number(0.05...1)),
        heading: number(-3...3))
    }
    let map = TerrainMap(world)
    let solids = world.solids().filter { $0.kind == .block }
    for _ in 0..<300 {
      let point = Vector3(number(0.1...5.9), number(0.1...5.9), 0)
      var height = 0.0
      var isNearEdge = false
      for solid in solids {
        let local = solid.attitude.unrotating(point - solid.center)
        let outside = max(
          abs(local.x) - solid.halfSize.x, abs(local.y) - solid.halfSize.y)
        if abs(outside) < 0.08 { isNearEdge = true }
        if outside < 0 { height = max(height, solid.center.z + solid.halfSize.z) }
      }
      if !isNearEdge { #expect(abs(map.height(x: point.x, y: point.y) - height) < 1e-5) }
    }
  }

  @Test func aHugeWorldGetsLargerCells() {
    let map = TerrainMap(RobotWorld(name: "t", bounds: Area(x: 0...1e5, y: 0...1e5)))
    #expect(map.cellSize >= 50 && map.cell(x: 5e4, y: 5e4) != nil)
  }
}
