/// What evidence proves about one action: the version space of its models.
///
/// Every model that agrees with the observations and the assumptions has all proven effects, none
/// of the excluded ones, only preconditions out of `candidates`, and of each of `required` at least one.
public struct ActionKnowledge: Sendable {
  /// What is known about a possible effect.
  public enum Status: Hashable, Sendable {
    /// Neither proven nor excluded.
    case open
    /// The action has the effect, as the transition shows.
    case proven(Witness)
    /// The action does not have the effect, as the transition shows (none: by the language).
    case excluded(Witness)
    /// One transition proves the effect, and another excludes it.
    case contradictory(proof: Witness, exclusion: Witness)
  }

  /// Literals of which the precondition has at least one, because a try was rejected.
  public struct Requirement: Hashable, Sendable {
    /// The literals; a single one is certainly in the precondition.
    public var literals: [LiftedLiteral]
    /// The rejection.
    public var witness: Witness
  }

  /// Effects of which the action has at least one: several atoms stood for the one that changed.
  public struct Ambiguity: Hashable, Sendable {
    /// The atoms, ascending.
    public var atoms: [Int]
    /// Whether the atom became true; else it became false.
    public var isAdd: Bool
    /// The transition.
    public var witness: Witness
  }

  /// The lifted atoms.
  public let vocabulary: ActionVocabulary
  /// For each atom whether the assumptions allow models to speak of it.
  public let isInScope: [Bool]
  /// What is known of each atom as an add effect.
  public internal(set) var adds: [Status]
  /// What is known of each atom as a delete effect.
  public internal(set) var deletes: [Status]
  /// The literals that may be preconditions: no successful transition refutes them.
  public let candidates: [LiftedLiteral]
  /// What rejections require.
  public let requirements: [Requirement]
  /// What is left open about transitions in which atoms coincided.
  public internal(set) var ambiguities: [Ambiguity] = []
  /// Sets of atoms that coincided and were true afterwards: where they coincide, what is true stays so.
  public internal(set) var keptGroups: [[Int]] = []
  /// Rejections that contradict the successful transitions: all candidates held.
  public let contradictoryRejections: [Witness]
  /// Whether any transition of the action succeeded.
  public let isObserved: Bool

  /// Works out what evidence proves.
  ///
  /// - Complexity: O(atoms + coinciding sets), times the depth of unit propagation.
  public init(
    _ evidence: ActionEvidence, of vocabulary: ActionVocabulary, under assumptions: Assumptions
  ) {
    self.vocabulary = vocabulary
    isObserved = evidence.succeeded > 0
    let inScope = vocabulary.atoms.map { assumptions.allows($0) }
    isInScope = inScope
    let refuted = evidence.refutedPreconditions
    candidates = vocabulary.atoms.indices.filter { inScope[$0] }.flatMap { atom in
      [LiftedLiteral(atom), LiftedLiteral(atom, isNegated: true)].filter { literal in
        // Under the injective-binding assumption parameters are different, whatever was seen.
        if assumptions.requiresDifference(vocabulary.atoms[atom]) { return literal.isNegated }
        return !refuted.contains(literal.bit)
      }
    }
    var allowed = LiteralSet(count: vocabulary.atoms.count * 2)
    for literal in candidates { allowed.insert(literal.bit) }
    var requirements: [Requirement] = []
    var contradictions: [Witness] = []
    // Where a number may have been the reason, a rejection says nothing about literals.
    let clauses =
      vocabulary.mayRequireNumbers ? [] : evidence.rejections.simplified(refuted: refuted)
    for clause in clauses {
      let literals = clause.literals.elements.filter(allowed.contains)
        .map { LiftedLiteral(bit: $0) }
      if literals.isEmpty {
        contradictions.append(clause.witness)
      } else {
        requirements.append(Requirement(literals: literals, witness: clause.witness))
      }
    }
    self.requirements = requirements
    contradictoryRejections = contradictions
    adds = vocabulary.atoms.indices.map { atom in
      Self.addStatus(of: atom, evidence, vocabulary, isInScope: inScope[atom])
    }
    deletes = vocabulary.atoms.indices.map { atom in
      Self.deleteStatus(of: atom, evidence, vocabulary, isInScope: inScope[atom])
    }
    EffectClauses.propagate(evidence.groups, into: &self)
  }

