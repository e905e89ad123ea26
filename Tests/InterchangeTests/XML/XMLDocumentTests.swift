import Interchange
import PDDL
import Testing

@Suite struct XMLDocumentTests {
  private func finding(_ text: String) -> String? {
    do throws(DiagnosticsError) {
      _ = try XMLDocument(SourceText(text, name: "x.xml"))
      return nil
    } catch {
      return error.diagnostics.map(\.description).joined(separator: "\n")
    }
  }

  @Test func elementsComeInTheOrderOfTheTextWithTheirLines() throws {
    let document = try XMLDocument(
      SourceText("<a x=\"1&amp;2\">\n<b/>\n<c y='3'><d/></c>\n</a>", name: "x.xml"))
    #expect(document.elements.map(\.name) == ["a", "b", "c", "d"])
    #expect(document.elements.map(\.parent) == [nil, 0, 0, 2])
    #expect(document.elements.map(\.line) == [1, 2, 3, 3])
    #expect(document.elements[0]["x"] == "1&2")
    #expect(document.elements[2]["z"] == nil)
  }

  @Test(arguments: [
    ("", "x.xml:1:1: error: Document is empty"),
    ("<a>\n<b></a>", "x.xml:2:8: error: Opening and ending tag mismatch: b line 2 and a"),
    ("<a x=1/>", "x.xml:1:6: error: AttValue: \" or ' expected"),
    ("no xml", "x.xml:1:1: error: Start tag expected, '<' not found"),
  ])
  func whatIsNoXMLIsFoundWithItsPlace(text: String, message: String) throws {
    #expect(finding(text) == message)
  }

  @Test func billionLaughsAreRefused() throws {
    var text = "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">"
    for level in 1...9 {
      let part = String(repeating: "&l\(level - 1);", count: 10)
      text += "<!ENTITY l\(level) \"\(part)\">"
    }
    let message = try #require(finding(text + "]><lolz a=\"&l9;\">&l9;</lolz>"))
    #expect(message.hasPrefix("x.xml:1"))
  }

  @Test func filesAndTheNetworkAreNotReached() throws {
    let text = """
      <!DOCTYPE a [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>
      <a>&passwd;</a>
      """
    #expect(finding(text) == "x.xml:1:1: error: a document type is declared; that is refused")
    let remote = "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>"
    #expect(finding(remote) == "x.xml:1:1: error: a document type is declared; that is refused")
  }

  @Test func depthIsNoDanger() throws {
    let depth = 100_000
    let text =
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    // libxml2 has a limit of its own; what counts is that nothing traps.
    #expect(finding(text) != nil)
    let wide = "<a>" + String(repeating: "<b/>", count: depth) + "</a>"
    #expect(try XMLDocument(SourceText(wide, name: "x.xml")).elements.count == depth + 1)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let hostile = "<&>\"'\u{1}\n\t é 🦿"
    var writer = XMLWriter()
    writer.begin("root", ["a": hostile, "none": nil])
    writer.leaf("text", text: hostile)
    writer.end()
    let document = try XMLDocument(SourceText(writer.text, name: "x.xml"))
    #expect(document.elements[0]["a"] == "<&>\"'\u{FFFD}\n\t é 🦿")
    #expect(document.elements[0]["none"] == nil)
  }
}
