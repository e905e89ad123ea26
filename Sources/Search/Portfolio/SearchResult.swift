public import Grounding

/// A plan that a search found.
public struct FoundPlan: Sendable, Hashable {
  /// The operators in order.
  public var operators: [Int32]
  /// The sum of their costs in the task's units.
  public var cost: Int
  /// The search that found it.
  public var search: String
  /// Seconds from the start of the budget.
  public var time: Double
}

/// What one of the searches did.
public struct SearchRun: Sendable, Hashable {
  /// The name of the search.
  public var name: String
  /// The thread that it ran on; the first is 0.
  public var thread: Int
  /// Its numbers.
  public var statistics: SearchStatistics
}

/// What came of planning.
public struct SearchResult: Sendable {
  /// How planning ended.
  public enum Status: Sendable, Hashable {
    /// The configuration ran to its end with a plan.
    case solved
    /// The same, and no plan costs less than the last one.
    case solvedOptimally
    /// There is no plan: the whole space was searched.
    case unsolvable
    /// No plan was found, and there may be one.
    case incomplete
    /// A limit was reached or somebody interrupted; there may be plans.
    case stopped(StopReason)
  }

  /// How planning ended.
  public var status: Status
  /// Whether a search for cheaper plans was given up for lack of memory, and others went on.
  public var hasRunShortOfMemory = false
  /// The plans in the order in which they were found, each cheaper than the one before.
  public var plans: [FoundPlan] = []
  /// The numbers of all searches together.
  public var statistics = SearchStatistics()
  /// The numbers of each search, in the order in which the searches began.
  public var searches: [SearchRun] = []

  /// Makes a result without plans.
  public init(status: Status) {
    self.status = status
  }

  /// The cheapest plan.
  public var bestPlan: FoundPlan? { plans.last }
}
