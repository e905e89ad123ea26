import PDDL

@testable import Grounding

/// Writes normalised tasks as text: slots as `?0`, `?1`, conditions as in PDDL, quantified slots
/// with the members of their types.
struct NormalText {
  var objects: ObjectTable
  var predicates: [String]
  /// The type of each slot.
  var slotTypes: [Int]

  /// The text of a condition.
  func text(_ condition: Condition) -> String {
    switch condition {
    case .literal(let literal): text(literal)
    case .equality(let left, let right, let isPositive):
      isPositive ? "(= \(text(left)) \(text(right)))" : "(not (= \(text(left)) \(text(right))))"
    case .and(let parts): "(and\(parts.map { " " + text($0) }.joined()))"
    case .or(let parts): "(or\(parts.map { " " + text($0) }.joined()))"
    case .exists(let slots, let body): "(exists (\(text(slots))) \(text(body)))"
    case .forall(let slots, let body): "(forall (\(text(slots))) \(text(body)))"
    }
  }

  /// The text of a literal.
  func text(_ literal: Literal) -> String {
    let words = [predicates[literal.predicate]] + literal.arguments.map(text)
    let atom = "(\(words.joined(separator: " ")))"
    return literal.isPositive ? atom : "(not \(atom))"
  }

  private func text(_ argument: Argument) -> String {
    argument.slot.map { "?\($0)" } ?? objects.names[Int(argument)]
  }

  private func text(_ slots: [Int]) -> String {
    slots.map { slot in
      let members = objects.members[slotTypes[slot]].map { objects.names[Int($0)] }
      return "?\(slot) in {\(members.joined(separator: " "))}"
    }.joined(separator: " ")
  }
}

extension NormalTask {
  /// Writes parts of the task that have slots of the given types.
  func text(slotTypes: [Int]) -> NormalText {
    NormalText(objects: objects, predicates: predicates.map(\.name), slotTypes: slotTypes)
  }

  /// The schemas as text: name, number of parameters and of slots, precondition, effects.
  var schemaTexts: [String] {
    schemas.map { schema in
      let text = text(slotTypes: schema.slotTypes)
      let effects = schema.effects.map { effect in
        (effect.quantified.isEmpty ? "" : "forall \(effect.quantified) ")
          + (effect.condition == .truth ? "" : "when \(text.text(effect.condition)) ")
          + text.text(effect.literal)
      }
      return "\(schema.name) \(schema.parameterCount)/\(schema.slotTypes.count): "
        + schema.precondition.map(text.text).joined(separator: " ") + " -> "
        + effects.joined(separator: "; ")
    }
  }

  /// The axioms as text.
  var axiomTexts: [String] {
    axioms.map { axiom in
      let text = text(slotTypes: axiom.slotTypes)
      let body = axiom.condition.map { text.text($0) }.joined(separator: " ")
      return "\(text.text(axiom.head)) <- \(body)"
    }
  }
}

extension PDDLTask {
  /// The normalised task.
  func normalised() throws(GroundingError) -> NormalTask {
    try Normaliser.normalise(domain, problem)
  }
}
