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
  ///   - seed: where random choices start; on one thread the same seed gives the same plans.
  ///   - threads: how many threads may search.
  ///   - onPlan: is called with each plan when it is found.
  ///   - onProgress: is called some ten times a second.
  /// - Returns: the plans and how planning ended.
  /// - Throws: `SearchError` if the configuration names what does not exist or cannot handle the
  ///   task, or if a search turns out to be wrong.
  public static func solve(
    _ task: FiniteDomainTask, configuration: PlannerConfiguration = .agile,
    budget: Budget = Budget(), seed: Int = 0, threads: Int = 1,
    onPlan: @escaping (FoundPlan) -> Void = { _ in },
    onProgress: ((SearchProgress) -> Void)? = nil
  ) throws(SearchError) -> SearchResult {
    guard budget.allows(growthBy: estimatedMemory(of: task)) else {
      return SearchResult(status: .stopped(.memory))
    }
    let run = PlanningRun(
      task: task, configuration: configuration, budget: budget, seed: seed, threads: threads,
      onPlan: onPlan,
      onProgress: onProgress)
    if try run.race() { try run.improve() }
    return run.result
  }

  /// Bytes that the structures for searching a task take, roughly.
  private static func estimatedMemory(of task: FiniteDomainTask) -> Int {
    let entries =
      task.preconditions.values.count + 2 * task.effects.values.count
      + task.effectConditions.count + 2 * task.axiomConditions.values.count
    return 40 * entries + 80 * (task.operatorCount + task.axiomCount) + 16 * task.factCount
  }
}
