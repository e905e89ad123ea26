import Diagnostics
import Testing

@Suite struct SourceTextPositionsTests {
  @Test func linesAndColumnsCountFromOne() {
    // In UTF-8, ü has two bytes and one column.
    let source = SourceText("ab\r\nüxy\n")
    #expect(
      source.positions(of: [0, 2, 4, 7, 99]) == [
        SourcePosition(line: 1, column: 1), SourcePosition(line: 1, column: 3),
        SourcePosition(line: 2, column: 1), SourcePosition(line: 2, column: 3),
        SourcePosition(line: 3, column: 1),
      ])
  }

  @Test func aByteOrderMarkHasNoColumn() {
    let source = SourceText("\u{FEFF}(a)")
    #expect(source.positions(of: [3]) == [SourcePosition(line: 1, column: 1)])
  }

  @Test(arguments: [
    (0, "ab", 0), (2, "ab", 2), (4, "üxy", 0), (6, "üxy", 1), (99, "", 0), (-1, "ab", 0),
  ])
  func aShortLineIsShownWhole(offset: Int, text: String, caret: Int) {
    let excerpt = SourceText("ab\r\nüxy\n").excerpt(around: offset)
    #expect(excerpt.text == text)
    #expect(excerpt.caret == caret)
  }

  @Test func aLongLineIsShownInPart() {
    let x = String(repeating: "ä", count: 300)
    let y = String(repeating: "y", count: 300)
    let excerpt = SourceText("one\n" + x + "|" + y + "\nthree").excerpt(around: 4 + 600)
    #expect(excerpt.text == "…" + x.prefix(100) + "|" + y.prefix(99) + "…")
    #expect(excerpt.caret == 101)
  }

  @Test func bytesThatAreNoTextAreShownInPart() {
    let bytes = [UInt8](repeating: 0x80, count: 100_000)
    let excerpt = SourceText(name: "t", bytes: bytes).excerpt(around: 50_000)
    #expect(excerpt.text.unicodeScalars.count == 802)
  }
}
