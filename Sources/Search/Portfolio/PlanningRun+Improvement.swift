extension PlanningRun {
  /// Looks for cheaper plans with one search after the other, with the last as long as it finds
  /// plans.
  ///
  /// - Throws: `SearchError` if a search cannot be made or is wrong.
  func improve() throws(SearchError) {
    let recipes = configuration.improvement
    var index = 0
    while index < recipes.count {
      if let plan = result.bestPlan, plan.cost == 0 {
        result.status = .solvedOptimally
        return
      }
      let lane = lane([recipes[index]], budget: budget, seed: seed &+ result.searches.count)
      let end = try lane.run(untilEffort: .max)
      note(lane.runs)
      switch end {
      case .plan(let operators):
        try accept(operators, from: lane.currentName)
        if index == recipes.count - 1 { continue }
      case .exhausted:
        result.status = result.plans.isEmpty ? .unsolvable : .solvedOptimally
        return
      case .stopped(let reason):
        result.status = .stopped(reason)
        return
      case .incomplete, nil:
        break
      }
      index += 1
    }
    result.status = result.plans.isEmpty ? .incomplete : .solved
  }
}
