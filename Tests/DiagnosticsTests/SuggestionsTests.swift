import Diagnostics
import Testing

@Suite struct SuggestionsTests {
  private static let names = ["on-table", "clear", "on"]

  @Test(arguments: [
    ("on-tabel", "on-table"), ("on_table", "on-table"), ("claer", "clear"), ("cleer", "clear"),
    ("om", "on"), ("holding", nil), ("table", nil),
    // What is spelled right has no near name.
    ("clear", nil),
  ])
  func theNearestNameIsFound(name: String, nearest: String?) {
    #expect(Suggestions.nearest(to: name, among: Self.names) == nearest)
  }

  @Test func ofEquallyNearNamesItIsTheFirstByTheAlphabet() {
    #expect(Suggestions.nearest(to: "cat", among: ["mat", "bat", "rat"]) == "bat")
  }

  @Test func aHintGoesOnWithTheMessage() {
    #expect(
      Suggestions.hint(for: "bolck", among: ["block", "table"], prefix: "?")
        == " (did you mean '?block'?)")
    #expect(Suggestions.hint(for: "robot", among: ["block", "table"]) == "")
  }

  @Test func amongVeryManyNamesNothingIsLookedFor() {
    #expect(Suggestions.nearest(to: "n0", among: (1...10_001).map { "n\($0)" }) == nil)
  }
}
