import Grounding
import Testing

@testable import Search

@Suite("Planner")
struct PlannerTests {
  @Test("Every configuration gives plans or proves that there are none", arguments: 0..<100)
  func configurations(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let optimum = naive.optimalCost()
    for configuration in PlannerConfiguration.all {
      var announced: [FoundPlan] = []
      let result = try Planner.solve(task, configuration: configuration, seed: seed) {
        announced.append($0)
      }
      #expect(announced == result.plans)
      for plan in result.plans { #expect(naive.cost(of: plan.operators) == plan.cost) }
      #expect(result.plans.map(\.cost) == Set(result.plans.map(\.cost)).sorted(by: >))
      if let optimum {
        let isBest = configuration.isOptimal || configuration.improvesPlans
        #expect(!isBest || result.bestPlan?.cost == optimum)
        #expect(result.status == (isBest ? .solvedOptimally : .solved) || optimum == 0)
      } else {
        #expect(result.status == .unsolvable)
        #expect(result.plans.isEmpty)
      }
    }
  }

  @Test("Several threads give plans or prove that there are none", arguments: 0..<60)
  func threads(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let threads = 2 + seed % 3
    let result = try Planner.solve(task, seed: seed, threads: threads)
    #expect(result.status == (naive.optimalCost() == nil ? .unsolvable : .solved))
    for plan in result.plans { #expect(naive.cost(of: plan.operators) == plan.cost) }
    #expect(Set(result.searches.map(\.thread)).isSubset(of: Set(0..<threads)))
  }

  @Test("The only plan asked for has no step that it does not need", arguments: 0..<40)
  func polish(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let wandering = PlannerConfiguration(
      name: "wandering", summary: "", race: [[.lazy("l", lists: [.typeBased("goalcount")])]])
    for configuration in [wandering, .agile] {
      guard let plan = try Planner.solve(task, configuration: configuration, seed: seed).bestPlan
      else { continue }
      var elimination = ActionElimination(task: SearchTask(task), budget: Budget())
      #expect(elimination.reduced(plan.operators) == plan.operators)
      #expect(NaiveTask(task: task).cost(of: plan.operators) == plan.cost)
    }
  }

  @Test("On one thread the same seed gives the same plan", arguments: 0..<20)
  func determinism(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let plans = try (0..<2).map { _ in
      try Planner.solve(task, seed: seed).plans.map(\.operators)
    }
    #expect(plans[0] == plans[1])
  }

  @Test("Limits hold on several threads")
  func limitsOfThreads() throws {
    let task = FiniteDomainTask.counters(14)
    let slow = PlannerConfiguration(
      name: "slow", summary: "",
      race: [[.astar(heuristics: ["blind"])], [.lazy("l", lists: [.all("blind")])]])
    let late = try Planner.solve(
      task, configuration: slow, budget: Budget(timeLimit: 2), threads: 2)
    #expect(late.status == .stopped(.time))
    #expect(late.searches.map(\.thread) == [0, 1])
    let none = try Planner.solve(
      task, configuration: slow, budget: Budget(memoryLimit: 1), threads: 2)
    #expect(none.status == .stopped(.memory))
    let unknown = PlannerConfiguration(
      name: "mine", summary: "",
      race: [[.astar(heuristics: ["crystal-ball"])], [.astar(heuristics: ["blind"])]])
    #expect(throws: SearchError.unknownHeuristic("crystal-ball")) {
      try Planner.solve(task, configuration: unknown, threads: 2)
    }
  }

  @Test("Limits end planning with their reason; plans found before are kept")
  func limits() throws {
    let task = FiniteDomainTask.counters(14)
    for configuration in PlannerConfiguration.all {
      // Heuristics that see that the goal is out of reach would need no search.
      let result = try Planner.solve(
        task.withReachableGoal(), configuration: configuration,
        budget: Budget(timeLimit: 0.2))
      if result.plans.isEmpty { #expect(result.status == .stopped(.time)) }
      let none = try Planner.solve(
        task, configuration: configuration, budget: Budget(memoryLimit: 1))
      #expect(none.status == .stopped(.memory))
      #expect(none.plans.isEmpty)
    }
  }

  @Test("An unknown heuristic is named, with those that there are")
  func unknownHeuristic() {
    let configuration = PlannerConfiguration(
      name: "mine", summary: "", race: [[.astar(heuristics: ["crystal-ball"])]])
    let error = #expect(throws: SearchError.self) {
      try Planner.solve(.chain(length: 2), configuration: configuration)
    }
    #expect(error?.description.hasPrefix("no heuristic 'crystal-ball'; there are blind") == true)
  }

  @Test("On two threads the last plan of an anytime run is optimal too", arguments: 0..<40)
  func improvementOnThreads(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let result = try Planner.solve(task, configuration: .anytime, seed: seed, threads: 2)
    for plan in result.plans { #expect(naive.cost(of: plan.operators) == plan.cost) }
    #expect(result.plans.map(\.cost) == Set(result.plans.map(\.cost)).sorted(by: >))
    #expect(result.bestPlan?.cost == naive.optimalCost())
    #expect(result.status == (result.plans.isEmpty ? .unsolvable : .solvedOptimally))
  }

  @Test("Says which heuristic guides where the first cannot, and where one is weaker")
  func remarks() {
    var task = FiniteDomainTask.chain(length: 2)
    #expect(PlannerConfiguration.optimal.remarks(for: task) == [])
    task.axiomHeads = [.init(0, 1)]
    #expect(
      PlannerConfiguration.optimal.remarks(for: task)
        == ["lmcut takes derived predicates as reached for free by their axioms"])
    #expect(PlannerConfiguration.agile.remarks(for: task) == [])
  }

  @Test("Configurations are found by name")
  func names() {
    for configuration in PlannerConfiguration.all {
      #expect(PlannerConfiguration[configuration.name]?.name == configuration.name)
    }
    #expect(PlannerConfiguration["fastest"] == nil)
  }
}

extension FiniteDomainTask {
  fileprivate func withReachableGoal() -> FiniteDomainTask {
    var task = self
    task.goal = task.domainSizes.indices.map { Fact(Int32($0), 3) }
    return task
  }
}
