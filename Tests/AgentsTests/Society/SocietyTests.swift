import AgentSpeak
import Agents
import Dispatch
import Testing

@Suite struct SocietyTests {
  @Test func agentsTalk() throws {
    let result = try transcript([
      "a": """
      !s.
      +!s <- .broadcast(tell, hello); .send(b, askOne, price(X), price(P)); .print(P);
         .send(b, achieve, go); .send(nobody, tell, x).
      -!s[error(E), error_msg(M)] <- .print(E, ": ", M).
      """,
      "b": """
      price(3).
      +hello[source(S)] <- .print("hello from ", S).
      +!go[source(S)] <- .print("going for ", S).
      """,
    ])
    #expect(
      result.lines.sorted() == [
        "a: 3", "a: ia_failed: there is no agent 'nobody' to send a message to",
        "b: going for a", "b: hello from a",
      ])
  }

  @Test func programsMayReceiveMessagesThemselves() throws {
    let result = try transcript([
      "a": "!s. +!s <- .send(b, tell, x(1)); .send(b, propose, y).",
      "b": """
      +!kqml_received(S, propose, C, _) <- .print(S, " proposes ", C).
      +x(N) <- .print(x, N).
      """,
    ])
    #expect(result.lines.sorted() == ["b: a proposes y", "b: x1"])
  }

  @Test(arguments: [0, 1, 7]) func theSameSeedIsTheSameRun(seed: UInt64) throws {
    let worker =
      "!w(20). +!w(0). +!w(N) <- .random(X); if (X < 0.3) { .wait(1) }; .print(N); !w(N-1)."
    let programs = ["a": worker, "b": worker, "c": worker]
    let first = try transcript(programs, seed: seed).lines
    #expect(first.count == 60)
    #expect(try transcript(programs, seed: seed).lines == first)
    if seed > 0 { #expect(try transcript(programs).lines != first) }
  }

  @Test func aCopyOfAnAgentIsItsWholeMind() throws {
    var agent = Agent(name: "a")
    agent.load(try AgentProgram(SourceText("b(1). +!g <- +b(2).")))
    let before = agent
    agent.believe(Structure("b", [.number(3)]))
    #expect(before.beliefs.beliefs.map(\.description) == ["b(1)[source(self)]"])
    #expect(
      agent.beliefs.beliefs.map(\.description) == ["b(3)[source(self)]", "b(1)[source(self)]"])
  }

  @Test func aCopyOfAnAgentGoesOnByItself() throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    let program = """
      !s(6). !t.
      +!s(0).
      +!s(N) <- X = N * N; .print(X); !helper(N); !s(N - 1).
      +!helper(N) <- +seen(N).
      +!t <- for (.range(I, 1, 3)) { .print(i, I) }.
      """
    society.add("a", program: try AgentProgram(SourceText(program)))
    society.run(Society.Limits(cycles: 9))
    let before = lines.count
    let saved = try #require(society.agent("a"))
    society.run()
    let rest = Array(lines[before...])
    #expect(rest.count > 4)
    for _ in 0..<2 {
      lines = []
      society.withAgent("a") { $0 = saved }
      society.run()
      #expect(lines == rest)
    }
  }

  @Test func perceptsComeAndGo() throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    society.add(
      "a",
      program: try AgentProgram(SourceText("+p(X) <- .print(\"+\",X). -p(X) <- .print(\"-\",X).")))
    for percepts in [[1, 2], [2, 3], []] {
      society.withAgent("a") { $0.perceive(percepts.map { Structure("p", [.number($0)]) }) }
      society.run()
    }
    #expect(lines == ["+1", "+2", "-1", "+3", "-2", "-3"])
  }
}

/// An action that answers later, from another thread.
private struct Later: InternalAction {
  let name = "my.later"
  let arity = 2...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let ticket = agent.suspendIntention()
    let (input, output) = (arguments[0], arguments[1])
    DispatchQueue.global().async {
      if case .number(let value) = input {
        ticket.complete(.success(.unify(output, .number(2 * value))))
      } else {
        ticket.complete(.failure(Failure("not_a_number", "\(input)")))
      }
    }
    return .suspended
  }
}

@Suite struct ActionsInSwiftTests {
  @Test func actionsMayTakeTheirTime() throws {
    let lines = try run(
      """
      !s. !t.
      +!s <- my.later(21, X); .print(X); my.later(a, _).
      -!s[error(E)] <- .print(E).
      +!t <- .print(meanwhile).
      """, kit: AgentKit(actions: [Later()]))
    #expect(lines == ["meanwhile", "42", "not_a_number"])
  }

  /// Where programs may not use files, all that names one is a mistake.
  @Test func filesCanBeForbidden() throws {
    let kit = AgentKit(mayUseFiles: false)
    for text in [
      "{ include(\"x.asl\") }", "+!a <- .include(\"x.asl\").", "+!a <- .save_agent(\"x.asl\").",
      "+!a <- .list_files(\"/\", L).",
    ] {
      #expect(throws: DiagnosticsError.self) {
        try AgentProgram(SourceText(text, name: "a.asl"), kit: kit)
      }
    }
    #expect(try run("!a. +!a <- .create_agent(b, \"/etc/hosts\").", kit: kit) == [])
  }

  /// Time goes on from run to run, however short they are; also if a wait is over when the run is.
  @Test(arguments: [10, 60]) func waitsGoOnFromRunToRun(milliseconds: Int) throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    let text = SourceText("!a. +!a <- .wait(\(milliseconds)); .print(over).", name: "a.asl")
    society.add("a", program: try AgentProgram(text))
    for _ in 0..<20 where lines.isEmpty {
      society.run(Society.Limits(seconds: 0.01, isPaced: true))
    }
    #expect(lines == ["over"])
  }

  @Test func functionsMayBeRulesOrSwift() throws {
    let twice = ArithmeticFunction { (_, arguments) throws(Failure) in
      arguments[0].numberValue.map { .number(2 * $0) }
    }
    let lines = try run(
      """
      { register_function("third", 1, "third_of") }
      third_of(X, X/3).
      !s.
      +!s <- X = my.twice(4) + third(9); .print(X).
      """, kit: AgentKit(functions: ["my.twice": twice]))
    #expect(lines == ["11"])
  }

  private final class World: Environment {
    var acts: [String] = []

    func act(
      _ action: Term, by agent: String,
      completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
    ) {
      acts.append("\(agent) \(action)")
      completion(
        action == .atom(named: "jump") ? .failure(Failure("action_failed", "no")) : .success(.yes))
    }
  }

  @Test func actionsInTheWorld() throws {
    var lines: [String] = []
    let world = World()
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    society.environment = world
    society.add(
      "a",
      program: try AgentProgram(
        SourceText("!s. +!s <- go(1+1); .print(gone); jump. -!s[error(E),code(C)] <- .print(E,C)."))
    )
    society.run()
    #expect(world.acts == ["a go(2)", "a jump"])
    #expect(lines == ["gone", "action_failedjump"])
  }
}
