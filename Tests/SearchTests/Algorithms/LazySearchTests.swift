import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Lazy search")
struct LazySearchTests {
  private func search(
    _ task: FiniteDomainTask, heuristics: [any Heuristic]? = nil,
    options: LazySearchOptions = LazySearchOptions(), bound: PlanCostBound = PlanCostBound(),
    budget: Budget = Budget()
  ) -> (end: SearchEnd, statistics: SearchStatistics) {
    let heuristics = heuristics ?? [GoalDistance(task: task), Oracle(task: task)]
    let lists: [any OpenList] = heuristics.indices.flatMap { index in
      [false, true].map {
        BestFirstOpenList(heuristic: index, weight: options.weight, takesPreferredOnly: $0)
      }
    }
    var search = LazySearch(
      task: SearchTask(task), heuristics: heuristics, openLists: lists, options: options,
      bound: bound, budget: budget)
    let end = search.run()
    return (end, search.statistics)
  }

  @Test("Finds a plan if there is one, proves it if there is none", arguments: 0..<300)
  func completeness(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var options = LazySearchOptions()
    options.costType = CostType.allCases[seed % 3]
    options.randomizesSuccessors = seed % 2 == 0
    options.preferredSuccessorsFirst = seed % 5 < 2
    options.seed = seed
    switch search(task, options: options).end {
    case .plan(let plan): #expect(naive.cost(of: plan) != nil)
    case .exhausted: #expect(naive.optimalCost() == nil)
    case let end: Issue.record("ended with \(end)")
    }
  }

  @Test("Visits every reachable state of an unsolvable task once", arguments: 0..<100)
  func exhaustion(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let count = NaiveTask(task: task).reachableStates().count
    let (end, statistics) = search(task, heuristics: [GoalDistance(task: task)])
    if end == .exhausted {
      #expect(statistics.states == count)
      #expect(statistics.expanded == count)
    }
  }

  @Test(
    "Weighted A* with reopening and a sinking bound ends with a cheapest plan", arguments: 0..<200)
  func improvement(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var options = LazySearchOptions()
    options.weight = [5, 3, 1][seed % 3]
    options.reopensClosed = true
    let bound = PlanCostBound()
    var best: Int?
    while case .plan(let plan) = search(task, options: options, bound: bound).end {
      best = naive.cost(of: plan)
      guard let best, bound.lower(to: best) else { break }
    }
    #expect(best == naive.optimalCost())
    #expect(search(task, options: options, bound: bound).end == .exhausted)
  }

  @Test("A bounded search that counts other costs claims no false proof", arguments: 0..<200)
  func improvementUnderOtherCosts(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let optimum = NaiveTask(task: task).optimalCost()
    var options = LazySearchOptions()
    options.weight = 1
    options.reopensClosed = seed % 2 == 0
    options.costType = [.one, .plusOne][seed % 3 % 2]
    let bound = PlanCostBound()
    var end = search(task, options: options, bound: bound).end
    while case .plan(let plan) = end {
      guard bound.lower(to: NaiveTask(task: task).cost(of: plan) ?? 0) else { break }
      end = search(task, options: options, bound: bound).end
    }
    if end == .exhausted { #expect(optimum.map { $0 == bound.value } ?? (bound.value == .max)) }
  }

  @Test("Without reopening a bounded search does not claim a proof")
  func boundedWithoutReopening() {
    let task = FiniteDomainTask.chain(length: 5)
    #expect(search(task, bound: PlanCostBound(5)).end == .incomplete)
    #expect(search(task, bound: PlanCostBound(6)).end == .plan([0, 1, 2, 3, 4]))
  }

  @Test("Dead ends of a safe heuristic are cut off, those of an unsafe one are kept for last")
  func deadEnds() {
    let task = FiniteDomainTask.chain(length: 5)
    let unsafe = search(task, heuristics: [DeadEverywhere(isSafe: false)])
    #expect(unsafe.end == .plan([0, 1, 2, 3, 4]))
    #expect(unsafe.statistics.deadEnds == 0)
    let safe = search(task, heuristics: [DeadEverywhere(isSafe: true)])
    #expect(safe.end == .exhausted)
    #expect(safe.statistics.deadEnds == 1)
  }

  @Test(
    "Path-dependent heuristics hear of every transition before the state is evaluated",
    arguments: 0..<50)
  func transitions(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let listener = Listener(naive: NaiveTask(task: task))
    _ = search(task, heuristics: [listener])
    #expect(listener.problems == [])
    #expect(listener.evaluated.count == listener.noted.count)
  }

  @Test("The same seed gives the same search, another one another", arguments: 0..<20)
  func seeds(seed: Int) {
    let task = FiniteDomainTask.counters(4)
    var options = LazySearchOptions()
    options.randomizesSuccessors = true
    let bound = Listener(naive: NaiveTask(task: task))
    options.seed = seed
    _ = search(task, heuristics: [bound], options: options)
    let again = Listener(naive: NaiveTask(task: task))
    _ = search(task, heuristics: [again], options: options)
    #expect(bound.evaluated == again.evaluated)
    options.seed = seed + 1
    let other = Listener(naive: NaiveTask(task: task))
    _ = search(task, heuristics: [other], options: options)
    #expect(bound.evaluated != other.evaluated)
  }

  @Test("Limits and interrupts end the search with their reason")
  func limits() {
    let task = FiniteDomainTask.counters(14)
    let blind = BlindHeuristic(task: task, costType: .one)
    func end(_ budget: Budget) -> SearchEnd {
      search(task, heuristics: [blind], budget: budget).end
    }
    #expect(end(Budget(timeLimit: 0.05)) == .stopped(.time))
    #expect(end(Budget(memoryLimit: Budget.residentMemory() + 1 << 22)) == .stopped(.memory))
    let interrupted = Budget()
    interrupted.interrupt()
    #expect(end(interrupted) == .stopped(.interrupt))
  }
}

/// The number of goal facts that do not hold; prefers every other operator.
private final class GoalDistance: Heuristic {
  let name = "goal distance"
  let isSafe = true
  let isAdmissible = false
  private let naive: NaiveTask

