import TestSupport
import Testing

@testable import Search

@Suite("Queue of facts by cost")
struct CostQueueTests {
  @Test("Takes out what was put in, cheapest first", arguments: 0..<100)
  func order(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var queue = CostQueue(capacity: 2)
    let largest = [10, 5000, 2_000_000_000][seed % 3]
    for _ in 0..<3 {
      queue.removeAll()
      var inside: [Int32] = []
      var last: Int32 = 0
      for _ in 0..<200 {
        if Bool.random(using: &generator) || inside.isEmpty {
          let room = min(Int(Int32.max), Int(last) + largest)
          let cost = Int32(Int.random(in: Int(last)...room, using: &generator))
          // The fact's number follows from the cost, to see that both stay together.
          queue.push(cost / 2, cost: cost)
          inside.append(cost)
        } else if let entry = queue.pop() {
          let least = inside.min() ?? -1
          #expect(entry.cost == least)
          #expect(entry.fact == least / 2)
          last = entry.cost
          if let index = inside.firstIndex(of: entry.cost) { inside.remove(at: index) }
        }
      }
      if seed % 2 == 0 {  // Else the queue is emptied with entries inside.
        while let entry = queue.pop() {
          if let index = inside.firstIndex(of: entry.cost) { inside.remove(at: index) }
        }
        #expect(inside.isEmpty)
      }
    }
  }

  @Test("Gives nothing when it is empty")
  func empty() {
    var queue = CostQueue(capacity: 0)
    #expect(queue.pop()?.fact == nil)
    queue.push(7, cost: 5000)
    queue.push(8, cost: 3)
    #expect(queue.pop()?.fact == 8)
    #expect(queue.pop()?.fact == 7)
    #expect(queue.pop()?.fact == nil)
  }
}
