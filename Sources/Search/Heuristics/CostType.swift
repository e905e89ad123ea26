public import Grounding

/// What an operator counts for in a search or a heuristic.
public enum CostType: String, Sendable, CaseIterable {
  /// Its cost.
  case normal
  /// 1, whatever it costs: short plans are found faster than cheap ones.
  case one
  /// Its cost plus 1, or 1 if all operators of the task cost 1: free operators count too
  /// (Richter and Westphal 2010, "The LAMA planner", section 3.3.2).
  case plusOne = "plusone"

  /// The costs of all operators of a task as this cost type counts them.
  ///
  /// Costs that would overflow stick at `Estimate.largest`.
  public func costs(of task: FiniteDomainTask) -> [Int32] {
    switch self {
    case .normal:
      return task.costs.map { min($0, Estimate.largest) }
    case .one:
      return Array(repeating: 1, count: task.operatorCount)
    case .plusOne:
      if task.costs.allSatisfy({ $0 == 1 }) { return task.costs }
      return task.costs.map { Estimate.sum(min($0, Estimate.largest), 1) }
    }
  }
}
