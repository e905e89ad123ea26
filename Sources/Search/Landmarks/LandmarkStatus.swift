import Grounding

/// Which landmarks have been reached on the way to each state.
///
/// A landmark is *reached* on a path when it has become true after all landmarks that are ordered
/// before it. Derived facts become true in the same step as what they follow from, so for those it is
/// enough that the landmarks before them are reached with them. Along several paths to a state only
/// those count that were reached on all of them: only they are sure to have no need to be true again
/// (Richter and Westphal 2010, "The LAMA planner", section 4.3). A reached landmark is *needed again*
/// when it is false and is a goal, or is needed right before a landmark that has not been reached.
///
/// A state costs a set of landmarks. When the memory for further ones is used up, the budget knows of
/// it and the search stops; until then nothing is known of new states.
struct LandmarkStatus: ~Copyable {
  /// The number of landmarks.
  let count: Int
  /// The number of words of 64 bits that a set of landmarks takes.
  let wordCount: Int
  /// Landmarks that are true in the state last looked at.
  let holding: FlatArray<UInt64>
  /// Landmarks that were reached but are needed again in the state last looked at.
  let neededAgain: FlatArray<UInt64>

  /// A variable that landmarks look at, and where the first of its values is in `rowStarts`.
  struct WatchedVariable: BitwiseCopyable {
    var variable: Int32
    var firstRow: Int32
  }
  private let watched: FlatArray<WatchedVariable>
  /// Where the landmarks of each value of each watched variable begin in `rows`, and the end.
  private let rowStarts: FlatArray<Int32>
  private let rows: FlatArray<Int32>
  /// Where the landmarks before each one begin in `earlier`, and behind the last one the end.
  private let earlierStarts: FlatArray<Int32>
  private let earlier: FlatArray<Int32>
  /// Where the landmarks that need each one right before begin in `users`, and the end.
  private let userStarts: FlatArray<Int32>
  private let users: FlatArray<Int32>
  /// Goals.
  private let goals: FlatArray<UInt64>
  /// Landmarks that are derived facts.
  private let derived: FlatArray<UInt64>
  private let hasDerived: Bool

  /// The sets of reached landmarks, `wordCount` words for each state, that of number -1 first.
  private var reached = GrowingArray<UInt64>()
  /// Whether anything is known of each state, that of number -1 first.
  private var isKnown = GrowingArray<Bool>()
  /// The state whose landmarks are in `holding`; -1 for none that has a number.
  private var heldState: Int32 = -1
  private var budget = Budget()

  /// Makes the storage.
  ///
  /// - Parameters:
  ///   - graph: the landmarks and their orders, without cycles.
  ///   - task: the task.
  init(_ graph: LandmarkGraph, task: FiniteDomainTask) {
    count = graph.landmarks.count
    wordCount = max(1, (count + 63) / 64)
    holding = FlatArray(repeating: 0, count: wordCount)
    neededAgain = FlatArray(repeating: 0, count: wordCount)
    goals = FlatArray(repeating: 0, count: wordCount)
    derived = FlatArray(repeating: 0, count: wordCount)
    let facts = FactNumbering(domainSizes: task.domainSizes)
    var landmarksOfFact: [[Int32]] = Array(repeating: [], count: Int(facts.count))
    for (number, landmark) in graph.landmarks.enumerated() {
      for fact in landmark.facts { landmarksOfFact[Int(fact)].append(Int32(number)) }
      if landmark.isGoal { goals[number >> 6] |= 1 << UInt64(number & 63) }
    }
    var watched: [WatchedVariable] = []
    var rows = RaggedArray<Int32>()
    var hasDerived = false
    for variable in 0..<task.variableCount {
      let own = Int(facts.starts[variable])..<Int(facts.starts[variable + 1])
      if landmarksOfFact[own].allSatisfy(\.isEmpty) { continue }
      watched.append(.init(variable: Int32(variable), firstRow: Int32(rows.count)))
      for fact in own { rows.appendRow(landmarksOfFact[fact]) }
      if task.isDerived(variable) {
        hasDerived = true
        for number in landmarksOfFact[own].joined() {
          derived[Int(number) >> 6] |= 1 << UInt64(number & 63)
        }
      }
    }
    self.hasDerived = hasDerived
    self.watched = FlatArray(watched)
    rowStarts = FlatArray(rows.offsets)
    self.rows = FlatArray(rows.values)

    var earlier: [[Int32]] = Array(repeating: [], count: count)
    var users = earlier
    for order in graph.orders {
      earlier[Int(order.after)].append(order.before)
      if order.kind == .greedyNecessary { users[Int(order.before)].append(order.after) }
    }
    let earlierRows = RaggedArray(rows: earlier)
    earlierStarts = FlatArray(earlierRows.offsets)
    self.earlier = FlatArray(earlierRows.values)
    let userRows = RaggedArray(rows: users)
    userStarts = FlatArray(userRows.offsets)
    self.users = FlatArray(userRows.values)
    _ = makeRoom(for: -1)
  }

  /// Forgets all states and takes note of the one in which a search starts: what is true there and
  /// has nothing ordered before it is reached.
  ///
  /// - Parameter budget: is asked for the memory of all further states.
  mutating func start(_ state: SearchState, budget: Budget) {
    self.budget = budget
    isKnown.base.update(repeating: false, count: isKnown.count)
    heldState = -1
    guard makeRoom(for: state.id) else { return }
    begin(at: state)
  }

