import PDDL
import Testing

@Suite struct SyntaxReaderEffectsTests {
  /// Reads an effect in a domain with a numeric function `f` and an object fluent `h`.
  private func read(_ text: String) throws -> Effect? {
    let source = SourceText(
      """
      (define (domain d)
        (:functions (f) - number (h ?x) - object)
        (:action a :effect \(text)))
      """)
    return try DomainReader.read(source).get().actions.first?.effect
  }

  private let p = Effect.add(Atom("p"))

  @Test func literalsAndConjunctions() throws {
    #expect(try read("()") == Effect.none)
    #expect(try read("(p)") == p)
    #expect(try read("(and (p) (and) (not (p)))") == .and([p, .and([]), .delete(Atom("p"))]))
  }

  @Test func conditionalAndUniversal() throws {
    #expect(
      try read("(forall (?x - t) (when (q ?x) (p)))")
        == .forall(
          [TypedName("x", type: TypeExpression("t"))],
          .when(.atom(Atom("q", [.variable("x")])), p)))
  }

  @Test(arguments: AssignmentOperator.allCases)
  func numericChanges(operation: AssignmentOperator) throws {
    let expected = Effect.numeric(operation, FunctionTerm("f"), .number(2))
    #expect(try read("(\(operation.rawValue) (f) 2)") == expected)
    #expect(try read("(\(operation.rawValue) f 2)") == expected)
  }

  @Test func objectFluents() throws {
    let h = FunctionTerm("h", [.variable("x")])
    #expect(try read("(assign (h ?x) home)") == .object(h, .constant("home")))
    #expect(try read("(assign (h ?x) (h ?x))") == .object(h, .function(h)))
    #expect(try read("(assign (h ?x) undefined)") == .object(h, nil))
  }

  @Test func times() throws {
    #expect(try read("(at start (p))") == .timed(.atStart, p))
    #expect(try read("(at end (not (p)))") == .timed(.atEnd, .delete(Atom("p"))))
    #expect(try read("(at start)") == .add(Atom("at", [.constant("start")])))
  }

  @Test(arguments: [
    ("p", "d:8:1: error: an effect is missing, expected an effect in parentheses, found 'p'"),
    (
      "(or (p) (p))",
      "d:8:1: error: a condition stands where an effect should be, expected an effect, "
        + "found '(or (p) (p))'"
    ),
    (
      "(not (and (p) (p)))",
      "d:8:6: error: only atoms can be deleted, expected '(PREDICATE ARGUMENT …)', "
        + "found '(and (p) (p))'"
    ),
    (
      "(when (p))",
      "d:8:1: error: wrong number of arguments, expected (when CONDITION EFFECT), found 1 argument"
    ),
    (
      "(increase (f))",
      "d:8:1: error: wrong number of arguments, expected (increase (FUNCTION …) VALUE), "
        + "found 1 argument"
    ),
    ("(increase 3 3)", "d:8:11: error: unknown function, expected one of 'f', 'g', 'h', found '3'"),
    (
      "(probabilistic 0.5 (p))",
      "d:8:1: error: 'probabilistic' (probabilistic effects) is not supported"
    ),
    ("(oneof (p) (q ?x))", "d:8:1: error: 'oneof' (non-deterministic effects) is not supported"),
    ("(sense (p))", "d:8:1: error: 'sense' (partial observability) is not supported"),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.effect(text) == [finding])
  }
}
