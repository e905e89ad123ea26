import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Searches in slices")
struct SearchAlgorithmTests {
  /// How the searches of a configuration that is made of all algorithms end on a task, with their
  /// numbers, run in slices of so much effort.
  private func outcomes(
    _ task: FiniteDomainTask, sliceEffort: Int
  ) throws -> [(end: SearchEnd, statistics: SearchStatistics)] {
    let recipes: [SearchRecipe] = [
      .astar(heuristics: ["hmax"]),
      .lazy("lazy", lists: [.all("ff"), .preferred("ff"), .novelty("goalcount")]),
      .width("bfws", width: 2, prunes: false), .width("k1_bfws", width: 1, prunes: true),
    ]
    let searchTask = SearchTask(task)
    return try recipes.map { recipe in
      var search = try recipe.makeSearch(
        on: searchTask, bound: PlanCostBound(), budget: Budget(), seed: 1, report: nil)
      var limit = sliceEffort
      while true {
        if let end = search.run(untilEffort: limit) {
          var statistics = search.statistics
          statistics.time = 0
          return (end, statistics)
        }
        #expect(search.effort >= limit)
        limit = search.effort + sliceEffort
      }
    }
  }

  @Test("Slices make no difference to what comes of a search", arguments: 0..<100)
  func slices(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let whole = try outcomes(task, sliceEffort: 1 << 60)
    let sliced = try outcomes(task, sliceEffort: 1 + seed)
    #expect(whole.map(\.end) == sliced.map(\.end))
    #expect(whole.map(\.statistics) == sliced.map(\.statistics))
  }

  @Test("After a plan a search goes on to cheaper ones", arguments: 0..<100)
  func continuation(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let bound = PlanCostBound()
    let recipe = SearchRecipe.lazy("lazy", lists: [.all("ff")], reopensClosed: true)
    var search = try recipe.makeSearch(
      on: SearchTask(task), bound: bound, budget: Budget(), seed: 1, report: nil)
    var best: Int?
    while case .plan(let plan) = search.run() {
      best = naive.cost(of: plan)
      #expect(best.map { bound.lower(to: $0) } == true)
    }
    #expect(best == naive.optimalCost())
  }
}
