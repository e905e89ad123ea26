import Grounding

/// BFWS(f5) and k-BFWS: best-first width search (Lipovetzky and Geffner 2017, "Best-first width
/// search: exploration and exploitation in classical planning" and "A polynomial planning algorithm
/// that beats LAMA and FF").
///
/// States come in the order of their novelty among the states with as many open goals (#g) and as
/// many relevant facts achieved (#r, see `RelevantFacts`), then of #g. There is no heuristic: what a
/// state costs is one look at the rows of the facts that changed.
///
/// A state that is not new is not even stored when its parent is expanded. The complete search
/// comes back to such a parent when all new states are used up. Costs play no part but for the
/// bound. Derived variables count like the others.
struct WidthSearch: ~Copyable, SearchAlgorithm {
  private(set) var statistics = SearchStatistics()
  var effort: Int { ownEffort &+ novelty.effort }

  /// The work done so far but for the comparing of facts.
  private var ownEffort = 0
  private var space: SearchSpace
  /// States to be expanded; the complement of a state's number stands for its successors that were
  /// not new.
  private var open = BucketQueue<Int32>()
  private var monitor: SearchMonitor
  private let options: WidthSearchOptions
  private let bound: PlanCostBound
  private var novelty: NoveltyMatrix
  private var relevant: RelevantFacts
  private var counters: WidthPartitions
  private var view: FactView
  /// The progress of each state.
  private var progresses = GrowingArray<Int32>()
  /// Room for the relevant facts that a successor is first to have.
  private let newlyAchieved: FlatArray<Int32>
  private var newlyAchievedCount = 0
  private var hasStarted = false
  /// Whether a state was left aside that may lead to a goal.
  private var isIncomplete = false

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - options: how to search.
  ///   - bound: plans that cost as much or more are of no interest.
  ///   - budget: what may be used.
  ///   - report: is told of the progress.
  init(
    task: SearchTask, options: WidthSearchOptions, bound: PlanCostBound, budget: Budget,
    report: ((SearchProgress) -> Void)? = nil
  ) {
    self.options = options
    self.bound = bound
    space = SearchSpace(task: task, budget: budget)
    monitor = SearchMonitor(
      budget: budget, search: options.name, heuristics: ["goalcount"], report: report)
    view = FactView(task: task)
    novelty = NoveltyMatrix(
      factCount: view.factCount, countsPairs: options.width > 1,
      memoryLimit: min(options.noveltyMemory, (budget.memoryLimit ?? .max) / 4), budget: budget)
    relevant = RelevantFacts(task: task.source, budget: budget)
    counters = WidthPartitions(budget: budget)
    newlyAchieved = FlatArray(repeating: 0, count: task.variableCount)
  }

  mutating func run(untilEffort limit: Int) -> SearchEnd? {
    monitor.resume()
    let end = search(untilEffort: limit)
    monitor.pause()
    statistics.states = space.table.count
    statistics.bytesPerState = space.table.bytesPerState + MemoryLayout<Int32>.stride
    statistics.time = monitor.time
    return end
  }

  private mutating func search(untilEffort limit: Int) -> SearchEnd? {
    if bound.value <= 0 { return .exhausted }
    if !hasStarted {
      hasStarted = true
      let goalsLeft = view.show(space.values.base)
      if goalsLeft == 0 { return .plan([]) }
      guard openInitialState(goalsLeft: goalsLeft) else { return stopForMemory() }
    }
    while effort < limit {
      if open.isEmpty {
        return isIncomplete || bound.value != .max ? .incomplete : .exhausted
      }
      let entry = open.popFirst()
      guard monitor.tick(statistics) else { return .stopped(monitor.stop ?? .interrupt) }
      if let end = expand(max(entry, ~entry), isSecondTime: entry < 0) { return end }
    }
    return nil
  }

  private mutating func stopForMemory() -> SearchEnd {
    monitor.stopForMemory()
    return .stopped(monitor.stop ?? .memory)
  }

  private mutating func openInitialState(goalsLeft: Int32) -> Bool {
    guard let partition = partition(goalsLeft: goalsLeft, achieved: 0),
      progresses.reserve(1, budget: monitor.budget)
    else { return false }
    progresses.appendReserved(RelevantFacts.unknown)
    space.table.node(0).pointee.note = partition
    let measure = novelty.insert(
      view.bits.base, facts: view.allFacts(), partition: counters[partition].table)
    return push(0, novelty: measure, goalsLeft: goalsLeft)
  }

