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
