extension SyntaxChecker {
  /// Checks an atom of a condition or effect.
  mutating func check(_ atom: Atom) {
    let predicate = predicate(atom.predicate, arity: atom.arguments.count, at: atom.location)
    guard let predicate else {
      // The arguments are worth a look even if the predicate is not known.
      checkNames(atom.arguments, at: atom.location)
      return
    }
    check(atom.arguments, predicate, "predicate '\(atom.predicate)'", at: atom.location)
  }

  /// Checks a function term and returns its declaration.
  @discardableResult
  mutating func check(_ term: FunctionTerm) -> Declarations.Signature? {
    guard let function = function(term.name, at: term.location) else {
      checkNames(term.arguments, at: term.location)
      return nil
    }
    check(term.arguments, function, "function '\(term.name)'", at: term.location)
    return function
  }

  /// Checks number and types of arguments.
  private mutating func check(
    _ arguments: [Term], _ signature: Declarations.Signature, _ what: @autoclosure () -> String,
    at location: SourceLocation
  ) {
    guard arguments.count == signature.parameters.count else {
      reportCount(arguments.count, signature, what(), at: location)
      checkNames(arguments, at: location)
      return
    }
    for (index, argument) in arguments.enumerated() {
      guard let actual = type(of: argument, at: (location, index + 1)) else { continue }
      let wanted = signature.parameterTypes[index]
      let match = declarations.match(actual, wanted)
      if match == .fits { continue }
      reportType(match, index, argument.text, actual, wanted, what(), at: location)
    }
  }

  /// Checks only that the names in arguments are known.
  private mutating func checkNames(_ arguments: [Term], at location: SourceLocation) {
    for (index, argument) in arguments.enumerated() {
      _ = type(of: argument, at: (location, index + 1))
    }
  }

  /// The type of a term; reports unknown names. The place is that of the list around the term and
  /// which of its elements the term is.
  mutating func type(
    of term: Term, at place: (list: SourceLocation, element: Int)
  ) -> TypeTable.ID? {
    switch term {
    case .variable(let name):
      if let type = scope[name]?.last { return type }
      unknown("variable", name, known: scope.keys, at: offset(of: place))
      return nil
    case .constant(let name): return type(ofObject: name, at: place)
    case .function(let function):
      guard let declaration = check(function) else { return nil }
      guard declaration.type == .number else { return declarations.number(of: declaration.type) }
      diagnostics.error(
        "a number stands where an object should be", expected: "an object",
        found: "function '\(function.name)' of type 'number'", at: function.location.offset)
      return nil
    }
  }
}

// MARK: - Initial states

extension SyntaxChecker {
  /// Checks a fact of an initial state.
  mutating func check(_ atom: GroundAtom) {
    let predicate = predicate(atom.predicate, arity: atom.arguments.count, at: atom.location)
    guard let predicate else { return }
    if !declarations.derivedPredicates.isEmpty,
      declarations.derivedPredicates.contains(atom.predicate)
    {
      diagnostics.error(
        "a derived predicate stands in the initial state", expected: "a predicate without rules",
        found: "'\(atom.predicate)'", at: atom.location.offset)
    }
    check(atom.arguments, predicate, "predicate '\(atom.predicate)'", at: atom.location)
  }

  /// Checks a function of an initial state and returns its declaration.
  mutating func check(_ term: GroundFunctionTerm) -> Declarations.Signature? {
    guard let function = function(term.name, at: term.location) else { return nil }
    check(term.arguments, function, "function '\(term.name)'", at: term.location)
    return function
  }

  /// Checks the value of an object fluent in an initial state.
  mutating func checkValue(_ value: ObjectValue, _ function: Declarations.Signature) {
    if value.object == "undefined" { return }
    let location = value.function.location
    guard let actual = type(ofObject: value.object, at: (location, 0)) else { return }
    guard declarations.match(actual, declarations.number(of: function.type)) == .never else {
      return
    }
    diagnostics.error(
      "the value of '\(value.function.name)' has a wrong type",
      expected: "type '\(describe(function.type))'",
      found: "'\(value.object)' of type '\(describe(actual))'", at: location.offset)
  }

  private mutating func check(
    _ arguments: [String], _ signature: Declarations.Signature,
    _ what: @autoclosure () -> String, at location: SourceLocation
  ) {
    guard arguments.count == signature.parameters.count else {
      return reportCount(arguments.count, signature, what(), at: location)
    }
    for index in arguments.indices {
      guard let actual = type(ofObject: arguments[index], at: (location, index + 1)) else {
        continue
      }
      let wanted = signature.parameterTypes[index]
      let match = declarations.match(actual, wanted)
      if match == .fits { continue }
      reportType(match, index, arguments[index], actual, wanted, what(), at: location)
    }
  }
}

