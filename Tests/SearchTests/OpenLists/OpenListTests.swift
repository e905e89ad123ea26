import Grounding
import TestSupport
import Testing

@testable import Search

/// What an open list is given and gives back, with the memory that an `Expansion` points to.
private struct Feed {
  let budget = Budget()
  private(set) var inserted = 0

  /// Inserts a state with so many successors, operators `10 * state ..< 10 * state + count`.
  mutating func insert(
    _ state: Int32, into list: any OpenList, estimates: [Int32], g: Int32 = 0,
    values: [Int32] = [], count: Int = 1, preferred: Int = 0, parent: Int32 = -1,
    operator: Int32 = -1
  ) {
    let start = 10 * Int(state)
    let isInserted = estimates.withUnsafeBufferPointer { estimates in
      values.withUnsafeBufferPointer { values in
        // An empty array has no memory; lists that look at values are given some.
        list.insert(
          Expansion(
            state: state, parent: parent, operator: `operator`, g: g,
            estimates: estimates.baseAddress ?? Self.none, values: values.baseAddress ?? Self.none,
            operators: start..<(start + count), preferred: start..<(start + preferred)),
          budget: budget)
      }
    }
    #expect(isInserted)
    inserted += list.takesPreferredOnly ? preferred : count
  }

  nonisolated(unsafe) private static let none = UnsafePointer(
    UnsafeMutablePointer<Int32>.allocate(capacity: 1))

  func drain(_ list: any OpenList) -> [Int] {
    var positions: [Int] = []
    while list.count > 0 {
      let entry = list.popFirst()
      #expect(Int(entry.state) == entry.position / 10)
      positions.append(entry.position)
    }
    return positions
  }
}

@Suite("Open lists")
struct OpenListTests {
  @Test("Greedy search takes the least estimate, first in first out, block by block")
  func greedy() {
    var feed = Feed()
    let list = BestFirstOpenList(heuristic: 1, weight: nil, takesPreferredOnly: false)
    feed.insert(1, into: list, estimates: [0, 7], count: 2)
    feed.insert(2, into: list, estimates: [9, 3], count: 3)
    feed.insert(3, into: list, estimates: [0, 3], count: 1)
    feed.insert(4, into: list, estimates: [0, 3], count: 0)
    #expect(list.count == 6)
    #expect(feed.drain(list) == [20, 21, 22, 30, 10, 11])
  }

  @Test("Weighted A* adds the path and the weighted estimate, beyond 32 bits too")
  func weighted() {
    var feed = Feed()
    let list = BestFirstOpenList(heuristic: 0, weight: 5, takesPreferredOnly: false)
    feed.insert(1, into: list, estimates: [Estimate.largest], g: Estimate.largest)
    feed.insert(2, into: list, estimates: [10], g: 0)
    feed.insert(3, into: list, estimates: [2], g: 41)
    feed.insert(4, into: list, estimates: [2], g: 39)
    #expect(feed.drain(list) == [40, 20, 30, 10])
  }

  @Test("A list of preferred successors takes no others")
  func preferredOnly() {
    var feed = Feed()
    let list = BestFirstOpenList(heuristic: 0, weight: nil, takesPreferredOnly: true)
    feed.insert(1, into: list, estimates: [1], count: 5, preferred: 0)
    feed.insert(2, into: list, estimates: [2], count: 5, preferred: 2)
    #expect(list.count == 2)
    #expect(feed.drain(list) == [20, 21])
  }

  @Test("Lists take turns; a boost gives those of preferred successors the next turns")
  func alternation() {
    let budget = Budget()
    let all = BestFirstOpenList(heuristic: 0, weight: nil, takesPreferredOnly: false)
    let preferred = BestFirstOpenList(heuristic: 0, weight: nil, takesPreferredOnly: true)
    var open = AlternatingOpenList([all, preferred])
    let estimates: [Int32] = [1]
    estimates.withUnsafeBufferPointer { estimates in
      guard let base = estimates.baseAddress else { return }
      let expansion = Expansion(
        state: 0, parent: -1, operator: -1, g: 0, estimates: base, values: base,
        operators: 0..<6, preferred: 6..<12)
      let isInserted = open.insert(expansion, budget: budget)
      #expect(isInserted)
    }
    var order: [Int] = []
    for _ in 0..<4 { order.append(open.popFirst().position) }
    #expect(order == [0, 6, 1, 7])
    open.boostPreferred(by: 2)
    for _ in 0..<4 { order.append(open.popFirst().position) }
    #expect(order[4...] == [8, 9, 2, 10])
    // A list that is empty is passed over.
    for _ in 0..<4 { order.append(open.popFirst().position) }
    let isEmpty = open.isEmpty
    #expect(isEmpty)
    #expect(Set(order) == Set(0..<12))
  }

  @Test("A type-based list gives each successor back once", arguments: 0..<30)
  func typeBasedIsComplete(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var feed = Feed()
    let list = TypeBasedOpenList(heuristic: 0, seed: seed)
    var found: [Int] = []
    for state in Int32(0)..<200 {
      feed.insert(
        state, into: list, estimates: [Int32.random(in: 0...3, using: &generator)],
        g: Int32.random(in: 0...3, using: &generator),
        count: Int.random(in: 0...5, using: &generator))
      if state % 3 == 0, list.count > 0 { found.append(list.popFirst().position) }
      #expect(list.count == feed.inserted - found.count)
    }
    found += feed.drain(list)
    #expect(found.count == feed.inserted)
    #expect(Set(found).count == feed.inserted)
  }

  @Test("A type-based list takes rare types as often as frequent ones")
  func typeBasedIsFairToTypes() {
    var feed = Feed()
    let list = TypeBasedOpenList(heuristic: 0, seed: 1)
    // A thousand states of one type, ten of another.
    for state in Int32(0)..<1000 { feed.insert(state, into: list, estimates: [5]) }
    for state in Int32(1000)..<1010 { feed.insert(state, into: list, estimates: [6]) }
    let first = (0..<10).map { _ in list.popFirst().state }
    #expect((2...8).contains(first.count { $0 >= 1000 }))
  }

  @Test("A novelty list takes states with new facts first, then those with new pairs")
  func novelty() {
    var task = FiniteDomainTask()
    task.domainSizes = [3, 3]
    task.axiomLayers = [-1, -1]
    task.initialValues = [0, 0]
    var feed = Feed()
    let list = NoveltyOpenList(
      task: task, heuristic: 0, memoryLimit: 1 << 20, budget: Budget())
    feed.insert(0, into: list, estimates: [1], values: [0, 0])
    feed.insert(1, into: list, estimates: [1], values: [1, 1])
    feed.insert(2, into: list, estimates: [1], values: [0, 0])  // seen
    feed.insert(3, into: list, estimates: [1], values: [0, 1])  // new pair
    feed.insert(4, into: list, estimates: [1], values: [2, 0])  // new fact
    feed.insert(5, into: list, estimates: [0], values: [0, 0])  // another partition, less far
    #expect(feed.drain(list) == [50, 0, 10, 40, 30, 20])
  }
}
