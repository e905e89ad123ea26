import Grounding
import Testing

@testable import Search

@Suite("Reaching default values of derived variables in the relaxation")
struct DefaultValueRulesTests {
  /// Variable 0 has three values, 1 has two; 2 and 3 are derived, with default value 1. An operator
  /// of cost 1, 2, … sets each value of 0 and 1.
  private func task(
    axioms: [(conditions: [FiniteDomainTask.Fact], head: Int32)], goal: [FiniteDomainTask.Fact]
  ) -> FiniteDomainTask {
    var task = FiniteDomainTask()
    task.domainSizes = [3, 2, 2, 2]
    task.axiomLayers = [-1, -1, 0, 0]
    task.initialValues = [0, 0, 1, 1]
    task.goal = goal
    task.hasActionCosts = true
    for (variable, value) in [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)] as [(Int32, Int32)] {
      task.preconditions.appendRow([])
      task.effects.appendRow([.init(.init(variable, value))])
      task.costs.append(Int32(task.costs.count) + 1)
    }
    for axiom in axioms {
      task.axiomConditions.appendRow(axiom.conditions)
      task.axiomHeads.append(.init(axiom.head, 0))
    }
    return task
  }

  private func estimate(_ task: FiniteDomainTask, of state: [Int32]) -> Int? {
    AdditiveHeuristic(task: task, costType: .normal).estimate(state, of: task).value
  }

  @Test("Every axiom must fail, each by its cheapest condition")
  func conjunction() {
    let task = task(
      axioms: [([.init(0, 0), .init(1, 0)], 2), ([.init(0, 0)], 2)], goal: [.init(2, 1)])
    // Both axioms fail when variable 0 gets value 1 for 2; counted once for each axiom.
    #expect(estimate(task, of: [0, 0, 0, 1]) == 4)
    #expect(estimate(task, of: [1, 0, 1, 1]) == 0, "the state has the default value")
  }

  @Test("A condition on another derived variable fails by that one's default value")
  func chain() {
    let task = task(
      axioms: [([.init(0, 0)], 2), ([.init(2, 0)], 3)], goal: [.init(3, 1)])
    #expect(estimate(task, of: [0, 0, 0, 0]) == 2)
  }

  @Test("A condition that a derived variable is false fails by its axioms")
  func negation() {
    let task = task(
      axioms: [([.init(1, 1)], 2), ([.init(2, 1)], 3)], goal: [.init(3, 1)])
    #expect(estimate(task, of: [0, 0, 1, 0]) == 5, "set variable 1 to 1")
  }

  @Test("An axiom without conditions never fails")
  func unconditional() {
    let task = task(axioms: [([], 2)], goal: [.init(2, 1)])
    #expect(estimate(task, of: [0, 0, 0, 1]) == nil)
  }

  @Test("Axioms that only support each other can fail together")
  func cycle() {
    let task = task(
      axioms: [([.init(3, 0)], 2), ([.init(2, 0)], 3), ([.init(1, 1)], 3)], goal: [.init(2, 1)])
    #expect(estimate(task, of: [0, 1, 0, 0]) == 0)
    let both = self.task(
      axioms: [([.init(3, 0)], 2), ([.init(2, 0)], 3), ([.init(1, 1)], 3)], goal: [.init(3, 1)])
    #expect(estimate(both, of: [0, 1, 0, 0]) == 4, "variable 1 must change for its own axiom")
  }
}
