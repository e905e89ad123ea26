import PDDL
import Testing

@Suite struct SourceTextPositionsTests {
  @Test(arguments: [
    (0, SourcePosition(line: 1, column: 1)), (2, SourcePosition(line: 1, column: 3)),
    (4, SourcePosition(line: 2, column: 1)), (7, SourcePosition(line: 2, column: 3)),
    (99, SourcePosition(line: 3, column: 1)),
  ])
  func linesAndColumnsCountFromOne(offset: Int, position: SourcePosition) {
    // In UTF-8, ü has two bytes and one column.
    let source = SourceText("ab\r\nüxy\n")
    #expect(source.position(of: SourceLocation(offset: offset)) == position)
  }

  @Test func aByteOrderMarkHasNoColumn() {
    let source = SourceText("\u{FEFF}(a)")
    #expect(
      source.position(of: SourceLocation(offset: 3)) == SourcePosition(line: 1, column: 1))
  }

  @Test func syntaxMadeInMemoryHasNoPosition() {
    #expect(SourceText("a").position(of: .none) == nil)
  }
}
