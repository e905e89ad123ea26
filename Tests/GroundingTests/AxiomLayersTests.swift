import TestSupport
import Testing

@testable import Grounding

@Suite("Axiom layers")
struct AxiomLayersTests {
  private func layers(_ axioms: [String]) throws -> [Int32] {
    try AxiomLayers(
      NamedTask(atoms: "a d e f g h", derived: "d e f g h", axioms: axioms).task
    ).layers
  }

  @Test("Layers rise only where absence is asked for")
  func rise() throws {
    #expect(
      try layers(["d <- a", "e <- d", "f <- !e a", "g <- f !d", "h <- !g", "h <- h d"])
        == [-1, 0, 0, 1, 1, 2])
  }

  @Test("Atoms that need each other share a layer")
  func components() throws {
    #expect(
      try layers(["d <- !a", "e <- !d f", "f <- e", "f <- g", "g <- e a", "h <- f"])
        == [-1, 0, 1, 1, 1, 1])
  }

  @Test(
    "An atom may not depend on its own absence",
    arguments: [["d <- !d"], ["d <- e", "e <- f a", "f <- !d"], ["d <- !e", "e <- !d"]])
  func unstratifiable(axioms: [String]) {
    let error = #expect(throws: GroundingError.self) { try layers(axioms) }
    #expect(error == .invalid("derived predicates depend on their own negation"))
  }

  @Test("Removed axioms do not count")
  func removed() throws {
    var named = NamedTask(atoms: "d e", derived: "d e", axioms: ["d <- !e", "e <- !d"])
    named.task.isAxiomRemoved[1] = true
    #expect(try AxiomLayers(named.task).layers == [1, 0])
  }
}

@Suite("Strongly connected components")
struct StronglyConnectedComponentsTests {
  @Test("Random graphs agree with reachability in both directions", arguments: 0..<40)
  func againstReachability(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...25, using: &generator)
    let arcs = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      (
        Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)
      )
    }
    var reaches = (0..<count).map { start in (0..<count).map { $0 == start } }
    for _ in 0..<count {
      for start in 0..<count {
        for (from, to) in arcs where reaches[start][from] { reaches[start][to] = true }
      }
    }
    var components = StronglyConnectedComponents(nodeCount: count) { node, visit in
      for (from, to) in arcs where from == node { visit(to) }
    }
    components.compute(from: Array(0..<count))
    #expect(components.components.map(\.count).reduce(0, +) == count)
    for a in 0..<count {
      for b in 0..<count {
        let isSame = reaches[a][b] && reaches[b][a]
        #expect((components.number[a] == components.number[b]) == isSame)
        // A component comes after those that it reaches.
        if reaches[a][b] { #expect(components.number[a] >= components.number[b]) }
      }
    }
  }

  @Test("A long chain needs no deep recursion")
  func chain() {
    let count = 200_000
    var components = StronglyConnectedComponents(nodeCount: count) { node, visit in
      if node + 1 < count { visit(node + 1) }
    }
    components.compute(from: [0])
    #expect(components.components.count == count)
    #expect(components.components.first == [Int32(count - 1)])
  }
}
