/// What every plan makes true at some time, and in which order.
struct LandmarkGraph {
  /// Facts one of which every plan makes true at some time.
  struct Landmark: Hashable {
    /// The facts' numbers in the relaxation, ascending; one, or several of which any one will do.
    var facts: [Int32]
    /// Whether it is a fact of the goal.
    var isGoal: Bool
    /// Whether it is true in the initial state.
    var isInitial: Bool

    /// Whether any one of several facts will do.
    var isDisjunctive: Bool { facts.count > 1 }
  }

  /// One landmark before another.
  struct Order: Hashable {
    /// The number of the landmark that comes first.
    var before: Int32
    /// The number of the landmark that comes later.
    var after: Int32
    /// Why it comes later.
    var kind: OrderKind
  }

  /// Why one landmark comes before another, weaker reasons first.
  enum OrderKind: Int, Comparable, Hashable {
    /// A plan that makes the later one true first would have to make it false again.
    case reasonable
    /// The earlier one is true some time before the later one is true for the first time.
    case natural
    /// The earlier one is true in the step before the later one is true for the first time.
    case greedyNecessary

    static func < (left: OrderKind, right: OrderKind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The landmarks.
  private(set) var landmarks: [Landmark] = []
  /// The orders, by their landmarks: from `before` and `after` to the strongest reason known.
  private var kinds: [OrderKey: OrderKind] = [:]
  /// The landmark of each single fact, -1 if there is none.
  private var landmarkOfFact: [Int32]
  /// The disjunctive landmark that each fact is part of, -1 if there is none.
  private var disjunctionOfFact: [Int32]

  private struct OrderKey: Hashable {
    var before: Int32
    var after: Int32
  }

  /// Makes a graph without landmarks.
  ///
  /// - Parameter factCount: the number of facts of the relaxation.
  init(factCount: Int) {
    landmarkOfFact = Array(repeating: -1, count: factCount)
    disjunctionOfFact = landmarkOfFact
  }

  /// Adds the landmark of a fact, once.
  ///
  /// - Returns: its number.
  mutating func addFact(_ fact: Int32, isGoal: Bool = false, isInitial: Bool) -> Int32 {
    if let known = landmark(of: fact) {
      if isGoal { landmarks[Int(known)].isGoal = true }
      return known
    }
    let number = Int32(landmarks.count)
    landmarks.append(Landmark(facts: [fact], isGoal: isGoal, isInitial: isInitial))
    landmarkOfFact[Int(fact)] = number
    return number
  }

  /// Adds a landmark of several facts, none of them initial, unless single facts or another
  /// disjunction of some of them are landmarks already.
  ///
  /// - Parameter facts: at least two facts, ascending.
  /// - Returns: its number, or that of the same landmark added before; nil if it was not added.
  mutating func addDisjunction(_ facts: [Int32]) -> Int32? {
    if facts.contains(where: { landmark(of: $0) != nil }) { return nil }
    let others = Set(facts.map { disjunctionOfFact[Int($0)] }).subtracting([-1])
    if let other = others.first {
      return others.count == 1 && landmarks[Int(other)].facts == facts ? other : nil
    }
    let number = Int32(landmarks.count)
    landmarks.append(Landmark(facts: facts, isGoal: false, isInitial: false))
    for fact in facts { disjunctionOfFact[Int(fact)] = number }
    return number
  }

  /// The number of the landmark of a single fact; nil if there is none.
  func landmark(of fact: Int32) -> Int32? {
    let number = landmarkOfFact[Int(fact)]
    return number < 0 ? nil : number
  }

  /// Adds an order; of two orders of the same landmarks the stronger stays.
  mutating func order(_ before: Int32, before after: Int32, _ kind: OrderKind) {
    let key = OrderKey(before: before, after: after)
    kinds[key] = max(kind, kinds[key] ?? kind)
  }

  /// Takes an order away.
  mutating func remove(_ order: Order) {
    kinds[OrderKey(before: order.before, after: order.after)] = nil
  }

  /// All orders, by the later landmark, then by the earlier one.
  var orders: [Order] {
    kinds.map { Order(before: $0.key.before, after: $0.key.after, kind: $0.value) }
      .sorted { ($0.after, $0.before) < ($1.after, $1.before) }
  }
}
