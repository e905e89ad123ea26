import AgentSpeak
import Agents
import PDDL
import Testing

@testable import Executive

@Suite("A world that follows a domain")
struct SimulatedWorldTests {
  @Test("actions change it, all agents see that, and what is impossible fails")
  func actions() throws {
    let vocabulary = BeliefVocabulary(
      domain: try Examples.domain(Examples.blocks), objects: Examples.objects("block", "a", "b"))
    var printed: [String] = []
    var reports: [String] = []
    let society = Society(output: Society.Output(print: { printed.append("\($0): \($1)") }))
    let world = SimulatedWorld(
      Examples.state("on-table a", "on-table b", "clear a", "clear b", "hand-empty"), vocabulary,
      for: society
    ) { reports.append("\($0) \($1)\($2 == nil ? "" : ": failed")") }
    society.environment = world
    let actor = """
      !go.
      +!go <- pick_up(a); pick_up(b).
      -!go[error(E)] <- .print(E).
      """
    let watcher = "+holding(X) <- .print(X)."
    for (name, text) in [("eva", actor), ("bob", watcher)] {
      society.add(
        name, program: try AgentProgram(SourceText(text, name: "\(name).asl")))
    }
    world.show()
    society.run(Society.Limits(seconds: 200))
    #expect(reports == ["eva pick_up(a)", "eva pick_up(b): failed"])
    #expect(Set(printed) == ["eva: action_failed", "bob: a"])
    #expect(world.state.atoms.contains(GroundAtom("holding", ["a"])))
    #expect(world.percepts.map(\.description).contains("holding(a)"))
  }
}
