import Grounding

/// One run of a configuration on a task: what its phases share.
///
/// The first phase is the race for a first plan (`PlanningRun+Race.swift`), the second improves it
/// (`PlanningRun+Improvement.swift`).
final class PlanningRun {
  let task: FiniteDomainTask
  /// The task as searches read it.
  let searchTask: SearchTask
  let configuration: PlannerConfiguration
  let budget: Budget
  let seed: Int
  /// How many threads may search.
  let threads: Int
  /// The cost of the best plan so far.
  let bound = PlanCostBound()
  let onProgress: ((SearchProgress) -> Void)?
  /// What has come of it so far.
  var result = SearchResult(status: .incomplete)

  private let onPlan: (FoundPlan) -> Void

  /// Prepares a run; the parameters are those of `Planner.solve`.
  init(
    task: FiniteDomainTask, configuration: PlannerConfiguration, budget: Budget, seed: Int,
    threads: Int, onPlan: @escaping (FoundPlan) -> Void,
    onProgress: ((SearchProgress) -> Void)?
  ) {
    self.task = task
    searchTask = SearchTask(task)
    self.configuration = configuration
    self.budget = budget
    self.seed = seed
    self.threads = threads
    self.onPlan = onPlan
    self.onProgress = onProgress
  }

  /// Replays a plan that is cheaper than those before, lowers the bound and hands the plan out.
  ///
  /// - Throws: `SearchError.invalidPlan` if it is none.
  func accept(_ operators: [Int32], from search: String) throws(SearchError) {
    guard let cost = TaskReplay.cost(of: operators, in: task), bound.lower(to: cost) else {
      throw .invalidPlan(search: search)
    }
    let plan = FoundPlan(operators: operators, cost: cost, search: search, time: budget.elapsed)
    result.plans.append(plan)
    onPlan(plan)
  }

  /// Takes note of what searches did.
  func note(_ runs: [SearchRun]) {
    for run in runs { result.statistics.add(run.statistics) }
    result.searches += runs
  }

  /// A lane of searches for this run.
  ///
  /// - Parameters:
  ///   - recipes: the searches.
  ///   - budget: what the lane may use.
  ///   - seed: where its random choices start.
  func lane(_ recipes: [SearchRecipe], budget: Budget, seed: Int) -> SearchLane {
    SearchLane(
      recipes,
      surroundings: .init(
        task: searchTask, bound: bound, budget: budget, seed: seed, thread: 0, report: onProgress))
  }
}
