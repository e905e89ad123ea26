extension SyntaxReader {
  /// Where a numeric expression stands: some words mean something in a metric only.
  enum NumericContext {
    case actionOrCondition
    case metric
  }

  /// Reads a numeric expression.
  mutating func numericExpression(
    _ node: Int, in context: NumericContext = .actionOrCondition
  ) -> NumericExpression? {
    guard let head = tree.isList(node) ? tree.children(of: node).peek : node else {
      unexpected(node, "a numeric expression is missing", expected: "a number or a function")
      return nil
    }
    if tree.isList(node), let expression = arithmetic(node, keyword(head), context) {
      return expression.value
    }
    switch keyword(head) {
    case .totalTime where context == .metric: return .totalTime
    case .isViolated where context == .metric:
      guard let argument = arguments(of: node, count: 1, form: "(is-violated PREFERENCE)")?.first
      else { return nil }
      return name(argument, "the name of a preference").map(NumericExpression.isViolated)
    case .durationVariable where head == node: return .duration
    case .elapsedTime where head == node: return .elapsedTime
    default: break
    }
    if head == node, let symbol = tree.name(of: node), let number = NumberSyntax.value(of: symbol) {
      return .number(number)
    }
    return functionTerm(node).map(NumericExpression.function)
  }

  /// The result of reading an operator: outer nil when the head is none, inner nil after an error.
  private struct Arithmetic {
    var value: NumericExpression?
  }

  private mutating func arithmetic(
    _ node: Int, _ keyword: Keyword?, _ context: NumericContext
  ) -> Arithmetic? {
    switch keyword {
    case .plus, .times, .dash, .divided: break
    default: return nil
    }
    let operands = Array(arguments(of: node))
    let read = operands.compactMap { numericExpression($0, in: context) }
    guard read.count == operands.count else { return Arithmetic(value: nil) }
    switch (keyword, read.count) {
    case (.plus, 1), (.times, 1): return Arithmetic(value: read[0])
    case (.plus, 2...): return Arithmetic(value: .sum(read))
    case (.times, 2...): return Arithmetic(value: .product(read))
    case (.dash, 1): return Arithmetic(value: .negation(read[0]))
    case (.dash, 2): return Arithmetic(value: .difference(read[0], read[1]))
    case (.divided, 2): return Arithmetic(value: .quotient(read[0], read[1]))
    default:
      let sign = keyword?.rawValue ?? ""
      diagnostics.error(
        "wrong number of operands",
        expected: sign == "-" || sign == "/" ? "(\(sign) A B)" : "(\(sign) A B …)",
        found: "\(operands.count) operand\(operands.count == 1 ? "" : "s")",
        at: tree.offset(of: node))
      return Arithmetic(value: nil)
    }
  }
}
