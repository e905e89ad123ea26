import Testing

@testable import Grounding

@Suite("Simplifying axioms")
struct AxiomSimplificationTests {
  private func simplified(
    _ named: NamedTask, always: String = ""
  ) -> (NamedTask, hasReplaced: Bool) {
    var named = named
    let always = Set(named.literals(always))
    let simplification = AxiomSimplification(
      simplifying: &named.task, isAlwaysTrue: always.contains)
    return (named, simplification.hasReplaced)
  }

  @Test("Axioms that another one contains go")
  func dominated() {
    let (named, hasReplaced) = simplified(
      NamedTask(
        atoms: "a b c d", derived: "d", operators: ["d -> a"],
        axioms: ["d <- a b", "d <- a b c", "d <- b a", "d <- b !c"], goal: "d"))
    #expect(named.axioms == ["d <- a b", "d <- b !c"])
    #expect(!hasReplaced)
  }

  @Test("An atom with one axiom of one literal is replaced by it, also below negations")
  func names() {
    let (named, hasReplaced) = simplified(
      NamedTask(
        atoms: "a b d e f g", derived: "d e f g",
        operators: ["d !e -> a", "a -> {!d b}b {d}!b"],
        axioms: ["d <- !a", "e <- d", "f <- b e", "g <- f", "f <- !d"], goal: "g !e"))
    // d is !a, e is d and so !a, g is f.
    #expect(named.operators == ["a -> {a b}b {!a}!b"])
    #expect(named.axioms == ["f <- !a b", "f <- a"])
    #expect(named.goal == "a f")
    #expect(hasReplaced)
  }

  @Test("What always holds goes, and then what holds because of it")
  func truths() {
    let (named, _) = simplified(
      NamedTask(
        atoms: "a b d e", derived: "d e", operators: ["d -> b", "!e -> b", "-> {d e}a {!d}b"],
        axioms: ["d <- a", "d <- b", "e <- d d"], goal: "d e b"),
      always: "a")
    #expect(named.axioms == [])
    #expect(named.operators == [" -> b", " -> a"])
    #expect(named.goal == "b")
  }

  @Test("A goal that becomes contradictory is unreachable")
  func contradiction() {
    let (named, _) = simplified(
      NamedTask(atoms: "a d", derived: "d", axioms: ["d <- a"], goal: "d !a"))
    #expect(named.goal == nil)
  }

  @Test("A recursive atom stays")
  func recursion() {
    let (named, _) = simplified(
      NamedTask(
        atoms: "a b d e", derived: "d e", axioms: ["d <- e", "e <- d", "e <- a b"], goal: "d"))
    #expect(named.goal == "e")
    #expect(named.axioms == ["e <- a b"])
  }
}
