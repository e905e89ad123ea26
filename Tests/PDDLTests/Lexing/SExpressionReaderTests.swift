import PDDL
import Testing

@Suite struct SExpressionReaderTests {
  /// The nodes of a text, each list with the index behind it.
  private func nodes(_ text: String) -> [String] {
    guard let tree = SExpressions.read(SourceText(text)).value else { return [] }
    return tree.nodes.indices.map { index in
      tree.name(of: index) ?? "list to \(tree.nodes[index].end)"
    }
  }

  /// All findings about a text.
  private func findings(_ text: String) -> [String] {
    SExpressions.read(SourceText(text, name: "t")).diagnostics.map(\.description)
  }

  @Test func nodesStandInPreOrder() {
    #expect(
      nodes("(at ?x (home)) b ()") == [
        "list to 5", "at", "?x", "list to 5", "home", "b", "list to 7",
      ])
  }

  @Test func symbolsAreLowerCasedAndInterned() {
    let tree = SExpressions.read(SourceText("(Truck TRUCK truck) tRuCk other")).value
    #expect(tree?.symbolNames == ["truck", "other"])
    #expect(tree?.nodes.map(\.symbol) == [-1, 0, 0, 0, 0, 1])
    #expect(tree?.nodes.map(\.offset) == [0, 1, 7, 13, 20, 26])
  }

  @Test func manySymbolsKeepTheirNumbers() {
    let words = (0..<50_000).map { "symbol-\($0 * 7919)" }
    let tree = SExpressions.read(SourceText((words + words).joined(separator: "\n"))).value
    #expect(tree?.symbolNames == words)
    #expect(tree?.nodes.map { Int($0.symbol) } == Array(0..<50_000) + Array(0..<50_000))
  }

  @Test func commentsWhiteSpaceAndByteOrderMarksAreSkipped() {
    #expect(nodes("\u{FEFF}(a;)(\r\n\tb ; ünï\n) ; end") == ["list to 3", "a", "b"])
    #expect(nodes("") == [])
    #expect(nodes(" ; only a comment") == [])
  }

  @Test func aQuestionMarkStartsASymbol() {
    #expect(nodes("(aircraft?a ?b?c)") == ["list to 5", "aircraft", "?a", "?b", "?c"])
  }

  @Test func siblingsSkipWhatIsInsideThem() {
    guard let tree = SExpressions.read(SourceText("(a (b c) d) (e)")).value else {
      Issue.record("nothing was read")
      return
    }
    #expect(Array(tree.topLevel) == [0, 6])
    #expect(Array(tree.children(of: 0)) == [1, 2, 5])
    #expect(Array(tree.children(of: 1)) == [])
    #expect(tree.offset(of: 5) == 9)
  }

  @Test func anUnclosedListIsReportedWhereItIsOpened() {
    #expect(
      findings("(define (domain d)\n  (:predicates (p)") == [
        "t:2:3: error: unbalanced parentheses, expected ')' for this '(', found the end of the file"
      ])
  }

  @Test func aMissingParenthesisIsLookedForInTheSectionThatSwallowedAnother() {
    let text = """
      (define (domain d)
        (:action a
          :precondition (and (p) (q)
          :effect (r))
        (:action b :effect (p)))
      """
    #expect(
      SExpressions.read(SourceText(text, name: "t")).diagnostics.map(\.rendered) == [
        """
        t:2:3: error: unbalanced parentheses, expected ')' for this '(', found the end of the file
          (:action a
          ^
        """
      ])
  }

  @Test func aStrayParenthesisIsReported() {
    #expect(
      findings("(a))\n b") == [
        "t:1:4: error: unbalanced parentheses, expected '(' or the end of the file, "
          + "found ')' that closes nothing"
      ])
  }

  @Test func listsMayBeNestedFiveHundredDeep() {
    let text = String(repeating: "(", count: 500) + String(repeating: ")", count: 500)
    #expect(findings(text) == [])
    #expect(nodes(text).count == 500)
  }

  @Test(arguments: [501, 100_000])
  func deeperListsAreOneFinding(depth: Int) {
    let finding =
      "t:1:501: error: lists are nested too deep, expected at most 500 levels, found more"
    let opening = String(repeating: "(", count: depth)
    #expect(findings(opening + String(repeating: ")", count: depth)) == [finding])
    #expect(findings(opening) == [finding])
    #expect(findings(opening + " a ; b\n c") == [finding])
  }

  @Test func binaryTextIsRefused() {
    let source = SourceText(name: "t", bytes: Array("(a \0b)".utf8))
    #expect(
      SExpressions.read(source).diagnostics.map(\.description) == [
        "t: error: cannot read the file, expected a text file, found a binary file (byte 4 is NUL)"
      ])
    #expect(SExpressions.read(source).value == nil)
  }

  @Test func aTextOf200MegabytesIsRead() {
    let size = 200_000_000
    let fact = Array("(at-position robot17 waypoint42 west)\n".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + fact.count)
    while bytes.count < size { bytes += fact }
    let reading = SExpressions.read(SourceText(name: "t", bytes: bytes))
    #expect(reading.diagnostics == [])
    #expect(reading.value?.nodes.count == bytes.count / fact.count * 5)
    #expect(reading.value?.symbolNames.count == 4)
  }
}
