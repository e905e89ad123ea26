import AgentSpeak
import Agents
import Testing

/// The code of the articles in `Sources/Agents/Agents.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  @Test func givingAgentsActions() throws {
    struct Twice: InternalAction {
      let name = "my.twice"
      let arity = 2...2
      func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
        guard case .number(let value) = arguments[0] else {
          throw .wrongArguments("my.twice needs a number")
        }
        return .unify(arguments[1], .number(2 * value))
      }
    }
    let kit = AgentKit(actions: [Twice()])

    var lines: [String] = []
    let society = Society(kit: kit, output: Society.Output(print: { lines.append($1) }))
    let text = SourceText("!go. +!go <- my.twice(4, X); .print(X).", name: "a.asl")
    society.add("a", program: try AgentProgram(text, kit: kit))
    society.run()
    #expect(lines == ["8"])
  }

  @Test func runningAgentsAndLookingIntoAMind() throws {
    let society = Society(output: Society.Output(print: { print("[\($0)] \($1)") }))
    let program = try AgentProgram(SourceText("!go. +!go <- .print(hello).", name: "bob.asl"))
    society.add("bob", program: program)
    society.run(Society.Limits(seconds: 10))

    if let agent = society.agent("bob") {
      print(agent.mind.beliefs, agent.mind.intentions.map(\.state))
    }
    #expect(society.agent("bob")?.mind.intentions.isEmpty == true)
  }
}
