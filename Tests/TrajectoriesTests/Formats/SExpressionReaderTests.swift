import PDDL
import Testing

@testable import Trajectories

/// The formats in which a trace is a list.
@Suite struct SExpressionReaderTests {
  @Test func readsTrajectories() throws {
    let text = """
      ((:init (= (moves ) 0.0) (= (height a) 1.5) (clear a) (ontable a) (handempty))
      (operator: (pick-up a))
      (:state (= (moves ) 1.0) (= (height a) -2) (holding a))
      )
      """
    let (traces, findings, format) = try Blocks.read(text)
    #expect(format == .trajectory)
    #expect(findings.isEmpty)
    #expect(
      traces.flatMap(\.transitions).map(Blocks.line) == [
        "2: [(clear a) (ontable a) (handempty) (moves)=0.0 (height a)=1.5] (pick-up a) "
          + "[(holding a) (moves)=1.0 (height a)=-2.0]"
      ])
    #expect(traces[0].objects.map { "\($0.name) \($0.type.alternatives)" } == [#"a ["block"]"#])
  }

  @Test func readsAMLGym() throws {
    let text = """
      (:trajectory

      (:state (clear b) (clear a) (handempty) (ontable a) (ontable b))

      (:action (pick-up a))

      (:state (clear b) (holding a) (ontable b))

      (:action (stack a b))

      (:state (clear a) (handempty) (on a b) (ontable b))

      )
      """
    #expect(
      try Blocks.lines(text) == [
        "5: [(clear b) (clear a) (handempty) (ontable a) (ontable b)] (pick-up a) "
          + "[(clear b) (holding a) (ontable b)]",
        "9: [(clear b) (holding a) (ontable b)] (stack a b) "
          + "[(clear a) (handempty) (on a b) (ontable b)]",
      ])
  }

  @Test func whatAnObservationLacksWasNotSeen() throws {
    let text = """
      (observation
      (:state (clear a) (not (holding a)))
      (:action (pick-up a))
      (:action (stack a b))
      (:state (not (holding a)))
      )
      """
    #expect(
      try Blocks.lines(text) == [
        "3: [(clear a) -(holding a) ?] (pick-up a) [ ?]",
        "4: [ ?] (stack a b) [-(holding a) ?]",
      ])
  }

  @Test func readsFAMA() throws {
    let text = """
      (trajectory
      (:objects a b - block)
      (:init (ontable a) (clear a) (handempty))
      (:action (pick-up a))
      (:state (holding a) (not (clear a)))
      )
      """
    #expect(
      try Blocks.lines(text) == [
        "4: [(ontable a) (clear a) (handempty)] (pick-up a) [(holding a) -(clear a) ?]"
      ])
  }

  @Test func caseSpaceAndCommentsDoNotMatter() throws {
    let text = """
      ; made by hand
      (:Trajectory (:state (Clear A)( clear  b ) ; and nothing else
        (handempty
        ))
      (:action ( Pick-Up
        a)) (:state (HOLDING a)))
      """
    #expect(
      try Blocks.lines(text) == ["5: [(clear a) (clear b) (handempty)] (pick-up a) [(holding a)]"])
  }

  @Test func oneFileMayHaveSeveralTraces() throws {
    let text = """
      (:trajectory (:state) (:action (pick-up a)) (:state (holding a)))
      (:trajectory (:state (holding b)) (:action (stack b a)) (:state))
      """
    let (traces, findings, _) = try Blocks.read(text)
    #expect(findings.isEmpty)
    #expect(
      traces.map { $0.transitions.map(Blocks.line) } == [
        ["1: [] (pick-up a) [(holding a)]"], ["2: [(holding b)] (stack b a) []"],
      ])
  }

  @Test(arguments: [
    (
      "(:state (clear a) (flying a))",
      "t:2:19: error: unknown name 'flying', expected a predicate of the domain, found 'flying'"
    ),
    (
      "(:state (clear a b))",
      "t:2:9: error: wrong number of arguments for 'clear', expected 1, found 2"
    ),
    (
      "(:state (clear a)) (:action (fly a)) (:state)",
      "t:2:29: error: unknown name 'fly', expected an action of the domain, found 'fly'"
    ),
    (
      "(:state (clear a)) (:action (pick-up a b)) (:state)",
      "t:2:29: error: wrong number of arguments for 'pick-up', expected 1, found 2"
    ),
    (
      "(:state (= (moves) much))",
      "t:2:9: error: this is no value, expected '(= (FUNCTION OBJECT …) NUMBER)', found '(='"
    ),
    ("(:state clear a)", "t:2:9: error: a state has only literals, expected '(', found 'clear'"),
    (
      "(:stat (clear a))",
      "t:2:1: error: this is neither a state nor an action, expected ':init', found ':stat'"
    ),
  ])
  func mistakesAreToldWithTheirPlace(element: String, finding: String) throws {
    let (_, findings, _) = try Blocks.read("(:trajectory\n\(element)\n)")
    #expect(findings.first == finding)
  }

  @Test func nothingIsKnownOfADamagedState() throws {
    let text = """
      (:trajectory (:state (clear a)) (:action (pick-up a)) (:state (holding a a))
      (:action (stack a b)) (:state (clear b)))
      """
    #expect(
      try Blocks.lines(text) == [
        "1: [(clear a)] (pick-up a) [ ?]", "2: [ ?] (stack a b) [(clear b)]",
        "t:1:63: error: wrong number of arguments for 'holding', expected 1, found 2",
      ])
  }

  @Test func aNameThatTheDomainLacksDoesNotDamageAState() throws {
    let text = "(:trajectory (:state (flying a)) (:action (pick-up a)) (:state (holding a)))"
    #expect(try Blocks.lines(text).first == "1: [] (pick-up a) [(holding a)]")
  }

  /// Wherever a file is cut, what stands before the cut is read, and the cut is told.
  @Test func aCutFileIsReadUpToTheCut() throws {
    let text = """
      (:trajectory
      (:state (clear a) (not (holding a)) (= (moves) 1))
      (:action (pick-up a))
      (:state (holding a))
      (:action (stack a b))
      (:state (on a b)))
      """
    let whole = try Blocks.read(text).traces.flatMap(\.transitions)
    for length in 12..<(text.utf8.count - 1) {
      let (traces, findings, _) = try Blocks.read(String(text.prefix(length)))
      let transitions = traces.flatMap(\.transitions)
      #expect(transitions == Array(whole.prefix(transitions.count)), "cut at \(length)")
      #expect(!findings.isEmpty, "cut at \(length)")
    }
  }

  @Test func typesComeFromSignaturesOrFromDeclarations() throws {
    let domain = """
      (define (domain d) (:types place locatable - object truck crate - locatable)
        (:predicates (at ?x - locatable ?y - place) (full ?t - truck)))
      """
    let text = "(:trajectory (:state (at t1 home) (at c1 home) (full t1)))"
    var reader = try TraceReader(text: text, vocabulary: Blocks.vocabulary(of: domain))
    while reader.next() {}
    #expect(
      reader.state.symbols.objects.typedNames.map { "\($0.name) \($0.type.alternatives[0])" }
        == ["t1 truck", "home place", "c1 locatable"])
    let (_, findings, _) = try Blocks.read(
      "(:trajectory (:state (at t1 home)\n (full home)))", domain: domain)
    #expect(
      findings == [
        "t:2:2: error: object 'home' is of the wrong type for ?t of 'full', expected truck, "
          + "found place"
      ])
  }
}
