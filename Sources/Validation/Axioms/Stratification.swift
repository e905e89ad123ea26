import PDDL

/// The order in which derived predicates are evaluated.
///
/// The stratum of a predicate is not below that of any derived predicate that its rules use, and
/// above that of any that they use negated. Such strata exist exactly if no predicate depends on
/// its own negation (Thiébaux, Hoffmann and Nebel 2005, "In defense of PDDL axioms", section 2).
enum Stratification {
  /// The rules by stratum, lowest first.
  ///
  /// - Throws: `WorldError` if a predicate depends on its own negation.
  static func strata(of rules: [Rule], vocabulary: Vocabulary) throws(WorldError) -> [[Rule]] {
    var level = [Int](repeating: 0, count: vocabulary.predicates.count)
    var changed = true
    while changed {
      changed = false
      for rule in rules {
        var needed = level[rule.predicate]
        rule.condition.forEachAtom { atom, negated in
          guard case .derived = atom.storage else { return }
          needed = max(needed, level[atom.predicate] + (negated ? 1 : 0))
        }
        guard needed > level[rule.predicate] else { continue }
        // Without a negative cycle no chain of dependencies is longer than the predicates are many.
        if needed > vocabulary.derivedRelationCount {
          let name = vocabulary.predicates[rule.predicate].name
          throw .invalid(
            "the derived predicates have no stratification: \(name) depends on a negation of itself",
            in: .domain, at: rule.location)
        }
        level[rule.predicate] = needed
        changed = true
      }
    }
    let top = rules.map { level[$0.predicate] }.max() ?? -1
    return (0..<max(0, top + 1)).map { stratum in
      rules.filter { level[$0.predicate] == stratum }
    }.filter { !$0.isEmpty }
  }
}

/// A rule of a derived predicate with all names resolved.
struct Rule: Sendable {
  /// The number of the derived predicate.
  let predicate: Int
  /// The index of the derived predicate's relation in states.
  let relation: Int
  /// The head's parameters; their slots are 0, 1, ….
  let parameters: [Variable]
  let condition: Condition
  let slotCount: Int
  let location: SourceLocation
}
