import Robots
import Testing

@Suite struct WorldFindingTests {
  @Test func aFindingIsOneLineWithWhatIsKnown() {
    let whole = WorldFinding(
      "no number", expected: "a number", found: "\"x\"", file: "a.world", line: 3, column: 7)
    #expect(whole.description == "a.world:3:7: error: no number, expected a number, found \"x\"")
    let file = WorldFinding("cannot be read", file: "a.world")
    #expect(file.description == "a.world: error: cannot be read")
    #expect(
      WorldError([file, whole]).description
        == "a.world: error: cannot be read\n\(whole.description)")
  }
}
