import PDDL
import TestSupport
import Testing
import Validation

@Suite struct ExhaustiveSearchTests {
  @Test func findsAShortestPlan() throws {
    let answer = ExhaustiveSearch().solve(try world(blocks, sussman))
    guard case .solved(let cost, let plan) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(cost == 6)
    #expect(
      plan.map(\.description) == [
        "(unstack c a)", "(put-down c)", "(pick-up b)", "(stack b c)", "(pick-up a)", "(stack a b)",
      ])
  }

  @Test func prefersCheapStepsToFewSteps() throws {
    let world = try world(
      domain: """
        (:requirements :strips :action-costs) (:predicates (a) (b) (c)) (:functions (total-cost))
        (:action fast :precondition (a) :effect (and (c) (increase (total-cost) 5)))
        (:action slow1 :precondition (a) :effect (and (b) (increase (total-cost) 2)))
        (:action slow2 :precondition (b) :effect (and (c) (increase (total-cost) 2)))
        """,
      problem: """
        (:init (a) (= (total-cost) 0)) (:goal (c)) (:metric minimize (total-cost))
        """)
    guard case .solved(let cost, let plan) = ExhaustiveSearch().solve(world) else {
      Issue.record("not solved")
      return
    }
    #expect(cost == 4)
    #expect(plan.map(\.action) == ["slow1", "slow2"])
  }

  @Test func provesThatThereIsNoPlanOrGivesUp() throws {
    let world = try world(
      domain: "(:predicates (a) (b)) (:action f :precondition (b) :effect (a))",
      problem: "(:init) (:goal (a))")
    guard case .unsolvable = ExhaustiveSearch().solve(world) else {
      Issue.record("not proven unsolvable")
      return
    }
    guard
      case .undecided = ExhaustiveSearch(stateLimit: 5).solve(
        try ValidationTests.world(blocks, sussman))
    else {
      Issue.record("not given up")
      return
    }
  }

  /// Plans of random tasks are valid and cost what the search says; among the tasks are solvable
  /// ones, hard ones and unsolvable ones.
  @Test func randomTasksAreWorthSolving() throws {
    var (solved, long, unsolvable, undecided) = (0, 0, 0, 0)
    for seed in 0..<200 {
      let task = RandomTask(seed: seed)
      let world = try World(domain: task.domain, problem: task.problem)
      switch ExhaustiveSearch(stateLimit: 2_000).solve(world) {
      case .solved(let cost, let plan):
        solved += 1
        if plan.count >= 2 { long += 1 }
        let verdict = try Validator(world).validate(Plan(steps: plan))
        #expect(verdict == Verdict(outcome: .valid, stepCount: plan.count, value: cost))
      case .unsolvable: unsolvable += 1
      case .undecided: undecided += 1
      }
    }
    #expect(long >= 60)
    #expect(unsolvable >= 15)
    #expect(undecided <= 20)
  }
}
