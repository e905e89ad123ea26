import Interchange
import PDDL
import TestSupport
import Testing

@Suite struct XMLWriterTests {
  @Test func elementsAreIndentedAndClosed() {
    var writer = XMLWriter()
    writer.begin("a", ["x": "1", "none": nil])
    writer.leaf("b", ["y": "<&>\"'"])
    writer.leaf("c", text: "1 < 2")
    writer.begin("d")
    writer.leaf("e", values: [("k", "v"), ("l", "")])
    writer.end()
    writer.end()
    writer.end()
    #expect(
      writer.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1">
          <b y="&lt;&amp;&gt;&quot;'"/>
          <c>1 &lt; 2</c>
          <d>
            <e k="v" l=""/>
          </d>
        </a>

        """)
  }

  /// Whatever is written is read as the same elements with the same values.
  @Test(arguments: 0..<40)
  func whatIsWrittenIsReadAgain(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let characters: [Character] = [
      "a", "<", ">", "&", "\"", "'", "\n", "\t", "\r", "é", "🦿", " ", "]",
    ]
    func text() -> String {
      String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          characters.randomElement(using: &random) ?? "a"
        })
    }
    var writer = XMLWriter()
    var expected: [(name: String, value: String, parent: Int?)] = []
    var open: [Int] = []
    writer.begin("root")
    expected.append(("root", "", nil))
    open.append(0)
    for number in 1..<60 {
      let value = text()
      expected.append(("e\(number)", value, open.last))
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        writer.begin("e\(number)", ["v": value])
        open.append(number)
      case 1: writer.leaf("e\(number)", ["v": value])
      default:
        writer.leaf("e\(number)", values: [("v", value)])
        if open.count > 1 {
          writer.end()
          open.removeLast()
        }
      }
    }
    for _ in open { writer.end() }
    let document = try XMLDocument(SourceText(writer.text, name: "x.xml"))
    #expect(document.elements.map(\.name) == expected.map(\.name))
    #expect(document.elements.map(\.parent) == expected.map(\.parent))
    #expect(document.elements.dropFirst().map { $0["v"] } == expected.dropFirst().map(\.value))
  }
}
