public import Grounding

/// Estimates the cost from a state to the goal.
///
/// A search asks once for each state that it evaluates; that one dynamic call is cheap against the
/// work behind it. An implementation keeps all its storage from call to call and allocates nothing
/// in `evaluate`. It is used by one thread only.
///
/// By convention implementations are made by `init(task: FiniteDomainTask, costType: CostType)` and
/// are listed in `HeuristicRegistry`.
public protocol Heuristic: AnyObject {
  /// The name under which people know it, such as `ff`.
  var name: String { get }

  /// Whether an estimate of `Estimate.deadEnd` proves that no plan leads from the state to the goal.
  var isSafe: Bool { get }

  /// Whether estimates never exceed the true cost under the heuristic's cost type.
  var isAdmissible: Bool { get }

  /// Whether `noteInitialState` and `noteTransition` must be called: the estimate depends on how a
  /// state was reached. False unless said otherwise.
  var needsTransitions: Bool { get }

  /// About how many times as long an estimate takes as one exploration of the delete relaxation; 1
  /// unless said otherwise. Searches that take turns share the time by it.
  var relativeEffort: Int { get }

  /// Estimates a state.
  ///
  /// - Parameters:
  ///   - state: the state, its derived variables evaluated.
  ///   - preferred: where to `insert` the operators that look most useful, all of them applicable
  ///     in the state, if `preferred.isWanted`. The caller has emptied it; several heuristics may
  ///     fill it one after the other.
  /// - Returns: the estimate, at most `Estimate.largest`, or `Estimate.deadEnd`.
  func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32

  /// Tells of the state in which a search starts, before it is evaluated, and that all earlier
  /// states are of no interest any more.
  ///
  /// - Parameters:
  ///   - state: the state.
  ///   - budget: to be asked for the memory that keeping book of states takes. When it refuses, the
  ///     search is about to stop.
  func noteInitialState(_ state: SearchState, budget: Budget)

  /// Tells of a way to a state, new or known, before the state is evaluated.
  ///
  /// - Parameters:
  ///   - parent: the number of the state that the operator was applied in.
  ///   - operator: the operator's number.
  ///   - state: the state that came of it.
  func noteTransition(from parent: Int32, by operator: Int32, to state: SearchState)
}

extension Heuristic {
  /// 1: an estimate takes one exploration.
  public var relativeEffort: Int { 1 }
  /// False: most heuristics look at a state alone.
  public var needsTransitions: Bool { false }
  /// Does nothing.
  public func noteInitialState(_ state: SearchState, budget: Budget) {}
  /// Does nothing.
  public func noteTransition(from parent: Int32, by operator: Int32, to state: SearchState) {}
}

/// A state as heuristics see it; valid only during the call that it is handed to.
public struct SearchState {
  /// The value of each variable, derived ones evaluated.
  public let values: UnsafePointer<Int32>
  /// The state's number in the search that asks; -1 if it has none.
  public let id: Int32

  /// Makes a view of a state.
  @inlinable public init(values: UnsafePointer<Int32>, id: Int32 = -1) {
    self.values = values
    self.id = id
  }
}

/// Arithmetic on estimates, costs of paths and their sums: 32 bits that stick at their largest value
/// instead of overflowing.
public enum Estimate {
  /// No plan leads from here to the goal (as far as the heuristic can see).
  public static let deadEnd: Int32 = .max
  /// The largest estimate of a state that is not a dead end.
  public static let largest: Int32 = .max - 1

  /// The sum of two numbers that are not negative, at most `largest`; a dead end stays one.
  @inlinable public static func sum(_ left: Int32, _ right: Int32) -> Int32 {
    if left == deadEnd || right == deadEnd { return deadEnd }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow || sum > largest ? largest : sum
  }

  /// The product of two numbers that are not negative, at most `largest`; a dead end stays one.
  @inlinable public static func product(_ left: Int32, _ right: Int32) -> Int32 {
    if left == deadEnd || right == deadEnd { return deadEnd }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || product > largest ? largest : product
  }
}
