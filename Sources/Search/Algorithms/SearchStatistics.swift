/// What a search did, in numbers.
public struct SearchStatistics: Sendable, Hashable {
  /// States whose successors were generated.
  public var expanded = 0
  /// States that heuristics estimated.
  public var evaluated = 0
  /// Successors that were generated (eager search) or put into open lists (lazy search).
  public var generated = 0
  /// States that were expanded once more because a cheaper way to them was found.
  public var reopened = 0
  /// States from which a heuristic saw no way to the goal.
  public var deadEnds = 0
  /// Distinct states.
  public var states = 0
  /// The most entries that the open lists had at a time.
  public var peakOpen = 0
  /// Bytes of a packed state with its node, hash slots and free room not counted.
  public var bytesPerState = 0
  /// The work done, in elementary steps of about a nanosecond (`SearchEffort`).
  public var effort = 0
  /// Seconds that the search took.
  public var time = 0.0

  /// Makes statistics of a search that has not begun.
  public init() {}

  /// Adds the numbers of a further search; of the peaks the larger counts.
  public mutating func add(_ other: SearchStatistics) {
    expanded += other.expanded
    evaluated += other.evaluated
    generated += other.generated
    reopened += other.reopened
    deadEnds += other.deadEnds
    states += other.states
    peakOpen = max(peakOpen, other.peakOpen)
    bytesPerState = max(bytesPerState, other.bytesPerState)
    effort += other.effort
    time += other.time
  }
}

/// A sign of life of a running search.
public struct SearchProgress: Sendable {
  /// What is running, such as `lazy_gbfs`.
  public var search: String
  /// Seconds since the budget was started.
  public var elapsed: Double
  /// The search's numbers so far.
  public var statistics: SearchStatistics
  /// For each heuristic its name and its least estimate so far.
  public var bestEstimates: [(name: String, value: Int32)]

  /// States evaluated per second.
  public var statesPerSecond: Double {
    statistics.time > 0 ? Double(statistics.evaluated) / statistics.time : 0
  }
}
