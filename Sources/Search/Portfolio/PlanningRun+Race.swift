import Grounding

extension PlanningRun {
  /// Looks for the first plan.
  ///
  /// - Returns: whether to go on to improve it; if not, `result` has its final status.
  /// - Throws: `SearchError` if a search cannot be made or is wrong.
  func race() throws(SearchError) -> Bool {
    let isAlone = configuration.race.count == 1
    let lanes = configuration.race.map { recipes in
      lane(recipes, budget: isAlone ? budget : Budget(partOf: budget), seed: seed)
    }
    let (end, winner) = try SearchTurns(lanes).run(budget: budget)
    for lane in lanes { note(lane.runs) }
    switch end {
    case .plan(let operators):
      try accept(operators, from: winner?.currentName ?? "")
      result.status = configuration.isOptimal ? .solvedOptimally : .solved
    case .exhausted: result.status = .unsolvable
    case .incomplete: result.status = .incomplete
    case .stopped(let reason): result.status = .stopped(reason)
    }
    let mayImprove = result.status == .solved || result.status == .incomplete
    return mayImprove && configuration.improvesPlans
  }
}
