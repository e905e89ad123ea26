import AgentSpeak
import Agents
import TestSupport
import Testing

/// Settings in brackets behind an agent of a `.mas2j` file.
@Suite struct SettingsTests {
  private func run(_ settings: String, _ program: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(program, to: "w.asl")
    let file = try folder.write("MAS m { agents: w \(settings) #2; }", to: "m.mas2j")
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append("\($0) \($1)") }))
    let findings = try society.add(files: [file])
    #expect(findings.isEmpty, "\(findings)")
    society.run(Society.Limits(cycles: 10_000))
    return lines
  }

  static let counting = "!c(1). +!c(5). +!c(N) <- .print(N); !c(N+1)."

  @Test(arguments: ["", "[synchronised=true, qcache=cycle]", "[cycles=1]"]) func agentsTakeTurns(
    settings: String
  ) throws {
    #expect(
      try run(settings, Self.counting) == [
        "w1 1", "w2 1", "w1 2", "w2 2", "w1 3", "w2 3", "w1 4", "w2 4",
      ])
  }

  @Test func aTurnMayHaveSeveralCycles() throws {
    #expect(
      try run("[cycles=4]", Self.counting) == [
        "w1 1", "w1 2", "w2 1", "w2 2", "w1 3", "w1 4", "w2 3", "w2 4",
      ])
  }

  @Test func aCycleMayHaveSeveralStepsAndEvents() throws {
    let program = "!c. +!c <- .print(1); .print(2); .print(3); .print(4)."
    #expect(
      try run("[cycles_act=3]", program) == [
        "w1 1", "w1 2", "w1 3", "w2 1", "w2 2", "w2 3", "w1 4", "w2 4",
      ])
    let events = "!a. !b. !c. +!a <- .print(a). +!b <- .print(b). +!c <- .print(c)."
    #expect(
      try run("[cycles_act=3, cycles_deliberate=3]", events) == [
        "w1 a", "w1 b", "w1 c", "w2 a", "w2 b", "w2 c",
      ])
  }

  @Test func beliefsAndGoalsComeFromTheProject() throws {
    #expect(
      try run(
        "[beliefs=\"b(1), b(2)\", goals=\"g(3), g(4)\"]",
        "b(0). +!g(X) <- .findall(Y, b(Y), L); .sort(L, S); .print(X, S).") == [
          "w1 3[0,1,2]", "w2 3[0,1,2]", "w1 4[0,1,2]", "w2 4[0,1,2]",
        ])
  }

  @Test(arguments: [("sameFocus", ["b", "s"]), ("newFocus", ["s", "b"])])
  func plansForBeliefsRunInTheIntentionOrBesideIt(focus: String, order: [String]) throws {
    let printed = try run("[intBels=\(focus)]", "!s. +!s <- +b; .print(s). +b <- .print(b).")
    #expect(printed.filter { $0.hasPrefix("w1") } == order.map { "w1 \($0)" })
  }

  @Test(arguments: [("true", "1"), ("false", "11")])
  func lastGoalsMayKeepTheirCallers(optimizes: String, depth: String) throws {
    let program = """
      !c(10).
      +!c(0) <- .current_intention(intention(_, Stack)); .length(Stack, Depth); .print(Depth).
      +!c(N) <- !c(N - 1).
      """
    #expect(try run("[tro=\(optimizes)]", program) == ["w1 \(depth)", "w2 \(depth)"])
  }

  @Test(arguments: [("discard", []), ("requeue", ["w1 b", "w2 b"])])
  func eventsWithoutAPlanMayBeKept(events: String, printed: [String]) throws {
    let program = "b. !s. +!s <- .wait(1); +ready. +b : ready <- .print(b)."
    #expect(try run("[events=\(events)]", program) == printed)
  }
}
