import Testing

@testable import Trajectories

@Suite struct WordsTests {
  @Test(arguments: [
    ("not", true), (" NOT\n", true), ("\tNot ", true), ("no", false), ("nota", false),
    ("n ot", false), ("", false), ("   ", false), ("not not", false),
  ])
  func wordsAreToldFromOthers(text: String, isNot: Bool) {
    var text = text
    #expect(text.withUTF8 { Words.isWord($0, "not") } == isNot)
  }
}
