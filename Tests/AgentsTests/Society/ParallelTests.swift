import AgentSpeak
import Agents
import TestSupport
import Testing

/// Where the order of agents decides nothing, agents on threads do what agents in turns do.
@Suite struct ParallelTests {
  /// What agents with programs print and believe at the end; nil if they do not end in time.
  private func outcome(_ programs: [String], threads: Int) throws -> (
    lines: [String], beliefs: [String]
  )? {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append("\($0): \($1)") }))
    for (index, text) in programs.enumerated() {
      society.add("a\(index)", program: try AgentProgram(SourceText(text, name: "a")))
    }
    guard society.run(Society.Limits(cycles: 20_000), threads: threads) == .idle else { return nil }
    let beliefs = society.names.flatMap { name in
      (society.agent(name)?.beliefs.beliefs ?? []).map { "\(name): \($0)" }
    }
    return (lines.sorted(), beliefs.sorted())
  }

  @Test(arguments: 0..<20) func agentsByThemselvesDoTheSame(seed: Int) throws {
    var random = RandomAgents(seed: 500 + seed, waits: false)
    let programs = (0..<5).map { _ in random.program() }
    let inTurns = try #require(try outcome(programs, threads: 1))
    for threads in [2, 4] {
      let parallel = try #require(try outcome(programs, threads: threads))
      #expect(parallel.lines == inTurns.lines)
      #expect(parallel.beliefs == inTurns.beliefs)
    }
  }

  /// Sums do not depend on the order in which what is added comes.
  @Test(arguments: 0..<10) func messagesAreNeitherLostNorDoubled(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let count = 6
    let programs = (0..<count).map { _ in
      let jobs = (0..<5).map { _ in
        "!give(a\(Int.random(in: 0..<count, using: &random)), \(Int.random(in: 1...9, using: &random)), \(Int.random(in: 0...8, using: &random)))."
      }
      return """
        total(0). next(a\(Int.random(in: 0..<count, using: &random))).
        \(jobs.joined(separator: " "))
        +!give(Who, N, Hops) <- .send(Who, achieve, take(N, Hops)).
        @t[atomic] +!take(N, Hops) : total(T) <- -+total(T + N); !pass(N, Hops).
        +!pass(N, Hops) : Hops > 0 & next(Who) <- .send(Who, achieve, take(N + 1, Hops - 1)).
        +!pass(_, _).
        """
    }
    let inTurns = try #require(try outcome(programs, threads: 1))
    #expect(inTurns.beliefs.count == 2 * count)
    for threads in [2, 3] {
      #expect(try outcome(programs, threads: threads)?.beliefs == inTurns.beliefs)
    }
  }
}
