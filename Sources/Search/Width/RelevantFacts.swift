import Grounding

/// The facts that matter on the way to the next goal, and which of them have been achieved: what
/// #r counts in best-first width search.
///
/// Where the number of open goals falls, a relaxed plan is computed. The facts that it makes true
/// are relevant from there on (Lipovetzky and Geffner 2017, "Best-first width search: exploration
/// and exploitation in classical planning", section "Counters"). States that follow point at the same set, and
/// at a *progress*: a bit for each of its facts that some state since then has had.
struct RelevantFacts: ~Copyable {
  /// The progress of a state whose set has not been asked for.
  static var unknown: Int32 { -1 }

  /// A set of relevant facts: where they lie in `facts`.
  struct FactSet: BitwiseCopyable {
    var first: Int
    var count: Int32
  }
  private var sets = GrowingArray<FactSet>()
  private var facts = GrowingArray<Int32>()

  /// Which facts of a set have been achieved: where its words lie in `words`.
  struct Progress: BitwiseCopyable {
    var set: Int32
    /// The number of facts that have been achieved.
    var count: Int32
    var firstWord: Int
  }
  private var progresses = GrowingArray<Progress>()
  private var words = GrowingArray<UInt64>()

  private let budget: Budget
  private let relaxation: RelaxedTask
  private var exploration: RelaxedExploration
  private var extraction: RelaxedPlanExtraction
  private var preferred = PreferredOperators(operatorCount: 0, isWanted: false)

  /// The place of each fact in the set that is looked at; -1 for the others.
  private let places: FlatArray<Int32>
  private var currentSet: Int32 = -1
  private var current = Progress(set: -1, count: 0, firstWord: 0)

  /// What computing a set came to.
  enum Computation {
    /// The number of the progress of the state, none of whose facts is achieved.
    case progress(Int32)
    /// The relaxation proves that no plan leads from the state to the goal.
    case deadEnd
    case outOfMemory
  }

  /// Prepares for a task.
  init(task: FiniteDomainTask, budget: Budget) {
    self.budget = budget
    relaxation = RelaxedTask(task, costType: .one)
    exploration = RelaxedExploration(relaxation)
    extraction = RelaxedPlanExtraction(relaxation)
    places = FlatArray(repeating: -1, count: relaxation.factCount)
  }

  /// Computes the facts that are relevant from a state on.
  mutating func compute(from state: SearchState) -> Computation {
    if exploration.exploreSums(from: state) == Estimate.deadEnd { return .deadEnd }
    _ = extraction.extract(from: exploration, preferred: &preferred)
    guard sets.reserve(1, budget: budget),
      facts.reserve(relaxation.ownFactCount, budget: budget)
    else { return .outOfMemory }
    let first = facts.count
    for fact in 0..<relaxation.ownFactCount where extraction.achieves(fact, in: exploration) {
      facts.appendReserved(Int32(fact))
    }
    let set = FactSet(first: first, count: Int32(facts.count - first))
    sets.appendReserved(set)
    let wordCount = Self.wordCount(of: set)
    guard let id = appendProgress(set: Int32(sets.count - 1), count: 0, wordCount: wordCount) else {
      return .outOfMemory
    }
    for _ in 0..<wordCount { words.appendReserved(0) }
    return .progress(id)
  }

  /// Looks at a progress: `isNew` and `advance` refer to it until the next call.
  mutating func select(_ progress: Int32) {
    current = progresses[Int(progress)]
    if current.set == currentSet { return }
    if currentSet >= 0 {
      let old = sets[Int(currentSet)]
      for index in 0..<Int(old.count) { places[facts[old.first + index]] = -1 }
    }
    currentSet = current.set
    let new = sets[Int(currentSet)]
    for index in 0..<Int(new.count) { places[facts[new.first + index]] = Int32(index) }
  }

  /// The number of facts that have been achieved.
  var achieved: Int32 { current.count }

  /// Whether a fact is relevant and has not been achieved.
  @inline(__always)
  func isNew(_ fact: Int32) -> Bool {
    let place = Int(places[fact])
    return place >= 0
      && words[current.firstWord &+ place &>> 6] & (1 &<< UInt64(truncatingIfNeeded: place & 63))
        == 0
  }

  /// The progress of a state that has further facts.
  ///
  /// - Returns: its number; nil if there is no memory for it.
  mutating func advance(by newFacts: UnsafeBufferPointer<Int32>) -> Int32? {
    let wordCount = Self.wordCount(of: sets[Int(current.set)])
    guard
      let id = appendProgress(
        set: current.set, count: current.count + Int32(newFacts.count), wordCount: wordCount)
    else { return nil }
    let start = words.count
    for index in 0..<wordCount { words.appendReserved(words[current.firstWord + index]) }
    for fact in newFacts {
      let place = Int(places[fact])
      words[start + place >> 6] |= 1 << UInt64(place & 63)
    }
    return id
  }

  private mutating func appendProgress(set: Int32, count: Int32, wordCount: Int) -> Int32? {
    guard progresses.reserve(1, budget: budget), words.reserve(wordCount, budget: budget),
      progresses.count < Int(Int32.max)
    else { return nil }
    progresses.appendReserved(Progress(set: set, count: count, firstWord: words.count))
    return Int32(progresses.count - 1)
  }

  private static func wordCount(of set: FactSet) -> Int { (Int(set.count) + 63) / 64 }
}
