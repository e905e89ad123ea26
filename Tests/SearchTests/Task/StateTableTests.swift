import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("State table")
struct StateTableTests {
  @Test("States keep their numbers while the table grows", arguments: [1, 2, 5])
  func numbers(words: Int) {
    var generator = SeededGenerator(seed: words)
    var table = StateTable(stateWords: words, budget: Budget())
    var known: [[UInt64]: Int32] = [:]
    var inOrder: [[UInt64]] = []
    for _ in 0..<20_000 {
      // Few different values, so that many states come again.
      let state = (0..<words).map { _ in
        UInt64.random(in: 0..<(words == 1 ? 9_000 : 100), using: &generator)
      }
      for (index, word) in state.enumerated() { table.scratch[index] = word }
      let id = table.insertScratch()
      if let expected = known[state] {
        #expect(id == expected)
      } else {
        #expect(id == Int32(inOrder.count))
        table.node(id).pointee = SearchNode(parent: id, operator: 1, g: 2, note: 3)
        known[state] = id
        inOrder.append(state)
      }
    }
    let count = table.count
    #expect(count == inOrder.count)
    #expect(count > 5_000)
    for (id, state) in inOrder.enumerated() {
      let stored = UnsafeBufferPointer(start: table.state(Int32(id)), count: words)
      let parent = table.node(Int32(id)).pointee.parent
      #expect(Array(stored) == state)
      #expect(parent == Int32(id))
    }
  }

  @Test("A table that may not grow says so and stays usable")
  func outOfMemory() {
    let budget = Budget(memoryLimit: 1)
    var table = StateTable(stateWords: 1, budget: budget)
    var id: Int32 = 0
    var next: UInt64 = 0
    while id >= 0, next < 100_000 {
      table.scratch[0] = next
      id = table.insertScratch()
      next += 1
    }
    #expect(id == StateTable.outOfMemory)
    let count = table.count
    #expect(count == Int(next) - 1)
    #expect(budget.poll() == .memory)
    table.scratch[0] = 7
    let again = table.insertScratch()
    #expect(again == 7)
  }
}
