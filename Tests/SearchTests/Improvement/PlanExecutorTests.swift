import Grounding
import Testing

@testable import Search

@Suite("Executing plans")
struct PlanExecutorTests {
  @Test("Goes the same way as the semantics written down plainly", arguments: 0..<100)
  func execution(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard let plan = naive.randomWalkToGoal(seed: seed) else { return }
    let executor = PlanExecutor(task: SearchTask(task))
    for _ in 0..<2 {
      executor.restart()
      var state = naive.initialState
      for step in plan {
        let applicable = (0..<Int32(task.operatorCount)).filter { executor.isApplicable($0) }
        #expect(applicable == naive.applicable(in: state))
        let isGoal = executor.isGoal
        #expect(isGoal == naive.isGoal(state))
        executor.apply(step)
        state = naive.successor(of: state, by: step)
        #expect((0..<state.count).map { executor.values[$0] } == state)
      }
      let isGoal = executor.isGoal
      #expect(isGoal)
    }
  }
}
