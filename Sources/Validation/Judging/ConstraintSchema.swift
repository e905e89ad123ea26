import PDDL

/// A constraint on the states that a plan goes through, with all names resolved (PDDL 3).
struct ConstraintSchema: Sendable {
  /// The parts that a `:constraints` section is built of.
  indirect enum Part: Sendable {
    case and([Part])
    case forall([Variable], Part)
    case preference(String, Part)
    case modal(Modal)
  }

  /// The modal operators that need no clock.
  enum Modal: Sendable {
    case atEnd(Condition)
    case always(Condition)
    case sometime(Condition)
    case atMostOnce(Condition)
    case sometimeAfter(Condition, Condition)
    case sometimeBefore(Condition, Condition)
  }

  let part: Part
  let slotCount: Int

  init(_ formula: Formula, _ compiler: Compiler) throws(WorldError) {
    var compiler = compiler
    part = try Self.part(formula, &compiler)
    slotCount = compiler.slotCount
  }

  private static func part(
    _ formula: Formula, _ compiler: inout Compiler
  ) throws(WorldError) -> Part {
    switch formula {
    case .and(let formulas):
      var parts: [Part] = []
      for formula in formulas { parts.append(try part(formula, &compiler)) }
      return .and(parts)
    case .forall(let names, let formula):
      let (variables, body) = try compiler.quantified(over: names) { compiler throws(WorldError) in
        try part(formula, &compiler)
      }
      return .forall(variables, body)
    case .preference(let name, let formula):
      return .preference(name ?? "", try part(formula, &compiler))
    case .trajectory(let constraint): return .modal(try modal(constraint, &compiler))
    default:
      throw .invalid("a condition without a modal operator in :constraints", in: compiler.file)
    }
  }

  private static func modal(
    _ constraint: TrajectoryConstraint, _ compiler: inout Compiler
  ) throws(WorldError) -> Modal {
    switch constraint {
    case .atEnd(let condition): return .atEnd(try compiler.condition(condition))
    case .always(let condition): return .always(try compiler.condition(condition))
    case .sometime(let condition): return .sometime(try compiler.condition(condition))
    case .atMostOnce(let condition): return .atMostOnce(try compiler.condition(condition))
    case .sometimeAfter(let first, let second):
      return .sometimeAfter(try compiler.condition(first), try compiler.condition(second))
    case .sometimeBefore(let first, let second):
      return .sometimeBefore(try compiler.condition(first), try compiler.condition(second))
    case .within: throw .unsupported("the constraint within", in: compiler.file)
    case .alwaysWithin: throw .unsupported("the constraint always-within", in: compiler.file)
    case .holdDuring: throw .unsupported("the constraint hold-during", in: compiler.file)
    case .holdAfter: throw .unsupported("the constraint hold-after", in: compiler.file)
    }
  }
}
