import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Landmark count")
struct LandmarkCountHeuristicTests {
  @Test(
    "Initial states of small problems: the landmarks that are not true",
    arguments: [
      // clear(a), holding(a), holding(b) and two goals.
      (SmallProblems.sussman, 5),
      // Three goals, two parcels in a truck, a truck at c.
      (SmallProblems.delivery, 6),
      // Four goals, four balls carried, the robot in the other room.
      (SmallProblems.gripper, 9),
    ])
  func initialStates(text: String, count: Int) throws {
    let task = try SmallProblems.task(text)
    let heuristic = LandmarkCountHeuristic(task: task, costType: .one)
    #expect(heuristic.estimate(task.initialValues, of: task).value == count)
  }

  @Test("Prefers what makes a single fact true, with nothing open before it")
  func preferredOperators() throws {
    let task = try SmallProblems.task(SmallProblems.sussman)
    let heuristic = LandmarkCountHeuristic(task: task, costType: .one)
    let preferred = heuristic.estimate(task.initialValues, of: task).preferred
    #expect(
      preferred.map { task.names.operatorName(Int($0)) }.sorted() == ["pick-up b", "unstack c a"])
    let silent = LandmarkCountHeuristic(task: task, costType: .one, prefersOperators: false)
    #expect(silent.estimate(task.initialValues, of: task).preferred == [])
  }

  @Test("Prefers what makes one of several facts true where no single fact is to be had")
  func preferredDisjunctions() throws {
    let task = try SmallProblems.task(SmallProblems.delivery)
    let heuristic = LandmarkCountHeuristic(task: task, costType: .one)
    // Truck 1 drives to b, its goal: then no landmark of one fact can be reached at once.
    let drive = try #require(
      (0..<Int32(task.operatorCount)).first {
        task.names.operatorName(Int($0)) == "drive t1 a b"
      })
    let next = NaiveTask(task: task).successor(of: task.initialValues, by: drive)
    task.initialValues.withSearchState(0) { heuristic.noteInitialState($0, budget: Budget()) }
    var preferred = PreferredOperators(operatorCount: task.operatorCount)
    next.withSearchState(1) {
      heuristic.noteTransition(from: 0, by: drive, to: $0)
      #expect(heuristic.evaluate($0, preferred: &preferred) == 5)
    }
    let names = (0..<preferred.count).map { task.names.operatorName(Int(preferred[$0])) }
    #expect(names.sorted() == ["drive t1 b c", "drive t2 d c"])
  }

  @Test("A landmark costs as much as the cheapest operator that makes it true")
  func costs() {
    var task = FiniteDomainTask.chain(length: 3)
    task.costs = [2, 0, 5]
    task.hasActionCosts = true
    for (costType, expected) in [(CostType.normal, 7), (.one, 3), (.plusOne, 10)] {
      let heuristic = LandmarkCountHeuristic(task: task, costType: costType)
      #expect(heuristic.estimate([0], of: task).value == expected)
    }
  }

  @Test("Calls no solvable state a dead end, and prefers applicable operators", arguments: 0..<300)
  func walks(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let distances = Dictionary(
      uniqueKeysWithValues: naive.goalDistances().map { ($0.state, $0.distance) })
    let heuristic = LandmarkCountHeuristic(task: task, costType: CostType.allCases[seed % 3])
    var numbers: [[Int32]: Int32] = [naive.initialState: 0]
    naive.initialState.withSearchState(0) { heuristic.noteInitialState($0, budget: Budget()) }
    for _ in 0..<5 {
      var state = naive.initialState
      for _ in 0..<10 {
        let id = numbers[state] ?? -1
        var preferred = PreferredOperators(operatorCount: task.operatorCount)
        let estimate = state.withSearchState(id) {
          heuristic.evaluate($0, preferred: &preferred)
        }
        if distances[state] ?? nil != nil { #expect(estimate != Estimate.deadEnd) }
        #expect(estimate >= 0)
        let applicable = naive.applicable(in: state)
        for index in 0..<preferred.count { #expect(applicable.contains(preferred[index])) }
        guard let step = applicable.randomElement(using: &generator) else { break }
        let next = naive.successor(of: state, by: step)
        let nextID = numbers[next] ?? Int32(numbers.count)
        numbers[next] = nextID
        next.withSearchState(nextID) { heuristic.noteTransition(from: id, by: step, to: $0) }
        state = next
      }
    }
  }

  @Test("A task that the relaxation cannot solve is a dead end")
  func unsolvable() {
    let task = FiniteDomainTask.unsolvable
    let heuristic = LandmarkCountHeuristic(task: task, costType: .one)
    #expect(heuristic.estimate(task.initialValues, of: task).value == nil)
  }
}

extension [Int32] {
  /// Hands the values to a body as a state with a number.
  fileprivate func withSearchState<Result>(
    _ id: Int32, _ body: (SearchState) -> Result
  ) -> Result {
    withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { preconditionFailure("a state has variables") }
      return body(SearchState(values: base, id: id))
    }
  }
}