  private static func addStatus(
    of atom: Int, _ evidence: ActionEvidence, _ vocabulary: ActionVocabulary, isInScope: Bool
  ) -> Status {
    if !isInScope || !vocabulary.isChangeable(atom) { return .excluded(.none) }
    // Whatever else the atom coincides with, what is false afterwards was not added.
    let exclusion = evidence.witness(after: .isFalse, of: atom, includingAliased: true)
    return status(proof: evidence.witness(ObservedChange(.isFalse, .isTrue), of: atom), exclusion)
  }

  private static func deleteStatus(
    of atom: Int, _ evidence: ActionEvidence, _ vocabulary: ActionVocabulary, isInScope: Bool
  ) -> Status {
    if !isInScope || !vocabulary.isChangeable(atom) { return .excluded(.none) }
    // An atom that coincides with another may be deleted and added, and is true then.
    let exclusion = evidence.witness(after: .isTrue, of: atom, includingAliased: false)
    return status(proof: evidence.witness(ObservedChange(.isTrue, .isFalse), of: atom), exclusion)
  }

  private static func status(proof: Witness?, _ exclusion: Witness?) -> Status {
    switch (proof, exclusion) {
    case (let proof?, let exclusion?): .contradictory(proof: proof, exclusion: exclusion)
    case (let proof?, nil): .proven(proof)
    case (nil, let exclusion?): .excluded(exclusion)
    case (nil, nil): .open
    }
  }
}

extension ActionKnowledge.Status {
  /// Whether the effect is proven.
  public var isProven: Bool { if case .proven = self { true } else { false } }
  /// Whether the effect is excluded.
  public var isExcluded: Bool { if case .excluded = self { true } else { false } }
  /// Whether observations of the effect contradict each other.
  public var isContradictory: Bool { if case .contradictory = self { true } else { false } }
  /// Whether nothing can be said about the effect, for want of observations or because they
  /// contradict each other.
  public var isUncertain: Bool { !isProven && !isExcluded }
}

extension Assumptions {
  /// Whether models may speak of an atom.
  func allows(_ atom: LiftedAtom) -> Bool {
    if atom.isEquality { return mayTestEquality || requiresDifference(atom) }
    return mayRepeatParameters || atom.isInjective
  }

  /// Whether two parameters are different by assumption.
  func requiresDifference(_ atom: LiftedAtom) -> Bool {
    isInjective && atom.isEquality
      && atom.arguments.allSatisfy { if case .parameter = $0 { true } else { false } }
  }
}

extension ActionVocabulary {
  /// Whether actions can change an atom.
  func isChangeable(_ atom: Int) -> Bool { !atoms[atom].isEquality && !isDerived[atom] }
}

extension ActionEvidence {
  /// The first transition in which an atom, with no other coinciding, changed so.
  func witness(_ change: ObservedChange, of atom: Int) -> Witness? {
    let cell = atom * ObservedChange.count + change.rawValue
    return counts[cell] > 0 ? witnesses[cell] : nil
  }

  /// The first transition that showed an atom with some truth afterwards.
  func witness(
    after truth: ObservedChange.Truth, of atom: Int, includingAliased: Bool
  ) -> Witness? {
    for before in ObservedChange.Truth.allCases {
      let cell = atom * ObservedChange.count + ObservedChange(before, truth).rawValue
      if counts[cell] > 0 { return witnesses[cell] }
      if includingAliased, aliasedCounts[cell] > 0 { return aliasedWitnesses[cell] }
    }
    return nil
  }
}