  /// Opens the successors of a state: the new ones, or the second time the others.
  ///
  /// - Returns: the search's end if it has come.
  private mutating func expand(_ id: Int32, isSecondTime: Bool) -> SearchEnd? {
    space.unpack(id)
    view.show(space.values.base)
    if progresses[Int(id)] == RelevantFacts.unknown {
      ownEffort &+= SearchEffort.evaluation(of: space.task.source)
      statistics.evaluated &+= 1
      switch relevant.compute(from: SearchState(values: space.values.base, id: id)) {
      case .progress(let progress): progresses[Int(id)] = progress
      case .outOfMemory: return stopForMemory()
      case .deadEnd:
        statistics.deadEnds &+= 1
        return nil
      }
    }
    relevant.select(progresses[Int(id)])
    let count = space.generateOperators()
    if isSecondTime { statistics.reopened &+= 1 } else { statistics.expanded &+= 1 }
    statistics.generated &+= count
    let parent = space.table.node(id).pointee
    let goalsLeft = counters[parent.note].goalsLeft
    var hasLeftAside = false
    for index in 0..<count {
      let step = space.operators[index]
      let cost = Estimate.sum(parent.g, space.task.costs[step])
      if Int(cost) >= bound.value { continue }
      ownEffort &+= view.effort
      view.change(by: step, in: space)
      let successor = Successor(
        parent: id, operator: step, g: cost,
        goalsLeft: goalsLeft &+ view.goalsLeftChange, parentPartition: parent.note)
      let outcome = open(successor, mayBeOld: isSecondTime)
      view.undoChange()
      switch outcome {
      case .opened: break
      case .leftAside: hasLeftAside = true
      case .outOfMemory: return stopForMemory()
      case .goal(let child):
        // Where to go on if more plans are wanted.
        guard push(~id, novelty: NoveltyMatrix.none, goalsLeft: goalsLeft) else {
          return stopForMemory()
        }
        return .plan(space.path(to: child))
      }
    }
    if hasLeftAside {
      if options.prunes {
        isIncomplete = true
      } else if !push(~id, novelty: NoveltyMatrix.none, goalsLeft: goalsLeft) {
        return stopForMemory()
      }
    }
    return nil
  }

  /// A successor of the state that is expanded; `view` shows what has changed.
  private struct Successor {
    var parent: Int32
    var `operator`: Int32
    var g: Int32
    var goalsLeft: Int32
    var parentPartition: Int32
  }

  private enum Opening {
    case opened
    case leftAside
    case goal(Int32)
    case outOfMemory
  }

  /// Stores a successor that is new and puts it into the open list.
  @inline(__always)
  private mutating func open(_ successor: Successor, mayBeOld: Bool) -> Opening {
    let goalsLeft = successor.goalsLeft
    let old = counters[successor.parentPartition]
    newlyAchievedCount = 0
    var partition: Int32? = successor.parentPartition
    let startsAfresh = goalsLeft < old.goalsLeft
    if startsAfresh {
      partition = self.partition(goalsLeft: goalsLeft, achieved: 0)
    } else {
      for fact in view.changedFacts where relevant.isNew(fact) {
        newlyAchieved[newlyAchievedCount] = fact
        newlyAchievedCount &+= 1
      }
      if goalsLeft != old.goalsLeft || newlyAchievedCount > 0 {
        partition = self.partition(
          goalsLeft: goalsLeft, achieved: old.achieved &+ Int32(newlyAchievedCount))
      }
    }
    guard let partition else { return .outOfMemory }
    let facts = partition == successor.parentPartition ? view.changedFacts : view.allFacts()
    let measure =
      mayBeOld
      ? NoveltyMatrix.none
      : novelty.insert(
        view.bits.base, facts: facts, partition: counters[partition].table)
    if measure == NoveltyMatrix.none, !mayBeOld, goalsLeft > 0 { return .leftAside }

    let known = Int32(truncatingIfNeeded: space.table.count)
    let child = space.apply(successor.operator, to: successor.parent)
    if child == StateTable.outOfMemory { return .outOfMemory }
    if child != known { return .opened }
    space.table.node(child).pointee = SearchNode(
      parent: successor.parent, operator: successor.operator, g: successor.g, note: partition)
    guard progresses.reserve(1, budget: monitor.budget) else { return .outOfMemory }
    if startsAfresh {
      progresses.appendReserved(RelevantFacts.unknown)
    } else if newlyAchievedCount == 0 {
      progresses.appendReserved(progresses[Int(successor.parent)])
    } else {
      guard
        let progress = relevant.advance(
          by: UnsafeBufferPointer(start: newlyAchieved.base, count: newlyAchievedCount))
      else { return .outOfMemory }
      progresses.appendReserved(progress)
    }
    if goalsLeft == 0 { return .goal(child) }
    return push(child, novelty: measure, goalsLeft: goalsLeft) ? .opened : .outOfMemory
  }

  /// The partition of states with such counters; nil if there is no memory for it.
  @inline(__always)
  private mutating func partition(goalsLeft: Int32, achieved: Int32) -> Int32? {
    counters.find(goalsLeft: goalsLeft, achieved: achieved)
      ?? novelty.addPartition().flatMap {
        counters.add(goalsLeft: goalsLeft, achieved: achieved, table: $0)
      }
  }

  @inline(__always)
  private mutating func push(_ entry: Int32, novelty: Int32, goalsLeft: Int32) -> Bool {
    _ = monitor.noteEstimate(goalsLeft, of: 0)
    let isPushed = open.push(
      entry, key: Int64(novelty) << 32 | Int64(goalsLeft), budget: monitor.budget)
    statistics.peakOpen = max(statistics.peakOpen, open.count)
    return isPushed
  }
}
