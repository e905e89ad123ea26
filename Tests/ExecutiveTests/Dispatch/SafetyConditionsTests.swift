import PDDL
import Testing

@testable import Executive

@Suite("Safety conditions")
struct SafetyConditionsTests {
  private static let objects =
    Examples.objects("rover", "r", "s") + Examples.objects("place", "x", "y")

  private func monitor(_ text: String, initial: FactState = Examples.state("at r x")) throws
    -> SafetyMonitor
  {
    let domain = try Examples.domain(Examples.rovers)
    return try SafetyMonitor(
      try SafetyConditions(SourceText(text, name: "safety"), domain: domain, objects: Self.objects),
      domain: domain, objects: Self.objects, initial: initial)
  }

  @Test("what leads to a forbidden state is told from what may and what cannot")
  func verdicts() throws {
    let monitor = try monitor("(and (at r y) (sampled y))")
    let state = Examples.state("at r x", "sampled y")
    let there = Examples.atom("at r y")
    #expect(monitor.objection(to: PossibleEffects(), in: state) == nil)
    #expect(
      monitor.objection(to: PossibleEffects(adds: [there]), in: state)
        == "it leads to the forbidden state (and (at r y) (sampled y))")
    #expect(
      monitor.objection(to: PossibleEffects(uncertain: [there]), in: state)
        == "it may lead to the forbidden state (and (at r y) (sampled y))")
    #expect(
      monitor.objection(
        to: PossibleEffects(deletes: [Examples.atom("sampled y")], uncertain: [there]), in: state)
        == nil)
  }

  @Test("models that differ make what they differ in uncertain")
  func models() {
    let one = ExplainedStep(PlanStep("a"), adds: [Examples.atom("p"), Examples.atom("q")])
    let other = ExplainedStep(
      PlanStep("a"), adds: [Examples.atom("p")], deletes: [Examples.atom("r")])
    #expect(
      PossibleEffects(models: [one, other])
        == PossibleEffects(
          adds: [Examples.atom("p")], uncertain: [Examples.atom("q"), Examples.atom("r")]))
  }

  @Test("a condition that holds at the start is an error: nothing would be safe")
  func contradictory() throws {
    let error = #expect(throws: PlanExplanationError.self) { try monitor("(at r x)") }
    #expect(
      error?.description
        == "the forbidden state (at r x) holds at the start: no action would be safe")
  }

  @Test("a predicate that the domain lacks, and text that is no formula, are errors")
  func unreadable() throws {
    let unknown = #expect(throws: DiagnosticsError.self) { try monitor("(on fire r)") }
    #expect(unknown?.diagnostics.isEmpty == false)
    let broken = #expect(throws: DiagnosticsError.self) { try monitor("(at r x)\n(and (at r") }
    #expect(broken?.diagnostics.isEmpty == false)
  }
}
