import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Best-first width search")
struct WidthSearchTests {
  private func search(
    _ task: FiniteDomainTask, width: Int = 2, prunes: Bool = false,
    bound: PlanCostBound = PlanCostBound(), noveltyMemory: Int = 1 << 26
  ) -> (end: SearchEnd, statistics: SearchStatistics) {
    var options = WidthSearchOptions()
    options.width = width
    options.prunes = prunes
    options.noveltyMemory = noveltyMemory
    var search = WidthSearch(
      task: SearchTask(task), options: options, bound: bound, budget: Budget())
    let end = search.run()
    return (end, search.statistics)
  }

  @Test("Finds a plan if there is one, proves it if there is none", arguments: 0..<300)
  func completeness(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let width = 1 + seed % 2
    switch search(task, width: width, noveltyMemory: seed % 3 == 0 ? 1 << 18 : 1 << 26).end {
    case .plan(let plan): #expect(naive.cost(of: plan) != nil)
    case .exhausted: #expect(naive.optimalCost() == nil)
    case let end: Issue.record("ended with \(end)")
    }
  }

  @Test("With pruning its plans are right, and it proves nothing false", arguments: 0..<300)
  func pruning(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    switch search(task, width: 1 + seed % 2, prunes: true).end {
    case .plan(let plan): #expect(naive.cost(of: plan) != nil)
    case .exhausted: #expect(naive.optimalCost() == nil)
    case .incomplete: break
    case .stopped(let reason): Issue.record("stopped for \(reason)")
    }
  }

  /// Two counters that move on their own and must both reach 3: each is a chain of new facts.
  private var twoCounters: FiniteDomainTask {
    var task = FiniteDomainTask.counters(2)
    task.goal = [FiniteDomainTask.Fact(0, 3), FiniteDomainTask.Fact(1, 3)]
    return task
  }

  @Test("Goals of width 1 are reached by new facts alone")
  func widthOne() {
    let (end, statistics) = search(twoCounters, width: 1, prunes: true)
    guard case .plan(let plan) = end else {
      Issue.record("ended with \(end)")
      return
    }
    #expect(plan.count == 6)
    #expect(statistics.states <= 13)
  }

  /// A light that is switched on in one room and off in the other two; the switch of room 2 works
  /// only when those of rooms 0 and 1 are both on, and the goal is beyond it.
  private var widthTwo: FiniteDomainTask {
    typealias Fact = FiniteDomainTask.Fact
    var task = FiniteDomainTask()
    task.domainSizes = [3, 3, 2]
    task.axiomLayers = [-1, -1, -1]
    task.initialValues = [0, 0, 0]
    task.goal = [Fact(2, 1)]
    // Each of two counters goes up by its own steps, but the last one sets the other back.
    let steps: [([Fact], [Fact])] = [
      ([Fact(0, 0)], [Fact(0, 1)]), ([Fact(0, 1)], [Fact(0, 2), Fact(1, 0)]),
      ([Fact(1, 0)], [Fact(1, 1)]), ([Fact(1, 1)], [Fact(1, 2)]),
      ([Fact(0, 2), Fact(1, 2)], [Fact(2, 1)]),
    ]
    for (preconditions, effects) in steps {
      task.preconditions.appendRow(preconditions)
      task.effects.appendRow(effects.map { FiniteDomainTask.Effect($0) })
      task.costs.append(1)
    }
    return task
  }

  @Test("A goal of width 2 needs pairs of facts")
  func pairsOfFacts() {
    guard case .plan = search(widthTwo, width: 2, prunes: true).end else {
      Issue.record("no plan")
      return
    }
    guard case .plan = search(widthTwo, width: 1, prunes: false).end else {
      Issue.record("no plan")
      return
    }
  }

  @Test("A task without a plan is exhausted; with pruning the search only gives up")
  func unsolvable() {
    // The relaxation sees no obstacle: the two switches of the goal exclude each other.
    typealias Fact = FiniteDomainTask.Fact
    var task = FiniteDomainTask()
    task.domainSizes = [3, 2, 2, 2]
    task.axiomLayers = [-1, -1, -1, -1]
    task.initialValues = [0, 0, 0, 0]
    task.goal = [Fact(1, 1), Fact(2, 1)]
    for (preconditions, effects) in [
      ([Fact(0, 0)], [Fact(0, 1), Fact(1, 1)]), ([Fact(0, 0)], [Fact(0, 2), Fact(2, 1)]),
      ([], [Fact(3, 1)]), ([], [Fact(3, 0)]),
    ] as [([Fact], [Fact])] {
      task.preconditions.appendRow(preconditions)
      task.effects.appendRow(effects.map { FiniteDomainTask.Effect($0) })
      task.costs.append(1)
    }
    let count = NaiveTask(task: task).reachableStates().count
    let (end, statistics) = search(task)
    #expect(end == .exhausted)
    // Successors of dead ends are never made.
    #expect(statistics.states <= count)
    #expect(search(task, width: 1, prunes: true).end == .incomplete)
  }

  @Test("Under a bound no dearer plan is found, and no false proof given", arguments: 0..<100)
  func bound(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let bound = PlanCostBound()
    var last: SearchEnd?
    while true {
      let end = search(task, bound: bound).end
      last = end
      guard case .plan(let plan) = end, let cost = naive.cost(of: plan) else { break }
      #expect(bound.lower(to: cost))
    }
    #expect(last == .incomplete || naive.optimalCost() == nil || bound.value == 0)
  }
}
