// Literals: namespace, strong negation, name, arguments, annotations.
extension Parser {
  private static let reservedWords: Set<String> = [
    "not", "div", "mod", "if", "else", "elif", "for", "while",
  ]

  /// A literal or a variable.
  mutating func literal(isData: Bool = false) throws(SyntaxError) -> Term {
    let line = line
    let qualifier = try namespacePrefix()
    let isNegated = skip("~")
    let start = token
    switch token.kind {
    case .variable, .unnamed:
      let number = variable(text(of: token))
      advance()
      let annotations = `is`("[") ? try self.annotations() : .emptyList
      if case .emptyList = annotations, !isNegated, qualifier == nil { return .variable(number) }
      return .structure(
        Structure(
          .none, [.variable(number)], annotations: annotations, kind: .variableLiteral,
          isNegated: isNegated, namespace: qualifier?.symbol ?? .defaultNamespace,
          namespaceVariable: qualifier?.variable ?? -1, line: line))
    case .atom:
      let name = text(of: token)
      if Self.reservedWords.contains(name) { throw unexpected(expected: "a term") }
      advance()
      let arguments = try self.arguments()
      if name == "this_ns", arguments.isEmpty, qualifier == nil { return .atom(namespace) }
      if options.isFunction(name, arity: arguments.count) {
        return .structure(
          Structure(Symbol(name), arguments, kind: .function, line: line))
      }
      let annotations = `is`("[") ? try self.annotations() : .emptyList
      let isInternal = Structure.namesInternalAction(name)
      if isInternal, isNegated {
        throw error("the internal action '\(name)' cannot be negated with '~'", at: start)
      }
      if isInternal, case .list = annotations {
        throw error("the internal action '\(name)' cannot have annotations", at: start)
      }
      let hasOwnNamespace =
        !isInternal && name != "true" && name != "false" && !(isData && arguments.isEmpty)
      let structure = Structure(
        Symbol(name), arguments, annotations: annotations, isNegated: isNegated,
        namespace: qualifier?.symbol ?? (hasOwnNamespace ? namespace : .defaultNamespace),
        namespaceVariable: qualifier?.variable ?? -1, line: line)
      guard structure.depth < Term.nestingLimit else {
        throw error("this term nests more than \(Term.nestingLimit) deep", at: start)
      }
      // Names keep their structure where their line may be asked for.
      return isInternal ? .structure(structure) : structure.term
    default: throw unexpected(expected: "a term")
    }
  }

  private struct Qualifier {
    var symbol: Symbol
    var variable: Int32 = -1
  }

  /// `ns::`, `N::` or `::` for the namespace of the file; nil where none is named.
  private mutating func namespacePrefix() throws(SyntaxError) -> Qualifier? {
    if skip("::") { return Qualifier(symbol: options.namespace) }
    guard `is`("::", ahead: 1) else { return nil }
    let name = text(of: token)
    switch token.kind {
    case .variable, .unnamed:
      advance()
      advance()
      return Qualifier(symbol: .defaultNamespace, variable: variable(name))
    case .atom:
      advance()
      advance()
      return Qualifier(symbol: name == "this_ns" ? namespace : namespaceSymbol(name))
    default: throw unexpected(expected: "the name of a namespace")
    }
  }

  /// `(a, b)`, or nothing.
  private mutating func arguments() throws(SyntaxError) -> [Term] {
    guard skip("(") else { return [] }
    var arguments: [Term] = []
    while !`is`(")") {
      arguments.append(try expression(isData: true))
      guard skip(",") else { break }
    }
    try expect(")", in: "to close the arguments")
    return arguments
  }

  /// Annotations: a list that is a set.
  mutating func annotations() throws(SyntaxError) -> Term {
    let outer = namespace
    namespace = .defaultNamespace
    defer { namespace = outer }
    let list = try nested { (parser) throws(SyntaxError) in try parser.list() }
    var unique: [Term] = []
    var rest = list
    while case .list(let cell) = rest {
      if !unique.contains(cell.head) { unique.append(cell.head) }
      rest = cell.tail
    }
    return Term.list(unique, tail: rest)
  }

  /// A literal as goal or belief: a name as a structure, with its line.
  mutating func goal() throws(SyntaxError) -> Structure {
    let (start, line) = (token, line)
    guard let goal = try literal().goal else {
      throw error("expected a goal or a belief, found a term of another kind", at: start)
    }
    if goal.kind == .function || goal.isInternalAction {
      throw notAGoal(goal, at: start)
    }
    if goal.line > 0 { return goal }
    return Structure(
      goal.functor, goal.arguments, annotations: goal.annotations, kind: goal.kind,
      isNegated: goal.isNegated, namespace: goal.namespace,
      namespaceVariable: goal.namespaceVariable, line: line)
  }

  /// The finding that an internal action stands where a goal or a belief should.
  func notAGoal(_ action: Structure, at start: Token) -> SyntaxError {
    error("the internal action '\(action.functor)' cannot be a goal or a belief", at: start)
  }
}
