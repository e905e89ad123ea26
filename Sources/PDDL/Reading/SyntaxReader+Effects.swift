extension SyntaxReader {
  /// Reads an effect. `()` is the effect that changes nothing.
  mutating func effect(_ node: Int) -> Effect? {
    guard tree.isList(node) else {
      unexpected(node, "an effect is missing", expected: "an effect in parentheses")
      return nil
    }
    guard let head = tree.children(of: node).peek else { return Effect.none }
    switch keyword(head) {
    case .and:
      var effects: [Effect] = []
      for argument in arguments(of: node) {
        if let effect = effect(argument) { effects.append(effect) }
      }
      return .and(effects)
    case .not:
      guard let operands = arguments(of: node, count: 1, form: "(not ATOM)") else { return nil }
      return deletedAtom(operands[0]).map(Effect.delete)
    case .forall:
      guard
        let operands = arguments(of: node, count: 2, form: "(forall (?x - TYPE …) EFFECT)")
      else { return nil }
      let (variables, body) = (variables(operands[0]), effect(operands[1]))
      guard let variables, let body else { return nil }
      return .forall(variables, body)
    case .when:
      guard let operands = arguments(of: node, count: 2, form: "(when CONDITION EFFECT)")
      else { return nil }
      let (condition, body) = (formula(operands[0]), effect(operands[1]))
      guard let condition, let body else { return nil }
      return .when(condition, body)
    case .assign: return numericEffect(node, .assign)
    case .increase: return numericEffect(node, .increase)
    case .decrease: return numericEffect(node, .decrease)
    case .scaleUp: return numericEffect(node, .scaleUp)
    case .scaleDown: return numericEffect(node, .scaleDown)
    case .or, .imply, .exists, .preference, .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
      unexpected(node, "a condition stands where an effect should be", expected: "an effect")
      return nil
    default: break
    }
    if let (time, operand) = timeSpecifier(node) {
      return effect(operand).map { .timed(time, $0) }
    }
    if lastArgumentIsList(node), let name = tree.name(of: head),
      let feature = UnsupportedSyntax.feature(ofOperator: name)
    {
      unsupported(node, name, feature: feature)
      return nil
    }
    return atom(node).map(Effect.add)
  }

  /// The atom of `(not ATOM)`.
  private mutating func deletedAtom(_ node: Int) -> Atom? {
    switch headKeyword(node) {
    case .and, .or, .not, .imply, .exists, .forall, .when, .equal:
      unexpected(node, "only atoms can be deleted", expected: "'(PREDICATE ARGUMENT …)'")
      return nil
    default: return atom(node)
    }
  }

  /// Reads `(increase (f) e)` and its like, and `(assign (f) object)` for object fluents.
  private mutating func numericEffect(_ node: Int, _ operation: AssignmentOperator) -> Effect? {
    guard
      let operands = arguments(
        of: node, count: 2, form: "(\(operation.rawValue) (FUNCTION …) VALUE)")
    else { return nil }
    guard let function = functionTerm(operands[0]) else { return nil }
    if operation == .assign, assignsObject(function, operands[1]) {
      if keyword(operands[1]) == .undefined { return .object(function, nil) }
      return term(operands[1]).map { .object(function, $0) }
    }
    return numericExpression(operands[1]).map { .numeric(operation, function, $0) }
  }

  /// Whether `assign` gives a function an object rather than a number.
  private func assignsObject(_ function: FunctionTerm, _ value: Int) -> Bool {
    if vocabulary.objectFunctions.contains(function.name) { return true }
    if vocabulary.numericFunctions.contains(function.name) { return false }
    guard let name = tree.name(of: value) else { return false }
    switch keyword(value) {
    case .durationVariable, .elapsedTime: return false
    default: return NumberSyntax.value(of: name) == nil
    }
  }
}
