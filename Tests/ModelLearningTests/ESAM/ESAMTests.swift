import PDDL
import Testing

@testable import ModelLearning

@Suite struct ESAMTests {
  static let move = """
    (define (domain move) (:requirements :strips)
      (:predicates (at ?t ?p))
      (:action move :parameters (?t ?from ?to)))
    """

  /// With two names for one place it is not known which effect was seen; another transition tells.
  @Test func unitPropagationFindsTheEffect() throws {
    let same = "(:trajectory (:state (at t a)) (:action (move t a a)) (:state (at t a)))"
    let other = "(:trajectory (:state (at t a)) (:action (move t a b)) (:state (at t b)))"
    let evidence = try Learning.evidence(
      """
      (define (domain move) (:requirements :strips :typing) (:types truck place)
        (:predicates (at ?t - truck ?p - place))
        (:action move :parameters (?t - truck ?from ?to - place)))
      """, same, other)
    let model = ESAM().model(of: evidence)
    #expect(model.contradictions(evidence).isEmpty)
    #expect(
      Learning.actions(model) == """
        (:action move
            :parameters (?t - truck ?from ?to - place)
            :precondition (and (at ?t ?from))
            :effect (and (not (at ?t ?from)) (at ?t ?to)))
        """)
  }

  /// Only ever seen with both parameters alike: what is certain is what happens to one that is both.
  @Test func anOpenClauseBecomesConditions() throws {
    let evidence = try Learning.evidence(
      """
      (define (domain d) (:requirements :strips)
        (:predicates (lit ?x)) (:action light :parameters (?x ?y)))
      """, "(:trajectory (:state) (:action (light a a)) (:state (lit a)))")
    let model = ESAM().model(of: evidence)
    #expect(
      Learning.actions(model) == """
        (:action light
            :parameters (?x ?y)
            :precondition (and
              (not (lit ?x))
              (not (lit ?y))
              (or (lit ?x) (= ?x ?y))
              (or (lit ?y) (= ?x ?y)))
            :effect (and (when (= ?x ?y) (lit ?x))))
        """)
    #expect(
      model.domain.requirements == [
        ":strips", ":negative-preconditions", ":equality", ":disjunctive-preconditions",
        ":conditional-effects",
      ])
  }

  /// Deleting loses against adding: that nothing changed does not exclude the deletion.
  @Test func addingWins() throws {
    let evidence = try Learning.evidence(
      Self.move, "(:trajectory (:state (at t a)) (:action (move t a a)) (:state (at t a)))",
      "(:trajectory (:state (at t a)) (:action (move t a b)) (:state (at t b)))")
    let model = ESAM().model(of: evidence)
    #expect(model.contradictions(evidence).isEmpty)
    let move = model.knowledge[0]
    let atom = try #require(
      move.vocabulary.atoms.indices.first {
        move.vocabulary.text(LiftedLiteral($0)) == "(at ?t ?from)"
      })
    #expect(move.deletes[atom].isProven)
  }

  /// A parameter that is bound to a constant stands for two things, too.
  @Test func constantsAreTold() throws {
    let skeleton = """
      (define (domain snack) (:requirements :strips :typing) (:types tray place)
        (:constants kitchen - place) (:predicates (at ?t - tray ?p - place))
        (:action fetch :parameters (?t - tray ?p - place)))
      """
    let evidence = try Learning.evidence(
      skeleton,
      "(:trajectory (:state (at t hall)) (:action (fetch t hall)) (:state (at t kitchen)))")
    #expect(
      Learning.actions(ESAM().model(of: evidence)) == """
        (:action fetch
            :parameters (?t - tray ?p - place)
            :precondition (and (at ?t ?p) (not (at ?t kitchen)))
            :effect (and (not (at ?t ?p)) (at ?t kitchen)))
        """)
  }
}
