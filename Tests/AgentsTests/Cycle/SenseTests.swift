import AgentSpeak
import Testing

@testable import Agents

/// What agents notice at the start of a cycle: mail, percepts, and that nothing is left to do.
@Suite struct SenseTests {
  @Test func idleAgentsSayWhenTheySleepAndWake() throws {
    let result = try transcript([
      "a": "+jag_sleeping <- .print(sleeps). +jag_awaking <- .print(awakes). +x <- .print(x).",
      "b": "!s. +!s <- .wait(10); .send(a, tell, x); .wait(10); .send(a, tell, x).",
    ])
    #expect(
      result.lines == [
        "a: sleeps", "a: awakes", "a: x", "a: sleeps", "a: awakes", "a: sleeps",
      ])
  }

  /// Messages are taken in their order, one in a cycle unless the settings say more.
  @Test(arguments: [1, 3]) func messagesAreTakenInTheirOrder(each: Int) throws {
    var settings = Settings()
    settings.messagesInCycle = each
    var agent = Agent(name: "a")
    agent.settings = settings
    for number in 1...6 {
      agent.mailbox.deliver(
        Message("tell", from: "b", to: "a", .structure(Structure("x", [.number(number)]))))
    }
    var known: [Int] = []
    for _ in 0..<6 {
      _ = agent.step()
      known.append(agent.beliefs.count)
    }
    #expect(known == (1...6).map { min($0 * each, 6) })
    #expect(agent.beliefs.beliefs.map { $0[0].numberValue } == [6, 5, 4, 3, 2, 1])
  }

  @Test func messagesMayBeRefused() throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    society.add("a", program: try AgentProgram(SourceText("+x[source(S)] <- .print(S)."))) {
      agent in
      agent.selection.message = { $0.sender != "eve" }
    }
    for name in ["bob", "eve"] {
      society.add(name, program: try AgentProgram(SourceText("!s. +!s <- .send(a, tell, x).")))
    }
    society.run()
    #expect(lines == ["bob"])
  }
}
