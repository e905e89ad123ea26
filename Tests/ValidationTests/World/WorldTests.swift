import PDDL
import Testing
import Validation

@Suite struct WorldTests {
  @Test(arguments: [
    (
      "(:durative-action a :parameters () :duration (= ?duration 1) :condition () :effect ())",
      "", "durative actions"
    ),
    ("(:process a :parameters () :precondition () :effect ())", "", "processes"),
    ("(:event a :parameters () :precondition () :effect ())", "", "events"),
    ("", "(:init (at 5 (p)))", "timed initial literals"),
    ("(:constraints (within 5 (p)))", "", "the constraint within"),
    ("", "(:constraints (hold-after 5 (p)))", "the constraint hold-after"),
  ])
  func unsupportedFeaturesAreNamed(domain: String, problem: String, feature: String) throws {
    let error = #expect(throws: WorldError.self) {
      try world(domain: "(:predicates (p)) \(domain)", problem: "\(problem) (:goal (and))")
    }
    #expect(error?.kind == .unsupported)
    #expect(error?.description == "not supported: \(feature)")
  }

  /// Syntax trees that no reader has checked make errors, too.
  @Test func uncheckedTasksMakeErrors() {
    func message(_ domain: Domain, _ problem: Problem) -> String? {
      #expect(throws: WorldError.self) { try World(domain: domain, problem: problem) }?.message
    }
    let problem = Problem(name: "p", domainName: "d")
    func domain(_ precondition: Formula, _ effect: Effect = .none) -> Domain {
      Domain(
        name: "d", predicates: [PredicateDeclaration("p", [TypedName("x")])],
        actions: [Action("a", precondition: precondition, effect: effect)])
    }
    #expect(message(domain(.atom(Atom("q"))), problem) == "unknown predicate q")
    #expect(
      message(domain(.atom(Atom("p"))), problem)
        == "p has 1 parameters, but 0 arguments are given")
    #expect(
      message(domain(.atom(Atom("p", [.variable("y")]))), problem) == "unknown variable ?y")
    #expect(message(domain(.atom(Atom("p", [.constant("c")]))), problem) == "unknown object c")
    #expect(
      message(domain(.exists([TypedName("x", type: TypeExpression("t"))], .truth)), problem)
        == "unknown type t of ?x")
    #expect(
      message(domain(.truth, .numeric(.increase, FunctionTerm("f"), .number(1))), problem)
        == "unknown function f")
    var rules = domain(.truth, .add(Atom("p", [.constant("c")])))
    rules.constants = [TypedName("c")]
    rules.derivedPredicates = [
      DerivedPredicate(head: PredicateDeclaration("p", [TypedName("x")]), condition: .truth)
    ]
    #expect(message(rules, problem) == "an effect changes the derived predicate p")
    rules.actions = []
    var initial = problem
    initial.initial.atoms = [GroundAtom("p", ["c"])]
    #expect(message(rules, initial) == "the initial state gives the derived predicate p")
  }

  @Test func typesHaveSubtypesAndAlternatives() throws {
    let world = try world(
      domain: """
        (:requirements :adl) (:types car van - vehicle bike person)
        (:predicates (v ?x) (done))
        (:action ride :parameters (?x - (either vehicle bike)) :effect (v ?x))
        (:action drive :parameters (?x - vehicle) :effect (v ?x))
        (:action walk :parameters (?x - person) :effect (v ?x))
        (:action any :parameters (?x) :effect (v ?x))
        """,
      problem: """
        (:objects c - car n - van b - bike p - person x - (either car person)) (:init) (:goal (and))
        """)
    #expect(
      world.applicable(in: world.initialState) == [
        "(ride c)", "(ride n)", "(ride b)", "(ride x)", "(drive c)", "(drive n)", "(drive x)",
        "(walk p)", "(walk x)", "(any c)", "(any n)", "(any b)", "(any p)", "(any x)",
      ])
  }

  @Test func formulasAreEvaluatedWithBindings() throws {
    let world = try world(blocks, sussman)
    let state = world.initialState
    let onTop = Formula.atom(Atom("on", [.variable("x"), .variable("y")]))
    #expect(try world.holds(onTop, where: ["x": "c", "y": "a"], in: state))
    #expect(try !world.holds(onTop, where: ["x": "a", "y": "c"], in: state))
    #expect(try world.holds(.exists([TypedName("y")], onTop), where: ["x": "c"], in: state))
    #expect(throws: FormulaError(description: "unknown object z")) {
      try world.holds(onTop, where: ["x": "z", "y": "c"], in: state)
    }
    #expect(throws: FormulaError(description: "unknown predicate under")) {
      try world.holds(.atom(Atom("under")), in: state)
    }
    #expect(world.contains(GroundAtom("on", ["c", "a"]), in: state))
    #expect(!world.contains(GroundAtom("on", ["c", "nowhere"]), in: state))
  }

  @Test func statesCanBeDescribedAndMadeAgain() throws {
    let world = try world(blocks, sussman)
    let state = try world.state(after: "(unstack c a)")
    #expect(
      world.text(of: state) == """
        (ontable a) (ontable b) (clear a) (clear b) (holding c)
        """)
    let again = try world.state(of: InitialState(atoms: world.atoms(in: state)))
    #expect(again == state)
    #expect(again != world.initialState)
  }

  /// 700 objects and 13 parameters do not fit into the 128 bits of a fact.
  @Test func tooManyParametersAreNamed() throws {
    let parameters = (0..<13).map { "?x\($0)" }.joined(separator: " ")
    let objects = (0..<700).map { "o\($0)" }.joined(separator: " ")
    let error = #expect(throws: WorldError.self) {
      try world(
        domain: "(:predicates (p \(parameters)))", problem: "(:objects \(objects)) (:goal (and))")
    }
    #expect(
      error?.description == "not supported: p with 13 parameters over so many objects")
  }
}
