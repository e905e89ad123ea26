extension PlanningRun {
  /// Looks for cheaper plans: the searches of the configuration, one after the other and the last as
  /// long as it finds plans, take turns with the improvement of the best plan.
  ///
  /// - Throws: `SearchError` if a search cannot be made or is wrong.
  func improve() throws(SearchError) {
    var turns = ImprovementTurns(self)
    result.status = try turns.run()
    for statistics in turns.improverStatistics {
      note([SearchRun(name: ImprovementTurns.improverName, thread: 0, statistics: statistics)])
    }
  }
}
