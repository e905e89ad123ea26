import AgentSpeak

/// The beliefs and rules of one predicate, the newest last; indexed by each argument and by all.
///
/// Indexes are made when a query needs them and the group is not small, and are kept up to date then.
struct BeliefGroup: Sendable {
  /// The entries; nil where one was removed.
  private(set) var entries: [Belief?] = []
  /// How many there are.
  private(set) var count = 0
  /// Places by the hash of all arguments; of entries without variables.
  private var byIdentity: [Int: [Int32]]?
  /// Places by the hash of one argument; nil while not needed.
  private var byArgument: [[Int: [Int32]]?] = []
  /// The places that indexes do not cover: those of entries with variables.
  private var general: [Int32] = []

  /// Groups up to this size are searched without index.
  private static let smallSize = 8

  // MARK: Change

  /// Adds an entry that is queried before (or after) all others.
  mutating func add(_ belief: Belief, last: Bool = false) {
    // Gaps are closed here and not by removal, so that places stay valid while several are removed.
    if entries.count > 16, count < entries.count / 2 {
      entries.removeAll { $0 == nil }
      dropIndexes()
    }
    count += 1
    if last {
      entries.insert(belief, at: 0)
      dropIndexes()
      return
    }
    entries.append(belief)
    let place = Int32(truncatingIfNeeded: entries.count - 1)
    if belief.isRule { general.append(place) } else { index(belief.literal, place) }
  }

  /// Replaces an entry by one that differs in annotations only.
  mutating func replace(_ place: Int, by literal: Structure) {
    entries[place] = Belief(literal: literal)
  }

  /// Removes an entry.
  mutating func remove(_ place: Int) {
    guard let belief = entries[place] else { return }
    entries[place] = nil
    count -= 1
    if belief.isRule {
      general.removeAll { $0 == Int32(place) }
    } else {
      unindex(belief.literal, Int32(truncatingIfNeeded: place))
    }
    while let last = entries.last, last == nil { entries.removeLast() }
  }

  mutating func removeAll() {
    self = BeliefGroup()
  }

  private mutating func dropIndexes() {
    byIdentity = nil
    byArgument = []
    general = entries.indices.compactMap { entries[$0]?.isRule == true ? Int32($0) : nil }
  }

  private mutating func index(_ literal: Structure, _ place: Int32) {
    if byIdentity != nil {
      byIdentity?[Self.identity(literal), default: []].append(place)
    }
    for argument in byArgument.indices where byArgument[argument] != nil {
      byArgument[argument]?[literal[argument].hash(), default: []].append(place)
    }
  }

  private mutating func unindex(_ literal: Structure, _ place: Int32) {
    if byIdentity != nil {
      Self.remove(place, Self.identity(literal), &byIdentity)
    }
    for argument in byArgument.indices where byArgument[argument] != nil {
      Self.remove(place, literal[argument].hash(), &byArgument[argument])
    }
  }

  private static func remove(_ place: Int32, _ key: Int, _ index: inout [Int: [Int32]]?) {
    guard let at = index?[key]?.lastIndex(of: place) else { return }
    index?[key]?.remove(at: at)
    if index?[key]?.isEmpty == true { index?[key] = nil }
  }

  private static func identity(_ literal: Structure) -> Int {
    var hasher = Hasher()
    for index in 0..<literal.count { hasher.combine(literal[index].hash()) }
    return hasher.finalize()
  }

  // MARK: Search

  /// The place of the belief with these arguments; nil if there is none.
  mutating func place(of literal: Structure) -> Int? {
    if entries.count <= Self.smallSize {
      return entries.lastIndex { entry in
        guard let entry, !entry.isRule else { return false }
        return Self.haveSameArguments(entry.literal, literal)
      }
    }
    buildIdentity()
    let places = byIdentity?[Self.identity(literal)] ?? []
    let found = places.last { place in
      guard let entry = entries[Int(place)] else { return false }
      return Self.haveSameArguments(entry.literal, literal)
    }
    return found.map { Int($0) }
  }

  /// The place of the belief, of those with the annotations of a literal, that is queried first.
  func firstPlace(withAnnotationsOf literal: Structure) -> Int? {
    entries.lastIndex { entry in
      guard let entry, !entry.isRule else { return false }
      return entry.literal.hasAllAnnotations(of: literal)
    }
  }

  private static func haveSameArguments(_ left: Structure, _ right: Structure) -> Bool {
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  /// The places that may answer a query, in ascending order; nil means all.
  ///
  /// - Parameter values: the arguments of the query as far as they are constant, else nil.
  mutating func candidates(_ values: (Int) -> Term?, arity: Int) -> [Int32]? {
    guard entries.count > Self.smallSize, arity > 0 else { return nil }
    var bound: [(argument: Int, value: Term)] = []
    for argument in 0..<arity {
      if let value = values(argument) { bound.append((argument, value)) }
    }
    if bound.isEmpty { return nil }
    var places: [Int32] = []
    if bound.count == arity, arity > 1 {
      buildIdentity()
      var hasher = Hasher()
      for (_, value) in bound { hasher.combine(value.hash()) }
      places = byIdentity?[hasher.finalize()] ?? []
    } else {
      var best: [Int32]?
      for (argument, value) in bound {
        build(argument: argument)
        let found = byArgument[argument]?[value.hash()] ?? []
        if best.map({ found.count < $0.count }) ?? true { best = found }
        if found.count < 2 { break }
      }
      places = best ?? []
    }
    if general.isEmpty { return places }
    return (places + general).sorted()
  }

  private mutating func buildIdentity() {
    guard byIdentity == nil else { return }
    var index: [Int: [Int32]] = [:]
    for (place, entry) in entries.enumerated() {
      guard let entry, !entry.isRule else { continue }
      index[Self.identity(entry.literal), default: []].append(Int32(truncatingIfNeeded: place))
    }
    byIdentity = index
  }

  private mutating func build(argument: Int) {
    while byArgument.count <= argument { byArgument.append(nil) }
    guard byArgument[argument] == nil else { return }
    var index: [Int: [Int32]] = [:]
    for (place, entry) in entries.enumerated() {
      guard let entry, !entry.isRule else { continue }
      index[entry.literal[argument].hash(), default: []].append(Int32(truncatingIfNeeded: place))
    }
    byArgument[argument] = index
  }
}
