// Programs: beliefs, rules, goals, plans, directives.
extension Parser {
  /// All parts up to the end; after an error reading goes on behind the next full stop.
  mutating func program() -> Program {
    Program(name: source.name, parts: parts(inBlock: false))
  }

  private mutating func parts(inBlock: Bool) -> [Program.Part] {
    var parts: [Program.Part] = []
    while !isAtEnd {
      if inBlock, `is`("{"), `is`("end", ahead: 1) { return parts }
      let start = position
      do throws(SyntaxError) {
        startClause()
        parts.append(try part())
      } catch {
        report(error)
        recover(from: start)
      }
    }
    return parts
  }

  /// Skips to behind the next full stop outside braces.
  ///
  /// A plan or directive in the first column starts anew even if the full stop before it was forgotten,
  /// which shows only some words later.
  private mutating func recover(from start: Int) {
    let end = position
    rewind(to: start)
    advance()
    while !isAtEnd {
      if isAtLineStart, `is`("+") || `is`("-") || `is`("@") || `is`("!") || `is`("{") { return }
      if position >= end, skip(".") { return }
      advance()
    }
  }

  private var isAtLineStart: Bool {
    token.start == 0 || source.bytes[token.start - 1] == UInt8(ascii: "\n")
  }

  private mutating func part() throws(SyntaxError) -> Program.Part {
    let line = line
    if `is`("{") { return .directive(try directive()) }
    if `is`("@") || `is`("+") || `is`("-") || `is`("^") { return .plan(try plan()) }
    if skip("!") {
      let goal = try goal()
      try expect(".", in: "behind the goal")
      return .goal(Program.Clause(head: goal, variables: variables, line: line))
    }
    if token.kind == .symbol, !`is`("~"), !`is`("::") {
      throw unexpected(expected: "a belief, a rule, a goal, a plan or a directive")
    }
    let start = token
    let head = try goal()
    guard head.kind == .literal else { throw error("a variable cannot be a belief", at: start) }
    if skip(":-") {
      let condition = try expression()
      try expect(".", in: "behind the rule")
      return .rule(
        Program.Clause(head: head, condition: condition, variables: variables, line: line))
    }
    try expect(".", in: "behind the belief")
    return .belief(Program.Clause(head: head, variables: variables, line: line))
  }

  /// Label and trigger.
  ///
  /// - Parameter isTerm: whether the plan is a term; its label may be a variable then.
  mutating func planHead(isTerm: Bool = false) throws(SyntaxError) -> Plan {
    let label = try self.label(isTerm: isTerm)
    let line = line
    let trigger = try self.trigger()
    return Plan(label: label, trigger: trigger, variables: variables, line: line)
  }

  private mutating func label(isTerm: Bool) throws(SyntaxError) -> Structure? {
    guard skip("@") else { return nil }
    let line = line
    if `is`("[") { return Structure(.none, annotations: try annotations(), line: line) }
    let name = text(of: token)
    let isVariable = isTerm && (token.kind == .variable || token.kind == .unnamed)
    guard token.kind == .atom || isVariable else {
      throw unexpected(expected: "the label of a plan")
    }
    advance()
    if !isVariable, skip("::") {
      let local = text(of: token)
      guard token.kind == .atom else { throw unexpected(expected: "the label of a plan") }
      advance()
      return Structure(
        Symbol(local), annotations: `is`("[") ? try annotations() : .emptyList,
        namespace: Symbol(name), line: line)
    }
    let number = isVariable ? variable(name) : -1
    let annotations = `is`("[") ? try self.annotations() : .emptyList
    return isVariable
      ? Structure(
        .none, [.variable(number)], annotations: annotations, kind: .variableLiteral, line: line)
      : Structure(
        Symbol(name), annotations: annotations,
        namespace: options.separatesNamespaces ? namespace : .defaultNamespace, line: line)
  }

  private mutating func trigger() throws(SyntaxError) -> Trigger {
    let operation: Trigger.Operation
    if skip("+") {
      operation = .add
    } else if skip("-") {
      operation = .remove
    } else if skip("^") {
      operation = .goalState
    } else {
      throw unexpected(expected: "'+', '-' or '^' to begin a plan")
    }
    var subject = Trigger.Subject.belief
    if skip("!") { subject = .achieve } else if skip("?") { subject = .test }
    return Trigger(operation, subject, try goal())
  }

  private mutating func plan() throws(SyntaxError) -> Plan {
    var plan = try planHead()
    if skip(":") { plan.context = try expression() }
    if skip("<:") { plan.goalCondition = try expression() }
    if skip("<-") { plan.body = try body() }
    try expect(".", in: "behind the plan")
    plan.variables = variables
    if `is`("{"),
      `is`("@", ahead: 1) || `is`("+", ahead: 1) || `is`("-", ahead: 1) || `is`("^", ahead: 1)
    {
      plan.subplans = try subplans()
    }
    return plan
  }

  private mutating func subplans() throws(SyntaxError) -> [Plan] {
    let outer = variables
    let depth = nesting
    defer {
      startClause(variables: outer)
      nesting = depth
    }
    return try nested { (parser) throws(SyntaxError) in
      try parser.expect("{", in: "to begin the subplans")
      var plans: [Plan] = []
      while !parser.`is`("}") {
        let depth = parser.nesting
        parser.startClause()
        parser.nesting = depth
        plans.append(try parser.plan())
      }
      try parser.expect("}", in: "to close the subplans")
      return plans
    }
  }

  private mutating func directive() throws(SyntaxError) -> Program.Directive {
    let line = line
    try expect("{", in: "to begin a directive")
    let isBlock = skip("begin")
    let start = token
    guard let name = try literal(isData: true).literal?.inNamespace(.defaultNamespace),
      name.kind == .literal
    else { throw error("expected the name of a directive", at: start) }
    if `is`("[") { _ = try annotations() }
    try expect("}", in: "to close the directive")
    var directive = Program.Directive(literal: name, variables: variables, line: line)
    declare(name)
    guard isBlock else { return directive }
    let outer = namespace
    if name.functor.name == "namespace", let inner = name[0].atomName {
      namespace = namespaceSymbol(inner.name)
    }
    defer { namespace = outer }
    guard blocks < Self.blockLimit else {
      throw error("blocks nest more than \(Self.blockLimit) deep", at: start)
    }
    blocks += 1
    defer { blocks -= 1 }
    directive.parts = parts(inBlock: true)
    // What the block holds has been read all the same: reading goes on here.
    if !skip("{") || !skip("end") || !skip("}") {
      report(error("this block has no '{ end }'", at: start))
    }
    return directive
  }

  /// Takes note of what a directive means for the rest of the file.
  private mutating func declare(_ directive: Structure) {
    if directive.functor.name == "register_function", case .string(let name) = directive[0] {
      options.functions.insert(name.value)
    }
    if options.separatesNamespaces, directive.functor.name == "namespace",
      let name = directive[0].atomName,
      directive[1].atomName?.name == "local"
    {
      keepLocal(name.name)
    }
  }
}
