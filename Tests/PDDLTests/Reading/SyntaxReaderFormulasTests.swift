import PDDL
import Testing

@Suite struct SyntaxReaderFormulasTests {
  /// Reads a precondition in a domain with a numeric function `f` and an object fluent `h`.
  private func read(_ text: String) throws -> Formula? {
    let source = SourceText(
      """
      (define (domain d)
        (:functions (f ?x) - number (h ?x) - object)
        (:action a :precondition \(text)))
      """)
    return try DomainReader.read(source).get().actions.first?.precondition
  }

  private let p = Formula.atom(Atom("p"))
  private let x = Term.variable("x")

  @Test func connectives() throws {
    #expect(try read("()") == .truth)
    #expect(try read("(and)") == .truth)
    #expect(try read("(or)") == .falsity)
    #expect(try read("(AND (p) (Or (P)))") == .and([p, .or([p])]))
    #expect(try read("(not (p))") == .not(p))
    #expect(try read("(imply (p) (not (p)))") == .imply(p, .not(p)))
  }

  @Test func quantifiers() throws {
    #expect(
      try read("(forall (?x ?y - t ?z) (exists () (q ?x home)))")
        == .forall(
          [
            TypedName("x", type: TypeExpression("t")), TypedName("y", type: TypeExpression("t")),
            TypedName("z"),
          ], .exists([], .atom(Atom("q", [x, .constant("home")])))))
  }

  @Test func equalityIsAboutObjectsOrAboutNumbers() throws {
    let f = FunctionTerm("f", [x])
    let h = FunctionTerm("h", [x])
    #expect(try read("(= ?x home)") == .equal(x, .constant("home")))
    #expect(try read("(= (h ?x) home)") == .equal(.function(h), .constant("home")))
    #expect(try read("(= (h ?x) (h ?x))") == .equal(.function(h), .function(h)))
    #expect(try read("(= (f ?x) 3)") == .comparison(.equal, .function(f), .number(3)))
    #expect(try read("(= (f ?x) (f ?x))") == .comparison(.equal, .function(f), .function(f)))
    #expect(
      try read("(= (+ 1 2) (g))")
        == .comparison(.equal, .sum([.number(1), .number(2)]), .function(FunctionTerm("g"))))
    #expect(try read("(= ?x 3)") == .equal(x, .constant("3")))
  }

  @Test(arguments: Comparator.allCases)
  func comparisons(comparator: Comparator) throws {
    let f = NumericExpression.function(FunctionTerm("f", [x]))
    #expect(
      try read("(\(comparator.rawValue) (f ?x) -1.5)") == .comparison(comparator, f, .number(-1.5)))
  }

  @Test func wordsOfOtherPlacesMayBePredicates() throws {
    #expect(try read("(at start ?x)") == .atom(Atom("at", [.constant("start"), x])))
    #expect(try read("(over all ?x)") == .atom(Atom("over", [.constant("all"), x])))
    #expect(try read("(always ?x)") == .atom(Atom("always", [x])))
    #expect(try read("(sense ?x)") == .atom(Atom("sense", [x])))
    #expect(try read("(domain)") == .atom(Atom("domain")))
    #expect(try read("(at start (p))") == .timed(.atStart, p))
    #expect(try read("(always (p))") == .trajectory(.always(p)))
  }

  @Test func preferences() throws {
    #expect(try read("(preference (p))") == .preference(nil, p))
    #expect(try read("(preference wish (p))") == .preference("wish", p))
  }

  @Test(arguments: [
    ("p", "d:8:1: error: a condition is missing, expected a condition in parentheses, found 'p'"),
    (
      "(not)",
      "d:8:1: error: wrong number of arguments, expected (not CONDITION), found 0 arguments"
    ),
    (
      "(not (p) (p))",
      "d:8:1: error: wrong number of arguments, expected (not CONDITION), found 2 arguments"
    ),
    (
      "(imply (p))",
      "d:8:1: error: wrong number of arguments, expected (imply CONDITION CONDITION), "
        + "found 1 argument"
    ),
    (
      "(exists ?v (p))",
      "d:8:9: error: a list of variables is missing, expected '(?x - TYPE …)', found '?v'"
    ),
    (
      "(forall (v) (p))",
      "d:8:10: error: a variable is missing, expected a variable such as '?x', found 'v'"
    ),
    (
      "(when (p) (p))",
      "d:8:1: error: 'when' belongs into effects, expected a condition, "
        + "found '(when (p) (p))'"
    ),
    ("((p))", "d:8:2: error: a name is missing, expected a predicate, found '(p)'"),
    ("(?x)", "d:8:2: error: a name is missing, expected a predicate, found '?x'"),
    ("(q ?)", "d:8:4: error: a variable has no name, expected a variable such as '?x', found '?'"),
    (
      "(q :x)", "d:8:4: error: an argument is missing, expected a variable or an object, found ':x'"
    ),
    (
      "(< 1 2 3)",
      "d:8:1: error: wrong number of arguments, expected (< NUMBER NUMBER), "
        + "found 3 arguments"
    ),
    (
      "(preference)",
      "d:8:1: error: wrong number of arguments, "
        + "expected (preference [NAME] CONDITION), found 0 arguments"
    ),
    ("(oneof (p) (p))", "d:8:1: error: 'oneof' (non-deterministic effects) is not supported"),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.condition(text) == [finding])
  }

  @Test func oneMistakeDoesNotHideAnother() {
    #expect(
      Findings.condition("(and (not) (p)\n(or x (q ?x)\n(imply (p))))") == [
        "d:8:6: error: wrong number of arguments, expected (not CONDITION), found 0 arguments",
        "d:9:5: error: a condition is missing, expected a condition in parentheses, found 'x'",
        "d:10:1: error: wrong number of arguments, expected (imply CONDITION CONDITION), "
          + "found 1 argument",
      ])
  }
}
