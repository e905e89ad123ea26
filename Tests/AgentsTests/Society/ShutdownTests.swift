import AgentSpeak
import Agents
import Testing

@Suite struct ShutdownTests {
  @Test func whoIsKilledLaterIsToldFirst() throws {
    let result = try transcript([
      "boss": "!s. +!s <- .kill_agent(worker, 20); .wait(50); .all_names(L); .print(L).",
      "worker": """
      !w.
      +!w <- .wait(1); !w.
      +jag_shutting_down(T)[source(S)] <- .print(S, " ends me in ", T).
      """,
    ])
    #expect(result.lines == ["worker: boss ends me in 20", "boss: [boss]"])
  }

  @Test func allAreToldBeforeTheSocietyStops() throws {
    let result = try transcript([
      "a": "!s. +!s <- .stopMAS(10); .wait(5); .print(still); .wait(50); .print(never).",
      "b": "+jag_shutting_down(T) <- .print(T).",
    ])
    #expect(result.lines.sorted() == ["a: still", "b: 10"])
  }

  @Test func whoLooksAtTheMailSeldomGetsItLater() throws {
    func cycles(_ settings: Settings, _ plan: String) throws -> Int {
      let society = Society(output: Society.Output(print: { _, _ in }))
      let program = try AgentProgram(SourceText("!s. +!s <- \(plan); !s. +go <- .stopMAS."))
      society.add("a", program: program, settings: settings)
      let sender = try AgentProgram(SourceText("!s. +!s <- .wait(1); .send(a, tell, go)."))
      society.add("b", program: sender)
      #expect(society.run(Society.Limits(cycles: 10_000)) == .stopped(0))
      return society.agent("a")?.cycle ?? 0
    }
    var seldom = Settings()
    seldom.cyclesBetweenSensing = 5000
    let usual = try cycles(Settings(), "true")
    #expect(usual < 1200)
    #expect(try cycles(seldom, "true") > 4900)
    #expect(try cycles(seldom, ".perceive") < usual + 10)
  }
}
