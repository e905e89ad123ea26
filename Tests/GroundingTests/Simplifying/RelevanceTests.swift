import Testing

@testable import Grounding

@Suite("Relevance")
struct RelevanceTests {
  private func simplified(_ named: NamedTask) -> (NamedTask, relevant: [String]) {
    var named = named
    let relevance = Relevance(simplifying: &named.task)
    let relevant = named.names.enumerated().filter { relevance.isRelevant($0.offset) }
    return (named, relevant.map(\.element))
  }

  @Test("Operators that bring about nothing needed go, and effects on what nobody asks for")
  func chain() {
    let (named, relevant) = simplified(
      NamedTask(
        atoms: "a b c x y", operators: ["a -> b x", "b -> c !a", "x -> y", "-> !c x", "-> a !y"],
        goal: "c"))
    #expect(relevant == ["a", "b", "c"])
    // The fourth operator only makes c false, which nobody needs.
    #expect(named.operators == ["a -> b", "b -> c !a", " -> a"])
  }

  @Test("A needed absence makes deletions matter")
  func negation() {
    let (named, _) = simplified(
      NamedTask(atoms: "a b", operators: ["a -> !b", "-> b", "-> a"], goal: "!b"))
    #expect(named.operators == ["a -> !b", " -> a"])
  }

  @Test("Whether a conditional effect happens matters both ways")
  func conditions() {
    let (named, relevant) = simplified(
      NamedTask(
        atoms: "a b c d e",
        operators: ["-> a", "-> !a", "-> {a !c}b", "-> {d}!b", "-> d", "-> !d", "-> e"],
        goal: "b"))
    #expect(relevant == ["a", "b", "c", "d"])
    #expect(
      named.operators == [" -> a", " -> !a", " -> {a !c}b", " -> d", " -> !d"])
  }

  @Test("Axioms pass needs on, negated if their head is needed false")
  func axioms() {
    let (named, relevant) = simplified(
      NamedTask(
        atoms: "a b c d e f", derived: "d e f",
        operators: ["-> a", "-> !a", "-> b", "-> !b", "-> c"],
        axioms: ["d <- a !e", "e <- b", "f <- c"], goal: "!d"))
    #expect(relevant == ["a", "b", "d", "e"])
    #expect(named.axioms == ["d <- a !e", "e <- b"])
    #expect(named.operators == [" -> !a", " -> b"])
  }

  @Test("Nothing is relevant to an empty goal")
  func emptyGoal() {
    let (named, relevant) = simplified(NamedTask(atoms: "a", operators: ["-> a"]))
    #expect(relevant == [])
    #expect(named.operators == [])
  }
}
