import Grounding

/// Watches the budget for a search and reports its progress.
///
/// `tick` is called for every expansion and is nearly free: it looks at the clock only every so many
/// calls, about every millisecond whatever the speed of the search.
struct SearchMonitor: ~Copyable {
  let budget: Budget
  private let search: String
  private let heuristics: [String]
  private let report: ((SearchProgress) -> Void)?
  /// Seconds that the search ran before the slice that runs now.
  private var earlierTime = 0.0
  /// When the slice that runs now started; nil between slices.
  private var sliceStart: Double?
  private var countdown = 1
  private var interval = 1
  private var lastPoll: Double
  private var lastReport: Double

  /// The least estimate of each heuristic so far.
  private(set) var bestEstimates: [Int32]
  /// Why the search must stop, once there is a reason.
  private(set) var stop: StopReason?

  private static let pollSeconds = 0.001
  private static let reportSeconds = 0.1

  /// Starts watching.
  ///
  /// - Parameters:
  ///   - budget: what may be used.
  ///   - search: the search's name.
  ///   - heuristics: the names of its heuristics.
  ///   - report: is called some ten times a second.
  init(
    budget: Budget, search: String, heuristics: [String],
    report: ((SearchProgress) -> Void)?
  ) {
    self.budget = budget
    self.search = search
    self.heuristics = heuristics
    self.report = report
    lastPoll = budget.elapsed
    lastReport = lastPoll
    bestEstimates = Array(repeating: Estimate.deadEnd, count: heuristics.count)
  }

  /// Seconds that the search has run, pauses between its slices not counted.
  var time: Double { earlierTime + (sliceStart.map { budget.elapsed - $0 } ?? 0) }

  /// Notes that a slice of the search starts.
  mutating func resume() {
    sliceStart = budget.elapsed
  }

  /// Notes that a slice of the search is over.
  mutating func pause() {
    earlierTime = time
    sliceStart = nil
  }

  /// Takes note of an estimate.
  ///
  /// - Returns: whether it is the heuristic's least so far.
  @inline(__always)
  mutating func noteEstimate(_ value: Int32, of heuristic: Int) -> Bool {
    guard value < bestEstimates[heuristic] else { return false }
    bestEstimates[heuristic] = value
    return true
  }

  /// Counts a step.
  ///
  /// - Returns: false if the search must stop; `stop` says why.
  @inline(__always)
  mutating func tick(_ statistics: SearchStatistics) -> Bool {
    countdown &-= 1
    return countdown > 0 || poll(statistics)
  }

  /// Stops for lack of memory.
  mutating func stopForMemory() {
    // The budget may not know: the system may have refused where it would have allowed.
    stop = budget.poll() ?? .memory
  }

  @inline(never)
  private mutating func poll(_ statistics: SearchStatistics) -> Bool {
    stop = budget.poll()
    if stop != nil { return false }
    let now = budget.elapsed
    if now - lastPoll < Self.pollSeconds {
      interval = min(interval * 2, 1 << 14)
    } else if now - lastPoll > 4 * Self.pollSeconds {
      interval = max(interval / 4, 1)
    }
    countdown = interval
    lastPoll = now
    if let report, now - lastReport >= Self.reportSeconds {
      lastReport = now
      var statistics = statistics
      statistics.time = time
      report(
        SearchProgress(
          search: search, elapsed: now, statistics: statistics,
          bestEstimates: Array(zip(heuristics, bestEstimates))))
    }
    return true
  }
}
