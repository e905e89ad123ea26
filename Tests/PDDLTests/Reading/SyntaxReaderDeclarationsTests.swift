import PDDL
import Testing

@Suite struct SyntaxReaderDeclarationsTests {
  @Test func functionsHaveTheTypeBehindThem() throws {
    let source = SourceText(
      "(define (domain d) (:functions (a) (b ?x - t) - number (c) - t (e)))")
    #expect(
      try DomainReader.read(source).get().functions == [
        FunctionDeclaration("a"),
        FunctionDeclaration("b", [TypedName("x", type: TypeExpression("t"))]),
        FunctionDeclaration("c", type: TypeExpression("t")), FunctionDeclaration("e"),
      ])
  }

  @Test func derivedPredicatesMayHaveSeveralRules() throws {
    let source = SourceText(
      "(define (domain d) (:derived (above ?x ?y) (on ?x ?y)) (:derived (above ?x ?x) ()))")
    let parameters = [TypedName("x"), TypedName("y")]
    let rules = try DomainReader.read(source).get().derivedPredicates
    #expect(
      rules == [
        DerivedPredicate(
          head: PredicateDeclaration("above", parameters),
          condition: .atom(Atom("on", [.variable("x"), .variable("y")]))),
        DerivedPredicate(
          head: PredicateDeclaration("above", [TypedName("x"), TypedName("x")]), condition: .truth),
      ])
  }

  @Test(arguments: [
    (
      "(:requirements :typing :tpying foo)",
      [
        "d:7:24: warning: unknown requirement ':tpying' (did you mean ':typing'?) is ignored",
        "d:7:32: error: a requirement is missing, expected a key such as ':typing', found 'foo'",
      ]
    ),
    (
      "(:predicates s () (?x) (t x))",
      [
        "d:7:14: error: a predicate is missing, expected '(PREDICATE ?x - TYPE …)', found 's'",
        "d:7:16: error: a predicate is missing, expected '(PREDICATE ?x - TYPE …)', found '()'",
        "d:7:20: error: a name is missing, expected a predicate, found '?x'",
        "d:7:27: error: a variable is missing, expected a variable such as '?x', found 'x'",
      ]
    ),
    (
      "(:predicates (:private a (s)))",
      ["d:7:15: error: ':private' (multi-agent planning) is not supported"]
    ),
    (
      "(:functions s (t) -)",
      [
        "d:7:13: error: a function is missing, expected '(FUNCTION ?x - TYPE …)', found 's'",
        "d:7:19: error: a type is missing, expected 'number' or a type behind '-', found ')'",
      ]
    ),
    (
      "(:derived (p))",
      [
        "d:7:1: error: wrong number of arguments, "
          + "expected (:derived (PREDICATE ?x - TYPE …) CONDITION), found 1 argument"
      ]
    ),
  ])
  func mistakes(text: String, findings: [String]) {
    #expect(Findings.sections(text) == findings)
  }
}
