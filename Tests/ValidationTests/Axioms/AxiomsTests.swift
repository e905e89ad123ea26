import PDDL
import Testing
import Validation

@Suite struct AxiomsTests {
  /// The derived and other atoms of the initial state of a graph with edges a-b, b-c, c-d, d-c.
  func derived(_ rules: String, predicates: String) throws -> String {
    let world = try world(
      domain: """
        (:requirements :adl :derived-predicates) (:types node)
        (:predicates (edge ?x ?y - node) (off ?x - node) \(predicates)) \(rules)
        (:action cut :parameters (?x ?y - node) :precondition (edge ?x ?y)
          :effect (not (edge ?x ?y)))
        """,
      problem: """
        (:objects a b c d - node) (:init (edge a b) (edge b c) (edge c d) (edge d c) (off d))
        (:goal (and))
        """)
    return world.text(of: world.initialState).split(separator: ") ")
      .filter { !$0.hasPrefix("(edge") && !$0.hasPrefix("(off") }
      .map { $0.hasSuffix(")") ? String($0) : $0 + ")" }.joined(separator: " ")
  }

  let reach = """
    (:derived (reach ?x ?y - node)
      (or (edge ?x ?y) (exists (?z - node) (and (reach ?x ?z) (reach ?z ?y)))))
    """

  @Test func transitiveClosure() throws {
    #expect(
      try derived(reach, predicates: "(reach ?x ?y - node)") == """
        (reach a b) (reach a c) (reach a d) (reach b c) (reach b d) (reach c c) (reach c d) \
        (reach d c) (reach d d)
        """)
  }

  @Test func negationOfALowerStratum() throws {
    #expect(
      try derived(
        reach + "(:derived (root ?x - node) (not (exists (?y - node) (reach ?y ?x))))"
          + "(:derived (inner ?x - node) (and (not (root ?x)) (not (off ?x))))",
        predicates: "(reach ?x ?y - node) (root ?x - node) (inner ?x - node)"
      ).hasSuffix("(root a) (inner b) (inner c)"))
  }

  @Test func severalRulesForOnePredicate() throws {
    #expect(
      try derived(
        """
        (:derived (good ?x - node) (off ?x))
        (:derived (good ?node - node) (exists (?y - node) (and (edge ?node ?y) (good ?y))))
        """,
        predicates: "(good ?x - node)") == "(good a) (good b) (good c) (good d)")
  }

  /// Recursion through a universal quantifier is positive: all successors have to be safe first.
  @Test func recursionThroughForall() throws {
    #expect(
      try derived(
        """
        (:derived (safe ?x - node)
          (or (off ?x) (forall (?y - node) (imply (edge ?x ?y) (safe ?y)))))
        """, predicates: "(safe ?x - node)") == "(safe a) (safe b) (safe c) (safe d)")
  }

  @Test func derivedPredicatesWithoutParameters() throws {
    #expect(
      try derived(
        """
        (:derived (dark) (forall (?x - node) (off ?x)))
        (:derived (light) (not (dark)))
        """, predicates: "(dark) (light)") == "(light)")
  }

  @Test func derivedAtomsFollowTheState() throws {
    let world = try world(
      domain: """
        (:requirements :adl :derived-predicates) (:types node)
        (:predicates (edge ?x ?y - node) (cuttable) (reach ?x ?y - node)) \(reach)
        (:action cut :parameters (?x ?y - node) :precondition (reach ?x ?y)
          :effect (not (edge ?x ?y)))
        """,
      problem: """
        (:objects a b c - node) (:init (edge a b) (edge b c))
        (:goal (forall (?x ?y - node) (not (reach ?x ?y))))
        """)
    #expect(try world.judge("(cut b c) (cut a b)").isValid)
    #expect(try world.judge("(cut b c) (cut a c)").reasons == ["(reach a c) is false"])
    #expect(
      try world.judge("(cut b c)").reasons == [
        "(forall (?x - node ?y - node) (not (reach ?x ?y))) fails for ?x = a, ?y = b:",
        "  (not (reach a b)): (reach a b) is true",
      ])
  }

  @Test func aPredicateThatDependsOnItsNegationIsAnError() throws {
    let domain = """
      (:requirements :adl :derived-predicates)
      (:predicates (a) (b) (c)) (:derived (a) (not (b))) (:derived (b) (imply (a) (c)))
      (:action act :effect (c))
      """
    let error = #expect(throws: WorldError.self) {
      try world(domain: domain, problem: "(:init) (:goal (a))")
    }
    #expect(error?.kind == .invalid)
    #expect(
      error?.message.hasPrefix("the derived predicates have no stratification: ") == true)
  }
}
