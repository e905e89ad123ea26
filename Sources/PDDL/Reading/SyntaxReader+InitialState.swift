extension SyntaxReader {
  /// Reads the elements of the `(:init …)` sections.
  mutating func initialState(_ sections: [Section]) -> InitialState {
    var state = InitialState()
    var seen = SubtreeSet(tree)
    for section in sections where section.keyword == .initial {
      for element in arguments(of: section.node) {
        guard tree.isList(element), !tree.children(of: element).isEmpty else {
          unexpected(element, "a fact is missing", expected: "'(PREDICATE OBJECT …)'")
          continue
        }
        if seen.insert(element) != nil {
          diagnostics.warning(
            "\(describe(element)) stands twice in the initial state", at: tree.offset(of: element))
          continue
        }
        initialElement(element, &state)
      }
    }
    return state
  }

  /// Reads a fact, value or timed literal.
  private mutating func initialElement(_ element: Int, _ state: inout InitialState) {
    switch headKeyword(element) {
    case .equal: initialValue(element, &state)
    case .not:
      guard let operands = arguments(of: element, count: 1, form: "(not ATOM)"),
        let atom = groundAtom(operands[0])
      else { return }
      state.negatedAtoms.append(atom)
    case .at where timedLiteral(element, &state): break
    case .and, .or, .forall, .exists, .imply, .when:
      unexpected(
        element, "a fact is missing", expected: "'(PREDICATE OBJECT …)' or '(= FUNCTION VALUE)'")
    default:
      if lastArgumentIsList(element),
        let name = tree.children(of: element).peek.flatMap(tree.name),
        let feature = UnsupportedSyntax.feature(ofOperator: name)
      {
        unsupported(element, name, feature: feature)
      } else if let atom = groundAtom(element) {
        state.atoms.append(atom)
      }
    }
  }

  /// Reads `(= (f a) 3)` or, for an object fluent, `(= (f a) b)`.
  private mutating func initialValue(_ node: Int, _ state: inout InitialState) {
    guard let operands = arguments(of: node, count: 2, form: "(= (FUNCTION OBJECT …) VALUE)"),
      let function = groundFunctionTerm(operands[0])
    else { return }
    guard let value = tree.name(of: operands[1]) else {
      unexpected(operands[1], "a value is missing", expected: "a number or an object")
      return
    }
    let isObject =
      vocabulary.objectFunctions.contains(function.name)
      || vocabulary.objectsLikeNumbers.contains(value)
        && !vocabulary.numericFunctions.contains(function.name)
    if !isObject, let number = NumberSyntax.value(of: value) {
      state.numericValues.append(NumericValue(function, number))
    } else if let object = name(operands[1], "a number or an object") {
      state.objectValues.append(ObjectValue(function, object))
    }
  }

  /// Reads `(at 10 (open shop))`; false if it is an atom of a predicate `at`.
  private mutating func timedLiteral(_ node: Int, _ state: inout InitialState) -> Bool {
    let operands = Array(arguments(of: node).prefix(3))
    guard operands.count == 2, tree.isList(operands[1]),
      let time = tree.name(of: operands[0]).flatMap(NumberSyntax.value)
    else { return false }
    guard let change = timedChange(operands[1]) else { return true }
    if time < 0 {
      unexpected(operands[0], "a time is negative", expected: "a time of 0 or later")
    }
    state.timedLiterals.append(
      TimedInitialLiteral(time: time, change: change, location: location(node)))
    return true
  }

  private mutating func timedChange(_ node: Int) -> TimedInitialLiteral.Change? {
    switch headKeyword(node) {
    case .not:
      guard let operands = arguments(of: node, count: 1, form: "(not ATOM)") else { return nil }
      return groundAtom(operands[0]).map { .delete($0) }
    case .equal:
      guard let operands = arguments(of: node, count: 2, form: "(= (FUNCTION OBJECT …) NUMBER)"),
        let function = groundFunctionTerm(operands[0])
      else { return nil }
      guard let number = tree.name(of: operands[1]).flatMap(NumberSyntax.value) else {
        unexpected(operands[1], "a value is missing", expected: "a number")
        return nil
      }
      return .assign(NumericValue(function, number))
    default:
      return groundAtom(node).map { .add($0) }
    }
  }
}
