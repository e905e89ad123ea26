import AgentSpeak
import Agents
import TestSupport
import Testing

@Suite struct BeliefBaseTests {
  /// Beliefs and a plain list of pairs, changed alike, answer alike: whatever index is in use.
  @Test(arguments: 0..<20) func answersAreThoseOfAPlainList(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var agent = Agent(name: "a")
    var model: [(Int, Int)] = []
    for _ in 0..<300 {
      let pair = (Int.random(in: 0..<12, using: &random), Int.random(in: 0..<6, using: &random))
      let belief = Structure("b", [.number(pair.0), .number(pair.1)])
      if Bool.random(using: &random) || model.count < 5 {
        agent.believe(belief)
        if !model.contains(where: { $0 == pair }) { model.append(pair) }
      } else {
        agent.perceive([])
        try agent.forget(belief)
        model.removeAll { $0 == pair }
      }
      let first = Term.number(pair.0)
      let query = Term.structure(Structure("b", [first, .variable(0)]))
      let found = try agent.solutions(of: query, template: .variable(0))
      let wanted = model.filter { $0.0 == pair.0 }.map { Term.number($0.1) }
      #expect(found == wanted.reversed())
      let exact = try agent.solutions(of: .structure(belief), template: .true)
      #expect(exact.count == model.count { $0 == pair })
    }
    #expect(agent.beliefs.count == model.count)
  }

  @Test func rulesAndBeliefsAnswerInTheirOrder() throws {
    let facts = (1...20).map { "b(\($0))." }.joined(separator: " ")
    #expect(
      try run(
        "b(0). b(X) :- X = rule. \(facts) !s. +!s <- .findall(X, b(X) & (X == 20 | X == 0 | X == rule), L); .print(L); ?b(7); ?b(rule); .print(ok)."
      )
        == ["[0,rule,20]", "ok"])
  }
}
