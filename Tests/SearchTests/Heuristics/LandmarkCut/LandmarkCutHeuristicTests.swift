import Grounding
import Testing

@testable import Search

@Suite("LM-cut")
struct LandmarkCutHeuristicTests {
  @Test("Lies between h_max and the true cost; dead ends are real", arguments: 0..<600)
  func bounds(seed: Int) {
    // Every other task has conditional effects and axioms.
    let task =
      seed % 2 == 0
      ? FiniteDomainTask.randomWithoutAxioms(seed: seed, hasConditionalEffects: false)
      : FiniteDomainTask.random(seed: seed)
    let cuts = LandmarkCutHeuristic(task: task, costType: .normal)
    let max = MaxHeuristic(task: task, costType: .normal)
    for (state, distance) in NaiveTask(task: task).goalDistances() {
      let estimate = cuts.estimate(state, of: task).value
      let maximum = max.estimate(state, of: task).value
      #expect((estimate == nil) == (maximum == nil))
      if let distance {
        #expect(estimate.map { $0 <= distance } == true)
        #expect((estimate ?? 0) >= (maximum ?? 0))
      }
    }
  }

  @Test("A* with it finds cheapest plans", arguments: 0..<200)
  func optimality(seed: Int) {
    let task =
      seed % 2 == 0
      ? FiniteDomainTask.randomWithoutAxioms(seed: seed, hasConditionalEffects: false)
      : FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var search = AStarSearch(
      task: SearchTask(task), heuristic: LandmarkCutHeuristic(task: task, costType: .normal),
      budget: Budget())
    switch search.run() {
    case .plan(let plan): #expect(naive.cost(of: plan) == naive.optimalCost())
    case .exhausted: #expect(naive.optimalCost() == nil)
    case let end: Issue.record("ended with \(end)")
    }
  }

  /// From s, the goal needs a and b. One operator gives a for 3, one gives b for 4, one gives both
  /// for 5; a free operator then gives c, which is the goal.
  @Test("Counts an operator once that is in two landmarks")
  func sharedOperator() {
    var task = FiniteDomainTask()
    task.domainSizes = [2, 2, 2]
    task.axiomLayers = [-1, -1, -1]
    task.initialValues = [0, 0, 0]
    task.goal = [.init(2, 1)]
    task.preconditions = RaggedArray(rows: [[], [], [], [.init(0, 1), .init(1, 1)]])
    task.effects = RaggedArray(rows: [
      [.init(.init(0, 1))], [.init(.init(1, 1))], [.init(.init(0, 1)), .init(.init(1, 1))],
      [.init(.init(2, 1))],
    ])
    task.costs = [3, 4, 5, 0]
    task.hasActionCosts = true
    let cuts = LandmarkCutHeuristic(task: task, costType: .normal)
    // The dearer condition is b: the cut {b for 4, both for 5} counts 4. Then a costs 1 by the
    // operator for both: the cut {a for 3, both for 1} counts 1.
    #expect(cuts.estimate([0, 0, 0], of: task).value == 5)
    #expect(cuts.estimate([1, 0, 0], of: task).value == 4)
    #expect(cuts.estimate([1, 1, 0], of: task).value == 0, "the last operator is free")
    let unit = LandmarkCutHeuristic(task: task, costType: .one)
    #expect(unit.estimate([0, 0, 0], of: task).value == 2)
  }

  /// One operator for 3 switches a on, and b too where c holds; another for 2 switches b on. The goal
  /// needs both.
  @Test("Counts an operator once for all its effects")
  func conditionalEffects() {
    var task = FiniteDomainTask()
    task.domainSizes = [2, 2, 2]
    task.axiomLayers = [-1, -1, -1]
    task.initialValues = [0, 0, 0]
    task.goal = [.init(0, 1), .init(1, 1)]
    task.preconditions = RaggedArray(rows: [[], []])
    task.effectConditions = [.init(2, 1)]
    task.effects = RaggedArray(rows: [
      [.init(.init(0, 1)), .init(.init(1, 1), conditions: 0..<1)], [.init(.init(1, 1))],
    ])
    task.costs = [3, 2]
    task.hasActionCosts = true
    let cuts = LandmarkCutHeuristic(task: task, costType: .normal)
    #expect(cuts.estimate([0, 0, 0], of: task).value == 5)
    // The cut before a counts 3; then the first operator brings about b for nothing.
    #expect(cuts.estimate([0, 0, 1], of: task).value == 3)
    #expect(cuts.estimate([1, 0, 1], of: task).value == 2)
  }

  @Test("Says where it is weaker")
  func weakness() {
    var task = FiniteDomainTask.chain(length: 2)
    #expect(LandmarkCutHeuristic.weakness(for: task) == nil)
    task.axiomHeads = [.init(0, 1)]
    let axioms = "lmcut takes derived predicates as reached for free by their axioms"
    #expect(LandmarkCutHeuristic.weakness(for: task) == axioms)
    task.effectConditions = [.init(0, 1)]
    let effects =
      "lmcut counts an operator once for all its conditional effects, or falls back to hmax"
    #expect(
      LandmarkCutHeuristic.weakness(for: task)
        == "lmcut counts an operator once for all its conditional effects, or falls back to hmax, "
        + "and takes derived predicates as reached for free by their axioms")
    task.axiomHeads = []
    #expect(LandmarkCutHeuristic.weakness(for: task) == effects)
  }
}
