import PDDL
import Testing
import Trajectories

@testable import ModelLearning

@Suite struct BoundsTests {
  static let lamp = """
    (define (domain lamp) (:requirements :strips :negative-preconditions)
      (:predicates (plugged ?l) (on ?l) (broken ?l))
      (:action switch-on :parameters (?l)))
    """

  static let success = """
    {"before":["(plugged a)"],"action":"(switch-on a)","after":["(plugged a)","(on a)"]}

    """

  @Test func optimismRequiresNothingWithoutRejections() throws {
    let evidence = try Learning.evidence(Self.lamp, Self.success)
    #expect(
      Learning.actions(SAM().model(of: evidence, bound: .optimistic)) == """
        (:action switch-on
            :parameters (?l)
            :precondition (and)
            :effect (and (plugged ?l) (on ?l)))
        """)
  }

  /// A rejection in a state where one candidate does not hold proves that one; where two do not, one
  /// of them.
  @Test func rejectionsProvePreconditions() throws {
    let evidence = try Learning.evidence(
      Self.lamp, Self.success,
      """
      {"before":["(broken b)"],"action":"(switch-on b)","outcome":"rejected"}
      {"before":["(broken b)","(plugged b)"],"action":"(switch-on b)","outcome":"rejected"}
      {"before":[],"action":"(switch-on c)","outcome":"faulted"}
      """)
    let model = SAM().model(of: evidence, bound: .optimistic)
    #expect(
      Learning.actions(model) == """
        (:action switch-on
            :parameters (?l)
            :precondition (and (not (broken ?l)))
            :effect (and (plugged ?l) (on ?l)))
        """)
    #expect(
      LearnedModelWriter.text(model, evidence: evidence).contains(
        "; required: (not (broken ?l)), rejected without it at t1:2"))
    let open = try Learning.evidence(
      Self.lamp, Self.success,
      #"{"before":["(broken b)"],"action":"(switch-on b)","outcome":"rejected"}"#)
    #expect(
      Learning.actions(SAM().model(of: open, bound: .optimistic)) == """
        (:action switch-on
            :parameters (?l)
            :precondition (and (or (plugged ?l) (not (broken ?l))))
            :effect (and (plugged ?l) (on ?l)))
        """)
  }

  @Test func contradictionsNameBothPlaces() throws {
    let evidence = try Learning.evidence(
      Self.lamp, Self.success,
      """
      {"before":["(plugged b)"],"action":"(switch-on b)","after":["(plugged b)"]}
      {"before":["(plugged b)"],"action":"(switch-on b)","outcome":"rejected"}
      """)
    let findings = SAM().model(of: evidence).findings(evidence).map(\.description)
    #expect(
      findings == [
        "t1:1:1: error: the traces contradict each other: switch-on has the effect (on ?l) at t0:1 "
          + "and does not have it at t1:1",
        "t1:2:1: error: the traces contradict each other: switch-on was rejected at t1:2, where all "
          + "held that it can require",
      ])
  }
}
