public import AgentSpeak

/// What an agent believes, and the rules by which it infers.
///
/// Beliefs are grouped by predicate and indexed by their arguments: a query whose arguments are known
/// costs the same however many beliefs there are.
public struct BeliefBase: Sendable {
  private var places: [PredicateKey: Int] = [:]
  private var groups: [BeliefGroup] = []
  /// The predicates in the order in which they were first believed.
  private var keys: [PredicateKey] = []
  /// Grows with every change.
  public private(set) var version = 0

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
    for (index, key) in keys.enumerated()
    where groups[index].count > 0 && !seen.contains(key.namespace) {
      seen.append(key.namespace)
    }
    return seen
  }

  /// The group of a predicate; nil if nothing is believed about it.
  func group(_ key: PredicateKey) -> Int? { places[key] }

  func entries(ofGroup group: Int) -> [Belief?] { groups[group].entries }

  mutating func candidates(ofGroup group: Int, _ values: (Int) -> Term?, arity: Int) -> [Int32]? {
    groups[group].candidates(values, arity: arity)
  }

  private mutating func makeGroup(_ key: PredicateKey) -> Int {
    if let group = places[key] { return group }
    groups.append(BeliefGroup())
    keys.append(key)
    places[key] = groups.count - 1
    return groups.count - 1
  }

  // MARK: Change

  /// Adds a belief; if it is believed already, its annotations are added.
  mutating func add(_ literal: Structure, last: Bool = false) -> Change {
    let group = makeGroup(PredicateKey(literal))
    if let place = groups[group].place(of: literal), let old = groups[group].entries[place]?.literal
    {
      let fresh = literal.annotationList.filter { !old.annotationList.contains($0) }
      if fresh.isEmpty { return .none }
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
    guard let group = places[PredicateKey(literal)],
      let place = groups[group].place(of: literal),
      let old = groups[group].entries[place]?.literal
    else { return .none }
    let gone = literal.annotationList
    let kept = old.annotationList.filter { !gone.contains($0) }
    if kept.count == old.annotationList.count, old.hasAnnotations { return .none }
    version += 1
    guard kept.contains(where: \.isSource) else {
      groups[group].remove(place)
      return .removed(old)
    }
    groups[group].replace(place, by: old.withAnnotations(Term.list(kept)))
    return .removed(old.withAnnotations(Term.list(gone.filter { old.annotationList.contains($0) })))
  }

  /// Removes a belief whatever its sources.
  mutating func abolish(_ literal: Structure) {
    guard let group = places[PredicateKey(literal)], let place = groups[group].place(of: literal)
    else { return }
    version += 1
    groups[group].remove(place)
  }

  /// The belief with these arguments, with its annotations; nil if there is none.
  mutating func belief(_ literal: Structure) -> Structure? {
    guard let group = places[PredicateKey(literal)], let place = groups[group].place(of: literal)
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

extension Structure {
  /// The annotations as an array.
  var annotationList: [Term] { annotations.elements ?? [] }

  /// The sources: the arguments of the annotations `source(x)`.
  var sources: [Term] {
    annotationList.compactMap { annotation in
      guard annotation.isSource, case .structure(let source) = annotation else { return nil }
      return source[0]
    }
  }

  /// Makes a copy with an annotation more.
  func adding(_ annotation: Term) -> Structure {
    withAnnotations(annotations(adding: Term.list([annotation])))
  }

  /// Makes a copy with `source(self)` if no source is named.
  var withOwnSource: Structure {
    if !hasAnnotations { return withAnnotations(Sources.ownList) }
    return annotationList.contains(where: \.isSource) ? self : adding(Sources.own)
  }
}

extension Term {
  /// Whether this is `source(x)`.
  var isSource: Bool {
    guard case .structure(let structure) = self else { return false }
    return structure.functor == .source && structure.count == 1
  }
}

/// Annotations that say where something comes from.
enum Sources {
  /// `source(self)`
  static let own = source(.atom(.selfSource))
  /// `[source(self)]`
  static let ownList = Term.list([own])
  /// `source(percept)`
  static let percept = source(.atom(.percept))

  /// `source(x)`
  static func source(_ name: Term) -> Term { .structure(Structure(.source, [name])) }
}
