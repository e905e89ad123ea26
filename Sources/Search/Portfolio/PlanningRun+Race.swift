import Grounding

extension PlanningRun {
  /// Looks for the first plan.
  ///
  /// - Returns: whether to go on to improve it; if not, `result` has its final status.
  /// - Throws: `SearchError` if a search cannot be made or is wrong.
  func race() throws(SearchError) -> Bool {
    let spare = max(0, threads - configuration.race.count)
    let lanes = configuration.race + configuration.reserve.prefix(spare)
    let (end, search) =
      threads > 1 && lanes.count > 1
      ? try raceOnThreads(Self.share(lanes, among: threads)) : try raceInTurns(lanes)
    switch end {
    case .plan(let operators):
      try accept(polished(operators), from: search)
      result.status = configuration.isOptimal ? .solvedOptimally : .solved
    case .exhausted: result.status = .unsolvable
    case .incomplete: result.status = .incomplete
    case .stopped(let reason): result.status = .stopped(reason)
    }
    let mayImprove = result.status == .solved || result.status == .incomplete
    return mayImprove && configuration.improvesPlans
  }

  private func raceInTurns(
    _ recipes: [[SearchRecipe]]
  ) throws(SearchError) -> (end: SearchEnd, search: String) {
    let lanes = recipes.map {
      lane($0, budget: recipes.count > 1 ? Budget(partOf: budget) : budget, seed: seed)
    }
    let (end, winner) = try SearchTurns(lanes).run(budget: budget)
    for lane in lanes { note(lane.runs) }
    return (end, winner?.currentName ?? "")
  }

  /// Deals lanes out to at most so many threads, in turn.
  private static func share(
    _ lanes: [[SearchRecipe]], among threads: Int
  ) -> [[[SearchRecipe]]] {
    var groups = [[[SearchRecipe]]](repeating: [], count: min(threads, lanes.count))
    for (index, lane) in lanes.enumerated() { groups[index % groups.count].append(lane) }
    return groups
  }
}
