import Robots
import Testing

@Suite struct WorldCatalogueTests {
  /// Numbers in the names are what they are said to be.
  @Test func theNumberIsTheDifficulty() throws {
    let slope = try #require(WorldCatalogue.world(named: "slope:33"))
    #expect(abs(slope.ramps[0].angle - 33 * .pi / 180) < 1e-9)
    #expect(abs(slope.ramps[1].angle + 33 * .pi / 180) < 1e-9)
    #expect(WorldCatalogue.world(named: "rubble:0.15")?.rubble.first?.height == 0.15)
    #expect(WorldCatalogue.world(named: "stairs:0.12")?.stairs.first?.rise == 0.12)
    let gap = try #require(WorldCatalogue.world(named: "gap:0.5")?.gaps.first)
    #expect(abs(gap.area.length - 0.5) < 1e-9)
    let mud = try #require(WorldCatalogue.world(named: "mud:0.2"))
    #expect(mud.surface(named: mud.patches[0].surface).friction == 0.2)
  }

  @Test(arguments: WorldCatalogue.summaries.map(\.name))
  func theDifficultyLiesBetweenNearAndFar(name: String) throws {
    let world = try #require(WorldCatalogue.world(named: name))
    let near = try #require(world.places["near"])
    let far = try #require(world.places["far"])
    #expect(world.start.x < near.x && near.x < far.x && world.excesses().isEmpty)
    let areas =
      world.patches.map(\.area) + world.gaps.map(\.area) + world.ramps.map(\.area)
      + world.stairs.map(\.area) + world.rubble.map(\.area)
    // The lane beside the course is as long as the world.
    for area in areas where area.length < world.bounds.length {
      #expect(area.x.lowerBound > near.x && area.x.upperBound < far.x)
    }
  }

  @Test func theCourseHasAllOfThem() {
    let course = WorldCatalogue.course()
    #expect(!course.ramps.isEmpty && !course.rubble.isEmpty && !course.stairs.isEmpty)
    #expect(!course.gaps.isEmpty && !course.patches.isEmpty && !course.passages.isEmpty)
    #expect(!course.docks.isEmpty && !course.payloads.isEmpty && !course.targets.isEmpty)
    #expect(WorldCatalogue.course(seed: 2).rubble != course.rubble)
  }
}
