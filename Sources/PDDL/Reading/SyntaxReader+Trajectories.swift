extension SyntaxReader {
  /// The result of reading an operator of time: inner nil after an error.
  struct TimeOperation {
    var value: Formula?
  }

  /// Reads `(at start …)` and its like, and the modal operators of `:constraints`.
  ///
  /// `at`, `over`, `always` and the others may be predicates too. They are operators where their
  /// last argument is a condition in parentheses, and `always` and its like also wherever
  /// constraints stand.
  ///
  /// - Returns: nil if the list is an atom.
  mutating func timeOrTrajectory(
    _ node: Int, _ head: Keyword?, _ context: FormulaContext
  ) -> TimeOperation? {
    if let (time, operand) = timeSpecifier(node) {
      if context == .constraints, time == .atEnd {
        return TimeOperation(value: formula(operand).map { .trajectory(.atEnd($0)) })
      }
      return TimeOperation(value: formula(operand).map { .timed(time, $0) })
    }
    guard let head, let shape = Self.shape(of: head),
      context == .constraints || lastArgumentIsList(node)
    else { return nil }
    return TimeOperation(value: trajectory(node, head, shape))
  }

  /// The time of `(at start X)`, `(over all X)` or `(at end X)`, and X.
  func timeSpecifier(_ node: Int) -> (TimeSpecifier, Int)? {
    var children = tree.children(of: node)
    guard let first = children.next(), let second = children.next(), let third = children.next(),
      children.isEmpty, tree.isList(third)
    else { return nil }
    switch (keyword(first), keyword(second)) {
    case (.at, .start): return (.atStart, third)
    case (.at, .end): return (.atEnd, third)
    case (.over, .all): return (.overAll, third)
    default: return nil
    }
  }

  /// How many numbers and conditions a modal operator has.
  private struct Shape {
    var numbers: Int
    var conditions: Int

    /// How the operator is written, for diagnostics.
    func form(_ name: String) -> String {
      let operands =
        Array(repeating: "NUMBER", count: numbers)
        + Array(repeating: "CONDITION", count: conditions)
      return "(\(name) \(operands.joined(separator: " ")))"
    }
  }

  private static func shape(of keyword: Keyword) -> Shape? {
    switch keyword {
    case .always, .sometime, .atMostOnce: Shape(numbers: 0, conditions: 1)
    case .sometimeAfter, .sometimeBefore: Shape(numbers: 0, conditions: 2)
    case .within, .holdAfter: Shape(numbers: 1, conditions: 1)
    case .alwaysWithin: Shape(numbers: 1, conditions: 2)
    case .holdDuring: Shape(numbers: 2, conditions: 1)
    default: nil
    }
  }

  private mutating func trajectory(_ node: Int, _ head: Keyword, _ shape: Shape) -> Formula? {
    guard
      let operands = arguments(
        of: node, count: shape.numbers + shape.conditions, form: shape.form(head.rawValue))
    else { return nil }
    var numbers: [Double] = []
    for operand in operands.prefix(shape.numbers) {
      guard let number = tree.name(of: operand).flatMap(NumberSyntax.value) else {
        unexpected(operand, "a number is missing", expected: "a number of time units")
        return nil
      }
      numbers.append(number)
    }
    let conditions = operands.dropFirst(shape.numbers).compactMap { formula($0) }
    guard conditions.count == shape.conditions else { return nil }
    switch head {
    case .always: return .trajectory(.always(conditions[0]))
    case .sometime: return .trajectory(.sometime(conditions[0]))
    case .atMostOnce: return .trajectory(.atMostOnce(conditions[0]))
    case .sometimeAfter: return .trajectory(.sometimeAfter(conditions[0], conditions[1]))
    case .sometimeBefore: return .trajectory(.sometimeBefore(conditions[0], conditions[1]))
    case .within: return .trajectory(.within(numbers[0], conditions[0]))
    case .holdAfter: return .trajectory(.holdAfter(numbers[0], conditions[0]))
    case .alwaysWithin:
      return .trajectory(.alwaysWithin(numbers[0], conditions[0], conditions[1]))
    case .holdDuring: return .trajectory(.holdDuring(numbers[0], numbers[1], conditions[0]))
    default: return nil
    }
  }
}
