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
}
