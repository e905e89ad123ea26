import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("View of facts")
struct FactViewTests {
  /// The facts of a state by the definition.
  private func facts(_ state: [Int32], of task: FiniteDomainTask) -> [Int32] {
    var first: Int32 = 0
    var facts: [Int32] = []
    for (value, size) in zip(state, task.domainSizes) {
      facts.append(first + value)
      first += size
    }
    return facts
  }

  private func goalsLeft(_ state: [Int32], of task: FiniteDomainTask) -> Int32 {
    Int32(task.goal.count { state[Int($0.variable)] != $0.value })
  }

  @Test("Shows the facts of states and successors and what has changed", arguments: 0..<100)
  func random(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let searchTask = SearchTask(task)
    let space = SearchSpace(task: searchTask, budget: Budget())
    var view = FactView(task: searchTask)
    for state in naive.reachableStates().keys.sorted(by: { $0.lexicographicallyPrecedes($1) })
      .prefix(20)
    {
      for (index, value) in state.enumerated() { space.values[index] = value }
      let shownGoalsLeft = view.show(space.values.base)
      #expect(shownGoalsLeft == goalsLeft(state, of: task))
      let own = facts(state, of: task)
      let shown = Array(view.allFacts())
      #expect(shown == own)
      for step in naive.applicable(in: state) {
        let successor = naive.successor(of: state, by: step)
        view.change(by: step, in: space)
        let expected = facts(successor, of: task)
        let (shown, changed) = (Array(view.allFacts()), Array(view.changedFacts))
        #expect(shown == expected)
        #expect(changed.sorted() == Set(expected).subtracting(own).sorted())
        let change = view.goalsLeftChange
        #expect(change == goalsLeft(successor, of: task) - goalsLeft(state, of: task))
        view.undoChange()
        let restored = Array(view.allFacts())
        #expect(restored == own)
      }
    }
  }
}
