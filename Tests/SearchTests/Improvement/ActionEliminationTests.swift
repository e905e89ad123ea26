import Grounding
import Testing

@testable import Search

@Suite("Action elimination")
struct ActionEliminationTests {
  /// Two lamps, both off. Operators: 0 and 1 switch lamp a on for 2 and off for 1, 2 switches lamp b
  /// on for 3, 3 (with a and b on) rings the bell, which is the goal.
  private func lamps() -> FiniteDomainTask {
    var task = FiniteDomainTask()
    task.domainSizes = [2, 2, 2]
    task.axiomLayers = [-1, -1, -1]
    task.initialValues = [0, 0, 0]
    task.goal = [.init(2, 1)]
    task.preconditions = RaggedArray(rows: [
      [.init(0, 0)], [.init(0, 1)], [], [.init(0, 1), .init(1, 1)],
    ])
    task.effects = RaggedArray(rows: [
      [.init(.init(0, 1))], [.init(.init(0, 0))], [.init(.init(1, 1))], [.init(.init(2, 1))],
    ])
    task.costs = [2, 1, 3, 0]
    task.hasActionCosts = true
    return task
  }

  private func reduced(_ plan: [Int32], in task: FiniteDomainTask) -> [Int32] {
    var elimination = ActionElimination(task: SearchTask(task), budget: Budget())
    return elimination.reduced(plan)
  }

  @Test(
    "Leaves out what the goal does not need",
    arguments: [
      (plan: [0, 2, 3], rest: [0, 2, 3]),
      // On and off again go together: without the first the second cannot be carried out.
      ([0, 1, 0, 2, 3], [0, 2, 3]),
      ([0, 1, 2, 0, 2, 3, 1], [0, 2, 3]),
      ([2, 2, 0, 3, 3], [2, 0, 3]),
    ])
  func lamps(plan: [Int32], rest: [Int32]) {
    #expect(reduced(plan, in: lamps()) == rest)
  }

  @Test("A plan for a goal that holds is empty")
  func nothingToDo() {
    var task = lamps()
    task.goal = [.init(0, 0)]
    #expect(reduced([0, 1], in: task) == [])
    #expect(reduced([], in: task) == [])
  }

  @Test("The rest is a plan of no higher cost, and no step of it is redundant", arguments: 0..<300)
  func noRedundantStep(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard let plan = naive.randomWalkToGoal(seed: seed), let cost = naive.cost(of: plan) else {
      return
    }
    let rest = reduced(plan, in: task)
    #expect(naive.cost(of: rest).map { $0 <= cost } == true)
    #expect(isSubsequence(rest, of: plan))
    for index in rest.indices {
      var shorter = rest
      shorter.remove(at: index)
      #expect(naive.cost(of: shorter) == nil, "step \(index) of \(rest) is redundant")
      // Nor can the step go together with all that cannot be carried out without it.
      var state = naive.initialState
      for (position, step) in rest.enumerated()
      where position != index && naive.applicable(in: state).contains(step) {
        state = naive.successor(of: state, by: step)
      }
      #expect(!naive.isGoal(state))
    }
  }

  @Test("Without budget the plan stays a plan")
  func stopped() {
    let budget = Budget()
    budget.interrupt()
    var elimination = ActionElimination(task: SearchTask(lamps()), budget: budget)
    #expect(elimination.reduced([0, 1, 0, 2, 3]) == [0, 1, 0, 2, 3])
  }

  private func isSubsequence(_ part: [Int32], of whole: [Int32]) -> Bool {
    var rest = part[...]
    for step in whole where step == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
