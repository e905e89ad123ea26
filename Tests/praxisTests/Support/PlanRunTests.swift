import Grounding
import Testing

@testable import Search
@testable import praxis

@Suite struct PlanRunTests {
  private static let plan = FoundPlan(operators: [], cost: 0, search: "astar", time: 0)

  @Test(
    "Every end has its exit status",
    arguments: [
      (.solved, true, false, 0, "solved"), (.solvedOptimally, true, false, 0, "solved optimally"),
      (
        .incomplete, false, false, 12,
        "no plan found: the search gave up states that may lead to one"
      ),
      (.stopped(.time), false, false, 23, "time limit reached"),
      (.stopped(.time), true, false, 2, "time limit reached"),
      (.stopped(.time), true, true, 3, "memory limit reached, then time limit reached"),
      (.stopped(.memory), false, false, 22, "memory limit reached"),
      (.stopped(.memory), true, true, 1, "memory limit reached"),
      (.stopped(.interrupt), false, false, 12, "interrupted"),
      (.stopped(.interrupt), true, false, 0, "interrupted"),
    ] as [(SearchResult.Status, Bool, Bool, Int32, String)])
  func statuses(
    status: SearchResult.Status, hasPlan: Bool, isShort: Bool, code: Int32, outcome: String
  ) {
    var result = SearchResult(status: status)
    result.plans = hasPlan ? [Self.plan] : []
    result.hasRunShortOfMemory = isShort
    let end = PlanRun.status(of: result)
    #expect(end.status.rawValue == code)
    #expect(end.outcome == outcome)
  }

  @Test("A proof says what proves that there is no plan")
  func proofs() {
    var result = SearchResult(status: .unsolvable)
    #expect(PlanRun.status(of: result).status == .unsolvable)
    #expect(
      PlanRun.status(of: result).outcome == "unsolvable: the delete relaxation has no plan")
    result.statistics.expanded = 8
    #expect(
      PlanRun.status(of: result).outcome == "unsolvable: the whole search space holds no plan")
  }
}
