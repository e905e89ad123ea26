import PDDL
import Testing

@Suite struct SyntaxReaderInitialStateTests {
  @Test func factsValuesAndTimes() throws {
    let source = SourceText(
      """
      (define (problem x) (:domain d) (:objects a b 1)
        (:init (at a b) (at 1 a) (p) (not (q)) (= (f a) -0.5) (= total-cost 0) (= (h a) b)
          (= (h b) 1) (at 10 (p)) (at 20.5 (not (p))) (at 30 (= (f b) 1)))
        (:goal ()))
      """)
    let domain = Domain(
      name: "d",
      functions: [
        FunctionDeclaration("f", [TypedName("x")]),
        FunctionDeclaration("h", [TypedName("x")], type: .object),
      ])
    let initial = try ProblemReader.read(source, domain: domain).get().initial
    let expected = InitialState(
      atoms: [GroundAtom("at", ["a", "b"]), GroundAtom("at", ["1", "a"]), GroundAtom("p")],
      negatedAtoms: [GroundAtom("q")],
      numericValues: [
        NumericValue(GroundFunctionTerm("f", ["a"]), -0.5),
        NumericValue(GroundFunctionTerm("total-cost"), 0),
      ],
      objectValues: [
        ObjectValue(GroundFunctionTerm("h", ["a"]), "b"),
        ObjectValue(GroundFunctionTerm("h", ["b"]), "1"),
      ],
      timedLiterals: [
        TimedInitialLiteral(time: 10, change: .add(GroundAtom("p"))),
        TimedInitialLiteral(time: 20.5, change: .delete(GroundAtom("p"))),
        TimedInitialLiteral(
          time: 30, change: .assign(NumericValue(GroundFunctionTerm("f", ["b"]), 1))),
      ])
    #expect(initial == expected)
  }

  @Test func aRepeatedFactCountsOnce() throws {
    let source = SourceText(
      "(define (problem x) (:domain d) (:init (q A) (p) (q a) (q (a)) (= (f) 1) (= (f) 1))"
        + " (:goal ()))", name: "x")
    let reading = ProblemReader.read(source)
    #expect(
      reading.diagnostics.map(\.description) == [
        "x:1:50: warning: '(q a)' stands twice in the initial state",
        "x:1:59: error: a name is missing, expected an object, found '(a)'",
        "x:1:74: warning: '(= (f) 1)' stands twice in the initial state",
      ])
    #expect(reading.value?.initial.atoms == [GroundAtom("q", ["a"]), GroundAtom("p")])
    #expect(reading.value?.initial.numericValues.count == 1)
  }

  @Test func severalSectionsAreOneState() throws {
    let source = SourceText(
      "(define (problem x) (:domain d) (:init (p)) (:goal ()) (:init (p) (q)))", name: "x")
    let reading = ProblemReader.read(source)
    #expect(reading.value?.initial.atoms == [GroundAtom("p"), GroundAtom("q")])
    #expect(
      reading.diagnostics.map(\.description) == [
        "x:1:63: warning: '(p)' stands twice in the initial state"
      ])
  }

  @Test func aMillionFactsAreToldApart() throws {
    #if DEBUG
      let count = 20_000
    #else
      let count = 1_000_000
    #endif
    let facts = (0..<count).map { "(link n\($0 % 1000) m\($0 / 1000))" }
    let source = SourceText(
      "(define (problem x) (:domain d) (:init \(facts.joined()) (link n1 m1)) (:goal ()))")
    let reading = ProblemReader.read(source)
    #expect(
      reading.diagnostics.map(\.message) == ["'(link n1 m1)' stands twice in the initial state"])
    #expect(reading.value?.initial.atoms.count == count)
  }

  @Test(arguments: [
    ("p", "x:3:8: error: a fact is missing, expected '(PREDICATE OBJECT …)', found 'p'"),
    ("()", "x:3:8: error: a fact is missing, expected '(PREDICATE OBJECT …)', found '()'"),
    (
      "(and (p))",
      "x:3:8: error: a fact is missing, "
        + "expected '(PREDICATE OBJECT …)' or '(= FUNCTION VALUE)', found '(and (p))'"
    ),
    ("(q ?x)", "x:3:11: error: a name is missing, expected an object, found '?x'"),
    (
      "(not (p) (p))",
      "x:3:8: error: wrong number of arguments, expected (not ATOM), found 2 arguments"
    ),
    (
      "(= (f))",
      "x:3:8: error: wrong number of arguments, expected (= (FUNCTION OBJECT …) VALUE), "
        + "found 1 argument"
    ),
    (
      "(= (f) (+ 1 1))",
      "x:3:15: error: a value is missing, expected a number or an object, found '(+ 1 1)'"
    ),
    ("(= 3 3)", "x:3:11: error: unknown function, expected one of 'f', 'g', 'h', found '3'"),
    ("(at -1 (p))", "x:3:12: error: a time is negative, expected a time of 0 or later, found '-1'"),
    ("(at 1 (= (f) o1))", "x:3:21: error: a value is missing, expected a number, found 'o1'"),
    (
      "(oneof (p) (q o1))",
      "x:3:8: error: 'oneof' (non-deterministic effects) is not supported"
    ),
    (
      "(unknown (p))",
      "x:3:8: error: 'unknown' (unknown facts of the initial state) is not supported"
    ),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.problem("(:init \(text))\n(:goal (p))") == [finding])
  }
}
