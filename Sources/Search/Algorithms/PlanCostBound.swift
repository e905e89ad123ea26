import Synchronization

/// The cost that plans must stay below to be of interest, shared by all searches for one task: the
/// cost of the best plan so far.
///
/// Searches on several threads share this and the immutable task, nothing else.
public final class PlanCostBound: Sendable {
  private let bound: Atomic<Int>

  /// Makes a bound; by default any plan is of interest.
  public init(_ bound: Int = .max) {
    self.bound = Atomic(bound)
  }

  /// The bound: plans must cost less.
  public var value: Int { bound.load(ordering: .relaxed) }

  /// Lowers the bound.
  ///
  /// - Returns: false if it was as low before.
  public func lower(to cost: Int) -> Bool {
    bound.min(cost, ordering: .relaxed).oldValue > cost
  }
}
