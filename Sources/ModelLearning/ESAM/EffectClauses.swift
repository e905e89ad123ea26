/// Unit propagation over what is known of effects when atoms coincided (ESAM; Juba, Le and Stern
/// 2021, "Safe learning of lifted action models", section 5).
///
/// Where several lifted atoms stand for one ground atom, a change says that the action has at least
/// one of several effects. An atom that stays or becomes true was, if it was deleted under one name,
/// added under another: in PDDL adding wins.
enum EffectClauses {
  static func propagate(
    _ groups: [[Int32]: ActionEvidence.Tally], into knowledge: inout ActionKnowledge
  ) {
    // In a fixed order, so that the same evidence names the same witnesses.
    let ordered = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (atoms: $0.key.map { Int($0) }, tally: $0.value) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for group in ordered {
        let changed = group.tally
        if let witness = changed.witness(ObservedChange(.isFalse, .isTrue)),
          proveLast(of: group.atoms, in: &knowledge.adds, witness)
        {
          hasChanged = true
        }
        if let witness = changed.witness(ObservedChange(.isTrue, .isFalse)),
          proveLast(of: group.atoms, in: &knowledge.deletes, witness)
        {
          hasChanged = true
        }
        guard let witness = changed.witness(after: .isTrue) else { continue }
        if excludeDeletes(of: group.atoms, &knowledge, witness) { hasChanged = true }
        for adders in self.adders(in: group.atoms, knowledge)
        where proveLast(of: adders, in: &knowledge.adds, witness) {
          hasChanged = true
        }
      }
    }
    for group in ordered {
      let tally = group.tally
      if let witness = tally.witness(ObservedChange(.isFalse, .isTrue)) {
        knowledge.addAmbiguity(of: group.atoms, isAdd: true, witness)
      }
      if let witness = tally.witness(ObservedChange(.isTrue, .isFalse)) {
        knowledge.addAmbiguity(of: group.atoms, isAdd: false, witness)
      }
      if let witness = tally.witness(after: .isTrue) {
        knowledge.keptGroups.append(group.atoms)
        for adders in adders(in: group.atoms, knowledge) {
          knowledge.addAmbiguity(of: adders, isAdd: true, witness)
        }
      }
    }
  }

  /// Of atoms that coincided and were true afterwards: sets that have an add effect, as another atom
  /// is certainly deleted.
  private static func adders(in atoms: [Int], _ knowledge: ActionKnowledge) -> [[Int]] {
    atoms.filter { knowledge.deletes[$0].isProven }.map { deleted in
      atoms.filter { $0 != deleted }
    }
  }

  /// Proves the last effect of a clause that is not excluded.
  ///
  /// - Returns: whether that was news.
  private static func proveLast(
    of atoms: [Int], in statuses: inout [ActionKnowledge.Status], _ witness: Witness
  ) -> Bool {
    let remaining = atoms.filter { !statuses[$0].isExcluded }
    if remaining.count == 1, let last = remaining.first {
      guard case .open = statuses[last] else { return false }
      statuses[last] = .proven(witness)
      return true
    }
    guard remaining.isEmpty else { return false }
    // All are excluded, though one of them must be: the observations contradict each other.
    for atom in atoms {
      if case .excluded(let exclusion) = statuses[atom], exclusion != .none {
        statuses[atom] = .contradictory(proof: witness, exclusion: exclusion)
        return true
      }
    }
    return false
  }

  /// Excludes the deletion of atoms that were true afterwards, where no other can have added them.
  private static func excludeDeletes(
    of atoms: [Int], _ knowledge: inout ActionKnowledge, _ witness: Witness
  ) -> Bool {
    var hasChanged = false
    for atom in atoms
    where atoms.allSatisfy({ $0 == atom || knowledge.adds[$0].isExcluded }) {
      switch knowledge.deletes[atom] {
      case .open: knowledge.deletes[atom] = .excluded(witness)
      case .proven(let proof):
        knowledge.deletes[atom] = .contradictory(proof: proof, exclusion: witness)
      case .excluded, .contradictory: continue
      }
      hasChanged = true
    }
    return hasChanged
  }
}

extension ActionKnowledge {
  /// Notes that at least one of some effects is one, unless it is known which.
  fileprivate mutating func addAmbiguity(of atoms: [Int], isAdd: Bool, _ witness: Witness) {
    let statuses = isAdd ? adds : deletes
    if atoms.contains(where: { statuses[$0].isProven }) { return }
    let open = atoms.filter { !statuses[$0].isExcluded }
    guard open.count > 1,
      !ambiguities.contains(where: { $0.atoms == open && $0.isAdd == isAdd })
    else { return }
    ambiguities.append(Ambiguity(atoms: open, isAdd: isAdd, witness: witness))
  }
}

extension ActionEvidence.Tally {
  /// The first transition that showed a change; nil if none did.
  func witness(_ change: ObservedChange) -> Witness? {
    counts[change.rawValue] > 0 ? witnesses[change.rawValue] : nil
  }

  /// The first transition with some truth afterwards.
  func witness(after truth: ObservedChange.Truth) -> Witness? {
    for before in ObservedChange.Truth.allCases {
      if let witness = witness(ObservedChange(before, truth)) { return witness }
    }
    return nil
  }
}
