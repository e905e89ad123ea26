import Robots
import Testing

@Suite struct SolidTests {
  private let plain = RobotWorld(name: "plain", bounds: Area(x: 0...10, y: 0...4))

  @Test func plainGroundIsOneSlabWithItsTopAtZero() {
    #expect(
      plain.solids() == [
        Solid(
          kind: .ground, center: Vector3(5, 2, -0.25), halfSize: Vector3(5, 2, 0.25),
          attitude: .identity, surface: .concrete)
      ])
  }

  @Test func theGroundIsCutAroundGapsAndPatches() {
    var world = plain
    world.surfaces["mud"] = .mud
    world.patches = [SurfacePatch(surface: "mud", area: Area(x: 2...4, y: 0...4))]
    world.gaps = [Gap(area: Area(x: 6...7, y: 1...2), depth: 1)]
    let solids = world.solids()
    let covered = solids.reduce(0) { $0 + 4 * $1.halfSize.x * $1.halfSize.y }
    #expect(abs(covered - 40) < 1e-9)
    func top(_ solid: Solid) -> Double { solid.center.z + solid.halfSize.z }
    let floors = solids.filter { abs(top($0) + 1) < 1e-9 }
    #expect(floors.map(\.center.x) == [6.5])
    let mud = solids.filter { $0.surface == .mud }
    #expect(abs(mud.reduce(0) { $0 + 4 * $1.halfSize.x * $1.halfSize.y } - 8) < 1e-9)
  }

  @Test(arguments: Direction.allCases)
  func theUpperSideOfARampGoesThroughItsStartAndEnd(direction: Direction) {
    var world = plain
    world.ramps = [
      Ramp(surface: "concrete", area: Area(x: 2...5, y: 0...3), direction: direction, to: 1.2)
    ]
    let ramp = world.solids().filter { $0.kind == .ramp }[0]
    let pose = SpatialPose(position: ramp.center, attitude: ramp.attitude)
    let low = pose.point(Vector3(-ramp.halfSize.x, 0, ramp.halfSize.z))
    let high = pose.point(Vector3(ramp.halfSize.x, 0, ramp.halfSize.z))
    #expect(abs(low.z) < 1e-9)
    #expect(abs(high.z - 1.2) < 1e-9)
    let along = high - low
    #expect(abs((along.x * along.x + along.y * along.y).squareRoot() - 3) < 1e-9)
  }

  @Test func stairsRiseStepByStep() {
    var world = plain
    world.stairs = [
      Stairs(
        surface: "concrete", area: Area(x: 2...4, y: 0...2), direction: .east, rise: 0.1, steps: 4)
    ]
    let tops = world.solids().filter { $0.kind == .step }.map { $0.center.z + $0.halfSize.z }
    #expect(zip(tops, [0.1, 0.2, 0.3, 0.4]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func theSameSeedGivesTheSameRubble() {
    let area = Area(x: 0...3, y: 0...3)
    let field = Rubble(surface: "gravel", area: area, height: 0.1, seed: 4)
    #expect(field.blocks() == field.blocks())
    #expect(field.blocks() != Rubble(surface: "gravel", area: area, height: 0.1, seed: 5).blocks())
    #expect(field.blocks().allSatisfy { (0.02...0.1).contains($0.size.z) })
    #expect(field.blocks().count > 50)
  }

  @Test func anAbsurdFieldOfRubbleIsThinnedOut() {
    let area = Area(x: 0...1e6, y: 0...1e6)
    let count = Rubble(surface: "gravel", area: area, height: 0.1, spacing: 1e-9).blocks().count
    #expect(count < 2 * 20_000)
  }
}