  /// Takes note of a way to a state.
  ///
  /// Does nothing if nothing is known of the parent.
  mutating func note(from parent: Int32, to state: SearchState) {
    guard makeRoom(for: max(state.id, parent)), isKnown[Int(parent) &+ 1], parent != state.id
    else { return }
    findHolding(in: state)
    let before = UnsafePointer(words(of: parent))
    let after = words(of: state.id)
    let isNew = !isKnown[Int(state.id) &+ 1]
    isKnown[Int(state.id) &+ 1] = true
    // `neededAgain` is free until the state is looked at.
    let now = neededAgain.base
    for word in 0..<wordCount {
      var gained: UInt64 = 0
      var candidates = holding[word] & ~before[word]
      while candidates != 0 {
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        if hasReachedAllBefore(word << 6 | bit, in: before) { gained |= 1 << UInt64(bit) }
      }
      now[word] = before[word] | gained
    }
    if hasDerived { addDerived(to: now) }
    for word in 0..<wordCount { after[word] = isNew ? now[word] : after[word] & now[word] }
  }

  /// Finds for a state which landmarks hold and which are needed again. A state to which no way is
  /// known counts as one in which a search starts.
  ///
  /// - Returns: the landmarks reached on the way to it; valid until the next call.
  mutating func look(at state: SearchState) -> UnsafePointer<UInt64> {
    var number = state.id
    if !makeRoom(for: number) || number < 0 || !isKnown[Int(number) &+ 1] {
      number = -1
      begin(at: SearchState(values: state.values))
    } else {
      findHolding(in: state)
    }
    let set = UnsafePointer(words(of: number))
    for word in 0..<wordCount {
      var candidates = set[word] & ~holding[word]
      var again = candidates & goals[word]
      candidates &= ~again
      while candidates != 0 {
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        if hasUserNotReached(word << 6 | bit, in: set) { again |= 1 << UInt64(bit) }
      }
      neededAgain[word] = again
    }
    return set
  }

  /// Whether all landmarks ordered before one are in a set.
  @inline(__always)
  func hasReachedAllBefore(_ number: Int, in set: UnsafePointer<UInt64>) -> Bool {
    var position = Int(earlierStarts[number])
    let end = Int(earlierStarts[number &+ 1])
    while position < end {
      if !Self.contains(set, Int(earlier[position])) { return false }
      position &+= 1
    }
    return true
  }

  /// Whether a set contains a landmark.
  @inline(__always)
  static func contains(_ set: UnsafePointer<UInt64>, _ number: Int) -> Bool {
    set[number >> 6] >> UInt64(number & 63) & 1 != 0
  }

  private mutating func begin(at state: SearchState) {
    findHolding(in: state)
    isKnown[Int(state.id) &+ 1] = true
    let set = words(of: state.id)
    for word in 0..<wordCount {
      set[word] = 0
      var candidates = holding[word]
      while candidates != 0 {
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        let number = word << 6 | bit
        if earlierStarts[number] == earlierStarts[number &+ 1] { set[word] |= 1 << UInt64(bit) }
      }
    }
    if hasDerived { addDerived(to: set) }
  }

  /// Adds derived facts that hold to a set that has all landmarks before them, until there are none.
  private func addDerived(to set: UnsafeMutablePointer<UInt64>) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for word in 0..<wordCount {
        var candidates = holding[word] & derived[word] & ~set[word]
        while candidates != 0 {
          let bit = candidates.trailingZeroBitCount
          candidates &= candidates &- 1
          if hasReachedAllBefore(word << 6 | bit, in: set) {
            set[word] |= 1 << UInt64(bit)
            hasChanged = true
          }
        }
      }
    }
  }

  private func hasUserNotReached(_ number: Int, in set: UnsafePointer<UInt64>) -> Bool {
    for position in Int(userStarts[number])..<Int(userStarts[number + 1]) {
      if !Self.contains(set, Int(users[position])) { return true }
    }
    return false
  }

  /// Finds the landmarks that are true in a state.
  private mutating func findHolding(in state: SearchState) {
    if state.id >= 0, state.id == heldState { return }
    heldState = state.id
    holding.fill(with: 0)
    let holding = self.holding.base
    for index in 0..<watched.count {
      let entry = watched[index]
      let row = Int(entry.firstRow &+ state.values[Int(entry.variable)])
      var position = Int(rowStarts[row])
      let end = Int(rowStarts[row &+ 1])
      while position < end {
        let number = Int(rows[position])
        holding[number >> 6] |= 1 << UInt64(truncatingIfNeeded: number & 63)
        position &+= 1
      }
    }
  }

  private func words(of state: Int32) -> UnsafeMutablePointer<UInt64> {
    reached.base + (Int(state) &+ 1) &* wordCount
  }

  /// Makes room for a state and those of lower numbers; false if there is no memory.
  private mutating func makeRoom(for state: Int32) -> Bool {
    let missing = Int(state) &+ 2 &- isKnown.count
    if missing <= 0 { return true }
    guard reached.reserve(missing &* wordCount, budget: budget),
      isKnown.reserve(missing, budget: budget)
    else { return false }
    for _ in 0..<missing { isKnown.appendReserved(false) }
    reached.count = isKnown.count &* wordCount
    return true
  }
}