  init(task: FiniteDomainTask) { naive = NaiveTask(task: task) }

  func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    let values = state.array(naive.task)
    if preferred.isWanted {
      for step in naive.applicable(in: values) where step % 2 == 0 { preferred.insert(step) }
    }
    return Int32(naive.task.goal.count { values[Int($0.variable)] != $0.value })
  }
}

/// Knows which states cannot reach the goal.
private final class Oracle: Heuristic {
  let name = "oracle"
  let isSafe = true
  let isAdmissible = true
  private let naive: NaiveTask
  private var alive: Set<[Int32]>

  init(task: FiniteDomainTask) {
    naive = NaiveTask(task: task)
    let states = naive.reachableStates().keys
    alive = Set(states.filter { [naive] in naive.isGoal($0) })
    var count = -1
    while count != alive.count {
      count = alive.count
      for state in states
      where naive.applicable(in: state).contains(where: {
        alive.contains(naive.successor(of: state, by: $0))
      }) {
        alive.insert(state)
      }
    }
  }

  func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    alive.contains(state.array(naive.task)) ? 0 : Estimate.deadEnd
  }
}

private final class DeadEverywhere: Heuristic {
  let name = "dead"
  let isSafe: Bool
  let isAdmissible = false

  init(isSafe: Bool) { self.isSafe = isSafe }

  func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    Estimate.deadEnd
  }
}

/// Checks what a search tells it.
private final class Listener: Heuristic {
  let name = "listener"
  let isSafe = true
  let isAdmissible = true
  let needsTransitions = true
  let naive: NaiveTask
  var noted: [Int32: [Int32]] = [:]
  var evaluated: [[Int32]] = []
  var problems: [String] = []

  init(naive: NaiveTask) { self.naive = naive }

  func noteInitialState(_ state: SearchState, budget: Budget) {
    noted[state.id] = state.array(naive.task)
    if noted[state.id] != naive.initialState { problems.append("wrong initial state") }
  }

  func noteTransition(from parent: Int32, by operator: Int32, to state: SearchState) {
    let values = state.array(naive.task)
    guard let before = noted[parent] else { return problems.append("unknown parent") }
    if naive.successor(of: before, by: `operator`) != values { problems.append("wrong successor") }
    noted[state.id] = values
  }

  func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    if noted[state.id] != state.array(naive.task) { problems.append("unannounced state") }
    evaluated.append(state.array(naive.task))
    return 0
  }
}

extension SearchState {
  fileprivate func array(_ task: FiniteDomainTask) -> [Int32] {
    Array(UnsafeBufferPointer(start: values, count: task.variableCount))
  }
}
