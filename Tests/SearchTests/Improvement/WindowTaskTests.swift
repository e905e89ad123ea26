import Grounding
import Testing

@testable import Search

@Suite("Tasks of windows")
struct WindowTaskTests {
  private func cheapestWay(
    _ task: FiniteDomainTask, from state: [Int32], to goal: [FiniteDomainTask.Fact], bound: Int32
  ) -> [Int32]? {
    var maker = WindowTaskMaker(task: task)
    let made = state.withUnsafeBufferPointer { values in
      values.baseAddress.flatMap { maker.make(from: $0, to: goal, bound: bound) }
    }
    guard let window = made else { return nil }
    var search = AStarSearch(
      task: SearchTask(window.task),
      heuristic: BlindHeuristic(task: window.task, costType: .normal),
      bound: PlanCostBound(Int(bound)), budget: Budget())
    guard case .plan(let plan) = search.run() else { return nil }
    return window.translated(plan)
  }

  @Test("Its plans are those of the whole task below the bound", arguments: 0..<300)
  func cheapestPlans(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let states = naive.goalDistances()
    for (state, distance) in states.prefix(40) {
      for bound: Int32 in [1, 4, 10, 1000] {
        let plan = cheapestWay(task, from: state, to: task.goal, bound: bound)
        #expect((plan != nil) == (distance.map { $0 < bound } ?? false))
        guard let plan, let distance else { continue }
        #expect(plan.reduce(0) { $0 + Int(task.costs[Int($1)]) } == distance)
        #expect(naive.state(after: plan, from: state).map { naive.isGoal($0) } == true)
      }
    }
  }

  /// In the second of fourteen counters with four values, one step: none of the others matters.
  @Test("Has only the operators and variables that a cheap plan can use")
  func size() {
    var task = FiniteDomainTask.counters(14)
    task.goal = (0..<14).map { .init($0, 3) }
    var maker = WindowTaskMaker(task: task)
    let window = task.initialValues.withUnsafeBufferPointer { values in
      values.baseAddress.flatMap { maker.make(from: $0, to: [.init(1, 1)], bound: 2) }
    }
    #expect(window?.task.variableCount == 1)
    #expect(window?.task.operatorCount == 1)
  }
}
