import Robots
import TestSupport
import Testing

@Suite struct WorldReaderTests {
  @Test func aWorldIsReadLineByLine() throws {
    let world = try WorldReader.read(
      """
      world yard   # what is behind the house
      bounds x -2 10 y -3 3
      surface ice friction 0.1
      ground grass
      start x 1 y 0 heading 90

      patch ice y -1 1 x 2 4
      gap x 5 5.3 y -3 3 depth 0.5
      ramp concrete x 6 8 y -1 1 toward north to 0.5
      block concrete at 9 0 0 size 1 2 0.5 heading 45
      passage gate x 4 4.5 y -3 3 closed
      waypoint base x 0 y 0
      dock station x -1 y 0 heading 180
      payload crate x 3 y 1 mass 20
      target valve x 9 y 2
      """, file: "yard.world")
    var expected = RobotWorld(
      name: "yard", bounds: Area(x: -2...10, y: -3...3),
      surfaces: [Surface("ice", friction: 0.1)], ground: "grass")
    expected.start = PlanarPose(x: 1, y: 0, heading: .pi / 2)
    expected.patches = [SurfacePatch(surface: "ice", area: Area(x: 2...4, y: -1...1))]
    expected.gaps = [Gap(area: Area(x: 5...5.3, y: -3...3), depth: 0.5)]
    expected.ramps = [
      Ramp(surface: "concrete", area: Area(x: 6...8, y: -1...1), direction: .north, to: 0.5)
    ]
    expected.blocks = [
      Block(
        surface: "concrete", base: Vector3(9, 0, 0), size: Vector3(1, 2, 0.5),
        heading: .pi / 4)
    ]
    expected.passages = [
      Passage(name: "gate", area: Area(x: 4...4.5, y: -3...3), isClosed: true)
    ]
    expected.waypoints = [Site(name: "base", pose: PlanarPose(x: 0, y: 0))]
    expected.docks = [Site(name: "station", pose: PlanarPose(x: -1, y: 0, heading: .pi))]
    expected.payloads = [PayloadSite(name: "crate", pose: PlanarPose(x: 3, y: 1), mass: 20)]
    expected.targets = [Site(name: "valve", pose: PlanarPose(x: 9, y: 2))]
    #expect(world == expected)
    #expect(world.places["crate"] == PlanarPose(x: 3, y: 1))
  }

  @Test(arguments: WorldCatalogue.summaries.map(\.name) + ["slope:33", "rubble:0.15"])
  func everyWorldOfTheCatalogueComesBackAsItWasWritten(name: String) throws {
    let world = try #require(WorldCatalogue.world(named: name, seed: 3))
    let text = WorldWriter.text(world)
    #expect(try WorldReader.read(text) == world)
    #expect(world.places["start"] != nil && world.places["near"] != nil)
    #expect(world.places["far"].map { world.bounds.contains(x: $0.x, y: $0.y) } == true)
  }

  @Test(arguments: ["", "nowhere", "slope:", "slope:x", "slope:89", "flat:1", "gap:-1"])
  func whatIsNotInTheCatalogueIsNotMadeUp(name: String) {
    #expect(WorldCatalogue.world(named: name) == nil)
  }

