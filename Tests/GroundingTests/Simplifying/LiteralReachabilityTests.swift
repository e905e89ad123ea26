import Testing

@testable import Grounding

@Suite("Reachability of literals")
struct LiteralReachabilityTests {
  @Test("What needs literals that are never reached goes")
  func chain() {
    var named = NamedTask(
      atoms: "a b c d e", initially: "a e",
      operators: ["a -> b", "b -> c !a", "d -> c", "!a -> {!e}b {b c}!b", "!e -> b"], goal: "c !a")
    let reachability = LiteralReachability(simplifying: &named.task)
    #expect(named.operators == ["a -> b", "b -> c !a", "!a -> {b c}!b"])
    #expect(named.goal == "!a c")
    let always = ["a", "!a", "b", "!b", "d", "!d", "e", "!e"].filter {
      reachability.isAlwaysTrue(named.literal($0))
    }
    #expect(always == ["!d", "e"])
  }

  @Test("An atom that is never false makes what needs its absence unreachable")
  func negations() {
    var named = NamedTask(
      atoms: "a b c", initially: "a b", operators: ["!b -> c", "a -> !a"], goal: "!a c")
    _ = LiteralReachability(simplifying: &named.task)
    #expect(named.operators == ["a -> !a"])
    #expect(named.goal == nil)
  }

  @Test("A conditional effect needs its conditions and its operator")
  func conditionalEffects() {
    var named = NamedTask(
      atoms: "a b c d", initially: "",
      operators: ["d -> {a}b", "-> {a}b {b}c", "-> a", "c -> {d}!a {!a}b"], goal: "c")
    let reachability = LiteralReachability(simplifying: &named.task)
    #expect(named.operators == [" -> {a}b {b}c", " -> a", "c -> {!a}b"])
    #expect(reachability.isReached[Int(named.literal("c"))])
  }

  @Test("Axioms chain; absence of derived atoms is taken for reached")
  func axioms() {
    var named = NamedTask(
      atoms: "a d e f g", initially: "a", derived: "d e f g", operators: ["f -> !a"],
      axioms: ["d <- a", "e <- d", "f <- !e", "g <- g", "g <- !a g"], goal: "!d")
    let reachability = LiteralReachability(simplifying: &named.task)
    #expect(named.axioms == ["d <- a", "e <- d", "f <- !e"])
    #expect(named.goal == "!d")
    #expect(reachability.isAlwaysTrue(named.literal("!g")))
    #expect(!reachability.isAlwaysTrue(named.literal("d")))
  }

  @Test("What was removed already counts for nothing")
  func removed() {
    var named = NamedTask(
      atoms: "a b", operators: ["-> a", "a -> b"], axioms: [], goal: "b")
    named.task.isOperatorRemoved[0] = true
    _ = LiteralReachability(simplifying: &named.task)
    #expect(named.operators == [])
    #expect(named.goal == nil)
  }
}
