import AgentSpeak
import Agents
import PDDL
import Synchronization
import Testing

@testable import Executive

@Suite("Agents that plan")
struct MeansEndsTests {
  /// A table of blocks that does what agents say, and shows them what is true.
  final class Table: Environment {
    var state: FactState
    var log: [String] = []
    let explainer: PlanExplainer
    let vocabulary: BeliefVocabulary
    unowned let society: Society

    init(_ state: FactState, _ vocabulary: BeliefVocabulary, _ society: Society) {
      self.state = state
      self.vocabulary = vocabulary
      self.society = society
      explainer = PlanExplainer(domain: vocabulary.domain, objects: vocabulary.objects)
    }

    func act(
      _ action: AgentSpeak.Term, by agent: String,
      completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
    ) {
      log.append(action.description)
      guard let step = try? vocabulary.step(of: action),
        let explained = try? explainer.explain(step, in: state)
      else {
        completion(.failure(Failure("action_failed", "\(action) is not possible now")))
        return
      }
      state.apply(explained)
      show(agent)
      completion(.success(.yes))
    }

    func show(_ agent: String) {
      let percepts = state.atoms.map { vocabulary.literal(of: $0) }
      society.withAgent(agent) { $0.perceive(percepts) }
    }
  }

  struct Outcome {
    var printed: [String]
    var actions: [String]
    var state: FactState
    var agent: Agent?
    var complaints: [String]
  }

  private static let start = Examples.state(
    "on-table a", "on-table b", "on-table c", "clear a", "clear b", "clear c", "hand-empty")

  private func run(_ text: String, from state: FactState = start, seconds: Double = 200) throws
    -> Outcome
  {
    let meansEnds = MeansEnds(
      domain: try Examples.domain(Examples.blocks),
      objects: Examples.objects("block", "a", "b", "c"))
    let kit = AgentKit(actions: meansEnds.actions)
    var printed: [String] = []
    var complaints: [String] = []
    let society = Society(
      kit: kit,
      output: Society.Output(
        print: { printed.append($1) }, log: { complaints.append($1) }))
    let table = Table(state, meansEnds.vocabulary, society)
    society.environment = table
    let program = try AgentProgram(SourceText(text, name: "robot.asl"), kit: kit)
    society.add("robot", program: program) { meansEnds.equip(&$0) }
    table.show("robot")
    society.run(Society.Limits(seconds: seconds))
    return Outcome(
      printed: printed, actions: table.log, state: table.state, agent: society.agent("robot"),
      complaints: complaints)
  }

  @Test("a goal without a plan goes to the planner, and its steps are carried out")
  func planless() throws {
    let outcome = try run("!start. +!start <- !on(a,b); .print(done).")
    #expect(outcome.actions == ["pick_up(a)", "stack(a,b)"])
    #expect(outcome.printed == ["done"])
    #expect(outcome.complaints.isEmpty)
  }

  @Test("plans of the program come first")
  func programFirst() throws {
    let outcome = try run("!on(a,b). +!on(X,Y) <- pick_up(X); put_down(X).")
    #expect(outcome.actions == ["pick_up(a)", "put_down(a)"])
  }

  @Test("goals of other words fail as they always did")
  func otherGoals() throws {
    let outcome = try run("!start. +!start <- !sing. -!start[error(E)] <- .print(E).")
    #expect(outcome.printed == ["no_applicable"])
  }

