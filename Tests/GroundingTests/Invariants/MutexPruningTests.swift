import Testing

@testable import Grounding

@Suite("Pruning by mutex groups")
struct MutexPruningTests {
  @Test("Conditions on two atoms of a group are never met")
  func prune() {
    var named = NamedTask(
      atoms: "a b c d e", derived: "e",
      operators: ["a b -> c", "a !b -> {b c}c {d}!c", "a -> {b}c {c d}c", "-> {b c}d {c d}!d"],
      axioms: ["e <- a b", "e <- a c", "e <- c d"])
    let pruning = MutexPruning(
      pruning: &named.task, by: [named.literals("a b").map { $0 >> 1 }, [2, 3]])
    #expect(pruning.hasRemoved)
    #expect(named.operators == ["a !b -> {d}!c", "a -> ", " -> {b c}d"])
    #expect(named.axioms == ["e <- a c"])
  }

  @Test("Nothing is removed where all conditions can be met")
  func harmless() {
    var named = NamedTask(atoms: "a b c", operators: ["a !b -> {c}!c {!c}c", "c -> a b"])
    #expect(!MutexPruning(pruning: &named.task, by: [[0, 1]]).hasRemoved)
    #expect(named.operators.count == 2)
  }
}
