import AgentSpeak
import TestSupport
import Testing

@testable import Agents

/// A society that is saved and restored at any cycle goes on as if nothing had happened.
@Suite struct SnapshotTests {
  /// Programs that between them use all that a mind can hold.
  static let programs: [String: [String: String]] = [
    "loops and queries": [
      "a": """
      n(1). n(2). n(3). n(4). n(5). n(6). n(7). n(8). n(9). n(10).
      even(X) :- n(X) & X mod 2 == 0.
      pair(X, Y) :- even(X) & (Y = X | n(Y) & not even(Y) & Y > X).
      !s.
      +!s <- for (pair(X, Y)) { !show(X, Y) }; for (.member(Z, [f(A), A, "t"])) { .print(Z) };
        for (.range(I, 1, 3)) { for (N::n(I)) { .print(N, I) } };
        while (n(M) & M > 8) { -n(M); .print(gone, M) };
        if (n(9) | n(10)) { .print(no) } else { .print(yes) }.
      +!show(X, Y) : X + Y > 9 <- .print(X, Y).
      -!show(X, Y)[error(E)] <- .print(X, Y, E).
      """
    ],
    "forks, waits and failures": [
      "a": """
      !s. !w.
      +!s <- !a(X) |&| (.wait(30); Y = 2) ; .print(X, Y); !b ||| (.wait(5); .print(first)); !c.
      +!a(1) <- .wait({+go(_)}); .print(went).
      +!b <- .wait(1000).
      +!w <- .wait(3); +go(1); .wait(count(3), 500, E); .print(waited).
      +!c <- !d(1)[hard_deadline(20)]; .print(end).
      -!d(N)[error(E)] <- .print(N, E); .suspended(s, R); .print(R).
      +!d(N) <- .wait(1000).
      -!c[error(E), code(C)] <- .print(E, C); -+count(3).
      +count(N) <- .print(counted, N).
      """
    ],
    "collections, plans and annotations": [
      "a": """
      ~p(1)[source(percept), q("x")]. k::b(1).
      !s.
      +!s <- .set.create(S); .set.add_all(S, [3, 1]); .map.create(M); .map.put(M, k, [S, M]);
        .queue.create(Q, priority); .queue.add(Q, 2); .queue.add(Q, 1); !use(S, M, Q).
      +!use(S, M, Q) <- .set.to_list(S, [A, B|_]); .print(A, B); .map.get(M, k, [T|_]); .set.add(T, 2);
        .length(S, L); .print(L); .queue.head(Q, H); .queue.to_list(Q, R); .print(R);
        .add_plan({ @new[x(1)] +!made(X) : ~p(X)[source(Y), q(Z)] <- .print(Y, Z) }); !made(1);
        .plan_label(P, new); .print(P); .random(F); .random(G); .print(F > 0, G > 0);
        .findall(N, N::b(_), Ns); .print(Ns); !deep(60, z).
      +!deep(0, T) <- .print(T).
      +!deep(N, T) <- !deep(N-1, s(T)).
      """
    ],
    "messages": [
      "a": """
      !s.
      +!s <- .send(b, askOne, v(X), v(Y)); .print(Y); .send(b, achieve, g(5)); .broadcast(tell, hi);
        .send(b, tellHow, "+!h(X) <- .print(h, X); .send(a, untell, hi)."); .send(b, achieve, h(1)).
      +done(N)[source(S)] <- .print(N, S); .create_agent(c); .send(c, tell, x); .kill_agent(c);
        .df_register(tea); .df_search(tea, L); .print(L).
      """,
      "b": """
      v(1).
      +hi[source(S)] <- .print(S).
      +!g(0) <- .send(a, tell, done(0)).
      +!g(N) <- .wait(2); !g(N-1).
      """,
    ],
    "subplans, atomic plans and goal states": [
      "a": """
      !s. !t(3).
      +!s <: done <- .print(start). { +tick(N) <- .print(sub, N). -!x <- .print(scoped). }
      @t[atomic] +!t(0) <- +done.
      +!t(N) <- +tick(N); .wait(1); .print(t, N); !u(N); !!t(N-1).
      @u[atomic] +!u(N) <- X = N * 2; .print(u, X); -+last(X).
      ^!s[state(S)] <- .print(state, S).
      """
    ],
  ]

  private func society(_ lines: Lines, _ programs: [String: String] = [:]) throws -> Society {
    let society = Society(
      seed: 5,
      output: Society.Output(
        print: { lines.lines.append("\($0) \($1)") }, log: { lines.lines.append("\($0): \($1)") }))
    for (name, text) in programs.sorted(by: { $0.key < $1.key }) {
      society.add(name, program: try AgentProgram(SourceText(text, name: name)))
    }
    return society
  }

  private final class Lines {
    var lines: [String] = []
  }

