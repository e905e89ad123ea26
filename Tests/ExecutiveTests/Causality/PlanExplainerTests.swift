import PDDL
import TestSupport
import Testing
import Validation

@testable import Executive

@Suite("Explaining plans")
struct PlanExplainerTests {
  private static let tower = Examples.state(
    "on-table a", "on b a", "on c b", "clear c", "hand-empty")

  private func blocks(_ steps: [PlanStep], _ state: FactState, _ goal: Formula) throws
    -> ExplainedPlan
  {
    let explainer = PlanExplainer(
      domain: try Examples.domain(Examples.blocks),
      objects: Examples.objects("block", "a", "b", "c"))
    return try explainer.explain(steps, from: state, goal: goal)
  }

  @Test("a step has the literals of its precondition and its effects")
  func step() throws {
    let plan = try blocks(
      Examples.steps("unstack c b", "put-down c"), Self.tower, Examples.goal("clear b"))
    #expect(
      plan.steps[0].condition.formula
        == .and(
          ["clear c", "hand-empty", "on c b"].map(Examples.atom).map {
            .atom(Atom($0.predicate, $0.arguments.map { .constant($0) }))
          }))
    #expect(plan.steps[0].adds == [Examples.atom("holding c"), Examples.atom("clear b")])
    #expect(
      plan.steps[0].deletes == [
        Examples.atom("clear c"), Examples.atom("hand-empty"), Examples.atom("on c b"),
      ])
    #expect(plan.goal.literals == [GroundLiteral(Examples.atom("clear b"))])
  }

  @Test("a step that is not applicable is named")
  func wrongStep() throws {
    let error = #expect(throws: PlanExplanationError.self) {
      try blocks(Examples.steps("unstack c b", "unstack b a"), Self.tower, .truth)
    }
    #expect(error?.step == 1)
    #expect(error?.description == "the precondition of (unstack b a) does not hold")
    #expect(error?.isBeyondReach == false)
  }

  @Test("a goal that is not reached is an error")
  func missedGoal() throws {
    let error = #expect(throws: PlanExplanationError.self) {
      try blocks(Examples.steps("unstack c b"), Self.tower, Examples.goal("on-table c"))
    }
    #expect(error?.description == "the goal does not hold after the last step")
  }

  @Test("a disjunction gives the disjunct that held, a quantifier the objects")
  func disjunction() throws {
    let domain = try Examples.domain(
      """
      (define (domain doors) (:requirements :adl)
        (:predicates (open ?d) (key) (in))
        (:action enter :parameters ()
          :precondition (or (key) (exists (?d) (open ?d)))
          :effect (and (in) (forall (?d) (when (open ?d) (not (open ?d)))))))
      """)
    let explainer = PlanExplainer(
      domain: domain, objects: [TypedName("front"), TypedName("back")])
    let step = try explainer.explain(PlanStep("enter"), in: Examples.state("open back"))
    #expect(
      step.condition.literals == [
        GroundLiteral(Examples.atom("open back")),
        GroundLiteral(Examples.atom("open front"), isPositive: false),
      ])
    #expect(step.deletes == [Examples.atom("open back")])
  }

  @Test("derived predicates are beyond reach, and said to be")
  func derived() throws {
    let domain = try Examples.domain(
      """
      (define (domain d) (:requirements :derived-predicates)
        (:predicates (p) (q)) (:derived (q) (p))
        (:action a :parameters () :precondition (q) :effect (not (p))))
      """)
    let explainer = PlanExplainer(domain: domain, objects: [])
    let error = #expect(throws: PlanExplanationError.self) {
      try explainer.explain(PlanStep("a"), in: Examples.state("p"))
    }
    #expect(error?.isBeyondReach == true)
  }

  @Test("links name the last step that made true what is needed")
  func links() throws {
    let plan = try blocks(
      Examples.steps("unstack c b", "put-down c", "unstack b a"), Self.tower,
      Examples.goal("holding b", "on-table c"))
    let links = Set(plan.causalLinks)
    #expect(links.contains(CausalLink(0, GroundLiteral(Examples.atom("clear b")), 2)))
    #expect(links.contains(CausalLink(1, GroundLiteral(Examples.atom("hand-empty")), 2)))
    #expect(links.contains(CausalLink(nil, GroundLiteral(Examples.atom("on b a")), 2)))
    #expect(links.contains(CausalLink(1, GroundLiteral(Examples.atom("on-table c")), nil)))
  }

  @Test("rovers that do not need each other run side by side")
  func parallel() throws {
    let explainer = PlanExplainer(
      domain: try Examples.domain(Examples.rovers),
      objects: Examples.objects("rover", "r", "s") + Examples.objects("place", "x", "y", "z"))
    let plan = try explainer.explain(
      Examples.steps(
        "drive r x y", "sample r y", "drive s x z", "sample s z", "send y", "send z"),
      from: Examples.state("at r x", "at s x", values: ["battery r": 1, "battery s": 2]),
      goal: Examples.goal("sent y", "sent z"))
    let order = plan.partialOrder
    #expect(order.depth == 3)
    #expect(order.ready(done: []) == [0, 2])
    #expect(order.ready(done: [0], started: [2]) == [1])
    #expect(order.predecessors[4] == [1])
    #expect(order.reduced.predecessors == [[], [0], [], [2], [1], [3]])
  }

  @Test("a plan that uses a number keeps the order of what changes it")
  func numbers() throws {
    let explainer = PlanExplainer(
      domain: try Examples.domain(Examples.rovers),
      objects: Examples.objects("rover", "r") + Examples.objects("place", "x", "y"))
    let start = Examples.state("at r x", values: ["battery r": 2])
    let plan = try explainer.explain(
      Examples.steps("drive r x y", "drive r y x"), from: start, goal: Examples.goal("at r x"))
    #expect(plan.partialOrder.predecessors == [[], [0]])
    #expect(plan.resumption(in: start) == 2)
    #expect(
      plan.dropFirst(1).context.map {
        Examples.state("at r y", values: ["battery r": 1]).holds($0)
      } == true)
    #expect(
      plan.context.map { Examples.state("at r x", values: ["battery r": 1]).holds($0) } == false)
    #expect(plan.context.map { start.holds($0) } == true)
  }

  /// A random task with a plan that the exhaustive search found.
  private func solvedTask(_ seed: Int) throws -> (World, [PlanStep])? {
    let features = RandomTask.Features.all.subtracting([.derivedPredicates])
    let task = RandomTask(seed: seed, features: features)
    let world = try World(domain: task.domain, problem: task.problem)
    guard case .solved(_, let steps) = ExhaustiveSearch(stateLimit: 2000).solve(world) else {
      return nil
    }
    return (world, steps)
  }

  @Test("every order that the partial order allows is a plan", arguments: 0..<60)
  func orders(seed: Int) throws {
    guard let (world, steps) = try solvedTask(seed) else { return }
    let explainer = PlanExplainer(domain: world.domain, objects: world.problem.objects)
    let plan = try explainer.explain(
      steps, from: FactState(world.problem.initial), goal: world.problem.goal)
    let order = plan.partialOrder
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      var state = world.initialState
      var done: Set<Int> = []
      while let next = order.ready(done: done).randomElement(using: &generator) {
        let action = try world.action(of: steps[next])
        #expect(try world.isApplicable(action, in: state))
        try world.apply(action, to: &state)
        done.insert(next)
      }
      #expect(done.count == steps.count)
      #expect(try world.goalHolds(in: state))
    }
  }

  @Test("the rest of a plan works from every state in which its kernel holds", arguments: 0..<60)
  func kernels(seed: Int) throws {
    guard let (world, steps) = try solvedTask(seed) else { return }
    let explainer = PlanExplainer(domain: world.domain, objects: world.problem.objects)
    let plan = try explainer.explain(
      steps, from: FactState(world.problem.initial), goal: world.problem.goal)
    var generator = SeededGenerator(seed: seed)
    // The plan's own states, and each with some atoms turned over.
    var facts = FactState(world.problem.initial)
    for (number, step) in plan.steps.enumerated() {
      #expect(plan.resumption(in: facts).map { $0 >= number } == true)
      var other = facts
      for atom in world.atoms(in: world.initialState).shuffled(using: &generator).prefix(2) {
        if other.atoms.remove(atom) == nil { other.atoms.insert(atom) }
      }
      if let next = plan.resumption(in: other) {
        var initial = world.problem.initial
        initial.atoms = Array(other.atoms)
        var state = try world.state(of: initial)
        for step in steps.dropFirst(next) {
          let action = try world.action(of: step)
          #expect(try world.isApplicable(action, in: state))
          try world.apply(action, to: &state)
        }
        #expect(try world.goalHolds(in: state))
      }
      facts.apply(step)
    }
    #expect(plan.resumption(in: facts) == steps.count)
  }

  @Test("stability counts the actions that plans do not share")
  func stability() {
    let old = Examples.steps("a", "b", "b", "c")
    let new = Examples.steps("b", "c", "d")
    #expect(PlanStability.distance(old, new) == 3)
    #expect(PlanStability.similarity(old, old) == 1)
    #expect(PlanStability.similarity(old, []) == 0)
  }
}
