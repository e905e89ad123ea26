import AgentSpeak
import Agents
import Testing

@Suite struct ThreadPoolTests {
  /// Runs agents on threads; gives what they printed, sorted.
  private func lines(_ programs: [(String, String)], threads: Int) throws -> [String] {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append("\($0): \($1)") }))
    for (name, text) in programs {
      society.add(name, program: try AgentProgram(SourceText(text, name: name + ".asl")))
    }
    #expect(society.run(Society.Limits(seconds: 60), threads: threads) == .idle)
    return lines.sorted()
  }

  @Test(arguments: [1, 2, 4]) func aTokenGoesRound(threads: Int) throws {
    let program = """
      +!token(0) <- .print(done).
      +!token(N) : next(Next) <- .send(Next, achieve, token(N - 1)).
      """
    let ring = (0..<10).map { ("r\($0)", "next(r\(($0 + 1) % 10)). " + program) }
    let start = ("start", "!s. +!s <- .send(r0, achieve, token(105)).")
    #expect(try lines(ring + [start], threads: threads) == ["r5: done"])
  }

  @Test(arguments: [1, 3]) func agentsWorkAtTheSameTime(threads: Int) throws {
    let program = """
      !count(300).
      +!count(0) <- ?sum(S); .print(S); .my_name(Me); .send(judge, tell, vote(Me)).
      +!count(N) <- ?sum(S); -+sum(S + N); !count(N - 1).
      """
    let workers = (0..<6).map { ("w\($0)", "sum(0). " + program) }
    let judge = """
      votes(0).
      @v[atomic] +vote(_) <- ?votes(N); -+votes(N + 1).
      +votes(6) <- .print(complete).
      """
    let found = try lines(workers + [("judge", judge)], threads: threads)
    #expect(found == ["judge: complete"] + (0..<6).map { "w\($0): 45150" })
  }

  @Test func waitsAreKept() throws {
    let first = "!s. +!s <- .print(a); .wait(45); .print(c)."
    let second = "!s. +!s <- .wait(30); .print(b); .wait(30); .print(d)."
    var text: [String] = []
    let society = Society(output: Society.Output(print: { text.append($1) }))
    society.add("one", program: try AgentProgram(SourceText(first)))
    society.add("two", program: try AgentProgram(SourceText(second)))
    #expect(society.run(threads: 2) == .idle)
    #expect(text == ["a", "b", "c", "d"])
  }

  @Test func limitsHold() throws {
    let society = Society(output: Society.Output(print: { _, _ in }))
    for name in ["a", "b", "c"] {
      society.add(name, program: try AgentProgram(SourceText("!s. +!s <- !s.")))
    }
    #expect(society.run(Society.Limits(cycles: 5000), threads: 2) == .cycleLimit)
    #expect(society.run(Society.Limits(seconds: 0.05), threads: 2) == .timeLimit)
  }

  @Test func agentsComeAndGo() throws {
    let boss = """
      !s(5).
      +!s(0) <- .print(end).
      +!s(N) <- .create_agent(helper); .wait(1); .kill_agent(helper); .wait(1); !s(N - 1).
      """
    #expect(try lines([("boss", boss)], threads: 2) == ["boss: end"])
  }
}
