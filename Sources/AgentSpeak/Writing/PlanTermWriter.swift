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
      append("@")
      write(plan[0])
      append(" ")
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
