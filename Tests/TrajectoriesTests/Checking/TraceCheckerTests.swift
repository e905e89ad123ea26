import PDDL
import Testing

@testable import Trajectories

@Suite struct TraceCheckerTests {
  static let lamp = """
    (define (domain lamp) (:requirements :strips :fluents)
      (:predicates (plugged ?l) (on ?l)) (:functions (uses))
      (:action switch-on :parameters (?l) :precondition (plugged ?l)
        :effect (and (on ?l) (increase (uses) 1))))
    """

  @Test(arguments: [
    ("(:state (plugged a) (= (uses) 0))", "(:state (plugged a) (on a) (= (uses) 1))", nil),
    (
      "(:state (= (uses) 0))", "(:state (on a) (= (uses) 1))",
      "2: (switch-on a) is not applicable"
    ),
    (
      "(:state (plugged a) (= (uses) 0))", "(:state (on b) (= (uses) 2))",
      "2: (on b) should be false; (on a), (plugged a) should be true; "
        + "(uses) should be 1.0, but is 2.0"
    ),
  ])
  func firstInconsistencyIsTold(before: String, after: String, told: String?) throws {
    let domain = try DomainReader.read(SourceText(Self.lamp)).get()
    var reader = try TraceReader(
      text: "(:trajectory \(before)\n(:action (switch-on a))\n\(after) (:action (switch-on b)))",
      vocabulary: TraceVocabulary(domain),
      objects: [TypedName("a"), TypedName("b")])
    let traces = TraceDecoder.traces(of: &reader)
    let found = try TraceChecker(domain).inconsistencies(in: traces)
    #expect(
      found.map { "\($0.line): \($0.reasons.joined(separator: "; "))" } == (told.map { [$0] } ?? [])
    )
  }

  @Test func rejectionsHaveToBeRight() throws {
    let domain = try DomainReader.read(SourceText(Self.lamp)).get()
    var reader = try TraceReader(
      text: """
        {"before":["(= (uses) 0)"],"action":"(switch-on a)","outcome":"rejected"}
        {"before":["(= (uses) 0)","(plugged a)"],"action":"(switch-on a)","outcome":"rejected"}
        """, vocabulary: TraceVocabulary(domain))
    let traces = TraceDecoder.traces(of: &reader)
    let found = try TraceChecker(domain).inconsistencies(in: traces)
    #expect(found.map(\.line) == [2])
    #expect(found.first?.reasons == ["(switch-on a) was rejected but is applicable"])
  }
}
