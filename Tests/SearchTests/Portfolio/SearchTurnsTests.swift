import Grounding
import Testing

@testable import Search

@Suite("Search turns")
struct SearchTurnsTests {
  private func lanes(
    _ recipes: [SearchRecipe], on task: FiniteDomainTask, budgets: [Budget]
  ) -> [SearchLane] {
    let searchTask = SearchTask(task)
    let bound = PlanCostBound()
    return zip(recipes, budgets).map { recipe, budget in
      SearchLane(
        [recipe],
        surroundings: .init(
          task: searchTask, bound: bound, budget: budget, seed: 0, thread: 0, report: nil))
    }
  }

  @Test("What the first lane solves in its head start costs the others nothing")
  func headStart() throws {
    let budget = Budget()
    let lanes = lanes(
      [.astar("one", heuristics: ["blind"]), .astar("two", heuristics: ["crystal-ball"])],
      on: .chain(length: 50), budgets: [budget, budget])
    let (end, winner) = try SearchTurns(lanes).run(budget: budget)
    #expect(end == .plan(Array(0..<50)))
    #expect(winner?.currentName == "one")
    #expect(lanes[1].runs.isEmpty)
  }

  @Test("When a lane is short of memory the others go on")
  func shortage() throws {
    let budget = Budget()
    let lanes = lanes(
      [.astar("one", heuristics: ["blind"]), .astar("two", heuristics: ["blind"])],
      on: .counters(5), budgets: [Budget(memoryLimit: 1), Budget(partOf: budget)])
    let (end, winner) = try SearchTurns(lanes).run(budget: budget)
    #expect(end == .exhausted)
    #expect(winner?.currentName == "two")
  }

  @Test("When all lanes are short of memory, that is how the race ends")
  func shortageOfAll() throws {
    let lanes = lanes(
      [.astar("one", heuristics: ["blind"]), .astar("two", heuristics: ["blind"])],
      on: .counters(5), budgets: [Budget(memoryLimit: 1), Budget(memoryLimit: 1)])
    let (end, winner) = try SearchTurns(lanes).run(budget: Budget())
    #expect(end == .stopped(.memory))
    #expect(winner == nil)
  }
}
