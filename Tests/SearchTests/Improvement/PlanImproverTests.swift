import Grounding
import Testing

@testable import Search

@Suite("Improving plans")
struct PlanImproverTests {
  @Test(
    "Every plan is valid and cheaper; the last one of a small task is optimal", arguments: 0..<200)
  func improvement(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard let plan = naive.randomWalkToGoal(seed: seed), var cost = naive.cost(of: plan) else {
      return
    }
    let improver = PlanImprover(plan, task: SearchTask(task), budget: Budget(), seed: seed)
    while !improver.isDone {
      if improver.run(untilEffort: .max) {
        #expect(improver.cost < cost)
        cost = improver.cost
        #expect(naive.cost(of: improver.plan) == cost)
      }
    }
    #expect(naive.cost(of: improver.plan) == naive.optimalCost())
  }

  @Test("The same seed gives the same plans")
  func repeatable() {
    let task = FiniteDomainTask.random(seed: 11)
    guard let plan = NaiveTask(task: task).randomWalkToGoal(seed: 0, length: 12) else {
      Issue.record("the walk finds no plan")
      return
    }
    let searchTask = SearchTask(task)
    let plans = (0..<2).map { _ in
      let improver = PlanImprover(plan, task: searchTask, budget: Budget(), seed: 7)
      for limit in stride(from: 0, to: 100_000_000, by: 1_000_000) {
        _ = improver.run(untilEffort: limit)
      }
      return improver.plan
    }
    #expect(plans[0] == plans[1])
  }

  @Test("Takes cheaper plans from others, no dearer ones")
  func adoption() {
    let task = FiniteDomainTask.chain(length: 3)
    let improver = PlanImprover(
      [0, 1, 2], task: SearchTask(task), budget: Budget(), seed: 0)
    improver.adopt([0, 1, 2, 0])
    #expect(improver.plan == [0, 1, 2])
    #expect(improver.run(untilEffort: .max) == false)
    #expect(improver.isDone)
  }
}
