import PDDL
import Testing

@Suite struct DomainReaderTests {
  @Test func readsSectionsInAnyOrder() throws {
    let reading = DomainReader.read(
      SourceText(
        """
        (DEFINE (Domain Blocks)
          (:action pick-up :effect (and (not (on-table ?x)) (holding ?x))
             :parameters (?x - block) :precondition (and (clear ?x) (on-table ?x)))
          (:predicates (clear ?x) (on-table ?x - block) (holding ?x - block))
          (:types block - object)
          (:requirements :strips :typing))
        """))
    #expect(reading.diagnostics.isEmpty)
    let block = TypedName("x", type: TypeExpression("block"))
    let x = Term.variable("x")
    let expected = Domain(
      name: "blocks", requirements: [":strips", ":typing"], types: [TypedName("block")],
      predicates: [
        PredicateDeclaration("clear", [TypedName("x")]),
        PredicateDeclaration("on-table", [block]),
        PredicateDeclaration("holding", [block]),
      ],
      actions: [
        Action(
          "pick-up", parameters: [block],
          precondition: .and([.atom(Atom("clear", [x])), .atom(Atom("on-table", [x]))]),
          effect: .and([.delete(Atom("on-table", [x])), .add(Atom("holding", [x]))]))
      ])
    #expect(try reading.get() == expected)
  }
}