  @Test func everyMistakeIsFoundWithItsPlace() throws {
    let text = """
      world yard
      bounds x 5 -5 y -3 3
      ground moss
      start x zero y 0
      start x 1 y 1
      patch mud x 0 1
      gap x 0 1 y 0 1 depth -1
      block concrete at 0 0 0 size 1 0 1
      stairs concrete x 0 1 y 0 1 toward up rise 0.1 steps 3
      waypoint a! x 1 y 1
      waypoint b x 1 y 1 x 2
      waypoint c x 1 y
      dock b x 1 y 1
      dock b x 1 y nan
      lava x 1 y 1
      payload p x 1 y 1 mass 1e99
      """
    let error = try #require(throws: WorldError.self) {
      try WorldReader.read(text, file: "bad.world")
    }
    #expect(
      error.description == """
        bad.world:2:8: error: "x" is no range, expected a number and a larger one, found "5.0 -5.0"
        bad.world:3:8: error: unknown surface, expected concrete, grass, gravel, mud, found "moss"
        bad.world:4:9: error: not a number, expected a number, found "zero"
        bad.world:5:1: error: a second line of a kind that comes once, found "start"
        bad.world:6:16: error: a field is missing, expected "y"
        bad.world:7:17: error: "depth" is out of range, expected 0.01 to 100.0, found "-1.0"
        bad.world:8:25: error: a side of the block is not positive
        bad.world:9:36: error: unknown word, expected east, north, west, south, found "up"
        bad.world:10:10: error: not a name, expected letters, digits, "-" and "_", found "a!"
        bad.world:11:20: error: a field comes twice, found "x"
        bad.world:12:17: error: the line ends too early, expected 1 value after "y"
        bad.world:13:6: error: a second place of this name, found "b"
        bad.world:14:6: error: a second place of this name, found "b"
        bad.world:15:1: error: unknown kind of line, expected world, bounds, surface, ground, \
        start, patch, gap, ramp, stairs, rubble, block, passage, waypoint, dock, payload, \
        target, found "lava"
        bad.world:16:24: error: the number is too large, expected at most 100000, found "1e99"
        """)
  }

  @Test func emptyAndUnreadableFilesAreSaidToBeSo() {
    let empty = #expect(throws: WorldError.self) { try WorldReader.read("", file: "e.world") }
    #expect(
      empty?.description == """
        e.world: error: a line "world" is missing
        e.world: error: a line "bounds" is missing
        """)
    let missing = #expect(throws: WorldError.self) {
      try WorldReader.read(contentsOfFile: "/nowhere/x.world")
    }
    #expect(
      missing?.description == "/nowhere/x.world: error: cannot be read: No such file or directory")
  }

  @Test(arguments: [
    ("patch mud x 0 1 y 0 1", 300, "patches and gaps"),
    ("rubble gravel x 0 10 y 0 10 height 0.1 spacing 0.02", 10, "blocks"),
    ("stairs concrete x 0 1 y 0 1 toward east rise 0.001 steps 1000", 200, "blocks"),
    ("block concrete at 5 5 0 size 10 10 1", 300, "things over each other"),
  ])
  func worldsThatWouldTakeMinutesToLayOutAreRefused(line: String, count: Int, what: String) {
    let lines = ["world big", "bounds x 0 10 y 0 10"] + Array(repeating: line, count: count)
    let error = #expect(throws: WorldError.self) {
      try WorldReader.read(lines.joined(separator: "\n"), file: "big.world")
    }
    #expect(
      error?.description.hasPrefix("big.world: error: the world has too many \(what), expected")
        == true)
  }

  /// A file that is cut off is a world without its last lines, or has findings about the line it is cut in.
  @Test func aFileThatIsCutOffIsReadToItsLastLine() throws {
    let text = WorldWriter.text(WorldCatalogue.course())
    for length in 0..<text.utf8.count {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      let lines = cut.split(separator: "\n", omittingEmptySubsequences: false).count
      do throws(WorldError) {
        _ = try WorldReader.read(cut)
      } catch {
        for finding in error.findings where finding.line > 0 { #expect(finding.line == lines) }
      }
    }
  }

  @Test(arguments: 0..<200)
  func noTextMakesTheReaderTrap(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(WorldWriter.text(WorldCatalogue.course()).utf8)
    for _ in 0..<20 {
      let index = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 3 {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: index)
      default: bytes.insert(bytes[Int(random.next() % UInt64(bytes.count))], at: index)
      }
    }
    // Whether it is a world still or not: it is one or the other.
    if let world = try? WorldReader.read(String(decoding: bytes, as: UTF8.self)),
      world.bounds.length * world.bounds.width < 1000
    {
      let simulation = KinematicSimulation(world)
      simulation.advance(by: 0.1)
      #expect(simulation.time > .zero)
    }
  }
}