  @Test("a plan can be asked for, with the bound of its model")
  func asked() throws {
    let outcome = try run(
      "!start. +!start <- .plan(on(a,b) & on(b,c), P, [bound(B)]); .print(B,\" \",P).")
    #expect(
      outcome.printed == [
        "safe { pick_up(b); stack(b,c); pick_up(a); stack(a,b) }"
      ])
  }

  @Test(
    "that there is no plan, and that a word is unknown, are failures the program can catch",
    arguments: [("on(a,b) & on(b,a)", "no_plan"), ("under(a,b)", "unknown_goal")])
  func failures(goal: String, error: String) throws {
    let outcome = try run(
      "!start. +!start <- .plan(\(goal), P); P. -!start[error(E)] <- .print(E).")
    #expect(outcome.printed == [error])
  }

  @Test("the agent goes on while planning runs")
  func beside() throws {
    let outcome = try run(
      """
      !start. !count(1).
      +!start <- .plan(on(a,b), P); +planned; .print(planned).
      +!count(N) : planned <- .print(counted).
      +!count(N) : N < 200000 <- !count(N+1).
      """)
    #expect(outcome.printed.contains("planned"))
    #expect(outcome.agent.map { $0.cycle > 5 } == true)
  }

  @Test("a kept plan has the regressed context and is used the next time")
  func kept() throws {
    let outcome = try run(
      """
      !start.
      +!start <- .plan(on(a,b), P); .keep_plan(on(a,b), P);
        .relevant_plans({+!on(a,b)}, L, N); .print(L).
      """)
    #expect(
      outcome.printed.first?.contains(
        "+!on(a,b) : (clear(a) & (clear(b) & (hand_empty & on_table(a)))) <- pick_up(a); stack(a,b)"
      )
        == true)
    let second = try run(
      """
      !start.
      +!start <- .plan(on(a,b), P); .keep_plan(on(a,b), P); !on(a,b); .print(N).
      """)
    #expect(second.actions == ["pick_up(a)", "stack(a,b)"])
  }

  @Test("the hand is needed for both towers: the second waits for the first")
  func ordered() throws {
    let outcome = try run(
      """
      !start.
      +!start <- .plan(on(a,b), P); .plan(holding(c), Q);
        .adopt(on(a,b)[resource(hand)], P, V); !!second(Q); V; .print(one).
      +!second(Q) <- .adopt(holding(c)[resource(hand)], Q, W); W; .print(two).
      """)
    #expect(Set(outcome.printed) == ["one", "two"])
    #expect(outcome.actions == ["pick_up(a)", "stack(a,b)", "pick_up(c)"])
  }

  @Test("a plan that the world has overtaken is made again")
  func stale() throws {
    let outcome = try run(
      """
      !start.
      +!start <- .plan(on(a,b), P); pick_up(c); .adopt(on(a,b), P, W); W; .print(done).
      """)
    #expect(outcome.printed == ["done"])
    #expect(outcome.state.atoms.contains(Examples.atom("on a b")))
    #expect(outcome.actions.first == "pick_up(c)")
  }

  @Test("what is filtered can be asked for, with the reason")
  func filtered() throws {
    let outcome = try run(
      """
      !keep.
      +!keep <- .plan(on(a,b), P); .adopt(on(a,b)[keep], P, W); !other.
      +!other <- .plan(on(b,a), P); .adopt(on(b,a)[keep], P, W).
      -!other[error(E)] <- .print(E); .filtered(on(b,a), O, [R|_]); .print(O, ": ", R).
      """)
    #expect(
      outcome.printed == [
        "filtered",
        "filtered: (pick-up b) of on(b,a) spoils (hand-empty), which (pick-up a) of on(a,b) needs",
      ])
  }

  @Test("an option that overrides displaces, and what it displaces fails")
  func displaced() throws {
    let outcome = try run(
      """
      !slow.
      +!slow <- .plan(on(a,b), P); .adopt(on(a,b)[keep,resource(hand)], P, W); !!urgent;
        .wait(adopted); W.
      -!slow[error(E)] <- .print(slow, " ", E).
      +!urgent <- .plan(on(b,a), P); .adopt(on(b,a)[keep,override,resource(hand)], P, W); +adopted;
        W; .print(urgent).
      """)
    #expect(outcome.printed.sorted() == ["slow displaced", "urgent"])
    #expect(outcome.actions == ["pick_up(b)", "stack(b,a)"])
  }

  @Test(
    "a single-minded agent gives a spoiled plan up when it looks, a blind one does not",
    arguments: [("single_minded", "plan_invalid"), ("blind", "went on")])
  func commitment(strategy: String, expected: String) throws {
    let outcome = try run(
      """
      !start. boldness(cautious). commitment(\(strategy)).
      +!start <- .plan(on(b,c), P); .adopt(on(b,c), P, W);
        .begin(1,0); pick_up(b); put_down(b); .begin(1,1); .print("went on").
      -!start[error(E)] <- .print(E).
      """)
    #expect(outcome.printed == [expected])
  }

  @Test("commitment and boldness that do not exist are errors that say what there is")
  func badTerms() throws {
    let outcome = try run(
      """
      !start.
      +!start <- .plan(on(a,b), P); .adopt(on(a,b)[boldness(shy)], P, W).
      -!start[error_msg(M)] <- .print(M).
      """)
    #expect(
      outcome.printed == ["boldness is cautious, bold, adaptive or a number of steps, found shy"])
  }

  @Test("what the annotations of a goal without a plan say reaches the filter")
  func annotationsOfTheGoal() throws {
    let outcome = try run(
      """
      !start.
      +!start <- !on(a,b)[boldness(shy)].
      -!start[error_msg(M)] <- .print(M).
      """)
    #expect(
      outcome.printed == ["boldness is cautious, bold, adaptive or a number of steps, found shy"])
  }
}
