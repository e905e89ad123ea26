import Grounding
import Testing

@testable import Search

@Suite("A*")
struct AStarSearchTests {
  @Test("Finds cheapest plans and proves that there are none", arguments: 0..<300)
  func optimality(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var search = AStarSearch(
      task: SearchTask(task), heuristic: BlindHeuristic(task: task, costType: .normal),
      budget: Budget())
    switch search.run() {
    case .plan(let plan): #expect(naive.cost(of: plan) == naive.optimalCost())
    case .exhausted: #expect(naive.optimalCost() == nil)
    case let end: Issue.record("ended with \(end)")
    }
  }

  @Test("Expands all states that cost less than the plan, and each once", arguments: 0..<100)
  func expansions(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let distances = NaiveTask(task: task).reachableStates()
    var search = AStarSearch(
      task: SearchTask(task), heuristic: BlindHeuristic(task: task, costType: .normal),
      budget: Budget())
    let end = search.run()
    let statistics = search.statistics
    if end == .exhausted {
      #expect(statistics.expanded == distances.count)
      #expect(statistics.states == distances.count)
    }
    #expect(statistics.evaluated == statistics.states)
    #expect(statistics.reopened == 0, "the blind heuristic is consistent")
  }

  @Test("Reopens states under an inconsistent heuristic and stays optimal", arguments: 0..<300)
  func reopening(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var search = AStarSearch(
      task: SearchTask(task), heuristic: PatchyHeuristic(naive: naive), budget: Budget())
    switch search.run() {
    case .plan(let plan): #expect(naive.cost(of: plan) == naive.optimalCost())
    case .exhausted: #expect(naive.optimalCost() == nil)
    case let end: Issue.record("ended with \(end)")
    }
  }

  @Test("Plans at the bound or above are of no interest", arguments: 0..<100)
  func bound(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    guard let optimum = NaiveTask(task: task).optimalCost() else { return }
    for (bound, isFound) in [(optimum, false), (optimum + 1, true)] {
      var search = AStarSearch(
        task: SearchTask(task), heuristic: BlindHeuristic(task: task, costType: .normal),
        bound: PlanCostBound(bound), budget: Budget())
      switch search.run() {
      case .plan: #expect(isFound)
      case .exhausted: #expect(!isFound)
      case let end: Issue.record("ended with \(end)")
      }
    }
  }

  @Test("Under a bound, an admissible estimate at or above it spares the search")
  func boundByEstimate() {
    let task = FiniteDomainTask.chain(length: 5)
    var search = AStarSearch(
      task: SearchTask(task), heuristic: MaxHeuristic(task: task, costType: .normal),
      bound: PlanCostBound(5), budget: Budget())
    let end = search.run()
    #expect(end == .exhausted)
    let statistics = search.statistics
    #expect(statistics.evaluated == 1)
    #expect(statistics.expanded == 0)
  }

  @Test("Costs near 2^31 do not overflow")
  func largeCosts() {
    var task = FiniteDomainTask.chain(length: 5)
    task.costs = Array(repeating: .max, count: task.operatorCount)
    var search = AStarSearch(
      task: SearchTask(task), heuristic: BlindHeuristic(task: task, costType: .normal),
      budget: Budget())
    let end = search.run()
    #expect(end == .plan([0, 1, 2, 3, 4]))
    #expect(TaskReplay.cost(of: [0, 1, 2, 3, 4], in: task) == 5 * Int(Int32.max))
  }

  @Test("Limits and interrupts end the search with their reason")
  func limits() {
    let task = FiniteDomainTask.counters(14)
    func end(_ budget: Budget) -> SearchEnd {
      var search = AStarSearch(
        task: SearchTask(task), heuristic: BlindHeuristic(task: task, costType: .normal),
        budget: budget)
      return search.run()
    }
    #expect(end(Budget(timeLimit: 0.05)) == .stopped(.time))
    #expect(end(Budget(memoryLimit: Budget.residentMemory() + 1 << 22)) == .stopped(.memory))
    let interrupted = Budget()
    interrupted.interrupt()
    #expect(end(interrupted) == .stopped(.interrupt))
  }
}

/// The true distance to the goal in every other state, 0 elsewhere: admissible, not consistent.
private final class PatchyHeuristic: Heuristic {
  let name = "patchy"
  let isSafe = true
  let isAdmissible = true
  private let distances: [[Int32]: Int32]

  init(naive: NaiveTask) {
    let costs = naive.reachableStates()
    var distances = costs.mapValues { _ in Estimate.deadEnd }
    for state in costs.keys where naive.isGoal(state) { distances[state] = 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for state in costs.keys {
        for step in naive.applicable(in: state) {
          let rest = distances[naive.successor(of: state, by: step)] ?? Estimate.deadEnd
          let distance = Estimate.sum(rest, naive.task.costs[Int(step)])
          if distance < distances[state] ?? 0 {
            distances[state] = distance
            hasChanged = true
          }
        }
      }
    }
    self.distances = distances
  }

  func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    let values = Array(
      UnsafeBufferPointer(start: state.values, count: distances.first?.key.count ?? 0))
    let distance = distances[values] ?? 0
    let isKnown = values.reduce(0, +) % 2 == 0 || distance == Estimate.deadEnd
    return isKnown ? distance : 0
  }
}
