import Grounding
import Testing

@testable import Search

@Suite("Search lane")
struct SearchLaneTests {
  private func lane(
    _ recipes: [SearchRecipe], on task: FiniteDomainTask, budget: Budget = Budget()
  ) -> SearchLane {
    SearchLane(
      recipes,
      surroundings: .init(
        task: SearchTask(task), bound: PlanCostBound(), budget: budget, seed: 0, thread: 3,
        report: nil))
  }

  @Test("Goes on from slice to slice until there is a plan")
  func slices() throws {
    let lane = lane([.astar("blind", heuristics: ["blind"])], on: .chain(length: 100))
    var ends: [SearchEnd?] = []
    while ends.last != .some(.plan(Array(0..<100))), ends.count < 1000 {
      ends.append(try lane.run(untilEffort: lane.effort + 1000))
    }
    #expect(ends.count > 2)
    #expect(ends.dropLast().allSatisfy { $0 == nil })
    #expect(lane.runs.map(\.name) == ["blind"])
    #expect(lane.runs.map(\.thread) == [3])
    #expect(lane.runs[0].statistics.expanded == 100)
  }

  @Test("Nothing begins before its slice")
  func lateBeginning() throws {
    let lane = lane([.astar(heuristics: ["crystal-ball"])], on: .chain(length: 2))
    #expect(try lane.run(untilEffort: 0) == nil)
    #expect(lane.runs.isEmpty)
    #expect(throws: SearchError.self) { try lane.run(untilEffort: 1) }
  }

  @Test("A search that exhausts the space ends the lane")
  func exhaustion() throws {
    let lane = lane(
      [.astar("first", heuristics: ["blind"]), .astar("second", heuristics: ["blind"])],
      on: .counters(3))
    #expect(try lane.run(untilEffort: .max) == .exhausted)
    #expect(lane.currentName == "first")
  }
}
