public import Grounding

/// Plans: runs the searches of a configuration on a task.
///
/// ```swift
/// let result = try Planner.solve(task, configuration: .agile, budget: Budget(timeLimit: 30))
/// for step in result.bestPlan?.operators ?? [] { print(task.names.operatorName(Int(step))) }
/// ```
public enum Planner {
  /// Looks for plans.
  ///
  /// Every plan is replayed in the task before it is handed out.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - configuration: what to run.
  ///   - budget: the time and memory that may be used.
  ///   - seed: where random choices start; the same seed gives the same plans.
  ///   - onPlan: is called with each plan when it is found.
  ///   - onProgress: is called some ten times a second.
  /// - Returns: the plans and how planning ended.
  /// - Throws: `SearchError` if the configuration names what does not exist or cannot handle the
  ///   task, or if a search turns out to be wrong.
  public static func solve(
    _ task: FiniteDomainTask, configuration: PlannerConfiguration = .agile,
    budget: Budget = Budget(), seed: Int = 0, onPlan: (FoundPlan) -> Void = { _ in },
    onProgress: ((SearchProgress) -> Void)? = nil
  ) throws(SearchError) -> SearchResult {
    var result = SearchResult(status: .incomplete)
    guard budget.allows(growthBy: estimatedMemory(of: task)) else {
      result.status = .stopped(.memory)
      return result
    }
    let searchTask = SearchTask(task)
    let bound = PlanCostBound()
    var index = 0
    while index < configuration.searches.count {
      let recipe = configuration.searches[index]
      let isLast = index == configuration.searches.count - 1
      if let reason = budget.poll() {
        result.status = .stopped(reason)
        return result
      }
      let (end, statistics) = try recipe.run(
        on: searchTask, bound: bound, budget: budget, seed: seed &+ result.searches.count,
        report: onProgress)
      result.statistics.add(statistics)
      result.searches.append((recipe.name, statistics))
      switch end {
      case .plan(let operators):
        guard let cost = TaskReplay.cost(of: operators, in: task), bound.lower(to: cost) else {
          throw .invalidPlan(search: recipe.name)
        }
        let plan = FoundPlan(
          operators: operators, cost: cost, search: recipe.name, time: budget.elapsed)
        result.plans.append(plan)
        onPlan(plan)
        if !configuration.improvesPlans {
          result.status = configuration.isOptimal ? .solvedOptimally : .solved
          return result
        }
        if cost == 0 {
          result.status = .solvedOptimally
          return result
        }
        // The last search goes on as long as it finds plans.
        if isLast { continue }
      case .exhausted:
        result.status = result.plans.isEmpty ? .unsolvable : .solvedOptimally
        return result
      case .incomplete:
        break
      case .stopped(let reason):
        result.status = .stopped(reason)
        return result
      }
      index += 1
    }
    if !result.plans.isEmpty { result.status = .solved }
    return result
  }

  /// Bytes that the structures for searching a task take, roughly.
  private static func estimatedMemory(of task: FiniteDomainTask) -> Int {
    let entries =
      task.preconditions.values.count + 2 * task.effects.values.count
      + task.effectConditions.count + 2 * task.axiomConditions.values.count
    return 40 * entries + 80 * (task.operatorCount + task.axiomCount) + 16 * task.factCount
  }
}
