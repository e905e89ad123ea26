import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Novelty matrix")
struct NoveltyMatrixTests {
  /// Facts and pairs of facts that were seen, as sets.
  private struct Reference {
    var facts: Set<Int32> = []
    var pairs: Set<[Int32]> = []

    mutating func insert(_ state: [Int32]) -> Int32 {
      var novelty = NoveltyMatrix.none
      for (index, fact) in state.enumerated() {
        for other in state[..<index] where pairs.insert([other, fact]).inserted {
          novelty = min(novelty, 2)
        }
      }
      for fact in state where facts.insert(fact).inserted { novelty = 1 }
      return novelty
    }
  }

  /// What the matrix says of a state with some facts, in rising order.
  private func measure(
    _ state: [Int32], changed: [Int32]? = nil, partition: Int32, factCount: Int,
    in matrix: inout NoveltyMatrix
  ) -> Int32 {
    var bits = [UInt64](repeating: 0, count: (factCount + 63) / 64)
    for fact in state { bits[Int(fact) / 64] |= 1 << UInt64(fact % 64) }
    return (changed ?? state).withUnsafeBufferPointer {
      matrix.insert(bits, facts: $0, partition: partition)
    }
  }

  @Test("Says what the sets of all facts and pairs say, partition by partition", arguments: 0..<60)
  func agreesWithSets(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let factCount = Int.random(in: 2...150, using: &generator)
    var matrix = NoveltyMatrix(
      factCount: factCount, countsPairs: true, memoryLimit: 1 << 26, budget: Budget())
    let partitions = [matrix.addPartition(), matrix.addPartition()]
    #expect(partitions == [0, 1])
    var references = [Reference](repeating: Reference(), count: 2)
    // Walks: after the first state of a walk, only facts that the state before has not can be new.
    for _ in 0..<10 {
      let partition = Int.random(in: 0...1, using: &generator)
      var before: Set<Int32> = []
      for step in 0..<10 {
        let size = Int.random(in: 1...min(8, factCount), using: &generator)
        var state: Set<Int32> = []
        for fact in before.sorted() where Bool.random(using: &generator) { state.insert(fact) }
        for _ in 0..<size {
          state.insert(Int32.random(in: 0..<Int32(factCount), using: &generator))
        }
        let found = measure(
          state.sorted(), changed: step == 0 ? nil : state.subtracting(before).sorted(),
          partition: Int32(partition), factCount: factCount, in: &matrix)
        #expect(found == references[partition].insert(state.sorted()))
        before = state
      }
    }
  }

  @Test("Pairs count only if asked for and if there is memory for those of many partitions")
  func singleFacts() {
    for (countsPairs, memoryLimit) in [(false, 1 << 30), (true, 1 << 10)] {
      let matrix = NoveltyMatrix(
        factCount: 300, countsPairs: countsPairs, memoryLimit: memoryLimit, budget: Budget())
      let counts = matrix.countsPairs
      #expect(!counts)
    }
    var matrix = NoveltyMatrix(
      factCount: 5, countsPairs: false, memoryLimit: 1 << 20, budget: Budget())
    let partition = matrix.addPartition()
    #expect(partition == 0)
    let states: [[Int32]] = [[0, 2], [1, 3], [0, 3], [0, 3, 4]]
    let measures = states.map { measure($0, partition: 0, factCount: 5, in: &matrix) }
    #expect(measures == [1, 1, NoveltyMatrix.none, 1])
  }

  @Test("When memory ends, later partitions share the last one, and nothing is new for ever")
  func exhaustedMemory() {
    var matrix = NoveltyMatrix(
      factCount: 64, countsPairs: true, memoryLimit: 1 << 18, budget: Budget())
    let countsPairs = matrix.countsPairs
    #expect(countsPairs)
    var last: Int32 = -1
    while let next = matrix.addPartition(), next > last { last = next }
    #expect(last > 0)
    let shared = matrix.addPartition()
    #expect(shared == last)
    let state: [Int32] = [1, 5, 9]
    let measures = (0..<2).map { _ in
      measure(state, partition: last, factCount: 64, in: &matrix)
    }
    #expect(measures == [1, NoveltyMatrix.none])
  }

  @Test("Without any memory there is no partition")
  func noMemory() {
    var matrix = NoveltyMatrix(factCount: 5, countsPairs: true, memoryLimit: 0, budget: Budget())
    let partition = matrix.addPartition()
    #expect(partition == nil)
  }
}