  @Test(arguments: Array(programs.keys).sorted()) func goesOnAsIfNothingHadHappened(
    name: String
  ) throws {
    let programs = try #require(Self.programs[name])
    let whole = Lines()
    let undisturbed = try society(whole, programs)
    #expect(undisturbed.run(Society.Limits(cycles: 5000)) == .idle)
    #expect(whole.lines.count >= 5, "\(whole.lines)")
    // Saved and restored after every cycle.
    let lines = Lines()
    var society = try society(lines, programs)
    var bytes = try society.snapshot()
    for _ in 0..<5000 {
      society = try self.society(lines)
      try society.restore(bytes)
      let end = society.run(Society.Limits(cycles: 1))
      bytes = try society.snapshot()
      if end == .idle { break }
    }
    #expect(lines.lines == whole.lines)
    #expect(society.names == undisturbed.names)
    for name in society.names {
      #expect(description(of: society, name) == description(of: undisturbed, name))
    }
  }

  private func description(of society: Society, _ name: String) -> String? {
    society.agent(name).map { agent in
      let mind = agent.mind
      return "\(mind.cycle) \(mind.beliefs) \(mind.rules) \(mind.messages.count)"
        + mind.intentions.map { intention in
          "\(intention.number) \(intention.state)"
            + intention.stack.map { "\($0.trigger) \($0.values) \($0.next ?? "")" }.joined()
        }.joined() + mind.events.map { "\($0.trigger)" }.joined()
    }
  }

  @Test func oneAgentIsSavedAndRestored() throws {
    let lines = Lines()
    let society = try society(lines, ["a": "b(1). !g(2). +!g(X) <- .wait({+go}); .print(X)."])
    society.run()
    let saved = try #require(society.agent("a")).snapshot()
    let agent = try Agent(restoring: saved)
    #expect(agent.name == "a")
    #expect(agent.beliefs.beliefs.map(\.description) == ["b(1)[source(self)]"])
    #expect(agent.mind.intentions.map(\.stack.last?.values.first?.value) == [.number(2)])
    #expect(try agent.snapshot() == saved)
  }

  @Test func longAndDeepTermsAreSaved() throws {
    var deep = Term.atom(named: "z")
    var wide = deep
    for _ in 0..<100_000 { deep = .structure(Structure("s", [deep])) }
    // Shared parts are saved once: written out this one is 2 to the 200 times as long.
    for _ in 0..<200 { wide = .structure(Structure("f", [wide, wide])) }
    var agent = Agent(name: "a")
    agent.believe(Structure("b", [deep, .list((0..<100_000).map { Term.number($0) })]))
    agent.believe(Structure("c", [wide]))
    let bytes = try agent.snapshot()
    #expect(bytes.count < 4_000_000)
    #expect(try Agent(restoring: bytes).snapshot() == bytes)
  }

  @Test func interruptedActionsFail() throws {
    struct Never: InternalAction {
      let name = "my.never"
      let arity = 0...0
      let isAllowedInConditions = false
      func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
        _ = agent.suspendIntention()
        return .suspended
      }
    }
    var lines: [String] = []
    let kit = AgentKit(actions: [Never()])
    let output = Society.Output(print: { lines.append($1) })
    let society = Society(kit: kit, output: output)
    let text = "!s. +!s <- my.never; .print(never). -!s[error(E)] <- .print(E)."
    society.add("a", program: try AgentProgram(SourceText(text), kit: kit))
    // However little time a run gets, a few lead to the action; more of them change nothing.
    for _ in 0..<20 { society.run(Society.Limits(cycles: 5, seconds: 0.01)) }
    let restored = Society(kit: kit, output: output)
    try restored.restore(society.snapshot())
    #expect(restored.run() == .idle)
    #expect(lines == ["action_failed"])
    let saved = try society.snapshot()
    #expect(throws: SnapshotError.self) { try Society(output: output).restore(saved) }
  }

  @Test(arguments: 0..<4) func damagedBytesAreAnError(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let lines = Lines()
    let society = try society(lines, try #require(Self.programs["loops and queries"]))
    society.run(Society.Limits(cycles: 40))
    let bytes = try society.snapshot()
    for _ in 0..<50 {
      var damaged = bytes
      if Bool.random(using: &generator) {
        damaged.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
      } else {
        let place = damaged.indices.randomElement(using: &generator) ?? 0
        damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      }
      let other = Society(output: Society.Output(print: { _, _ in }))
      #expect(throws: SnapshotError.self) { try other.restore(damaged) }
      #expect(other.names.isEmpty)
    }
  }

  /// Even where the checksum is right, reading ends, with a society or an error.
  @Test(arguments: 0..<4) func meaninglessBytesEndNothing(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let lines = Lines()
    let society = try society(lines, try #require(Self.programs["loops and queries"]))
    society.run(Society.Limits(cycles: 40))
    let content = try Array(Snapshot.opened(society.snapshot()[...], Snapshot.society))
    for _ in 0..<200 {
      var damaged = content
      for _ in 0..<3 {
        let place = damaged.indices.randomElement(using: &generator) ?? 0
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let other = Society(output: Society.Output(print: { _, _ in }))
      try? other.restore(Snapshot.sealed(damaged, Snapshot.society))
      #expect(other.names.isEmpty || other.names.count == 1)
    }
  }
}
