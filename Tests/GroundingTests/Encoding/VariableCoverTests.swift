import TestSupport
import Testing

@testable import Grounding

@Suite("Covering atoms by mutex groups")
struct VariableCoverTests {
  private func cover(_ groups: [[Int32]], atoms: Int = 8, but excluded: Set<Int> = []) -> [[Int32]]
  {
    VariableCover(isEncoded: (0..<atoms).map { !excluded.contains($0) }, groups: groups).variables
  }

  @Test("The largest group first, then what the others have left")
  func greedy() {
    #expect(
      cover([[0, 1, 2], [2, 3, 4, 5], [5, 6]]) == [[2, 3, 4, 5], [0, 1], [6], [7]])
    #expect(
      cover([[0, 1], [1, 2, 3], [4, 5, 6, 7], [3, 4]]) == [[4, 5, 6, 7], [1, 2, 3], [0]])
  }

  @Test("Atoms that need no value count for nothing")
  func excluded() {
    #expect(cover([[0, 1, 2], [2, 3, 4]], atoms: 6, but: [0, 5]) == [[2, 3, 4], [1]])
    #expect(cover([[0, 1, 2], [2, 3]], atoms: 4, but: [0, 1]) == [[2, 3]])
  }

  @Test("Among groups of equal size, the one that the fewest others could cover")
  func overlap() {
    #expect(
      cover([[0, 1, 2], [2, 3, 4], [4, 5, 6]], atoms: 7) == [[0, 1, 2], [4, 5, 6], [3]])
    #expect(cover([[1, 2], [0, 1], [2, 3]], atoms: 4) == [[0, 1], [2, 3]])
  }

  @Test(
    "Each atom is a value of one variable, and a variable's atoms are of one group",
    arguments: 0..<20)
  func partition(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let groups = (0..<12).map { _ in
      Set(
        (0..<Int.random(in: 2...9, using: &generator)).map { _ in
          Int32.random(in: 0..<30, using: &generator)
        }
      ).sorted()
    }
    let excluded = Set((0..<5).map { _ in Int.random(in: 0..<30, using: &generator) })
    let variables = cover(groups, atoms: 30, but: excluded)
    #expect(
      variables.flatMap { $0 }.sorted()
        == (0..<30).filter { !excluded.contains($0) }.map { Int32($0) })
    for variable in variables where variable.count > 1 {
      #expect(groups.contains { Set(variable).isSubset(of: $0) })
    }
  }
}
