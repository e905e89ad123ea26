extension SyntaxReader {
  /// Reads an argument of an atom or function.
  mutating func term(_ node: Int) -> Term? {
    guard let name = tree.name(of: node) else {
      return functionTerm(node).map(Term.function)
    }
    switch name.utf8.first {
    case UInt8(ascii: "?"):
      guard name.utf8.count > 1 else {
        unexpected(node, "a variable has no name", expected: "a variable such as '?x'")
        return nil
      }
      return .variable(String(name.dropFirst()))
    case UInt8(ascii: ":"):
      unexpected(node, "an argument is missing", expected: "a variable or an object")
      return nil
    default:
      return .constant(name)
    }
  }

  /// Reads the terms behind the head of a list; nil if one of them is none.
  mutating func terms(_ elements: SExpressions.Siblings) -> [Term]? {
    var terms: [Term] = []
    var complete = true
    for element in elements {
      if let term = term(element) { terms.append(term) } else { complete = false }
    }
    return complete ? terms : nil
  }

  /// Reads `(predicate term …)`.
  mutating func atom(_ node: Int) -> Atom? {
    guard tree.isList(node), let head = tree.children(of: node).peek else {
      unexpected(node, "an atom is missing", expected: "'(PREDICATE ARGUMENT …)'")
      return nil
    }
    guard let predicate = name(head, "a predicate"), let arguments = terms(arguments(of: node))
    else { return nil }
    return Atom(predicate, arguments, location: location(node))
  }

  /// Reads `(function term …)`, or a function without arguments that has no parentheses.
  mutating func functionTerm(_ node: Int) -> FunctionTerm? {
    if !tree.isList(node) {
      return functionName(node).map { FunctionTerm($0, location: location(node)) }
    }
    guard let head = tree.children(of: node).peek else {
      unexpected(node, "a function is missing", expected: "'(FUNCTION ARGUMENT …)'")
      return nil
    }
    guard let function = functionName(head), let arguments = terms(arguments(of: node))
    else { return nil }
    return FunctionTerm(function, arguments, location: location(node))
  }

  /// The name of a function; reports signs of arithmetic.
  private mutating func functionName(_ node: Int) -> String? {
    switch keyword(node) {
    case .plus, .dash, .times, .divided:
      unexpected(node, "arithmetic stands where a function should be", expected: "a function")
      return nil
    default: return name(node, "a function")
    }
  }

  /// Reads `(predicate object …)`.
  mutating func groundAtom(_ node: Int) -> GroundAtom? {
    guard tree.isList(node), let head = tree.children(of: node).peek else {
      unexpected(node, "an atom is missing", expected: "'(PREDICATE OBJECT …)'")
      return nil
    }
    guard let predicate = name(head, "a predicate"), let arguments = objects(arguments(of: node))
    else { return nil }
    return GroundAtom(predicate, arguments, location: location(node))
  }

  /// Reads `(function object …)`, or a function without arguments that has no parentheses.
  mutating func groundFunctionTerm(_ node: Int) -> GroundFunctionTerm? {
    if !tree.isList(node) {
      return functionName(node).map { GroundFunctionTerm($0, location: location(node)) }
    }
    guard let head = tree.children(of: node).peek else {
      unexpected(node, "a function is missing", expected: "'(FUNCTION OBJECT …)'")
      return nil
    }
    guard let function = functionName(head), let arguments = objects(arguments(of: node))
    else { return nil }
    return GroundFunctionTerm(function, arguments, location: location(node))
  }

  /// Reads names of objects; nil if one of them is none.
  private mutating func objects(_ elements: SExpressions.Siblings) -> [String]? {
    var objects: [String] = []
    var complete = true
    for element in elements {
      if let object = name(element, "an object") {
        objects.append(object)
      } else {
        complete = false
      }
    }
    return complete ? objects : nil
  }
}
