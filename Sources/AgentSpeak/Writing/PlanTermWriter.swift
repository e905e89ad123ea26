// Triggers, plan bodies and plans that stand inside terms.
extension TermWriter {
  /// A trigger without braces: `+!g(X)`.
  mutating func write(trigger: Structure) {
    append(trigger.functor.name)
    write(trigger[0])
  }

  /// The formulas of a body, without braces.
  mutating func write(body: Structure) {
    for index in 0..<body.count {
      if index > 0 { append("; ") }
      write(body[index])
    }
  }

  /// One step of a body.
  mutating func write(formula: Structure) {
    append(formula.functor.name)
    write(formula[0])
  }

  /// A plan in braces.
  mutating func write(plan: Structure) {
    append("{ ")
    if case .emptyList = plan[0] {
    } else {
      append("@" + text(plan[0]) + " ")
    }
    if case .structure(let trigger) = plan[1] {
      if trigger.kind == .trigger { write(trigger: trigger) } else { write(plan[1]) }
    }
    if case .emptyList = plan[2] {
    } else {
      append(" : ")
      write(plan[2])
    }
    if case .structure(let body) = plan[3], body.kind == .body {
      if body.count > 0 {
        append(" <- ")
        write(body: body)
      }
    }
    append(" }")
  }
}

extension Structure {
  /// Whether this is a body that would be a trigger without a semicolon: of one belief that comes or goes.
  var needsSemicolon: Bool {
    if count == 1, case .structure(let formula) = self[0] { formula.isLikeTrigger } else { false }
  }

  /// Whether this is the step `+b` or `-b`.
  private var isLikeTrigger: Bool {
    guard kind == .formula, functor.name == "+" || functor.name == "-" else { return false }
    guard case .structure(let operand) = self[0] else { return true }
    return operand.kind == .literal || operand.kind == .variableLiteral
  }
}
