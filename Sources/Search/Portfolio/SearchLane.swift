import Grounding

/// Searches that run one after the other in slices: each begins when the one before it has ended
/// without an answer.
///
/// A search is made when its first slice begins, so one that does not get its turn costs nothing.
/// It is used by one thread only.
final class SearchLane {
  /// What all searches of a lane have in common.
  struct Surroundings {
    var task: SearchTask
    var bound: PlanCostBound
    /// What the lane may use.
    var budget: Budget
    /// Where random choices start.
    var seed: Int
    /// The number of the thread that the lane runs on.
    var thread: Int
    var report: ((SearchProgress) -> Void)?
  }

  /// How the lane ended; nil while it can go on.
  private(set) var end: SearchEnd?
  /// The work done so far, by all its searches.
  private(set) var effort = 0
  /// What its searches did, in their order.
  private(set) var runs: [SearchRun] = []
  /// The name of the search that ran last.
  var currentName: String { runs.last?.name ?? "" }

  private let recipes: [SearchRecipe]
  private let surroundings: Surroundings
  private var search: (any SearchAlgorithm & ~Copyable)?

  /// Makes a lane of at least one search.
  init(_ recipes: [SearchRecipe], surroundings: Surroundings) {
    self.recipes = recipes
    self.surroundings = surroundings
  }

  /// Goes on until the lane ends or its effort reaches a limit.
  ///
  /// - Returns: how the lane ended, as `end` says; nil if it only reached the limit. After a plan it
  ///   may go on, after any other end not.
  /// - Throws: `SearchError` if a search cannot be made.
  func run(untilEffort limit: Int) throws(SearchError) -> SearchEnd? {
    end = nil
    while effort < limit {
      if search == nil { try startNext() }
      guard let end = runSearch(untilEffort: limit) else { return nil }
      if case .plan = end {
        self.end = end
        return end
      }
      // Its memory is free for others from now on.
      search = nil
      if end == .incomplete, runs.count < recipes.count { continue }
      self.end = end
      return end
    }
    return nil
  }

  private func startNext() throws(SearchError) {
    let recipe = recipes[runs.count]
    search = try recipe.makeSearch(
      on: surroundings.task, bound: surroundings.bound, budget: surroundings.budget,
      seed: surroundings.seed &+ runs.count, report: surroundings.report)
    runs.append(
      SearchRun(name: recipe.name, thread: surroundings.thread, statistics: SearchStatistics()))
  }

  private func runSearch(untilEffort limit: Int) -> SearchEnd? {
    guard let before = search?.effort else { return nil }
    // The sum may overflow: no limit is the largest number.
    let (sum, isLarge) = before.addingReportingOverflow(limit - effort)
    let end = search?.run(untilEffort: isLarge ? .max : sum)
    effort += (search?.effort ?? before) - before
    runs[runs.count - 1].statistics = search?.statistics ?? SearchStatistics()
    runs[runs.count - 1].statistics.effort = search?.effort ?? before
    return end ?? nil
  }
}
