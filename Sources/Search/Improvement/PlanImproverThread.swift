import Glibc
import Grounding
import Synchronization

/// A thread that improves the best plan while searches look for others.
///
/// It shares the immutable task and the budget with them; plans go to and fro by value. It is a thread
/// of the operating system, for the reasons that `SearchThread` gives.
final class PlanImproverThread: Sendable {
  /// What both sides leave for each other.
  private struct Exchange {
    /// A plan to go on from, not yet taken.
    var adopted: [Int32]?
    /// A better plan, not yet taken.
    var improved: [Int32]?
    var isDone = false
    var hasEnded = false
    var statistics = SearchStatistics()
  }

  /// The effort between two looks at what the other side has left.
  private static let slice = SearchEffort.second / 50
  /// Microseconds between two looks where there is nothing to do.
  private static let interval: UInt32 = 1_000

  private let plan: [Int32]
  private let task: SearchTask
  private let budget: Budget
  private let seed: Int
  private let exchange = Mutex(Exchange())

  /// Prepares the improvement of a plan; the parameters are those of `PlanImprover`.
  init(_ plan: [Int32], task: SearchTask, budget: Budget, seed: Int) {
    self.plan = plan
    self.task = task
    self.budget = Budget(partOf: budget)
    self.seed = seed
  }

  /// Whether nothing is left to try.
  var isDone: Bool { exchange.withLock { $0.hasEnded || ($0.isDone && $0.adopted == nil) } }

  /// What the searches of the improver did so far.
  var statistics: SearchStatistics { exchange.withLock { $0.statistics } }

  /// Starts the thread. It keeps alive what it needs.
  ///
  /// - Returns: false if the system has no thread to give.
  func start() -> Bool {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<PlanImproverThread>.fromOpaque(context).takeRetainedValue().main()
        return nil
      }, context)
    if failure != 0 {
      Unmanaged<PlanImproverThread>.fromOpaque(context).release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  /// Leaves a plan to go on from, if it is cheaper than what the thread has.
  func adopt(_ plan: [Int32]) {
    exchange.withLock { $0.adopted = plan }
  }

  /// Takes a plan that is better than those before, if there is one.
  func takeImproved() -> [Int32]? {
    exchange.withLock { $0.improved.take() }
  }

  /// Asks the thread to end soon.
  func interrupt() {
    budget.interrupt()
  }

  private func main() {
    let improver = PlanImprover(plan, task: task, budget: budget, seed: seed)
    while budget.poll() == nil {
      if let other = exchange.withLock({ $0.adopted.take() }) { improver.adopt(other) }
      let isBetter = improver.run(untilEffort: improver.effort + Self.slice)
      exchange.withLock {
        if isBetter { $0.improved = improver.plan }
        $0.isDone = improver.isDone
        $0.statistics = improver.statistics
      }
      if improver.isDone { usleep(Self.interval) }
    }
    exchange.withLock { $0.hasEnded = true }
  }
}
