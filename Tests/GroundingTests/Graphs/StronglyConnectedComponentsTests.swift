import Grounding
import TestSupport
import Testing

@testable import Grounding

@Suite("Strongly connected components")
struct StronglyConnectedComponentsTests {
  @Test("Two nodes share a component if each leads to the other", arguments: 0..<200)
  func definition(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...9, using: &generator)
    var edges: [[Int32]] = Array(repeating: [], count: count)
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      edges[Int.random(in: 0..<count, using: &generator)]
        .append(Int32.random(in: 0..<Int32(count), using: &generator))
    }
    let components = StronglyConnectedComponents(of: RaggedArray(rows: edges))
    func leads(_ from: Int, _ to: Int) -> Bool {
      var seen: Set<Int> = [from]
      var open = [from]
      while let node = open.popLast() {
        for next in edges[node] where seen.insert(Int(next)).inserted { open.append(Int(next)) }
      }
      return seen.contains(to)
    }
    for left in 0..<count {
      for right in 0..<count {
        let isSame = components.componentOfNode[left] == components.componentOfNode[right]
        #expect(isSame == (leads(left, right) && leads(right, left)))
        if leads(left, right) {
          #expect(components.componentOfNode[left] >= components.componentOfNode[right])
        }
      }
    }
    #expect(Set(components.componentOfNode).count == components.count)
  }

  @Test("A path of a million nodes does not exhaust the stack")
  func depth() {
    var edges = RaggedArray<Int32>()
    for node in 0..<Int32(1_000_000) { edges.appendRow(node < 999_999 ? [node + 1] : [0]) }
    #expect(StronglyConnectedComponents(of: edges).count == 1)
  }
}
