import PDDL
import Testing

@testable import ModelLearning

@Suite("Models for a planner")
struct TargetPlannerTests {
  /// Learns `load`: it changes loads and the cost, and no weight.
  func load(_ planner: TargetPlanner) throws -> (conditions: [Formula], domain: Domain) {
    let tests = NSAMTests()
    let trace = tests.loading([(0, 3), (2.5, 3), (7, 0.5), (0, 1), (4, 4), (0, 9), (1, 3.5)])
    let domain = try tests.learn([trace], planner: planner).domain
    let action = try #require(domain.actions.first)
    guard case .and(let conditions) = action.precondition else {
      Issue.record("no conjunction: \(PDDLWriter.text(action))")
      return ([], domain)
    }
    return (conditions, domain)
  }

  @Test("For ENHSP conditions on constant functions are disjunctions that say the same")
  func enhsp() throws {
    let plain = try load(.any)
    let written = try load(.enhsp)
    try #require(plain.conditions.count == written.conditions.count)
    var disjunctions = 0
    for (plain, written) in zip(plain.conditions, written.conditions) {
      if PDDLWriter.text(plain).contains("(weight ?c)") {
        #expect(written == .or([plain, plain]))
        disjunctions += 1
      } else {
        #expect(written == plain)
      }
    }
    #expect(0 < disjunctions && disjunctions < plain.conditions.count)
    #expect(written.domain.requirements.contains(":disjunctive-preconditions"))
    #expect(!plain.domain.requirements.contains(":disjunctive-preconditions"))
  }
}
