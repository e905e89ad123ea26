import Grounding
import RandomNumbers
import Testing

@testable import Search

@Suite("Reordering plans")
struct PlanReorderingTests {
  /// Two chains of two moves each, interleaved.
  @Test("Steps that build on each other come side by side")
  func chains() {
    let task = FiniteDomainTask.counters(2)
    let names = (0..<task.operatorCount).map { task.effects[$0].first?.fact.variable }
    var random = SplitMix64(seed: 1)
    let reordering = PlanReordering(task: task, support: AxiomSupport(task: task))
    // The operators of the first counter and those of the second, in turns.
    let first = names.indices.filter { names[$0] == 0 }.prefix(2).map { Int32($0) }
    let second = names.indices.filter { names[$0] == 1 }.prefix(2).map { Int32($0) }
    let plan = [first[0], second[0], first[1], second[1]]
    let orders = Set((0..<20).map { _ in reordering.reordered(plan, using: &random) })
    #expect(orders == [first + second, second + first])
  }

  @Test("The steps stay the same and stay a plan", arguments: 0..<300)
  func staysAPlan(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard let plan = naive.randomWalkToGoal(seed: seed, length: 10) else { return }
    var random = SplitMix64(seed: seed)
    let reordering = PlanReordering(task: task, support: AxiomSupport(task: task))
    for _ in 0..<5 {
      let other = reordering.reordered(plan, using: &random)
      #expect(other.sorted() == plan.sorted())
      #expect(naive.cost(of: other) == naive.cost(of: plan))
    }
  }
}
