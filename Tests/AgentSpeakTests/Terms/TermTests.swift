import AgentSpeak
import Testing

@Suite struct TermTests {
  func term(_ text: String) throws -> Term {
    try TermReader.read(SourceText(text), variables: ["X", "Y", "Z"]).term
  }

  @Test func standardOrder() throws {
    let sorted = try term("[c,3,\"s\",f(2),b,1,[2],f(1),g,10,X]").elements?.sorted {
      $0.compare(to: $1) < 0
    }
    #expect(Term.list(sorted ?? []).description == "[1,3,10,\"s\",[2],b,c,f(1),f(2),g,_0]")
  }

  @Test(arguments: [
    ("p[a,b]", "p[b,a]", true), ("p[a]", "p", false), ("~p", "p", false), ("p(1)", "p(1.0)", true),
    ("\"p\"", "p", false), ("n::p", "p", false), ("f(X,[1|Y])", "f(X,[1|Y])", true),
    ("f(X)", "f(Y)", false), ("1+2", "1+2", true), ("1+2", "2+1", false),
  ])
  func sameness(left: String, right: String, same: Bool) throws {
    #expect(try (term(left) == term(right)) == same)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.30000000000000004"), (1e10, "10000000000"), (1e-5, "1.0E-5"),
    (12_345_678.9, "1.23456789E7"), (1e20, "1.0E20"), (0.001, "0.001"),
    (1.0 / 3, "0.3333333333333333"),
    (-0.5, "-0.5"), (1.5e300, "1.5E300"), (-.infinity, "-Infinity"), (9_999_999.5, "9999999.5"),
    (100.25, "100.25"), (-0.0, "0"),
  ])
  func numbersAreWrittenAsJavaDoes(value: Double, text: String) {
    #expect(Term.number(value).description == text)
  }

  /// Terms that a running agent may build are longer than the stack is deep.
  @Test func longChainsAreComparedWrittenAndFreed() {
    func chain() -> Term {
      var term = Term.atom(named: "z")
      for index in 0..<300_000 {
        term =
          index % 2 == 0
          ? .structure(Structure("s", [.number(index), term]))
          : .list(ListCell(.number(index), term))
      }
      return term
    }
    let (left, right) = (chain(), chain())
    #expect(left == right)
    #expect(left.hash() == right.hash())
    #expect(left.description.utf8.count > 2_000_000)
    #expect(left.isGround)
  }
}
