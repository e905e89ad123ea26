import Glibc
import Grounding
import Testing

@testable import Search

@Suite("Improving plans on a thread")
struct PlanImproverThreadTests {
  @Test("Finds what the improver finds, and goes on from other plans", arguments: 0..<20)
  func improvement(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard let plan = naive.randomWalkToGoal(seed: seed),
      let other = naive.randomWalkToGoal(seed: seed + 1)
    else { return }
    let thread = PlanImproverThread(plan, task: SearchTask(task), budget: Budget(), seed: seed)
    #expect(thread.start())
    thread.adopt(other)
    let clock = Budget(timeLimit: 60)
    while !thread.isDone, clock.poll() == nil { usleep(100) }
    var costs = [plan, other].compactMap { naive.cost(of: $0) }
    if let improved = thread.takeImproved() {
      guard let cost = naive.cost(of: improved) else {
        Issue.record("not a plan: \(improved)")
        return
      }
      costs.append(cost)
    }
    #expect(costs.min() == naive.optimalCost())
    #expect(thread.takeImproved() == nil, "a plan is handed over once")
    thread.interrupt()
  }
}
