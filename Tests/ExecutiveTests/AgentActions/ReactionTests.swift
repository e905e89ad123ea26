import AgentSpeak
import Agents
import PDDL
import Testing

@testable import Executive

@Suite("Agents go on while they plan")
struct ReactionTests {
  private func run(
    _ text: String, _ body: (Society, MeansEnds, () -> [String]) throws -> Void
  ) throws {
    var options = MeansEnds.Options()
    options.deliversAtOnce = false
    let meansEnds = MeansEnds(
      models: [PlanningModel(.safe, try Examples.domain(Examples.blocks))],
      try Examples.domain(Examples.blocks), objects: Examples.objects("block", "a", "b", "c"),
      options: options)
    let kit = AgentKit(actions: meansEnds.actions)
    var printed: [String] = []
    let society = Society(kit: kit, output: Society.Output(print: { printed.append($1) }))
    let program = try AgentProgram(SourceText(text, name: "robot.asl"), kit: kit)
    society.add("robot", program: program) { agent in
      for text in [
        "on_table(a)", "on_table(b)", "on_table(c)", "clear(a)", "clear(b)", "clear(c)",
        "hand_empty",
      ] {
        for literal in (try? Examples.literals(text)) ?? [] { agent.believe(literal) }
      }
    }
    try body(society, meansEnds) { printed }
  }

  @Test("a percept is reacted to in the cycle after it, planning or not")
  func reaction() throws {
    try run(
      """
      !goal.
      +!goal <- .plan(on(a,b), P); .print(planned).
      +alarm(N) <- .print(alarm, N).
      """
    ) { society, meansEnds, printed in
      #expect(society.run(at: 0) == .idle)
      for number in 1...5 {
        let before = try #require(society.agent("robot")).cycle
        let alarm = try Examples.literals("alarm(\(number))")
        society.withAgent("robot") { $0.perceive(alarm) }
        society.run(at: 0, cycleLimit: 1)
        #expect(printed().last == "alarm\(number)")
        #expect(try #require(society.agent("robot")).cycle == before + 1)
      }
      #expect(!printed().contains("planned"))
      meansEnds.deliverPlans()
      society.run(at: 0)
      #expect(printed().last == "planned")
      #expect(meansEnds.planningTimes.count == 1)
    }
  }

  @Test(
    "an open-minded agent drops what nobody wants any more, a single-minded one goes on",
    arguments: [("open_minded", "unwanted"), ("single_minded", "done")])
  func motive(strategy: String, expected: String) throws {
    try run(
      """
      commitment(\(strategy)). boldness(cautious). order(customer).
      !goal.
      +!goal <- .plan(on(a,b), P); .adopt(on(a,b)[motive(order(customer))], P, W); +adopted; W;
        .print(done).
      -!goal[error(E)] <- .print(E).
      """
    ) { society, meansEnds, printed in
      let world = BlockTable(society)
      society.environment = world
      society.withAgent("robot") { $0.settings.hasEnvironment = true }
      society.run(at: 0)
      meansEnds.deliverPlans()
      // The order is withdrawn while the first step is under way.
      world.onAct = {
        let order = (try? Examples.literals("order(customer)"))?.first
        society.withAgent("robot") { if let order { try? $0.forget(order) } }
      }
      for second in 0..<20 { society.run(at: Double(second)) }
      #expect(printed() == [expected])
    }
  }

  /// A table on which every action works, as the agent believes.
  private final class BlockTable: Environment {
    unowned let society: Society
    var onAct: () -> Void = {}
    private var state = Examples.state(
      "on-table a", "on-table b", "on-table c", "clear a", "clear b", "clear c", "hand-empty")
    private let explainer: PlanExplainer?
    private let vocabulary: BeliefVocabulary?

    init(_ society: Society) {
      self.society = society
      let domain = try? Examples.domain(Examples.blocks)
      let objects = Examples.objects("block", "a", "b", "c")
      explainer = domain.map { PlanExplainer(domain: $0, objects: objects) }
      vocabulary = domain.map { BeliefVocabulary(domain: $0, objects: objects) }
    }

    func act(
      _ action: AgentSpeak.Term, by agent: String,
      completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
    ) {
      guard let step = try? vocabulary?.step(of: action),
        let explained = try? explainer?.explain(step, in: state)
      else {
        completion(.failure(Failure("action_failed", "not possible")))
        return
      }
      let before = state
      state.apply(explained)
      society.withAgent(agent) { mind in
        for atom in before.atoms.subtracting(state.atoms) {
          if let literal = vocabulary?.literal(of: atom) { try? mind.forget(literal) }
        }
        for atom in state.atoms.subtracting(before.atoms) {
          if let literal = vocabulary?.literal(of: atom) { mind.believe(literal) }
        }
      }
      onAct()
      completion(.success(.yes))
    }
  }
}
