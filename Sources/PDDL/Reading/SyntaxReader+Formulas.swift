extension SyntaxReader {
  /// Where a condition stands: in `:constraints`, words such as `always` are operators.
  enum FormulaContext {
    case condition
    case constraints
  }

  /// Reads a condition, goal or constraint. `()` is the condition that always holds.
  mutating func formula(_ node: Int, in context: FormulaContext = .condition) -> Formula? {
    guard tree.isList(node) else {
      unexpected(node, "a condition is missing", expected: "a condition in parentheses")
      return nil
    }
    guard let head = tree.children(of: node).peek else { return .truth }
    switch keyword(head) {
    case .and: return .and(formulas(arguments(of: node), context))
    case .or: return .or(formulas(arguments(of: node), context))
    case .not:
      guard let operands = arguments(of: node, count: 1, form: "(not CONDITION)") else {
        return nil
      }
      return formula(operands[0], in: context).map(Formula.not)
    case .imply:
      guard let operands = arguments(of: node, count: 2, form: "(imply CONDITION CONDITION)")
      else { return nil }
      let (premise, conclusion) = (
        formula(operands[0], in: context), formula(operands[1], in: context)
      )
      guard let premise, let conclusion else { return nil }
      return .imply(premise, conclusion)
    case .exists, .forall: return quantified(node, keyword(head), context)
    case .equal: return equality(node)
    case .less: return comparison(node, .less)
    case .lessOrEqual: return comparison(node, .lessOrEqual)
    case .greater: return comparison(node, .greater)
    case .greaterOrEqual: return comparison(node, .greaterOrEqual)
    case .preference: return preference(node, context)
    case .when:
      unexpected(node, "'when' belongs into effects", expected: "a condition")
      return nil
    default: break
    }
    if let operation = timeOrTrajectory(node, keyword(head), context) { return operation.value }
    if lastArgumentIsList(node), let name = tree.name(of: head),
      let feature = UnsupportedSyntax.feature(ofOperator: name)
    {
      unsupported(node, name, feature: feature)
      return nil
    }
    return atom(node).map(Formula.atom)
  }

  /// Reads conditions and leaves out those that are none.
  private mutating func formulas(
    _ nodes: SExpressions.Siblings, _ context: FormulaContext
  ) -> [Formula] {
    var formulas: [Formula] = []
    for node in nodes {
      if let formula = formula(node, in: context) { formulas.append(formula) }
    }
    return formulas
  }

  private mutating func quantified(
    _ node: Int, _ keyword: Keyword?, _ context: FormulaContext
  ) -> Formula? {
    let quantifier = keyword == .exists ? "exists" : "forall"
    guard
      let operands = arguments(of: node, count: 2, form: "(\(quantifier) (?x - TYPE …) CONDITION)")
    else { return nil }
    let variables = variables(operands[0])
    let body = formula(operands[1], in: context)
    guard let variables, let body else { return nil }
    return keyword == .exists ? .exists(variables, body) : .forall(variables, body)
  }

  private mutating func preference(_ node: Int, _ context: FormulaContext) -> Formula? {
    let operands = Array(arguments(of: node))
    guard operands.count == 1 || operands.count == 2 else {
      diagnostics.error(
        "wrong number of arguments", expected: "(preference [NAME] CONDITION)",
        found: "\(operands.count) arguments", at: tree.offset(of: node))
      return nil
    }
    var preferenceName: String?
    if operands.count == 2 {
      preferenceName = name(operands[0], "the name of a preference")
      if preferenceName == nil { return nil }
    }
    return formula(operands[operands.count - 1], in: context).map {
      .preference(preferenceName, $0)
    }
  }

  private mutating func comparison(_ node: Int, _ comparator: Comparator) -> Formula? {
    guard
      let operands = arguments(
        of: node, count: 2, form: "(\(comparator.rawValue) NUMBER NUMBER)")
    else { return nil }
    let (left, right) = (numericExpression(operands[0]), numericExpression(operands[1]))
    guard let left, let right else { return nil }
    return .comparison(comparator, left, right)
  }

  /// Reads `(= a b)`, which is about objects or about numbers: the operands tell.
  private mutating func equality(_ node: Int) -> Formula? {
    guard let operands = arguments(of: node, count: 2, form: "(= A B)") else { return nil }
    let kinds = operands.map(operandKind)
    let isNumeric =
      !kinds.contains(.variable) && (kinds.contains(.number) || !kinds.contains(.object))
    if isNumeric { return comparison(node, .equal) }
    let (left, right) = (term(operands[0]), term(operands[1]))
    guard let left, let right else { return nil }
    return .equal(left, right)
  }

  /// What an operand of `=` is, as far as its form tells.
  private enum OperandKind {
    case variable
    case object
    case number
    case unknown
  }

  private func operandKind(_ node: Int) -> OperandKind {
    guard let head = tree.isList(node) ? tree.children(of: node).peek : node,
      let name = tree.name(of: head)
    else { return .unknown }
    switch keyword(head) {
    case .durationVariable, .elapsedTime: return .number
    case .plus, .dash, .times, .divided: return .number
    default: break
    }
    if vocabulary.numericFunctions.contains(name) { return .number }
    if tree.isList(node) { return vocabulary.objectFunctions.contains(name) ? .object : .unknown }
    if name.utf8.first == UInt8(ascii: "?") { return .variable }
    let isNumber =
      NumberSyntax.value(of: name) != nil && !vocabulary.objectsLikeNumbers.contains(name)
    return isNumber ? .number : .object
  }
}
