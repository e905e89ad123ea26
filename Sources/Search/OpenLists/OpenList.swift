import Grounding

/// A state that was expanded: what a lazy search puts into its open lists, its successors as one
/// block.
///
/// The successors of one state share the state's estimates (they are not evaluated before they come
/// out), so they share a key, and lists need not hold each of them.
struct Expansion {
  /// The state's number.
  var state: Int32
  /// The number of the state before it, and the operator that led from there; -1 for the initial
  /// state.
  var parent: Int32
  var `operator`: Int32
  /// The cost of the path to it as the search counts it.
  var g: Int32
  /// The estimates of the search's heuristics.
  var estimates: UnsafePointer<Int32>
  /// The state's values, derived variables evaluated.
  var values: UnsafePointer<Int32>
  /// Where the operators of its successors are in the search's list of operators.
  var operators: Range<Int>
  /// Where those are that heuristics prefer.
  var preferred: Range<Int>
}

/// Successors of one state that wait in an open list.
struct SuccessorBlock: BitwiseCopyable {
  /// The state's number.
  var state: Int32
  /// Where the first of them is in the search's list of operators.
  var first: UInt32
  /// How many there are; never 0.
  var count: Int32
}

/// A successor that came out of an open list: a state and an operator to be applied in it.
struct OpenEntry {
  var state: Int32
  /// Where the operator is in the search's list of operators.
  var position: Int
}

/// A list of successors to be looked at, in some order of promise.
///
/// Lists are called once or twice an expansion, so a dynamic call is affordable; what they hold is in
/// flat memory.
protocol OpenList: AnyObject {
  /// Whether the list takes only successors by preferred operators.
  var takesPreferredOnly: Bool { get }
  /// The number of successors in the list.
  var count: Int { get }
  /// The work done so far, in elementary steps (`SearchEffort`), if it is much: lists that only sort
  /// need not count.
  var effort: Int { get }
  /// Adds the successors of a state.
  ///
  /// - Returns: false if there is no memory for them.
  func insert(_ expansion: Expansion, budget: Budget) -> Bool
  /// Takes the most promising successor; the list must not be empty.
  func popFirst() -> OpenEntry
  /// Takes all successors out.
  func removeAll()
}

extension OpenList {
  var effort: Int { 0 }

  /// The successors of a state that the list takes.
  @inline(__always)
  func block(of expansion: Expansion) -> SuccessorBlock? {
    let range = takesPreferredOnly ? expansion.preferred : expansion.operators
    if range.isEmpty { return nil }
    return SuccessorBlock(
      state: expansion.state, first: UInt32(range.lowerBound), count: Int32(range.count))
  }
}
