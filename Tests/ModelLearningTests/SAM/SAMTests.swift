import Testing

@testable import ModelLearning

@Suite struct SAMTests {
  static let blocks = """
    (define (domain blocks) (:requirements :strips :typing) (:types block)
      (:predicates (on ?x ?y - block) (clear ?x - block) (handempty) (holding ?x - block))
      (:action stack :parameters (?x ?y - block))
      (:action unstack :parameters (?x ?y - block))
      (:action paint :parameters (?x - block)))
    """

  /// The whole text of a learned domain: model, what it rests on, and what is missing.
  @Test func learnsFromOneTrace() throws {
    let evidence = try Learning.evidence(
      Self.blocks,
      """
      (:trajectory
      (:state (clear b) (clear c) (holding a))
      (:action (stack a b))
      (:state (clear a) (clear c) (on a b) (handempty))
      (:action (unstack a b))
      (:state (clear b) (clear c) (holding a))
      (:action (stack a c))
      (:state (clear a) (clear b) (on a c) (handempty)))
      """)
    let model = SAM().model(of: evidence)
    #expect(
      LearnedModelWriter.text(model, evidence: evidence) == """
        ; SAM, safe model, learned from 3 transitions and 0 rejected tries
        ; assumes that parameters of one action stand for different objects
        ; assumes that no literal of the true domain has a parameter twice
        ; never observed, so left out: paint
        (define (domain blocks)
          (:requirements :strips :typing :negative-preconditions :equality)
          (:types
            block)
          (:predicates
            (on ?x ?y - block)
            (clear ?x - block)
            (handempty)
            (holding ?x - block))

          ; stack: 2 transitions, 0 rejected
          ; effect: (on ?x ?y), seen 2 times, first at t0:3
          ; effect: (clear ?x), seen 2 times, first at t0:3
          ; effect: (not (clear ?y)), seen 2 times, first at t0:3
          ; effect: (handempty), seen 2 times, first at t0:3
          ; effect: (not (holding ?x)), seen 2 times, first at t0:3
          (:action stack
            :parameters (?x ?y - block)
            :precondition (and
              (not (on ?x ?y))
              (not (on ?y ?x))
              (not (clear ?x))
              (clear ?y)
              (not (handempty))
              (holding ?x)
              (not (holding ?y))
              (not (= ?x ?y)))
            :effect (and (on ?x ?y) (clear ?x) (not (clear ?y)) (handempty) (not (holding ?x))))

          ; unstack: 1 transition, 0 rejected
          ; effect: (not (on ?x ?y)), seen 1 time, first at t0:5
          ; effect: (not (clear ?x)), seen 1 time, first at t0:5
          ; effect: (clear ?y), seen 1 time, first at t0:5
          ; effect: (not (handempty)), seen 1 time, first at t0:5
          ; effect: (holding ?x), seen 1 time, first at t0:5
          (:action unstack
            :parameters (?x ?y - block)
            :precondition (and
              (on ?x ?y)
              (not (on ?y ?x))
              (clear ?x)
              (not (clear ?y))
              (handempty)
              (not (holding ?x))
              (not (holding ?y))
              (not (= ?x ?y)))
            :effect (and (not (on ?x ?y)) (not (clear ?x)) (clear ?y) (not (handempty)) (holding ?x))))

        """)
  }

  static let lamp = """
    (define (domain lamp) (:requirements :strips)
      (:predicates (plugged ?l) (on ?l) (broken ?l))
      (:action switch-on :parameters (?l)))
    """

  /// What was false before is no precondition, what changed is an effect.
  @Test func coincidencesAreRefutedByMoreTransitions() throws {
    let once =
      "(:trajectory (:state (plugged a)) (:action (switch-on a)) (:state (plugged a) (on a)))"
    let twice = """
      (:trajectory (:state (plugged b) (broken b)) (:action (switch-on b))
      (:state (plugged b) (broken b) (on b)))
      """
    let after1 = SAM().model(of: try Learning.evidence(Self.lamp, once))
    #expect(
      Learning.actions(after1) == """
        (:action switch-on
            :parameters (?l)
            :precondition (and (plugged ?l) (not (on ?l)) (not (broken ?l)))
            :effect (and (on ?l)))
        """)
    let after2 = SAM().model(of: try Learning.evidence(Self.lamp, once, twice))
    #expect(
      Learning.actions(after2) == """
        (:action switch-on
            :parameters (?l)
            :precondition (and (plugged ?l) (not (on ?l)))
            :effect (and (on ?l)))
        """)
  }

  /// `on` was never seen to stay true, so a policy may drop its negation; that of `broken` may hide a
  /// deletion.
  @Test(arguments: [
    (Assumptions.NegativePreconditions.keep, "(and (plugged ?l) (not (on ?l)) (not (broken ?l)))"),
    (.needed, "(and (plugged ?l) (not (broken ?l)))"), (.drop, "(and (plugged ?l))"),
  ])
  func negativePreconditionsFollowThePolicy(
    policy: Assumptions.NegativePreconditions, precondition: String
  ) throws {
    let evidence = try Learning.evidence(
      Self.lamp,
      "(:trajectory (:state (plugged a)) (:action (switch-on a)) (:state (plugged a) (on a)))")
    let model = SAM(.init(negativePreconditions: policy)).model(of: evidence)
    #expect(
      Learning.actions(model) == """
        (:action switch-on
            :parameters (?l)
            :precondition \(precondition)
            :effect (and (on ?l)))
        """)
  }

  /// What was not seen refutes nothing, and an effect that was not seen has to hold already.
  @Test func partialStatesStaySafe() throws {
    let evidence = try Learning.evidence(
      Self.lamp,
      """
      (observation (:state (plugged a) (not (on a)) (not (broken a))) (:action (switch-on a))
      (:state (on a))
      (:action (switch-on b)) (:state (on b) (plugged b) (not (broken b))))
      (observation (:state (broken c)) (:action (switch-on c)) (:state))
      """)
    #expect(
      Learning.actions(SAM().model(of: evidence)) == """
        (:action switch-on
            :parameters (?l)
            :precondition (and (plugged ?l) (not (on ?l)) (not (broken ?l)))
            :effect (and (on ?l)))
        """)
  }

  @Test func typesDecideWhichAtomsFit() throws {
    let evidence = try Learning.evidence(
      """
      (define (domain d) (:requirements :strips :typing)
        (:types place locatable - object truck crate - locatable)
        (:predicates (at ?x - locatable ?y - place) (in ?c - crate ?t - truck))
        (:action load :parameters (?c - crate ?t - truck ?p - place)))
      """,
      """
      (:trajectory (:state (at c1 home) (at t1 home)) (:action (load c1 t1 home))
      (:state (at t1 home) (in c1 t1)))
      """)
    #expect(
      Learning.actions(SAM().model(of: evidence)) == """
        (:action load
            :parameters (?c - crate ?t - truck ?p - place)
            :precondition (and (at ?c ?p) (at ?t ?p) (not (in ?c ?t)))
            :effect (and (not (at ?c ?p)) (in ?c ?t)))
        """)
  }
}
