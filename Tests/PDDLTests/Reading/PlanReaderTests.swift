import PDDL
import TestSupport
import Testing

@Suite struct PlanReaderTests {
  private func read(_ text: String) throws -> Plan {
    try PlanReader.read(SourceText(text)).get()
  }

  @Test func classicalPlans() throws {
    #expect(
      try read("(pick-up A)\n(stack a B)\n; cost = 2 (unit cost)\n")
        == Plan(steps: [PlanStep("pick-up", ["a"]), PlanStep("stack", ["a", "b"])], statedCost: 2))
  }

  @Test func timedPlans() throws {
    #expect(
      try read("0.000: (drive t1 a b) [5.500]\n; note\n7: (load t1)\n8.5:(honk)[1]")
        == Plan(steps: [
          PlanStep("drive", ["t1", "a", "b"], start: 0, duration: 5.5),
          PlanStep("load", ["t1"], start: 7), PlanStep("honk", start: 8.5, duration: 1),
        ]))
  }

  @Test(arguments: [
    "(a b)(c)", "(a b) (c)", "\r\n(a b)\r\n(c)", " ( a\n b ) ; note\n(c);", "\u{FEFF}(A B)\t(C)",
  ])
  func whiteSpaceAndLinesDoNotMatter(text: String) throws {
    #expect(try read(text) == Plan(steps: [PlanStep("a", ["b"]), PlanStep("c")]))
  }

  @Test func emptyPlans() throws {
    #expect(try read("") == Plan())
    #expect(try read("; cost = 0 (unit cost)") == Plan(statedCost: 0))
  }

  @Test(arguments: [
    "; cost = 12.5", ";; Cost: 12.5", ";COST 12.5 (general cost)", "; metric = 12.5",
  ])
  func statedCosts(comment: String) throws {
    #expect(try read("(a)\n\(comment)\n(b)").statedCost == 12.5)
  }

  @Test func stepsKnowWhereTheyStand() throws {
    #expect(try read("(a)\n 1: (b)").steps.map(\.location.offset) == [0, 5])
  }

  @Test(arguments: [
    (
      "a b",
      "p:1:1: error: not a step of a plan, "
        + "expected '(ACTION OBJECT …)' or 'TIME: (ACTION OBJECT …)', found 'a'"
    ),
    (
      ")",
      "p:1:1: error: not a step of a plan, "
        + "expected '(ACTION OBJECT …)' or 'TIME: (ACTION OBJECT …)', found ')'"
    ),
    (
      "-1: (a)",
      "p:1:1: error: not a step of a plan, "
        + "expected '(ACTION OBJECT …)' or 'TIME: (ACTION OBJECT …)', found '-1'"
    ),
    (
      "1 (a)",
      "p:1:3: error: the time of a step is not ended, expected ':' behind the time, found '('"
    ),
    ("1: a", "p:1:4: error: a step has no action, expected '(ACTION OBJECT …)', found 'a'"),
    (
      "1:",
      "p:1:3: error: a step has no action, expected '(ACTION OBJECT …)', found the end of the file"
    ),
    ("()", "p:1:1: error: a step has no action, expected '(ACTION OBJECT …)', found '()'"),
    (
      "(a b\n",
      "p:1:1: error: unbalanced parentheses, expected ')' for this '(', found the end of the file"
    ),
    (
      "(a (b))", "p:1:4: error: a step has no end, expected ')' or the name of an object, found '('"
    ),
    (
      "(a) [x]",
      "p:1:6: error: the duration of a step is missing, expected a number of 0 or more, found 'x'"
    ),
    (
      "(a) [-1]",
      "p:1:6: error: the duration of a step is missing, expected a number of 0 or more, found '-1'"
    ),
    (
      "(a) [1",
      "p:1:7: error: the duration of a step is not ended, expected ']', found the end of the file"
    ),
  ])
  func mistakes(text: String, finding: String) {
    let reading = PlanReader.read(SourceText(text, name: "p"))
    #expect(reading.diagnostics.map(\.description) == [finding])
  }

  @Test func everyLineIsReadOnItsOwn() {
    let reading = PlanReader.read(SourceText("(a)\nb\n(c)\n1: d\n(e)", name: "p"))
    #expect(reading.value?.steps.map(\.action) == ["a", "c", "e"])
    #expect(reading.diagnostics.map(\.line) == [2, 4])
  }

  @Test func binaryFilesAreNoPlans() {
    let reading = PlanReader.read(SourceText(name: "p", bytes: [40, 97, 0, 41]))
    #expect(
      reading.diagnostics.map(\.description) == [
        "p: error: cannot read the file, expected a text file, found a binary file (byte 3 is NUL)"
      ])
  }

  @Test func aHundredThousandParenthesesAreNoPlan() {
    let text = String(repeating: "(", count: 100_000)
    #expect(
      PlanReader.read(SourceText(text, name: "p")).diagnostics.map(\.description) == [
        "p:1:2: error: a step has no end, expected ')' or the name of an object, found '('"
      ])
  }

  @Test(arguments: 0..<100)
  func whatIsWrittenReadsBackTheSame(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var plan = Plan(statedCost: seed % 2 == 0 ? nil : Double.random(in: 0...100, using: &random))
    for _ in 0..<(seed % 7) {
      let arguments = (0..<Int.random(in: 0...3, using: &random)).map { "object\($0)" }
      var step = PlanStep("action\(Int.random(in: 0...9, using: &random))", arguments)
      if seed % 3 != 0 { step.start = Double.random(in: 0...1e6, using: &random) }
      if seed % 5 != 0 { step.duration = Double.random(in: 0...1, using: &random) }
      plan.steps.append(step)
    }
    #expect(try read(PlanWriter.text(plan, costKind: .unit)) == plan)
  }
}
