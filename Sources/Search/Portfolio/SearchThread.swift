import Glibc
import Grounding
import Synchronization

/// A thread that runs lanes of searches in turns (`SearchTurns`).
///
/// Threads share the immutable task, the bound on the plans' cost and the budget, nothing else: a
/// thread makes its searches itself, and only what came of them leaves it. These are threads of the
/// operating system: a search computes for minutes without a pause, and Swift's pool of threads for
/// tasks expects work that gives way.
final class SearchThread: Sendable {
  /// What came of the lanes.
  struct Outcome: Sendable {
    var end: SearchEnd
    /// The search that says so.
    var search: String
    var runs: [SearchRun]
    /// Set if a search could not be made.
    var error: SearchError?
  }

  /// The number of the thread; the first is 0.
  let number: Int

  private let recipes: [[SearchRecipe]]
  private let task: SearchTask
  private let bound: PlanCostBound
  private let budget: Budget
  private let seed: Int
  private let board: Board
  private let outcomeBox = Mutex<Outcome?>(nil)

  /// Where threads tell of themselves: how many have ended, and the latest progress of any.
  final class Board: Sendable {
    let endCount = Atomic<Int>(0)
    let progress = Mutex<SearchProgress?>(nil)
    private let wantsProgress: Bool

    init(wantsProgress: Bool) {
      self.wantsProgress = wantsProgress
    }

    /// What searches tell of their progress; nil if nobody wants to know.
    var reporter: ((SearchProgress) -> Void)? {
      wantsProgress ? { [self] in note($0) } : nil
    }

    private func note(_ latest: SearchProgress) {
      progress.withLock { $0 = latest }
    }
  }

  /// Prepares a thread.
  ///
  /// - Parameters:
  ///   - number: its number.
  ///   - lanes: what it runs; at least one lane.
  ///   - run: the run that it is for.
  ///   - board: where it tells of itself.
  init(number: Int, lanes: [[SearchRecipe]], for run: PlanningRun, board: Board) {
    self.number = number
    recipes = lanes
    self.board = board
    task = run.searchTask
    bound = run.bound
    budget = Budget(partOf: run.budget)
    seed = run.seed
  }

  /// What came of it; nil as long as it runs.
  var outcome: Outcome? { outcomeBox.withLock { $0 } }

  /// Starts the thread. Nobody needs to wait for its end: it keeps alive what it needs.
  ///
  /// - Returns: false if the system has no thread to give.
  func start() -> Bool {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<SearchThread>.fromOpaque(context).takeRetainedValue().main() }
        return nil
      }, context)
    if failure != 0 {
      Unmanaged<SearchThread>.fromOpaque(context).release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  /// Asks the thread to end soon.
  func interrupt() {
    budget.interrupt()
  }

  private func main() {
    let outcome = runLanes()
    outcomeBox.withLock { $0 = outcome }
    board.endCount.add(1, ordering: .releasing)
  }

  private func runLanes() -> Outcome {
    let lanes = makeLanes()
    do throws(SearchError) {
      let (end, lane) = try SearchTurns(lanes).run(budget: budget)
      return Outcome(end: end, search: lane?.currentName ?? "", runs: lanes.flatMap(\.runs))
    } catch {
      return Outcome(end: .incomplete, search: "", runs: lanes.flatMap(\.runs), error: error)
    }
  }

  private func makeLanes() -> [SearchLane] {
    let report = board.reporter
    return recipes.map {
      SearchLane(
        $0,
        surroundings: .init(
          task: task, bound: bound, budget: recipes.count > 1 ? Budget(partOf: budget) : budget,
          seed: seed &+ number, thread: number, report: report))
    }
  }
}
