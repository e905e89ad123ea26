public import AgentSpeak

/// What an agent believes, and the rules by which it infers.
///
/// Beliefs are grouped by predicate and indexed by their arguments: a query whose arguments are known
/// costs the same however many beliefs there are.
public struct BeliefBase: Sendable {
  /// The group of each predicate, in the order in which they were first believed.
  private var places = PredicateMap()
  private var groups: [BeliefGroup] = []
  /// Grows with every change.
  public private(set) var version = 0

  /// Makes an empty belief base.
  public init() {}

  /// What became of a change.
  enum Change {
    /// Nothing changed.
    case none
    /// This was added: the belief with the annotations that are new.
    case added(Structure)
    /// This was removed: the belief with the annotations that went.
    case removed(Structure)
  }

  /// How many beliefs and rules there are.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// All beliefs that are no rules, by predicate, the newest of each first.
  public var beliefs: [Structure] {
    all.filter { !$0.isRule }.map(\.literal)
  }

  var all: [Belief] {
    groups.flatMap { group in group.entries.reversed().compactMap { $0 } }
  }

  /// The namespaces that have beliefs.
  var namespaces: [Symbol] {
    var seen: [Symbol] = []
    for (index, key) in places.keys.enumerated()
    where groups[index].count > 0 && !seen.contains(key.namespace) {
      seen.append(key.namespace)
    }
    return seen
  }

  /// How many predicates were ever believed.
  var predicateCount: Int { places.keys.count }

  /// The group of a predicate; nil if nothing is believed about it.
  func group(_ key: PredicateKey) -> Int? { places.number(of: key) }

  func entries(ofGroup group: Int) -> [Belief?] { groups[group].entries }

  mutating func candidates(ofGroup group: Int, _ values: (Int) -> Term?, arity: Int) -> [Int32]? {
    groups[group].candidates(values, arity: arity)
  }

  private mutating func makeGroup(_ key: PredicateKey) -> Int {
    if let group = places.number(of: key) { return group }
    groups.append(BeliefGroup())
    return places.add(key)
  }

  // MARK: Saving

  /// The predicates in the order in which they were first believed, each by a literal, with what is
  /// believed, the oldest first.
  var contents: [(example: Structure, entries: [Belief])] {
    zip(places.keys, groups).map { key, group in
      (key.example, group.entries.compactMap { $0 })
    }
  }

  /// Makes what `contents` and `version` tell of.
  init(_ contents: [(example: Structure, entries: [Belief])], version: Int) {
    for (example, entries) in contents {
      let group = makeGroup(PredicateKey(example))
      for belief in entries where PredicateKey(belief.literal) == PredicateKey(example) {
        groups[group].add(belief)
      }
    }
    self.version = version
  }

  // MARK: Change

  /// Adds a belief; if it is believed already, its annotations are added.
  mutating func add(_ literal: Structure, last: Bool = false) -> Change {
    let group = makeGroup(PredicateKey(literal))
    if let place = groups[group].place(of: literal), let old = groups[group].entries[place]?.literal
    {
      if old.hasAllAnnotations(of: literal) { return .none }
      let known = old.annotationList
      let fresh = literal.annotationList.filter { !known.contains($0) }
      version += 1
      groups[group].replace(
        place, by: old.withAnnotations(old.annotations(adding: Term.list(fresh))))
      return .added(literal.withAnnotations(Term.list(fresh)))
    }
    version += 1
    groups[group].add(Belief(literal: literal), last: last)
    return .added(literal)
  }

  /// Adds a rule, or a belief with variables.
  mutating func add(rule: Belief, last: Bool = false) {
    version += 1
    let group = makeGroup(PredicateKey(rule.literal))
    groups[group].add(rule, last: last)
  }

  /// Takes annotations away from a belief; without a source left it is believed no more.
  ///
  /// - Parameter literal: a belief without variables and the annotations to take away.
  mutating func remove(_ literal: Structure) -> Change {
    guard let group = group(PredicateKey(literal)), let place = groups[group].place(of: literal)
    else { return .none }
    return remove(literal.annotations, group, place)
  }

  /// Takes annotations away from the belief at a place of a group.
  private mutating func remove(_ annotations: Term, _ group: Int, _ place: Int) -> Change {
    guard let old = groups[group].entries[place]?.literal else { return .none }
    if old.annotations.isSameList(as: annotations) {
      version += 1
      groups[group].remove(place)
      return .removed(old)
    }
    let gone = annotations.elements ?? []
    let present = old.annotationList
    let kept = present.filter { !gone.contains($0) }
    if kept.count == present.count, old.hasAnnotations { return .none }
    version += 1
    guard kept.contains(where: \.isSource) else {
      groups[group].remove(place)
      return .removed(old)
    }
    groups[group].replace(place, by: old.withAnnotations(Term.list(kept)))
    return .removed(old.withAnnotations(Term.list(gone.filter { present.contains($0) })))
  }

  /// Takes the annotations of a literal away from the first belief of its predicate that has them all.
  mutating func removeFirst(like literal: Structure) -> Change {
    guard let group = group(PredicateKey(literal)),
      let place = groups[group].firstPlace(withAnnotationsOf: literal)
    else { return .none }
    return remove(literal.annotations, group, place)
  }

  /// Removes a belief whatever its sources.
  mutating func abolish(_ literal: Structure) {
    guard let group = group(PredicateKey(literal)), let place = groups[group].place(of: literal)
    else { return }
    version += 1
    groups[group].remove(place)
  }

  /// The belief with these arguments, with its annotations; nil if there is none.
  mutating func belief(_ literal: Structure) -> Structure? {
    guard let group = group(PredicateKey(literal)), let place = groups[group].place(of: literal)
    else { return nil }
    return groups[group].entries[place]?.literal
  }

  /// Removes everything that satisfies a condition; returns what went.
  mutating func removeAll(where isGone: (Belief) -> Bool) -> [Structure] {
    var gone: [Structure] = []
    for group in groups.indices {
      for (place, entry) in groups[group].entries.enumerated().reversed() {
        guard let entry, isGone(entry) else { continue }
        gone.append(entry.literal)
        groups[group].remove(place)
        version += 1
      }
    }
    return gone
  }
}
