import ModelLearning
import PDDL
import TestSupport
import Testing
import Trajectories

@testable import Executive

@Suite("Learning while acting")
struct ModelKeeperTests {
  private static let objects = Examples.objects("block", "a", "b")
  private static let start = Examples.state(
    "on-table a", "on-table b", "clear a", "clear b", "hand-empty")
  private static let held = Examples.state("on-table b", "clear b", "holding a")

  private func skeleton() throws -> Domain {
    var domain = try Examples.domain(Examples.blocks)
    for index in domain.actions.indices {
      domain.actions[index].precondition = .truth
      domain.actions[index].effect = .none
    }
    return domain
  }

  private func transition(
    _ step: PlanStep, _ before: FactState, _ after: FactState, _ outcome: Outcome, _ number: Int
  ) -> PlanExecutor.Transition {
    PlanExecutor.Transition(
      before: before, step: step, after: after, outcome: outcome,
      succeeded: outcome == .succeeded, number: number)
  }

  private func step(_ text: String) -> PlanStep { Examples.steps(text)[0] }

  @Test("a success shows effects, and the safe model has the action from then on")
  func success() throws {
    let keeper = try ModelKeeper(skeleton: skeleton(), objects: Self.objects)
    #expect(keeper.models.map(\.domain.actions.count) == [0, 4])
    let change = try keeper.note(
      transition(step("pick-up a"), Self.start, Self.held, .succeeded, 1))
    #expect(change.hasTaught)
    #expect(keeper.domain(.safe).actions.map(\.name) == ["pick-up"])
    let effects = keeper.possibleEffects(of: step("pick-up b"), in: Self.start)
    #expect(effects.adds == [Examples.atom("holding b")])
    #expect(
      effects.deletes == Set(["on-table b", "clear b", "hand-empty"].map { Examples.atom($0) }))
  }

  @Test("models are handed on whenever one of them changes, rejections included")
  func changes() throws {
    let keeper = try ModelKeeper(skeleton: skeleton(), objects: Self.objects)
    let meansEnds = MeansEnds(models: [], try skeleton(), objects: Self.objects)
    keeper.onChange { meansEnds.use($0) }
    let before = meansEnds.modelVersion
    try keeper.note(transition(step("put-down a"), Self.start, Self.start, .rejected, 1))
    #expect(meansEnds.modelVersion == before + 1)
    let optimistic = try #require(meansEnds.currentModels.last)
    let explainer = PlanExplainer(domain: optimistic.domain, objects: Self.objects)
    // All that was missing for putting a down is missing for b, too.
    #expect(throws: PlanExplanationError.self) {
      try explainer.explain(step("put-down b"), in: Self.start)
    }
  }

  @Test("what is recorded is learned from when it is opened again; nothing is written twice")
  func record() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "trace.jsonl")
    func recorder() throws -> TraceRecorder {
      try TraceRecorder(path, domain: skeleton(), objects: Self.objects)
    }
    let first = try ModelKeeper(skeleton: skeleton(), objects: Self.objects, recorder: recorder())
    try first.note(transition(step("put-down a"), Self.start, Self.start, .rejected, 1))
    try first.note(transition(step("pick-up a"), Self.start, Self.held, .succeeded, 2))
    try first.note(transition(step("stack a b"), Self.held, Self.held, .faulted, 3))
    // After a mishap the state is another: a trace with a gap.
    try first.note(transition(step("pick-up b"), Self.start, Self.start, .faulted, 4))
    let again = try recorder()
    #expect(again.earlier.map(\.outcome) == [.rejected, .succeeded, .faulted, .faulted])
    #expect(again.earlier.last.map { Set($0.before.trueAtoms) } == Self.start.atoms)
    #expect(again.numbers == [1, 2, 3, 4])
    #expect(again.outcome(of: 2) == .succeeded)
    try again.append(
      Transition(before: ObservedState(), action: PlanStep("x"), after: ObservedState()), of: 2)
    #expect(try recorder().earlier.count == 4)
    let second = try ModelKeeper(skeleton: skeleton(), objects: Self.objects, recorder: recorder())
    #expect(second.domain(.safe) == first.domain(.safe))
    #expect(second.domain(.optimistic) == first.domain(.optimistic))
    #expect(second.openQuestions == first.openQuestions)
  }

  @Test("what may lead to a forbidden state is not tried, and the certificate says so")
  func safety() throws {
    let domain = try skeleton()
    let safety = try SafetyConditions(
      SourceText("(holding b)"), domain: domain, objects: Self.objects)
    let monitor = try SafetyMonitor(
      safety, domain: domain, objects: Self.objects, initial: Self.start)
    let truth = PlanExplainer(domain: try Examples.domain(Examples.blocks), objects: Self.objects)
    let keeper = try ModelKeeper(skeleton: domain, objects: Self.objects, safety: safety)
    var state = Self.start
    var number = 0
    var ending: ModelKeeper.Choice?
    while ending == nil, number < 200 {
      let choice = keeper.choose(in: state, monitor)
      guard case .steps(let steps) = choice else {
        ending = choice
        break
      }
      for step in steps {
        number += 1
        let before = state
        let explained = try? truth.explain(step, in: state)
        if let explained { state.apply(explained) }
        #expect(monitor.violations(in: state).isEmpty, "\(step)")
        try keeper.note(
          transition(step, before, state, explained == nil ? .rejected : .succeeded, number))
        if explained == nil { break }
      }
    }
    #expect(
      ending
        == .nothingLeft(
          "no state that can be reached and that is safe teaches anything more",
          isCertificate: true))
    #expect(keeper.domain(.safe).actions.contains { $0.name == "pick-up" })
  }

  @Test("who asks the oracle first tries only what works")
  func oracle() throws {
    let keeper = try ModelKeeper(
      skeleton: skeleton(), objects: Self.objects, strategy: OracleStrategy())
    let truth = PlanExplainer(domain: try Examples.domain(Examples.blocks), objects: Self.objects)
    keeper.ask { step, state in (try? truth.explain(step, in: state)) != nil }
    guard case .steps(let steps) = keeper.choose(in: Self.start, nil) else {
      Issue.record("nothing to try")
      return
    }
    #expect((try? truth.explain(steps[0], in: Self.start)) != nil)
  }
}
