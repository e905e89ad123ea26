import TestSupport
import Testing

@testable import Search

@Suite("Cycles of landmark orders")
struct LandmarkCyclesTests {
  private func graph(
    _ count: Int32, firm: [(Int32, Int32)], reasonable: [(Int32, Int32)]
  ) -> LandmarkGraph {
    var graph = LandmarkGraph(factCount: Int(count))
    for fact in 0..<count { _ = graph.addFact(fact, isInitial: false) }
    for (before, after) in firm { graph.order(before, before: after, .natural) }
    for (before, after) in reasonable { graph.order(before, before: after, .reasonable) }
    return graph
  }

  @Test("Of two landmarks each reasonable before the other, one order goes")
  func pair() {
    var pair = graph(2, firm: [], reasonable: [(0, 1), (1, 0)])
    LandmarkCycles.breakUp(&pair)
    #expect(pair.orders.count == 1)
  }

  @Test("The order that contradicts a firm one goes, the others stay")
  func contradiction() {
    var cycle = graph(4, firm: [(0, 1), (1, 2)], reasonable: [(2, 0), (2, 3)])
    LandmarkCycles.breakUp(&cycle)
    #expect(
      cycle.orders == [
        .init(before: 0, after: 1, kind: .natural), .init(before: 1, after: 2, kind: .natural),
        .init(before: 2, after: 3, kind: .reasonable),
      ])
  }

  @Test("Random orders lose their cycles and no firm order", arguments: 0..<200)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var firm: [(Int32, Int32)] = []
    var reasonable: [(Int32, Int32)] = []
    for _ in 0..<20 {
      let one = Int32.random(in: 0..<12, using: &generator)
      let other = Int32.random(in: 0..<12, using: &generator)
      if one < other, Bool.random(using: &generator) {
        firm.append((one, other))
      } else if one != other {
        reasonable.append((one, other))
      }
    }
    let before = graph(12, firm: firm, reasonable: reasonable)
    var after = before
    LandmarkCycles.breakUp(&after)
    let firmOrders = before.orders.filter { $0.kind == .natural }
    #expect(after.orders.filter { $0.kind == .natural } == firmOrders)
    #expect(!after.hasCycle)
    if !before.hasCycle { #expect(after.orders == before.orders) }
  }
}
