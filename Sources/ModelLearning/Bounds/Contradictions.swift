public import PDDL

/// Two observations that no deterministic model explains.
public struct Contradiction: Hashable, Sendable {
  /// The action's number.
  public var action: Int
  /// What contradicts what, with the places.
  public var text: String
  /// The transition that comes second.
  public var witness: Witness
}

extension LearnedModel {
  /// The contradictions among the observations, action by action; none if noise is expected.
  public func contradictions(_ evidence: Evidence) -> [Contradiction] {
    // Noise explains them.
    if noise != nil { return [] }
    return knowledge.flatMap { contradictions(of: $0, evidence) }
  }

  private func contradictions(
    of action: ActionKnowledge, _ evidence: Evidence
  ) -> [Contradiction] {
    let vocabulary = action.vocabulary
    var result: [Contradiction] = []
    for atom in vocabulary.atoms.indices {
      for (status, isNegated) in [(action.adds[atom], false), (action.deletes[atom], true)] {
        guard case .contradictory(let proof, let exclusion) = status else { continue }
        let literal = vocabulary.text(LiftedLiteral(atom, isNegated: isNegated))
        let isProofLater = (proof.source, proof.line) > (exclusion.source, exclusion.line)
        result.append(
          Contradiction(
            action: vocabulary.action,
            text: "\(vocabulary.name) has the effect \(literal) at \(evidence.place(of: proof)) "
              + "and does not have it at \(evidence.place(of: exclusion))",
            witness: isProofLater ? proof : exclusion))
      }
    }
    for witness in action.contradictoryRejections {
      result.append(
        Contradiction(
          action: vocabulary.action,
          text: "\(vocabulary.name) was rejected at \(evidence.place(of: witness)), where all "
            + "held that it can require",
          witness: witness))
    }
    return result
  }

  /// The contradictions as findings about the traces.
  public func findings(_ evidence: Evidence) -> [Diagnostic] {
    contradictions(evidence).map { contradiction in
      let source = Int(contradiction.witness.source)
      return Diagnostic(
        .error, "the traces contradict each other: \(contradiction.text)",
        file: evidence.sources.indices.contains(source) ? evidence.sources[source] : "<evidence>",
        line: Int(contradiction.witness.line), column: 1)
    }
  }
}
