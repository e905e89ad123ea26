import JSON
import ModelLearning

/// What was learned, as JSON.
enum LearningReport {
  static func json(_ models: [LearnedModel], _ evidence: Evidence) -> JSONValue {
    [
      "sources": .integer(evidence.sources.count),
      "transitions": .integer(evidence.succeeded), "rejected": .integer(evidence.rejected),
      "faulted": .integer(evidence.faulted),
      "contradictions": .array(
        (models.first?.contradictions(evidence) ?? []).map { .string($0.text) }),
      "models": .array(models.map { json($0, evidence) }),
    ]
  }

  private static func json(_ model: LearnedModel, _ evidence: Evidence) -> JSONValue {
    let learned = Dictionary(uniqueKeysWithValues: model.actions.map { ($0.vocabulary.action, $0) })
    return [
      "algorithm": .string(model.algorithm), "bound": .string(model.bound.rawValue),
      "noise": model.noise.map { json($0) } ?? .null,
      "invariants": .array(
        model.invariants.map { .string($0.text(evidence.vocabulary)) }),
      "actions": .array(
        model.knowledge.map {
          let beliefs = model.noise?.beliefs[$0.vocabulary.action]
          return json($0, learned[$0.vocabulary.action], beliefs, evidence)
        }),
    ]
  }

  private static func json(_ noise: NoiseModel) -> JSONValue {
    ["rate": .number(noise.rate), "is_estimated": .bool(noise.isEstimated)]
  }

  private static func json(
    _ knowledge: ActionKnowledge, _ learned: LearnedAction?, _ beliefs: [LiteralBelief]?,
    _ evidence: Evidence
  ) -> JSONValue {
    let vocabulary = knowledge.vocabulary
    let own = evidence.actions[vocabulary.action]
    let literals = vocabulary.atoms.indices.filter { knowledge.isInScope[$0] }.map { atom in
      json(atom, knowledge, own, beliefs?[atom], evidence)
    }
    let requirements = knowledge.requirements.map { requirement -> JSONValue in
      [
        "one_of": .array(requirement.literals.map { .string(vocabulary.text($0)) }),
        "rejected_at": .string(evidence.place(of: requirement.witness)),
      ]
    }
    return [
      "name": .string(vocabulary.name), "succeeded": .integer(own.succeeded),
      "rejected": .integer(own.rejected), "faulted": .integer(own.faulted),
      "in_model": .bool(learned != nil),
      "precondition": .array(
        (learned?.precondition ?? []).map { .string(vocabulary.text($0)) }),
      "implied": .array((learned?.implied ?? []).map { .string(vocabulary.text($0)) }),
      "effects": .array((learned?.effects ?? []).map { .string(vocabulary.text($0)) }),
      "required": .array(requirements), "atoms": .array(literals),
    ]
  }

  /// What is known about one atom: as precondition, negated too, and as effect.
  private static func json(
    _ atom: Int, _ knowledge: ActionKnowledge, _ own: ActionEvidence, _ belief: LiteralBelief?,
    _ evidence: Evidence
  ) -> JSONValue {
    func refutation(_ truth: ObservedChange.Truth) -> JSONValue {
      .string(own.witness(before: truth, of: atom).map { evidence.place(of: $0) })
    }
    return [
      "atom": .string(knowledge.vocabulary.text(LiftedLiteral(atom))),
      "true_before": .integer(own.count(before: .isTrue, of: atom)),
      "false_before": .integer(own.count(before: .isFalse, of: atom)),
      "precondition_refuted_at": refutation(.isFalse),
      "negative_precondition_refuted_at": refutation(.isTrue),
      "add": json(knowledge.adds[atom], evidence),
      "delete": json(knowledge.deletes[atom], evidence),
      "confidence": belief.map { json($0) } ?? .null,
    ]
  }

  /// How probable it is that the literal of an atom is a precondition or effect.
  private static func json(_ belief: LiteralBelief) -> JSONValue {
    [
      "precondition": .number(belief.requiresTrue),
      "negative_precondition": .number(belief.requiresFalse),
      "add": .number(belief.adds), "delete": .number(belief.deletes),
    ]
  }

  private static func json(_ status: ActionKnowledge.Status, _ evidence: Evidence) -> JSONValue {
    func place(_ witness: Witness) -> JSONValue {
      witness == .none ? .null : .string(evidence.place(of: witness))
    }
    return switch status {
    case .open: ["status": "open"]
    case .proven(let witness): ["status": "proven", "at": place(witness)]
    case .excluded(let witness): ["status": "excluded", "at": place(witness)]
    case .contradictory(let proof, let exclusion):
      ["status": "contradictory", "at": place(proof), "excluded_at": place(exclusion)]
    }
  }
}
