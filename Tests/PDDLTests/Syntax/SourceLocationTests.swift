import PDDL
import Testing

@Suite struct SourceLocationTests {
  @Test func aLocationHasALineAndAColumn() {
    let source = SourceText("(define\n  (domain d))", name: "d")
    #expect(
      source.position(of: SourceLocation(offset: 10)) == SourcePosition(line: 2, column: 3))
  }

  @Test func syntaxMadeInMemoryHasNoPosition() {
    #expect(SourceText("a").position(of: .none) == nil)
  }

  @Test func locationsMakeNoDifference() {
    #expect(SourceLocation(offset: 1) == SourceLocation(offset: 2))
    #expect(Set([SourceLocation(offset: 1), .none]).count == 1)
  }
}
