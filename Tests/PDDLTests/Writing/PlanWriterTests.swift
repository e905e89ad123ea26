import PDDL
import Testing

@Suite struct PlanWriterTests {
  @Test func classicalPlans() {
    let plan = Plan(steps: [PlanStep("go", ["a", "b"]), PlanStep("stop")], statedCost: 2)
    #expect(PlanWriter.text(plan, costKind: .unit) == "(go a b)\n(stop)\n; cost = 2 (unit cost)\n")
    #expect(PlanWriter.text(plan, costKind: .general).hasSuffix("; cost = 2 (general cost)\n"))
    #expect(PlanWriter.text(plan).hasSuffix("; cost = 2\n"))
  }

  @Test func timedPlans() {
    let plan = Plan(steps: [
      PlanStep("go", ["a"], start: 0, duration: 2.5), PlanStep("stop", start: 2.501),
    ])
    #expect(PlanWriter.text(plan) == "0: (go a) [2.5]\n2.501: (stop)\n")
  }
}
