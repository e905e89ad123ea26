import PDDL
import TestSupport
import Testing
import Validation

/// `World` against `NaiveSemantics` on random tasks of every feature.
@Suite struct WorldPropertyTests {
  @Test(arguments: 0..<200)
  func randomWalksAgreeWithTheNaiveSemantics(seed: Int) throws {
    let task = RandomTask(seed: seed)
    let world = try World(domain: task.domain, problem: task.problem)
    let naive = NaiveSemantics(domain: task.domain, problem: task.problem)
    let enumerator = ActionEnumerator(world)
    var generator = SeededGenerator(seed: seed)
    var state = world.initialState
    var atoms = naive.initial
    for _ in 0..<12 {
      #expect(Set(world.atoms(in: state)) == atoms)
      #expect(
        try world.goalHolds(in: state) == naive.holds(task.problem.goal, [:], in: atoms))
      let actions = enumerator.applicableActions(in: state)
      #expect(actions.map { world.step(of: $0) } == naive.applicable(in: atoms))
      guard let action = actions.randomElement(using: &generator) else { return }
      let step = world.step(of: action)
      #expect(try world.action(of: step) == action)
      try world.apply(action, to: &state)
      atoms = naive.successor(of: atoms, by: step)
    }
  }

  @Test(arguments: 0..<200)
  func randomFormulasAgreeWithTheNaiveSemantics(seed: Int) throws {
    let task = RandomTask(seed: seed)
    let world = try World(domain: task.domain, problem: task.problem)
    let naive = NaiveSemantics(domain: task.domain, problem: task.problem)
    let atoms = naive.initial
    var formulas = RandomFormulas(seed: seed)
    formulas.types = task.domain.types
    formulas.predicates = task.domain.predicates
    formulas.terms = task.domain.constants + task.problem.objects
    for _ in 0..<20 {
      let formula = formulas.formula(depth: 4, scope: [])
      #expect(
        try world.holds(formula, in: world.initialState) == naive.holds(formula, [:], in: atoms),
        "\(formula)")
    }
  }

  @Test(arguments: 0..<100)
  func aPreconditionIsExplainedExactlyIfItIsFalse(seed: Int) throws {
    let task = RandomTask(seed: seed)
    let world = try World(domain: task.domain, problem: task.problem)
    let naive = NaiveSemantics(domain: task.domain, problem: task.problem)
    let applicable = Set(naive.applicable(in: naive.initial))
    for action in task.domain.actions {
      for binding in naive.bindings(of: action.parameters) {
        let step = PlanStep(action.name, action.parameters.compactMap { binding[$0.name] })
        let verdict = try Validator(world).validate(Plan(steps: [step]))
        if applicable.contains(step) {
          #expect(verdict.failedStep == nil)
        } else {
          #expect(verdict.failedStep == 1)
          #expect(!verdict.reasons.isEmpty)
        }
      }
    }
  }
}
