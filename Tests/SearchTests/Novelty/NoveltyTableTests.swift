import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Novelty table")
struct NoveltyTableTests {
  /// Facts and pairs of facts that were seen, as sets.
  private struct Reference {
    var facts: Set<FiniteDomainTask.Fact> = []
    var pairs: Set<[FiniteDomainTask.Fact]> = []

    mutating func insert(_ state: [Int32], of task: FiniteDomainTask) -> Int32 {
      let own = state.indices.filter { !task.isDerived($0) }
        .map { FiniteDomainTask.Fact(Int32($0), state[$0]) }
      var novelty = NoveltyTable.none
      for (index, fact) in own.enumerated() {
        for other in own[..<index] where pairs.insert([other, fact]).inserted {
          novelty = min(novelty, 2)
        }
      }
      for fact in own where facts.insert(fact).inserted { novelty = 1 }
      return novelty
    }
  }

  @Test("Says what the sets of all facts and pairs say, partition by partition", arguments: 0..<60)
  func agreesWithSets(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var table = NoveltyTable(task: task, memoryLimit: 1 << 20)
    var references = [Reference](repeating: Reference(), count: 2)
    // Walks: after the first state of a walk, only what the operator changed can be new.
    for _ in 0..<10 {
      var state = naive.initialState
      var step: Int32 = -1
      let partition = Int.random(in: 0...1, using: &generator)
      for _ in 0..<10 {
        let expected = references[partition].insert(state, of: task)
        let found = table.insert(
          state, partition: Int32(partition), changedBy: step, budget: Budget())
        #expect(found == expected)
        guard let next = naive.applicable(in: state).randomElement(using: &generator) else { break }
        step = next
        state = naive.successor(of: state, by: next)
      }
    }
  }

  @Test("Without memory for pairs single facts count still")
  func limitedMemory() {
    let task = FiniteDomainTask.counters(4)
    var table = NoveltyTable(task: task, memoryLimit: 0)
    let states: [[Int32]] = [[0, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0], [0, 1, 0, 2]]
    let measures = states.map {
      table.insert($0, partition: 0, budget: Budget())
    }
    #expect(measures == [1, 1, NoveltyTable.none, 1])
  }
}
