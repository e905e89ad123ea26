import PDDL

/// Orders the parts of conjunctions into queries.
///
/// Greedy: a test as soon as it can be made; otherwise whatever is expected to give the fewest
/// bindings, a relation or the objects of a variable. Indexes are shared by all queries of one
/// builder.
struct QueryBuilder {
  let tables: TaskTables
  /// Sizes of the relations that do change, as far as they are known.
  let statistics: RelationStatistics

  private var indexes: [IndexKey: FixedIndex] = [:]

  private struct IndexKey: Hashable {
    let predicate: Int
    let positions: [Int]
  }

  /// - Parameter relations: the relations of a state that is like those to come.
  init(tables: TaskTables, relations: [Set<Tuple>]) {
    self.tables = tables
    statistics = RelationStatistics(tables: tables, fluent: relations)
  }

  /// The query for all bindings of `variables` for which all `conjuncts` hold.
  ///
  /// - Parameter seed: an atom that given tuples are matched with first; it is not in `conjuncts`.
  mutating func query(
    for conjuncts: [Condition], over variables: [Variable], seed: AtomPattern? = nil
  ) -> Query {
    let bySlot = Dictionary(variables.map { ($0.slot, $0) }) { first, _ in first }
    var open = Set(bySlot.keys)
    var bound: Set<Int> = []
    var query = Query()
    if let seed {
      query.seed = AtomMatch(seed, variables: bySlot, bound: &bound)
      open.subtract(bound)
    }
    var rest = conjuncts.map { (condition: $0, slots: $0.slots.intersection(bySlot.keys)) }
    while true {
      for part in rest where part.slots.isDisjoint(with: open) {
        query.steps.append(.test(part.condition))
      }
      rest.removeAll { $0.slots.isDisjoint(with: open) }
      guard !open.isEmpty else { return query }

      var best: (cost: Double, step: BestStep)?
      for (index, part) in rest.enumerated() {
        guard case .atom(let atom) = part.condition, atom.canBind(open) else { continue }
        let cost = statistics.expectedMatches(of: atom, open: open)
        if cost < best?.cost ?? .infinity { best = (cost, .match(index, atom)) }
      }
      for variable in variables where open.contains(variable.slot) {
        let cost = Double(variable.extent.objects.count)
        if cost < best?.cost ?? .infinity { best = (cost, .choose(variable)) }
      }
      switch best?.step {
      case .match(let index, let atom):
        bound = Set(bySlot.keys).subtracting(open)
        query.steps.append(step(matching: atom, variables: bySlot, bound: &bound))
        open.subtract(bound)
        rest.remove(at: index)
      case .choose(let variable):
        query.steps.append(.choose(variable))
        open.remove(variable.slot)
      case nil: return query
      }
    }
  }

  private enum BestStep {
    case match(Int, AtomPattern)
    case choose(Variable)
  }

  private mutating func step(
    matching atom: AtomPattern, variables: [Int: Variable], bound: inout Set<Int>
  ) -> Query.Step {
    let before = bound
    let match = AtomMatch(atom, variables: variables, bound: &bound)
    guard case .fixed(let relation) = atom.storage else { return .scan(match) }
    let positions = atom.arguments.indices.filter { position in
      if case .variable(let slot) = atom.arguments[position] { return before.contains(slot) }
      return true
    }
    let key = IndexKey(predicate: atom.predicate, positions: positions)
    let index =
      indexes[key]
      ?? FixedIndex(
        tables.fixedRelations[relation], arity: atom.arguments.count, by: positions,
        coding: tables.coding)
    indexes[key] = index
    return .lookUp(match, index)
  }
}

extension AtomPattern {
  /// Whether matching the atom can give open variables their values: none of them may stand inside
  /// an object function.
  fileprivate func canBind(_ open: Set<Int>) -> Bool {
    arguments.allSatisfy { argument in
      guard case .function = argument else { return true }
      var slots: Set<Int> = []
      argument.collectSlots(into: &slots)
      return slots.isDisjoint(with: open)
    }
  }
}

/// How many tuples the relations have, and how many different objects at each position.
struct RelationStatistics {
  private let sizes: [Double]
  private let distinct: [[Double]]

  /// Counts the fixed relations and those of a state; derived ones are taken to be half full.
  init(tables: TaskTables, fluent: [Set<Tuple>]) {
    var sizes: [Double] = []
    var distinct: [[Double]] = []
    for symbol in tables.vocabulary.predicates {
      let relation: Set<Tuple>
      switch symbol.storage {
      case .fixed(let index): relation = tables.fixedRelations[index]
      case .fluent(let index): relation = fluent[index]
      case .derived:
        let extents = symbol.parameters.map {
          Double(tables.objects.extent(of: $0.type)?.objects.count ?? 0)
        }
        sizes.append(extents.reduce(0.5, *))
        distinct.append(extents)
        continue
      }
      sizes.append(Double(relation.count))
      distinct.append(
        (0..<symbol.arity).map { position in
          var seen: Set<ObjectID> = []
          for tuple in relation {
            seen.insert(tables.coding.object(at: position, of: tuple, arity: symbol.arity))
          }
          return Double(seen.count)
        })
    }
    self.sizes = sizes
    self.distinct = distinct
  }

  /// The expected number of tuples that match an atom whose open variables have no values yet.
  func expectedMatches(of atom: AtomPattern, open: Set<Int>) -> Double {
    var expected = sizes[atom.predicate]
    for (argument, count) in zip(atom.arguments, distinct[atom.predicate]) {
      if case .variable(let slot) = argument, open.contains(slot) { continue }
      expected /= max(1, count)
    }
    return expected
  }
}
