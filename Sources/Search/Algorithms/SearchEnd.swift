public import Grounding

/// How a single search ended.
public enum SearchEnd: Sendable, Hashable {
  /// With a plan: its operators in order.
  case plan([Int32])
  /// All states were visited, apart from those that were proven to be dead ends or, under a bound on
  /// the cost, to be too expensive: there is no plan (below the bound).
  case exhausted
  /// States were discarded that may lead to a goal; no others are left.
  case incomplete
  /// A limit was reached or somebody interrupted.
  case stopped(StopReason)
}
