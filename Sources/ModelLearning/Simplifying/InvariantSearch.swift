import PDDL

/// Finds families of atoms that no learned action makes larger, by guessing, checking and refining
/// (Helmert 2009, section 5), on the lifted actions.
///
/// Where at most one atom of a family is true in the initial state, that stays so in every state that
/// the actions lead to.
struct InvariantSearch {
  /// Most candidates that are looked at.
  static let candidateLimit = 2000

  private struct Schema {
    let adds: [LiftedAtom]
    let deletes: [LiftedAtom]
    /// Predicates of effects that happen only where atoms coincide.
    let conditionalAdds: Set<Int>
    let conditions: ActionConditions
    let required: Set<LiftedAtom>
  }

  private let schemas: [Schema]
  private let arities: [Int: Int]

  init(_ actions: [LearnedAction], _ types: TypeHierarchy) {
    var arities: [Int: Int] = [:]
    schemas = actions.map { action in
      let atoms = action.vocabulary.atoms
      let conditions = ActionConditions(
        vocabulary: action.vocabulary, types: types, literals: action.precondition, invariants: [])
      let conditionalAdds = action.conditionalEffects.filter { !$0.literal.isNegated }
        .map { atoms[$0.literal.atom].predicate }
      for literal in action.effects {
        arities[atoms[literal.atom].predicate] = atoms[literal.atom].arguments.count
      }
      return Schema(
        adds: action.effects.filter { !$0.isNegated }.map { atoms[$0.atom] },
        deletes: action.effects.filter(\.isNegated).map { atoms[$0.atom] },
        conditionalAdds: Set(conditionalAdds), conditions: conditions,
        required: Set(conditions.positives))
    }
    self.arities = arities
  }

  /// The families, simplest first, without those of which at most one atom is true anyway.
  func invariants() -> [MutexInvariant] {
    var queue: [MutexInvariant] = []
    for (predicate, arity) in arities.sorted(by: { $0.key < $1.key }) {
      let all = Array(0..<arity)
      queue += ([all] + all.map { counted in all.filter { $0 != counted } }).map {
        MutexInvariant([.init(predicate: predicate, columns: $0)])
      }
    }
    var known = Set(queue)
    var found: [MutexInvariant] = []
    var next = 0
    while next < queue.count, next < Self.candidateLimit {
      let candidate = queue[next]
      next += 1
      switch check(candidate) {
      case .holds:
        let isTrivial =
          candidate.parts.count == 1
          && candidate.parts[0].columns.count == arities[candidate.parts[0].predicate]
        if !isTrivial { found.append(candidate) }
      case .tooHeavy: break
      case .unbalanced(let atom, let schema):
        for refined in refinements(of: candidate, balancing: atom, in: schema)
        where known.insert(refined).inserted {
          queue.append(refined)
        }
      }
    }
    return found
  }

  private enum Result {
    case holds
    /// Some action may add two atoms.
    case tooHeavy
    /// An action adds an atom and deletes none.
    case unbalanced(LiftedAtom, Schema)
  }

  private func check(_ candidate: MutexInvariant) -> Result {
    var unbalanced: Result?
    for schema in schemas {
      if candidate.parts.contains(where: { schema.conditionalAdds.contains($0.predicate) }) {
        return .tooHeavy
      }
      let adds = schema.adds.compactMap { atom in
        candidate.parameters(of: atom).map { (atom: atom, parameters: $0) }
      }
      for (index, add) in adds.enumerated() {
        let mayCoincide = adds[(index + 1)...].contains { other in
          !zip(add.parameters, other.parameters).contains {
            schema.conditions.areDifferent($0, $1)
          }
        }
        if mayCoincide { return .tooHeavy }
        let isBalanced =
          schema.required.contains(add.atom)
          || schema.deletes.contains {
            schema.required.contains($0) && candidate.parameters(of: $0) == add.parameters
          }
        if !isBalanced, unbalanced == nil { unbalanced = .unbalanced(add.atom, schema) }
      }
    }
    return unbalanced ?? .holds
  }

  /// The candidates with one part more: an atom that the action deletes and that was true.
  private func refinements(
    of candidate: MutexInvariant, balancing atom: LiftedAtom, in schema: Schema
  ) -> [MutexInvariant] {
    guard let parameters = candidate.parameters(of: atom) else { return [] }
    var refined: [MutexInvariant] = []
    for deletion in schema.deletes
    where schema.required.contains(deletion) && candidate.part(of: deletion.predicate) == nil {
      guard 0...1 ~= deletion.arguments.count - parameters.count else { continue }
      for columns in Self.placements(of: parameters[...], among: deletion.arguments) {
        refined.append(
          MutexInvariant(
            candidate.parts + [.init(predicate: deletion.predicate, columns: columns)]))
      }
    }
    return refined
  }

  /// The ways to find each parameter in a column of its own.
  private static func placements(
    of parameters: ArraySlice<LiftedAtom.Argument>, among arguments: [LiftedAtom.Argument],
    taken: [Int] = []
  ) -> [[Int]] {
    guard let parameter = parameters.first else { return [taken] }
    return arguments.indices.filter { arguments[$0] == parameter && !taken.contains($0) }
      .flatMap { placements(of: parameters.dropFirst(), among: arguments, taken: taken + [$0]) }
  }
}
