import PDDL
import Testing

@Suite struct ProblemReaderTests {
  @Test func readsSectionsInAnyOrder() throws {
    let reading = ProblemReader.read(
      SourceText(
        """
        (DEFINE (PROBLEM Two-Blocks)
          (:GOAL (and (on a b)))
          (:Metric Minimize (+ total-time (* 2 (is-violated neat)) (Total-Cost)))
          (:constraints (preference neat (always (clear a))))
          (:INIT (clear a))
          (:objects A B - block)
          (:requirements :STRIPS)
          (:domain Blocks))
        """))
    #expect(reading.diagnostics.isEmpty)
    let a = Term.constant("a")
    let expected = Problem(
      name: "two-blocks", domainName: "blocks", requirements: [":strips"],
      objects: [
        TypedName("a", type: TypeExpression("block")),
        TypedName("b", type: TypeExpression("block")),
      ],
      initial: InitialState(atoms: [GroundAtom("clear", ["a"])]),
      goal: .and([.atom(Atom("on", [a, .constant("b")]))]),
      constraints: .preference("neat", .trajectory(.always(.atom(Atom("clear", [a]))))),
      metric: Metric(
        .minimize,
        .sum([
          .totalTime, .product([.number(2), .isViolated("neat")]),
          .function(FunctionTerm("total-cost")),
        ])))
    #expect(try reading.get() == expected)
  }

  @Test(arguments: ["()", "(and)", "(and )"])
  func emptyGoalsHold(goal: String) throws {
    let source = SourceText("(define (problem p) (:domain d) (:init) (:goal \(goal)))")
    #expect(try ProblemReader.read(source).get().goal == .truth)
  }

  @Test func objectsSayWhatEqualityIsAbout() throws {
    let text = "(define (problem p) (:domain d) (:init) (:goal (= a 1)) (:objects a 1))"
    #expect(
      try ProblemReader.read(SourceText(text)).get().goal == .equal(.constant("a"), .constant("1")))
  }

  /// The findings about a problem that stands alone.
  private func findings(_ text: String) -> [String] {
    ProblemReader.read(SourceText(text, name: "x")).diagnostics.map(\.description)
  }

  @Test func missingSections() {
    #expect(
      findings("(define (problem x))") == [
        "x:1:1: error: the problem does not name its domain, expected '(:domain NAME)', "
          + "found '(define (problem x))'",
        "x:1:1: error: the problem has no goal, expected '(:goal CONDITION)', "
          + "found '(define (problem x))'",
        "x:1:1: warning: the problem has no initial state, expected '(:init …)'",
      ])
  }

  @Test func oldSectionsAreIgnored() {
    #expect(
      findings("(define (problem x) (:domain d) (:situation s) (:init) (:goal ()) (:length 3))")
        == [
          "x:1:33: warning: ':situation' is ignored", "x:1:67: warning: ':length' is ignored",
        ])
  }

  @Test(arguments: [
    (
      "(:golas (p)) (:init)",
      "x:3:2: error: a problem has no such section (did you mean ':goal'?), expected one of "
        + "':domain', ':requirements', ':objects', ':init', ':goal', ':constraints', ':metric', "
        + "':length', ':situation', found ':golas'"
    ),
    (
      "(:htn (:tasks (t))) (:goal (p)) (:init)",
      "x:3:2: error: ':htn' (hierarchical task networks) is not supported"
    ),
    (
      "(:goal (p)) (:goal (p)) (:init)",
      "x:3:13: error: a problem has two sections of one kind, expected one ':goal', "
        + "found '(:goal (p))'"
    ),
    (
      "(:goal (p) (p)) (:init)",
      "x:3:1: error: wrong number of arguments, expected (:goal CONDITION), found 2 arguments"
    ),
    (
      "(:goal (p)) (:init) (:metric (f))",
      "x:3:21: error: wrong number of arguments, expected (:metric minimize EXPRESSION), "
        + "found 1 argument"
    ),
    (
      "(:goal (p)) (:init) (:metric minimise (f))",
      "x:3:30: error: a metric has no direction, expected 'minimize' or 'maximize', "
        + "found 'minimise'"
    ),
    (
      "(:goal (p)) (:init) (:metric maximize (is-violated))",
      "x:3:39: error: wrong number of arguments, expected (is-violated PREFERENCE), "
        + "found 0 arguments"
    ),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.problem(text) == [finding])
  }
}
