import Grounding

/// Which landmarks have been reached on the way to each state.
///
/// A landmark is *reached* on a path when it has become true after all landmarks that are ordered
/// before it. Along several paths to a state only those count that were reached on all of them:
/// only they are sure to have no need to be true again (Richter and Westphal 2010, "The LAMA
/// planner", section 4.3). A reached landmark is *needed again* when it is false and is a goal, or is
/// needed right before a landmark that has not been reached.
struct LandmarkStatus: ~Copyable {
  /// The number of landmarks.
  let count: Int
  /// The number of words of 64 bits that a set of landmarks takes.
  let wordCount: Int
  /// Landmarks that are true in the state last looked at.
  let holding: FlatArray<UInt64>
  /// Landmarks that were reached but are needed again in the state last looked at.
  let neededAgain: FlatArray<UInt64>

  /// Where the facts of each landmark begin in `facts`, and behind the last one the end.
  private let factStarts: FlatArray<Int32>
  private let facts: FlatArray<FiniteDomainTask.Fact>
  /// Where the landmarks before each one begin in `earlier`, and behind the last one the end.
  private let earlierStarts: FlatArray<Int32>
  private let earlier: FlatArray<Int32>
  /// Where the landmarks that need each one right before begin in `users`, and the end.
  private let userStarts: FlatArray<Int32>
  private let users: FlatArray<Int32>
  /// Goals.
  private let goals: FlatArray<UInt64>

  /// The sets of reached landmarks, `wordCount` words for each state, that of number -1 first.
  private var reached: FlatArray<UInt64>
  /// Whether anything is known of a state.
  private var isKnown: FlatArray<Bool>

  /// Makes the storage.
  ///
  /// - Parameters:
  ///   - graph: the landmarks and their orders, without cycles.
  ///   - factOf: the fact of each number.
  init(_ graph: LandmarkGraph, factOf: (Int32) -> FiniteDomainTask.Fact) {
    count = graph.landmarks.count
    wordCount = max(1, (count + 63) / 64)
    holding = FlatArray(repeating: 0, count: wordCount)
    neededAgain = FlatArray(repeating: 0, count: wordCount)
    goals = FlatArray(repeating: 0, count: wordCount)
    var facts = RaggedArray<FiniteDomainTask.Fact>()
    for (number, landmark) in graph.landmarks.enumerated() {
      facts.appendRow(landmark.facts.map(factOf))
      if landmark.isGoal { goals[number >> 6] |= 1 << UInt64(number & 63) }
    }
    factStarts = FlatArray(facts.offsets)
    self.facts = FlatArray(facts.values)
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
    reached = FlatArray(repeating: 0, count: 64 * wordCount)
    isKnown = FlatArray(repeating: false, count: 64)
  }

  /// Takes note of the state in which a search starts: what is true there and has nothing ordered
  /// before it is reached.
  mutating func start(_ state: SearchState) {
    makeRoom(for: state.id)
    isKnown[state.id &+ 1] = true
    findHolding(in: state.values)
    let set = words(of: state.id)
    for word in 0..<wordCount { set[word] = 0 }
    for number in 0..<count where Self.contains(holding.base, number) {
      if earlierStarts[number] == earlierStarts[number + 1] { Self.insert(number, into: set) }
    }
  }

  /// Takes note of a way to a state.
  ///
  /// Does nothing if nothing is known of the parent.
  mutating func note(from parent: Int32, to state: SearchState) {
    makeRoom(for: max(state.id, parent))
    guard isKnown[parent &+ 1], parent != state.id else { return }
    findHolding(in: state.values)
    let before = UnsafePointer(words(of: parent))
    let after = words(of: state.id)
    let isNew = !isKnown[state.id &+ 1]
    isKnown[state.id &+ 1] = true
    for word in 0..<wordCount {
      var gained: UInt64 = 0
      var candidates = holding[word] & ~before[word]
      while candidates != 0 {
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        if hasReachedAllBefore(word << 6 | bit, in: before) { gained |= 1 << UInt64(bit) }
      }
      let set = before[word] | gained
      after[word] = isNew ? set : after[word] & set
    }
  }

  /// Finds for a state which landmarks hold and which are needed again. A state to which no way is
  /// known counts as one in which a search starts.
  ///
  /// - Returns: the landmarks reached on the way to it; valid until the next call.
  mutating func look(at state: SearchState) -> UnsafePointer<UInt64> {
    makeRoom(for: state.id)
    if state.id < 0 || !isKnown[state.id &+ 1] { start(state) }
    findHolding(in: state.values)
    let set = UnsafePointer(words(of: state.id))
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

  @inline(__always)
  private static func contains(_ set: UnsafeMutablePointer<UInt64>, _ number: Int) -> Bool {
    contains(UnsafePointer(set), number)
  }

  @inline(__always)
  private static func insert(_ number: Int, into set: UnsafeMutablePointer<UInt64>) {
    set[number >> 6] |= 1 << UInt64(number & 63)
  }

  private func hasUserNotReached(_ number: Int, in set: UnsafePointer<UInt64>) -> Bool {
    for position in Int(userStarts[number])..<Int(userStarts[number + 1]) {
      if !Self.contains(set, Int(users[position])) { return true }
    }
    return false
  }

  /// Finds the landmarks that are true in a state.
  private func findHolding(in values: UnsafePointer<Int32>) {
    holding.fill(with: 0)
    let facts = facts.base
    var position = 0
    var number = 0
    while number < count {
      let end = Int(factStarts[number &+ 1])
      var holds: UInt64 = 0
      while position < end {
        let fact = facts[position]
        holds |= values[Int(fact.variable)] == fact.value ? 1 : 0
        position &+= 1
      }
      holding[number >> 6] |= holds << UInt64(number & 63)
      number &+= 1
    }
  }

  private func words(of state: Int32) -> UnsafeMutablePointer<UInt64> {
    reached.base + (Int(state) &+ 1) &* wordCount
  }

  private mutating func makeRoom(for state: Int32) {
    while Int(state) &+ 1 >= isKnown.count {
      isKnown = isKnown.grown(with: false)
      reached = reached.grown(with: 0)
    }
  }
}
