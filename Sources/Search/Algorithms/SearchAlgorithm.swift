import Grounding

/// A search that can be run in slices, so that several can take turns on one thread.
///
/// Slices are measured in *effort*, not in clock time: the same seed gives the same turns, and so the
/// same plan, on every machine and under any load.
protocol SearchAlgorithm: ~Copyable {
  /// The search's numbers so far.
  var statistics: SearchStatistics { get }

  /// The work done so far, in elementary steps (`SearchEffort`).
  var effort: Int { get }

  /// Goes on until there is a plan, no state is left, the budget is used up, or `effort` reaches a
  /// limit.
  ///
  /// After a plan the search may be run again: it goes on to look for plans below the bound, which
  /// the caller has lowered. After any other end it must not be run again.
  ///
  /// - Returns: how the search ended; nil if it only reached the limit.
  mutating func run(untilEffort limit: Int) -> SearchEnd?
}

extension SearchAlgorithm where Self: ~Copyable {
  /// Searches until there is a plan, no state is left, or the budget is used up.
  mutating func run() -> SearchEnd {
    while true {
      if let end = run(untilEffort: .max) { return end }
    }
  }
}

/// What the steps of searches count for: elementary steps, each about a nanosecond on a usual
/// machine.
///
/// Only the order of magnitude matters: it lets searches of different kinds have about the same
/// share of the time.
enum SearchEffort {
  /// About as many elementary steps as there are in a second.
  static let second = 1_000_000_000

  /// An estimate by a heuristic of the delete relaxation.
  static func evaluation(of task: FiniteDomainTask) -> Int {
    task.variableCount
      + (task.preconditions.values.count + task.effects.values.count
        + task.axiomConditions.values.count) / 2
  }

  /// Making a successor and looking it up.
  static func successor(of task: SearchTask) -> Int {
    100 + 4 * task.packer.wordCount + (task.hasAxioms ? task.source.axiomConditions.count : 0)
  }
}
