import Grounding
import PDDL
import TestSupport
import Testing
import Validation

@testable import Search

/// From PDDL to plans: what configurations promise, against an exhaustive search in the validator's
/// semantics, which shares no code with grounding and search.
@Suite("Semantics of planning")
struct PlannerSemanticsTests {
  @Test(
    "Plans are valid; optimal ones, and the last of an anytime run, cost what the cheapest plan costs",
    arguments: 0..<200)
  func optimalCosts(seed: Int) throws {
    let random = RandomTask(seed: seed)
    let world = try World(domain: random.domain, problem: random.problem)
    let expected: Double?
    switch ExhaustiveSearch(stateLimit: 500).solve(world) {
    case .solved(let cost, _): expected = cost
    case .unsolvable: expected = nil
    case .undecided: return
    }
    let grounding = try Grounder.ground(random.domain, random.problem)
    if grounding.isUnsolvable {
      #expect(expected == nil)
      return
    }
    let task = grounding.task
    let validator = Validator(world)
    for configuration in [PlannerConfiguration.optimal, .anytime, .agile] {
      let result = try Planner.solve(task, configuration: configuration, seed: seed)
      #expect((result.status == .unsolvable) == (expected == nil), "\(configuration.name)")
      for found in result.plans {
        let steps = found.operators.map { index -> PlanStep in
          let words = task.names.operatorWords(Int(index))
          return PlanStep(words.first ?? "", Array(words.dropFirst()))
        }
        let verdict = try validator.validate(Plan(steps: steps))
        #expect(verdict.isValid, "\(configuration.name)")
        #expect(verdict.value == Double(found.cost) / Double(task.costDenominator))
      }
      if configuration.isOptimal || configuration.improvesPlans, let best = result.bestPlan {
        #expect(result.status == .solvedOptimally)
        #expect(Double(best.cost) / Double(task.costDenominator) == expected)
      }
    }
  }
}
