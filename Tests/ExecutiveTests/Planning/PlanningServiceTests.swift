import PDDL
import Synchronization
import Testing

@testable import Executive

@Suite("Planning beside the agent")
struct PlanningServiceTests {
  private let objects = Examples.objects("block", "a", "b")

  private func request(_ models: [PlanningModel], goal: Formula) throws -> PlanningRequest {
    let state = Examples.state("on-table a", "on-table b", "clear a", "clear b", "hand-empty")
    let vocabulary = BeliefVocabulary(domain: try Examples.domain(Examples.blocks))
    return PlanningRequest(
      models, vocabulary.problem(state, objects: objects, goal: goal), timeLimit: 200)
  }

  @Test("a plan comes with its explanation")
  func plan() throws {
    let domain = try Examples.domain(Examples.blocks)
    let answer = PlanningService.solve(
      try request([PlanningModel(.safe, domain)], goal: Examples.goal("on a b")))
    guard case .plan(let result) = answer else {
      Issue.record("no plan: \(answer)")
      return
    }
    #expect(result.steps == Examples.steps("pick-up a", "stack a b"))
    #expect(result.bound == .safe)
    #expect(result.explanation?.planSteps == result.steps)
  }

  @Test("the optimistic model is asked if the safe one has no plan")
  func optimistic() throws {
    let domain = try Examples.domain(Examples.blocks)
    var safe = domain
    safe.actions.removeAll { $0.name == "stack" }
    let answer = PlanningService.solve(
      try request(
        [PlanningModel(.safe, safe), PlanningModel(.optimistic, domain)],
        goal: Examples.goal("on a b")))
    guard case .plan(let result) = answer else {
      Issue.record("no plan: \(answer)")
      return
    }
    #expect(result.bound == .optimistic)
  }

  @Test("that there is no plan is proven, not guessed")
  func unsolvable() throws {
    let domain = try Examples.domain(Examples.blocks)
    let answer = PlanningService.solve(
      try request([PlanningModel(.safe, domain)], goal: Examples.goal("on a b", "on b a")))
    guard case .unsolvable = answer else {
      Issue.record("expected a proof, found \(answer)")
      return
    }
  }

  @Test("a request without a model or with an unknown configuration fails at once")
  func bad() throws {
    guard case .failed = PlanningService.solve(try request([], goal: .truth)) else {
      Issue.record("planned without a model")
      return
    }
    var request = try request([], goal: .truth)
    request.configuration = "magic"
    guard case .failed(let reason) = PlanningService.solve(request) else {
      Issue.record("planned with magic")
      return
    }
    #expect(reason == "the planner has no configuration magic")
  }

  @Test("planning on a thread of its own can be cancelled")
  func cancel() async throws {
    // A task far too large to solve: towers of 60 blocks turned over, optimally.
    let names = (0..<60).map { "b\($0)" }
    var atoms = ["on-table b0", "clear b59", "hand-empty"].map(Examples.atom)
    for index in 1..<60 { atoms.append(GroundAtom("on", [names[index], names[index - 1]])) }
    let domain = try Examples.domain(Examples.blocks)
    let vocabulary = BeliefVocabulary(domain: domain)
    var goal: [Formula] = []
    for index in 1..<60 {
      goal.append(
        .atom(
          Atom("on", [.constant(names[(index * 7) % 60]), .constant(names[(index * 7 + 7) % 60])])))
    }
    let request = PlanningRequest(
      [PlanningModel(.safe, domain)],
      vocabulary.problem(
        FactState(Set(atoms)),
        objects: names.map { TypedName($0, type: TypeExpression("block")) }, goal: .and(goal)),
      configuration: "optimal", timeLimit: nil)
    let reason = await withCheckedContinuation { continuation in
      let job = PlanningService.start(request) { answer in
        if case .stopped(let reason) = answer {
          continuation.resume(returning: reason)
        } else {
          continuation.resume(returning: "\(answer)")
        }
      }
      job.cancel()
    }
    #expect(reason == "planning was cancelled" || reason == "the limits are reached")
  }
}