// MARK: - Looking up names

extension SyntaxChecker {
  /// The declaration of a predicate; reports predicates that are not declared.
  private mutating func predicate(
    _ name: String, arity: Int, at location: SourceLocation
  ) -> Declarations.Signature? {
    if let lastPredicate, lastPredicate.name == name { return lastPredicate.signature }
    if let signature = declarations.predicates[name] {
      lastPredicate = (name, signature)
      return signature
    }
    if declarations.types.contains(name), arity == 1 {
      if implicit.typePredicates.insert(name).inserted {
        diagnostics.warning(
          "type '\(name)' is used as a predicate", expected: "a declared predicate",
          found: "'(\(name) …)'", at: location.offset)
      }
      return declarations.signature([TypedName("x")])
    }
    guard !declarations.damage.contains(.predicates) else { return nil }
    unknown(
      "predicate", name, known: declarations.predicates.keys, at: offset(of: (location, 0)))
    return nil
  }

  /// The declaration of a function; reports functions that are not declared.
  private mutating func function(
    _ name: String, at location: SourceLocation
  ) -> Declarations.Signature? {
    if let signature = declarations.functions[name] { return signature }
    if name == "total-cost" {
      if !implicit.totalCost {
        implicit.totalCost = true
        diagnostics.warning(
          "'total-cost' is not declared", expected: "'(:functions (total-cost) - number)'",
          at: location.offset)
      }
      return declarations.signature([], type: .number)
    }
    guard !declarations.damage.contains(.functions) else { return nil }
    unknown(
      "function", name, known: declarations.functions.keys, at: offset(of: (location, 0)))
    return nil
  }

  /// The type of an object; reports unknown ones.
  private mutating func type(
    ofObject name: String, at place: (list: SourceLocation, element: Int)
  ) -> TypeTable.ID? {
    if let type = declarations.objects[name] { return type }
    if let type = declarations.type(ofProblemObject: name) {
      diagnostics.warning(
        "the domain uses an object of the problem", expected: "'\(name)' among the ':constants'",
        at: offset(of: place))
      return type
    }
    guard !declarations.damage.contains(.objects) else { return nil }
    unknown("object", name, known: declarations.objects.keys, at: offset(of: place))
    return nil
  }

  /// The offset of an element of a list, as long as findings are shown.
  private func offset(of place: (list: SourceLocation, element: Int)) -> Int {
    if diagnostics.isFull { return place.list.offset }
    return source.offset(ofElement: place.element, inListAt: place.list.offset) ?? place.list.offset
  }
}

// MARK: - Reporting

extension SyntaxChecker {
  /// Reports a wrong number of arguments.
  private mutating func reportCount(
    _ count: Int, _ signature: Declarations.Signature, _ what: String, at location: SourceLocation
  ) {
    let parameters = signature.parameters.map { " ?\($0.name) - \(describe($0.type))" }
    diagnostics.error(
      "\(what) has a wrong number of arguments",
      expected: parameters.isEmpty
        ? "none" : "\(parameters.count):\(parameters.joined())",
      found: "\(count)", at: location.offset)
  }

  /// Reports an argument that is not, or perhaps not, of the wanted type.
  private mutating func reportType(
    _ match: TypeMatch, _ index: Int, _ argument: String, _ actual: TypeTable.ID,
    _ wanted: TypeTable.ID, _ what: String, at location: SourceLocation
  ) {
    let offset = offset(of: (location, index + 1))
    let expected = "type '\(describe(wanted))'"
    let found = "'\(argument)' of type '\(describe(actual))'"
    if match == .never {
      diagnostics.error(
        "argument \(index + 1) of \(what) has a wrong type", expected: expected, found: found,
        at: offset)
    } else {
      diagnostics.warning(
        "argument \(index + 1) of \(what) may have a wrong type", expected: expected,
        found: found, at: offset)
    }
  }

  /// A type as it is written, by its number.
  func describe(_ type: TypeTable.ID) -> String {
    describe(declarations.typeTable.expressions[type])
  }
}

extension Term {
  /// The term as it is written, but for the arguments of functions, for diagnostics.
  var text: String {
    switch self {
    case .variable(let name): "?\(name)"
    case .constant(let name): name
    case .function(let function): "(\(function.name)\(function.arguments.isEmpty ? "" : " …"))"
    }
  }
}
