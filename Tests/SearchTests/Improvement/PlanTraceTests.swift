import Grounding
import Testing

@testable import Search

@Suite("Traces of plans")
struct PlanTraceTests {
  /// A chain of moves 0 → 1 → 2 → 3 and a lamp that nobody needs.
  @Test("A step needs its preconditions and what later steps need")
  func needs() {
    var task = FiniteDomainTask.chain(length: 3)
    task.domainSizes.append(2)
    task.axiomLayers.append(-1)
    task.initialValues.append(0)
    let trace = PlanTrace(
      [0, 1, 2], executor: PlanExecutor(task: SearchTask(task)), support: AxiomSupport(task: task))
    #expect(
      (0...3).map { trace.needed(at: $0) }
        == [[.init(0, 0)], [.init(0, 1)], [.init(0, 2)], [.init(0, 3)]])
  }

  @Test("From every state that has what is needed the rest of the plan works", arguments: 0..<300)
  func restWorks(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard let plan = naive.randomWalkToGoal(seed: seed) else { return }
    let trace = PlanTrace(
      plan, executor: PlanExecutor(task: SearchTask(task)), support: AxiomSupport(task: task))
    let states = Array(naive.reachableStates().keys)
    for position in 0...plan.count {
      let needed = trace.needed(at: position)
      let own = (0..<task.variableCount).map { trace.state(position)[$0] }
      #expect(naive.state(after: plan.prefix(position), from: naive.initialState) == own)
      #expect(naive.holds(needed, in: own))
      for state in states where naive.holds(needed, in: state) {
        let end = naive.state(after: plan.dropFirst(position), from: state)
        #expect(end.map { naive.isGoal($0) } == true)
      }
    }
  }
}
