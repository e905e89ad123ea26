import AgentSpeak

// Substitution: a term with the values of its variables in their places.
extension Bindings {
  /// A term with all values filled in and arithmetic calculated; variables without value stay.
  ///
  /// - Throws: `nesting_limit` if the term would nest deeper than terms may.
  /// - Complexity: O(n) for the parts that are not constant; the stack grows with the depth only.
  func resolve(_ term: Term, _ offset: Int32, _ agent: inout Agent) throws(Failure) -> Term {
    if term.isConstant { return term }
    if let number = quickNumber(term, offset) { return .number(number) }
    var outer: [Unfinished] = []
    var (term, offset) = walk(term, offset)
    while true {
      switch term {
      case .variable: break
      case .list(let cell) where !cell.isConstant:
        outer.append(.list(try resolve(cell.head, offset, &agent)))
        (term, offset) = walk(cell.tail, offset)
        continue
      case .structure(let structure) where !structure.isConstant:
        switch structure.kind {
        case .arithmetic, .function:
          if let number = try calculate(structure, offset, &agent) {
            term = number
          } else {
            term = .structure(try resolveArguments(structure, offset, &agent))
          }
        case .variableLiteral: term = try resolveVariableLiteral(structure, offset, &agent)
        case .formula where structure.isGround:
          // A step that cannot be calculated fails when it is carried out.
          do throws(Failure) {
            term = .structure(try resolveArguments(structure, offset, &agent))
          } catch {
            term = .structure(structure)
          }
        default:
          let last = structure.count - 1
          guard last >= 0, isLong(structure[last], offset) else {
            term = .structure(try resolveArguments(structure, offset, &agent))
            break
          }
          var arguments: [Term] = []
          for index in 0..<last {
            arguments.append(try resolve(structure[index], offset, &agent))
          }
          outer.append(
            .structure(
              structure, arguments, try resolve(structure.annotations, offset, &agent), offset))
          (term, offset) = walk(structure[last], offset)
          continue
        }
      default: break
      }
      break
    }
    while let parent = outer.popLast() { term = finish(parent, with: term) }
    if term.depth >= Term.nestingLimit { throw Self.nestsTooDeep }
    return term
  }

  /// A list or structure of which all but the last part is resolved.
  private enum Unfinished {
    case list(Term)
    case structure(Structure, [Term], Term, Int32)
  }

  private func finish(_ parent: Unfinished, with last: Term) -> Term {
    switch parent {
    case .list(let head): return .list(ListCell(head, last))
    case .structure(let model, let arguments, let annotations, let offset):
      let (namespace, variable) = resolvedNamespace(model, offset)
      return .structure(
        Structure(
          model.functor, arguments + [last], annotations: annotations, kind: model.kind,
          isNegated: model.isNegated, namespace: namespace, namespaceVariable: variable,
          line: model.line))
    }
  }

  /// Whether a last argument has to be resolved in the loop, as it may be the start of a long chain.
  private func isLong(_ term: Term, _ offset: Int32) -> Bool {
    switch walk(term, offset).term {
    case .list(let cell): !cell.isConstant
    case .structure(let structure):
      !structure.isConstant && structure.kind != .arithmetic && structure.kind != .function
    default: false
    }
  }

  private func resolvedNamespace(_ structure: Structure, _ offset: Int32) -> (Symbol, Int32) {
    guard structure.namespaceVariable >= 0 else { return (structure.namespace, -1) }
    switch walk(variable: structure.namespaceVariable + offset).term {
    case .variable(let place): return (.defaultNamespace, place)
    case let value: return (value.atomName ?? .defaultNamespace, -1)
    }
  }

  func resolveArguments(_ structure: Structure, _ offset: Int32, _ agent: inout Agent)
    throws(Failure) -> Structure
  {
    let result = try structure.mapped(namespace: resolvedNamespace(structure, offset)) {
      (argument) throws(Failure) in
      try resolve(argument, offset, &agent)
    }
    if result.depth >= Term.nestingLimit { throw Self.nestsTooDeep }
    return result
  }

  private static var nestsTooDeep: Failure {
    Failure("nesting_limit", "a term nests more than \(Term.nestingLimit) deep")
  }

  /// An event about a literal with its values; variables without value get numbers from 0.
  func capture(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure,
    _ agent: inout Agent
  ) throws(Failure) -> Event {
    guard literal.namespaceVariable < 0, literal.annotations.isConstant, literal.hasAnnotations
    else {
      return Event.capturing(
        operation, subject, try resolveArguments(literal, 0, &agent).withOwnSource)
    }
    return try capturePlain(operation, subject, literal, &agent)
  }

  /// As `capture`, for a literal whose namespace and annotations are known.
  func capturePlain(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure,
    _ agent: inout Agent
  ) throws(Failure) -> Event {
    var returns: [Int32] = []
    let count = literal.count
    let first = count > 0 ? try capture(literal[0], &returns, &agent) : .emptyList
    let second = count > 1 ? try capture(literal[1], &returns, &agent) : .emptyList
    let third = count > 2 ? try capture(literal[2], &returns, &agent) : .emptyList
    var others: [Term] = []
    if count > 3 {
      others.reserveCapacity(count - 3)
      for index in 3..<count { others.append(try capture(literal[index], &returns, &agent)) }
    }
    if let event = agent.intentions.spareEvent {
      agent.intentions.spareEvent = nil
      event.restart(operation, subject, literal, first, second, third, others, returns: returns)
      return event
    }
    return Event(operation, subject, literal, first, second, third, others, returns: returns)
  }

  /// A term with its values, its variables numbered by their places in a list.
  private func capture(_ term: Term, _ numbers: inout [Int32], _ agent: inout Agent)
    throws(Failure) -> Term
  {
    if case .variable(let number) = term {
      let (value, _) = walk(variable: number)
      if case .variable(let place) = value { return .variable(numbers.number(of: place)) }
      if value.isConstant { return value }
    } else if let number = quickNumber(term, 0) {
      return .number(number)
    }
    let value = try resolve(term, 0, &agent)
    if value.depth >= Term.nestingLimit - 1 { throw Self.nestsTooDeep }
    return value.isGround ? value : value.renamingVariables { numbers.number(of: $0) }
  }

  /// `X[a]`, `~X`, `ns::X`: if X has a value, that literal with these changes.
  private func resolveVariableLiteral(
    _ structure: Structure, _ offset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Term {
    let value = try resolve(structure[0], offset, &agent)
    guard let literal = value.literal else {
      guard case .variable = value else { return value }
      return .structure(try resolveArguments(structure, offset, &agent))
    }
    let added = try resolve(structure.annotations, offset, &agent)
    var result = literal.withAnnotations(literal.annotations(adding: added))
    let (namespace, variable) = resolvedNamespace(structure, offset)
    if structure.namespaceVariable >= 0 ? variable < 0 : namespace != .defaultNamespace {
      result = result.inNamespace(namespace)
    }
    if structure.isNegated { result = result.negated(!result.isNegated) }
    return result.term
  }
}

extension Structure {
  /// The annotations with more of them, each once; new ones come last.
  func annotations(adding added: Term) -> Term {
    guard case .list = added else { return hasAnnotations ? annotations : added }
    guard hasAnnotations else { return added }
    var all: [Term] = []
    var rest = annotations
    while case .list(let cell) = rest {
      all.append(cell.head)
      rest = cell.tail
    }
    var more = added
    while case .list(let cell) = more {
      if !all.contains(cell.head) { all.append(cell.head) }
      more = cell.tail
    }
    return Term.list(all, tail: rest)
  }
}
