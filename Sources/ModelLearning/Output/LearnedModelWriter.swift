import PDDL

/// Writes learned models as PDDL with comments that tell what they rest on.
public enum LearnedModelWriter {
  /// A model as the text of a domain file.
  ///
  /// - Parameter evidence: what the model was learned from.
  public static func text(_ model: LearnedModel, evidence: Evidence) -> String {
    var text = header(model, evidence)
    var domain = model.domain
    let actions = domain.actions
    domain.actions = []
    let shell = PDDLWriter.text(domain)
    // What closes the domain comes behind the actions.
    text += shell.hasSuffix(")\n") ? String(shell.dropLast(2)) : shell
    for (learned, action) in zip(model.actions, actions) {
      let number = learned.vocabulary.action
      text += "\n"
      for line in comments(learned, model, evidence, evidence.actions[number]) {
        text += "\n  ; \(line)"
      }
      text += "\n  " + PDDLWriter.text(action)
    }
    return text + ")\n"
  }

  private static func header(_ model: LearnedModel, _ evidence: Evidence) -> String {
    let kind = model.noise == nil ? model.bound.rawValue : "most probable"
    var lines = [
      "\(model.algorithm), \(kind) model, learned from "
        + count(evidence.succeeded, "transition") + " and "
        + count(evidence.rejected, "rejected try", "rejected tries")
    ]
    if let noise = model.noise {
      lines.append(
        "literals seen the wrong way round: \(NoiseComments.percent(noise.rate)) "
          + (noise.isEstimated ? "(estimated)" : "(given)"))
    }
    if model.assumptions.isInjective {
      lines.append("assumes that parameters of one action stand for different objects")
    }
    if !model.assumptions.mayRepeatParameters {
      lines.append("assumes that no literal of the true domain has a parameter twice")
    }
    if model.actions.contains(where: { !$0.implied.isEmpty }) {
      lines.append("simplified: what other preconditions imply is left out")
      if !model.invariants.isEmpty {
        lines.append("  where in the initial state, as in those of the traces, there is")
        lines += model.invariants.map { "    " + $0.text(evidence.vocabulary) }
      }
    }
    let missing = model.knowledge.filter { !$0.isObserved }.map(\.vocabulary.name)
    if !missing.isEmpty {
      let what = model.bound == .safe ? "never observed, so left out" : "never observed"
      lines.append("\(what): \(missing.joined(separator: ", "))")
    }
    return lines.map { "; \($0)\n" }.joined()
  }

  /// What an action's parts rest on.
  private static func comments(
    _ learned: LearnedAction, _ model: LearnedModel, _ evidence: Evidence, _ own: ActionEvidence
  ) -> [String] {
    let knowledge = model.knowledge[learned.vocabulary.action]
    let vocabulary = learned.vocabulary
    var lines = [
      "\(vocabulary.name): \(count(own.succeeded, "transition")), \(own.rejected) rejected"
    ]
    if !learned.implied.isEmpty {
      let literals = learned.implied.map(vocabulary.text).joined(separator: " ")
      lines.append("implied: \(literals)")
    }
    if !learned.leftOut.isEmpty {
      lines.append(
        "shown by rejected tries not to matter: "
          + learned.leftOut.map { PDDLWriter.text($0) }.joined(separator: " "))
    }
    if let noise = model.noise {
      return lines + NoiseComments.lines(learned, knowledge, noise.beliefs[vocabulary.action])
    }
    for requirement in knowledge.requirements where requirement.literals.count == 1 {
      lines.append(
        "required: \(vocabulary.text(requirement.literals[0])), rejected without it at "
          + evidence.place(of: requirement.witness))
    }
    for effect in learned.effects {
      let status = effect.isNegated ? knowledge.deletes[effect.atom] : knowledge.adds[effect.atom]
      guard case .proven(let witness) = status else { continue }
      let change = ObservedChange(
        effect.isNegated ? .isTrue : .isFalse, effect.isNegated ? .isFalse : .isTrue)
      let times = max(own.count(change, of: effect.atom), 1)
      lines.append(
        "effect: \(vocabulary.text(effect)), seen \(count(times, "time")), first at "
          + evidence.place(of: witness))
    }
    let doubtful = model.contradictions(evidence).filter { $0.action == vocabulary.action }
    lines += doubtful.map { "contradiction: \($0.text)" }
    return lines
  }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
