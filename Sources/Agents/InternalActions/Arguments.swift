import AgentSpeak

// What internal actions need of their arguments.
extension InternalAction {
  func literal(_ arguments: [Term], _ index: Int) throws(Failure) -> Structure {
    guard let literal = arguments[index].literal, literal.kind == .literal else {
      throw wrong("a literal", arguments[index])
    }
    return literal
  }

  func trigger(_ arguments: [Term], _ index: Int) throws(Failure) -> Trigger {
    var term = arguments[index]
    if case .string(let text) = term { term = try TermReader.reading("{" + text.value + "}") }
    guard let trigger = Trigger(term) else { throw wrong("a trigger like {+!g}", term) }
    return trigger
  }

  func list(_ arguments: [Term], _ index: Int) throws(Failure) -> [Term] {
    guard let elements = arguments[index].elements else { throw wrong("a list", arguments[index]) }
    return elements
  }

  func number(_ arguments: [Term], _ index: Int) throws(Failure) -> Double {
    guard case .number(let value) = arguments[index] else {
      throw wrong("a number", arguments[index])
    }
    return value
  }

  func wholeNumber(_ arguments: [Term], _ index: Int) throws(Failure) -> Int {
    guard let value = Int(exactly: try number(arguments, index)) else {
      throw wrong("a whole number", arguments[index])
    }
    return value
  }

  private func wrong(_ expected: String, _ found: Term) -> Failure {
    .wrongArguments("\(name) needs \(expected), found \(found)")
  }

  /// A change to a literal, or to each of a list of literals.
  func eachLiteral(_ term: Term, _ change: (Structure) -> Structure) throws(Failure) -> Term {
    if let elements = term.elements {
      var changed: [Term] = []
      for element in elements { changed.append(try eachLiteral(element, change)) }
      return .list(changed)
    }
    return change(try literal([term], 0)).term
  }

  /// The arguments of a query for goals as one pattern.
  func goalPattern(_ arguments: [Term]) -> Term {
    .list([arguments[0], arguments.count > 1 ? arguments[1] : .variable(Agent.freshStart)])
  }

  // MARK: Sets of terms

  func sortedSet(_ terms: [Term]) -> [Term] {
    var unique: [Term] = []
    for term in terms.sorted(by: { $0.compare(to: $1) < 0 }) where unique.last != term {
      unique.append(term)
    }
    return unique
  }

  /// Whether a term is in a sorted list.
  func isIn(_ term: Term, _ sorted: [Term]) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let order = sorted[middle].compare(to: term)
      if order == 0 { return true }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// Whether a list has a part without gaps.
  func contains(_ elements: [Term], _ part: [Term]) -> Bool {
    guard part.count <= elements.count else { return false }
    return (0...(elements.count - part.count)).contains { start in
      part.indices.allSatisfy { elements[start + $0] == part[$0] }
    }
  }

  // MARK: Collections

  func set(_ arguments: [Term], _ index: Int) throws(Failure) -> TermSet {
    try collection(arguments[index], "a set")
  }

  func map(_ arguments: [Term], _ index: Int) throws(Failure) -> TermMap {
    try collection(arguments[index], "a map")
  }

  func queue(_ arguments: [Term], _ index: Int) throws(Failure) -> TermQueue {
    try collection(arguments[index], "a queue")
  }

  /// Changes a collection, or a new one that a free variable becomes.
  func change<Collection: HostObject>(
    _ term: Term, _ what: String, orNew new: @autoclosure () -> Collection,
    _ change: (Collection) throws(Failure) -> Void
  ) throws(Failure) -> ActionResult {
    guard case .variable = term else {
      try change(collection(term, what))
      return .yes
    }
    let new = new()
    try change(new)
    return .unify(term, .object(new))
  }

  private func collection<Collection>(_ term: Term, _ what: String) throws(Failure) -> Collection {
    guard case .object(let object) = term, let collection = object as? Collection else {
      throw wrong(what, term)
    }
    return collection
  }

  /// The elements of a list, set or queue.
  func elements(_ arguments: [Term], _ index: Int) throws(Failure) -> [Term] {
    if case .object(let object) = arguments[index], let all = object as? any TermCollection {
      return all.elements
    }
    return try list(arguments, index)
  }
}

extension Term {
  /// The types that a term has, as `.type` calls them, the most special first.
  var typeNames: [String] {
    let special: [String] =
      switch self {
      case .number: ["number"]
      case .string: ["string"]
      case .atom: ["atom", "literal"]
      case .variable: ["free"]
      case .emptyList, .list: ["list", "structure"]
      case .object(let object): [object.typeName]
      case .structure: ["literal", "structure"]
      }
    return isGround ? special + ["ground"] : special
  }
}
