import Grounding

/// Lanes of searches that take turns on one thread until one has an answer.
///
/// The first lane has a head start, so that what it solves fast costs no more than it would alone.
/// Then the lanes take turns, and the turns grow: a lane that needs effort e to solve a task has it
/// after about twice that effort of each lane. Turns are measured in effort, so the same seed gives
/// the same turns.
struct SearchTurns {
  /// The effort up to which the first lane runs alone.
  static let headStart = SearchEffort.second / 2
  /// By how much the total effort of each lane grows from round to round.
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
    var limit = active.count > 1 ? Self.headStart : .max
    var hasRunShortOfMemory = false
    while !active.isEmpty {
      var next: [SearchLane] = []
      for lane in active {
        let isAlone = active.count == 1 || (next.isEmpty && lane === active.last)
        guard let end = try lane.run(untilEffort: isAlone ? .max : limit) else {
          next.append(lane)
          continue
        }
        switch end {
        case .plan, .exhausted: return (end, lane)
        case .incomplete: break
        case .stopped(let reason):
          // The others go on if it was only the lane's part of the budget that was used up.
          if reason != .memory || budget.poll() != nil { return (end, lane) }
          hasRunShortOfMemory = true
        }
      }
      active = next
      limit = Int(Double(limit) * Self.growth)
    }
    return (hasRunShortOfMemory ? .stopped(.memory) : .incomplete, nil)
  }
}
