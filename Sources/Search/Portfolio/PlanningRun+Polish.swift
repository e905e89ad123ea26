import Grounding

extension PlanningRun {
  /// The part of the first search's effort that its plan is polished with.
  private static var polishShare: Int { 20 }

  /// Elementary steps that preparing for windows takes for each entry of the operators.
  private static var preparation: Int { 300 }

  /// The first plan made cheaper with a little more effort, where no search for better plans follows.
  ///
  /// Steps that are not needed go; short windows are searched through if that adds no more than about a
  /// twentieth to the time. The result is the plan itself or a cheaper one.
  func polished(_ plan: [Int32]) -> [Int32] {
    if configuration.isOptimal || configuration.improvesPlans { return plan }
    let limit = result.statistics.effort / Self.polishShare
    let entries = task.preconditions.values.count + task.effects.values.count
    if entries * Self.preparation > limit {
      var elimination = ActionElimination(task: searchTask, budget: budget)
      return elimination.reduced(plan)
    }
    let improver = PlanImprover(plan, task: searchTask, budget: budget, seed: seed)
    while improver.effort < limit, !improver.isDone, budget.poll() == nil {
      _ = improver.run(untilEffort: limit)
    }
    return improver.plan
  }
}
