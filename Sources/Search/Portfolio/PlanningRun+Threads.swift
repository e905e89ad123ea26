import Glibc
import Grounding
import Synchronization

extension PlanningRun {
  /// Looks for the first plan on several threads, each with lanes of its own; the first answer ends
  /// the race.
  ///
  /// - Parameter groups: the lanes of each thread.
  /// - Returns: how the race ended, and the search that says so.
  /// - Throws: `SearchError` if a search cannot be made.
  func raceOnThreads(
    _ groups: [[[SearchRecipe]]]
  ) throws(SearchError) -> (end: SearchEnd, search: String) {
    let board = SearchThread.Board(wantsProgress: onProgress != nil)
    var threads = groups.enumerated().map {
      SearchThread(number: $0.offset, lanes: $0.element, for: self, board: board)
    }
    threads.removeAll { !$0.start() }
    defer {
      for thread in threads { thread.interrupt() }
      // Their numbers are wanted, but nobody waits long for a thread that is slow to end.
      for _ in 0..<Self.patience where board.endCount.load(ordering: .acquiring) < threads.count {
        usleep(Self.interval)
      }
      for thread in threads { note(thread.outcome?.runs ?? []) }
    }

    var hasRunShortOfMemory = threads.count < groups.count
    var waiting = threads
    while !waiting.isEmpty {
      usleep(Self.interval)
      if let onProgress, let progress = board.progress.withLock({ $0.take() }) {
        onProgress(progress)
      }
      for thread in waiting {
        guard let outcome = thread.outcome else { continue }
        waiting.removeAll { $0 === thread }
        if let error = outcome.error { throw error }
        switch outcome.end {
        case .plan, .exhausted: return (outcome.end, outcome.search)
        case .incomplete: break
        case .stopped(let reason):
          if reason != .memory || budget.poll() != nil { return (outcome.end, outcome.search) }
          hasRunShortOfMemory = true
        }
      }
    }
    return (hasRunShortOfMemory ? .stopped(.memory) : .incomplete, "")
  }

  /// Microseconds between two looks at the threads.
  private static var interval: UInt32 { 500 }
  /// How many looks at most before the slow ones are left alone.
  private static var patience: Int { 100 }
}
