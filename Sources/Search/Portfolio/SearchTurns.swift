import Grounding

/// Lanes of searches that take turns on one thread until one has an answer.
///
/// The first lane has a short head start: what it solves at once costs no more than it would alone.
/// Then each of the others has its first turn, long enough for a polynomial search to end; what
/// they solve in it is solved soon even if the first lane would take long. From then on all lanes
/// have the same effort, in turns that grow: a lane that needs effort e to solve a task has it after
/// at most one and a half times that effort of each lane. Turns are measured in effort, so the same
/// seed gives the same turns.
struct SearchTurns {
  /// The effort of the first lane before any other begins.
  static let headStart = SearchEffort.second / 5
  /// The effort that each lane has after the first round.
  static let firstRound = SearchEffort.second
  /// By how much it grows from round to round.
  static let growth = 1.5

  private let lanes: [SearchLane]

  /// Makes turns for lanes that have not begun.
  init(_ lanes: [SearchLane]) {
    self.lanes = lanes
  }

  /// Runs the lanes until one has found a plan or has exhausted the space, or none is left.
  ///
  /// - Parameter budget: the budget that the lanes' budgets are parts of.
  /// - Returns: how the race ended, and the lane that says so.
  /// - Throws: `SearchError` if a search cannot be made.
  func run(budget: Budget) throws(SearchError) -> (end: SearchEnd, lane: SearchLane?) {
    var active = lanes
    var hasRunShortOfMemory = false

    /// Gives a lane a turn; it leaves the race if it ends without an answer.
    ///
    /// - Returns: how the race ended, if it has.
    func turn(of lane: SearchLane, untilEffort limit: Int) throws(SearchError) -> SearchEnd? {
      // A lane that is left alone has no limit.
      guard let end = try lane.run(untilEffort: active.count == 1 ? .max : limit) else {
        return nil
      }
      switch end {
      case .plan, .exhausted: return end
      case .incomplete: break
      case .stopped(let reason):
        // The others go on if it was only the lane's part of the budget that was used up.
        if reason != .memory || budget.poll() != nil { return end }
        hasRunShortOfMemory = true
      }
      active.removeAll { $0 === lane }
      return nil
    }

    if let first = lanes.first, let end = try turn(of: first, untilEffort: Self.headStart) {
      return (end, first)
    }
    var limit = Self.firstRound
    while !active.isEmpty {
      for lane in Array(lanes.dropFirst() + lanes.prefix(1))
      where active.contains(where: { $0 === lane }) {
        if let end = try turn(of: lane, untilEffort: limit) { return (end, lane) }
      }
      let (larger, isLarge) = limit.addingReportingOverflow(Int(Double(limit) * (Self.growth - 1)))
      limit = isLarge ? .max : larger
    }
    return (hasRunShortOfMemory ? .stopped(.memory) : .incomplete, nil)
  }
}
