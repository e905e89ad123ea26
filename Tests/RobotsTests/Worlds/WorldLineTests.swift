import Testing

@testable import Robots

@Suite struct WorldLineTests {
  private func line(_ text: Substring) -> WorldLine { WorldLine(text, file: "f", number: 3) }

  @Test func wordsHaveTheirColumnsAndCommentsAreNoWords() {
    let words = line("  gap\tx 1 é2  # x 3").words
    #expect(words.map(\.text) == ["gap", "x", "1", "é2"])
    #expect(words.map(\.column) == [3, 7, 9, 11])
    #expect(line("").words.isEmpty && line(" # all").words.isEmpty)
    #expect(line("a#b").words.map(\.text) == ["a"])
  }

  @Test func fieldsComeInAnyOrder() throws {
    var gap = line("gap depth 2 y -1 1 x 0 0.5")
    try gap.read([.numbers("x", 2), .numbers("y", 2), .numbers("depth")], after: 1)
    #expect(try gap.area() == Area(x: 0...0.5, y: -1...1))
    #expect(try gap.number("depth") == 2)
    #expect(try gap.number("seed", default: 7) == 7)
    #expect(!gap.has("closed") && gap.vector("at") == .zero && gap.direction == .east)
  }

  @Test(arguments: [
    ("a", "f:3:2: error: the line ends too early, expected the name"),
    ("a b!", "f:3:3: error: not a name, expected letters, digits, \"-\" and \"_\", found \"b!\""),
    (
      "a " + Substring(repeating: "b", count: 65),
      "f:3:3: error: not a name, expected letters, digits, \"-\" and \"_\", found "
        + "\"\(String(repeating: "b", count: 60))\""
    ),
  ])
  func namesAreShortAndPlain(text: Substring, message: String) {
    let error = #expect(throws: WorldFinding.self) { try line(text).name("the name") }
    #expect(error?.description == message)
  }
}
