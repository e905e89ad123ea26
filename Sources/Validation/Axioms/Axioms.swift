/// The derived predicates of a world: computes what is true of them in a state.
///
/// Every stratum is closed under its rules before the next one starts. Within a stratum the
/// evaluation is semi-naive: after the first round a rule looks only at bindings that use an atom
/// which is new since the round before (Ullman 1988, "Principles of database and knowledge-base
/// systems", section 3.5).
struct Axioms: Sendable {
  private let strata: [Stratum]
  /// Which relations of the state the rules read, so that steps that leave them alone cost nothing.
  private let readRelations: Set<Int>
  /// Whether the rules read functions too.
  private let readsFunctions: Bool

  private struct Stratum: Sendable {
    /// The queries of the first round.
    var full: [HeadedQuery] = []
    /// The queries of later rounds, each seeded by the new atoms of one derived relation.
    var incremental: [(relation: Int, query: HeadedQuery)] = []
    /// The queries that have to be asked in full each round: a predicate of this stratum stands
    /// inside a quantifier or disjunction that stayed a test.
    var repeated: [HeadedQuery] = []
  }

  /// A query whose bindings of the slots 0, 1, … are atoms of a derived relation.
  private struct HeadedQuery: Sendable {
    let relation: Int
    let arity: Int
    let slotCount: Int
    let query: Query
  }

  /// Prepares the rules of a task.
  ///
  /// - Parameter relations: the relations of a state that is like those to come.
  /// - Throws: `WorldError` if the rules have no stratification.
  init(_ rules: [Rule], tables: TaskTables, relations: [Set<Tuple>]) throws(WorldError) {
    var strata: [Stratum] = []
    var read: Set<Int> = []
    var functions = false
    if !rules.isEmpty {
      var builder = QueryBuilder(tables: tables, relations: relations)
      for rules in try Stratification.strata(of: rules, vocabulary: tables.vocabulary) {
        strata.append(Self.stratum(of: rules, &builder))
      }
      for rule in rules {
        rule.condition.forEachAtom { atom, _ in
          if case .fluent(let index) = atom.storage { read.insert(index) }
        }
        functions = functions || rule.condition.readsFunctions
      }
    }
    self.strata = strata
    readRelations = read
    readsFunctions = functions
  }

  /// Whether the derived atoms may be others after these relations changed, or after numbers did.
  func depend(onAnyOf relations: Set<Int>, functions: Bool) -> Bool {
    functions && readsFunctions || !readRelations.isDisjoint(with: relations)
  }

  private static func stratum(of rules: [Rule], _ builder: inout QueryBuilder) -> Stratum {
    let own = Set(rules.map(\.predicate))
    var stratum = Stratum()
    for rule in rules {
      for clause in Clause.clauses(of: rule.condition) {
        let variables = rule.parameters + clause.variables
        func headed(_ query: Query) -> HeadedQuery {
          HeadedQuery(
            relation: rule.relation, arity: rule.parameters.count, slotCount: rule.slotCount,
            query: query)
        }
        let full = headed(builder.query(for: clause.conjuncts, over: variables))
        stratum.full.append(full)
        var isRepeated = false
        for (index, conjunct) in clause.conjuncts.enumerated() {
          if case .atom(let atom) = conjunct, own.contains(atom.predicate),
            !conjunct.readsFunctions, case .derived(let relation) = atom.storage
          {
            var rest = clause.conjuncts
            rest.remove(at: index)
            let query = headed(builder.query(for: rest, over: variables, seed: atom))
            stratum.incremental.append((relation, query))
          } else {
            conjunct.forEachAtom { atom, _ in
              if own.contains(atom.predicate) { isRepeated = true }
            }
          }
        }
        if isRepeated { stratum.repeated.append(full) }
      }
    }
    return stratum
  }

  /// Computes the derived atoms of a state anew.
  ///
  /// - Throws: `EvaluationError` if a rule reads a numeric function that has no value.
  func derive(_ state: inout State, in tables: TaskTables) throws(EvaluationError) {
    guard !strata.isEmpty else { return }
    for index in state.derived.indices { state.derived[index] = [] }
    for stratum in strata {
      var new: [Int: [Tuple]] = [:]
      for query in stratum.full {
        try ask(query, in: tables, of: &state, addingTo: &new)
      }
      while !new.isEmpty {
        let last = new
        new = [:]
        for (relation, query) in stratum.incremental {
          guard let tuples = last[relation] else { continue }
          try ask(query, seededBy: tuples, in: tables, of: &state, addingTo: &new)
        }
        for query in stratum.repeated {
          try ask(query, in: tables, of: &state, addingTo: &new)
        }
      }
    }
  }

  /// Adds the atoms that a query finds to the state, and those it did not have to `new`.
  private func ask(
    _ headed: HeadedQuery, seededBy tuples: [Tuple] = [], in tables: TaskTables,
    of state: inout State, addingTo new: inout [Int: [Tuple]]
  ) throws(EvaluationError) {
    let found = try heads(of: headed, seededBy: tuples, in: tables, state)
    for head in found where state.derived[headed.relation].insert(head).inserted {
      new[headed.relation, default: []].append(head)
    }
  }

  /// The atoms that a query finds and the state does not have.
  private func heads(
    of headed: HeadedQuery, seededBy tuples: [Tuple], in tables: TaskTables, _ state: State
  ) throws(EvaluationError) -> [Tuple] {
    var evaluator = Evaluator(tables, state, slots: headed.slotCount)
    var found: [Tuple] = []
    try evaluator.forEachBinding(of: headed.query, seededBy: tuples) { evaluator in
      let head = tables.coding.tuple(evaluator.binding.prefix(headed.arity))
      if !evaluator.state.derived[headed.relation].contains(head) { found.append(head) }
      return true
    }
    return found
  }
}
