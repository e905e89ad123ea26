import AgentSpeak
import Agents
import Testing

/// Looking into an agent's mind.
@Suite struct InspectionTests {
  private func society(_ text: String, cycles: Int) throws -> Society {
    let society = Society(output: Society.Output(print: { _, _ in }))
    society.add("a", program: try AgentProgram(SourceText(text, name: "a.asl")))
    society.run(Society.Limits(cycles: cycles))
    return society
  }

  @Test func aMindShowsIntentionsWithTheirValues() throws {
    let society = try society(
      "b(1). r(X) :- b(X). !g(2). !h. +!g(X) <- Y = X + 1; !k(Y). +!k(Z) <- .wait({+e}); p(Z).",
      cycles: 20)
    let mind = try #require(society.agent("a")).mind
    #expect(mind.beliefs.map(\.description) == ["b(1)[source(self)]"])
    #expect(mind.rules == ["r(X) :- b(X)."])
    #expect(mind.events.isEmpty)
    #expect(mind.intentions.map(\.state) == ["wait"])
    let stack = try #require(mind.intentions.first).stack
    #expect(stack.map { "\($0.trigger)" } == ["+!g(2)[source(self)]", "+!k(3)[source(self)]"])
    #expect(stack.map(\.next) == [nil, "p(3)"])
    #expect(
      stack.map { $0.values.map { "\($0.name) = \($0.value)" } } == [
        ["X = 2", "Y = 3"], ["Z = 3"],
      ])
  }

  @Test func contextsAreExplainedPartByPart() throws {
    let agent = try #require(
      society(
        """
        p(1). p(5).
        @a +!g(X) : p(Y) & Y > X & q(Y).
        @b +!g(1) : p(9).
        @c +!g(X) : X = f(Y) | p(X).
        @d +!g(7).
        @e +!h(X).
        """, cycles: 20
      ).agent("a"))
    let trigger = Trigger(.add, .achieve, Structure("g", [.number(1)]))
    let found = agent.explain(trigger).map { explanation -> String in
      switch explanation.verdict {
      case .irrelevant: return "\(explanation.plan.name) irrelevant"
      case .inapplicable(let failing, let values):
        let known = values.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
        return "\(explanation.plan.name) fails at \(failing) {\(known)}"
      case .erroneous(let failure): return "\(explanation.plan.name) \(failure.id)"
      case .applicable(let values): return "\(explanation.plan.name) \(values.map(\.name))"
      }
    }
    #expect(
      found == [
        "a fails at q(Y) {X=1,Y=5}", "b fails at p(9) {}", "c [\"X\"]", "d irrelevant",
      ])
  }

  @Test func intentionsKnowWhereTheyComeFrom() throws {
    let society = Society(output: Society.Output(print: { _, _ in }))
    society.add("b", program: try AgentProgram(SourceText("!s. +!s <- .send(a, achieve, g).")))
    society.add(
      "a",
      program: try AgentProgram(
        SourceText("+!g <- !!h; .wait({+e}). +!h <- .wait({+e}). +p <- .wait({+e}).")))
    society.withAgent("a") { agent in
      agent.debugging = Debugging()
      agent.perceive([Structure("p")])
    }
    society.run()
    let agent = try #require(society.agent("a"))
    let reasons = agent.mind.intentions.compactMap { agent.explain(intention: $0.number) }
    #expect(reasons.map(\.origin) == [.percept, .agent("b"), .itself])
    #expect(reasons.map(\.posting?.intention) == [nil, nil, 2])
    #expect(reasons.map(\.posting?.goal) == [nil, nil, "+!g[source(b)]"])
  }

  @Test func pausesBetweenChoosingAPlanAndItsFirstStep() throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    society.add(
      "a", program: try AgentProgram(SourceText("!s. +!s <- !g(1); !g(2). @p +!g(X) <- .print(X)."))
    )
    society.withAgent("a") { agent in
      agent.debugging = Debugging()
      agent.debugging?.breakpoint = { $0.name == "p" }
    }
    #expect(society.run() == .breakpoint("a"))
    #expect(lines == [])
    #expect(society.run() == .breakpoint("a"))
    #expect(lines == ["1"])
    #expect(society.run() == .idle)
    #expect(lines == ["1", "2"])
  }

  @Test func aRunMayBeCutAnywhere() throws {
    func lines(slice: Int?) throws -> [String] {
      var lines: [String] = []
      let society = Society(seed: 3, output: Society.Output(print: { lines.append("\($0)\($1)") }))
      for name in ["a", "b", "c"] {
        let text =
          "!w(9). +!w(0). +!w(N) <- .random(X); if (X < 0.3) { .wait(1) }; .print(N); !w(N-1)."
        society.add(name, program: try AgentProgram(SourceText(text)))
      }
      while society.run(Society.Limits(cycles: slice)) == .cycleLimit {}
      return lines
    }
    let whole = try lines(slice: nil)
    #expect(whole.count == 27)
    #expect(try lines(slice: 1) == whole)
    #expect(try lines(slice: 7) == whole)
  }
}
