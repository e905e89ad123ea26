import PDDL
import Testing

@Suite struct SyntaxReaderTrajectoriesTests {
  private static let p = Formula.atom(Atom("p"))
  private static let q = Formula.atom(Atom("q"))

  @Test(arguments: [
    ("(at end (p))", TrajectoryConstraint.atEnd(p)),
    ("(always (p))", .always(p)),
    ("(sometime (p))", .sometime(p)),
    ("(within 2.5 (p))", .within(2.5, p)),
    ("(at-most-once (p))", .atMostOnce(p)),
    ("(sometime-after (p) (q))", .sometimeAfter(p, q)),
    ("(sometime-before (p) (q))", .sometimeBefore(p, q)),
    ("(always-within 3 (p) (q))", .alwaysWithin(3, p, q)),
    ("(hold-during 1 2 (p))", .holdDuring(1, 2, p)),
    ("(hold-after 4 (p))", .holdAfter(4, p)),
  ])
  func operators(text: String, constraint: TrajectoryConstraint) throws {
    let source = SourceText("(define (domain d) (:constraints (and \(text))))")
    #expect(
      try DomainReader.read(source).get().constraints == .and([.trajectory(constraint)]))
  }

  @Test func severalSectionsAreAConjunction() throws {
    let source = SourceText(
      "(define (domain d) (:constraints (always (p))) (:constraints (sometime (q))))")
    let constraints = try DomainReader.read(source).get().constraints
    #expect(
      constraints == .and([.trajectory(.always(Self.p)), .trajectory(.sometime(Self.q))]))
  }

  /// A conjunction of conjunctions would nest as deep as there are sections.
  @Test func manySectionsDoNotNest() throws {
    let sections = String(repeating: "(:constraints (always (p)))", count: 20_000)
    let domain = try DomainReader.read(SourceText("(define (domain d) \(sections))")).get()
    #expect(
      domain.constraints == .and(Array(repeating: .trajectory(.always(Self.p)), count: 20_000)))
  }

  @Test(arguments: [
    (
      "(always)",
      "d:7:15: error: wrong number of arguments, expected (always CONDITION), found 0 arguments"
    ),
    (
      "(within (p) 3)",
      "d:7:23: error: a number is missing, expected a number of time units, found '(p)'"
    ),
    (
      "(hold-during 1 (p))",
      "d:7:15: error: wrong number of arguments, "
        + "expected (hold-during NUMBER NUMBER CONDITION), found 2 arguments"
    ),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.sections("(:constraints \(text))") == [finding])
  }
}
