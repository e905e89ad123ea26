// Plan bodies: formulas, control structures, fork and join.
extension Parser {
  /// Formulas up to what closes the body.
  mutating func body() throws(SyntaxError) -> [Formula] {
    var formulas: [Formula] = []
    while !`is`(".") && !`is`("}") && !`is`(")") && !isAtEnd {
      let isBlock = `is`("if") || `is`("for") || `is`("while")
      formulas += try either()
      if skip(";") || isBlock { continue }
      break
    }
    return formulas
  }

  /// `a ||| b`
  private mutating func either() throws(SyntaxError) -> [Formula] {
    let line = line
    let first = try both()
    guard `is`("|||") else { return first }
    var branches = [first]
    while skip("|||") { branches.append(try both()) }
    return [Self.fork("or", branches, line)]
  }

  /// `a |&| b`
  private mutating func both() throws(SyntaxError) -> [Formula] {
    let line = line
    let first = try branch()
    guard `is`("|&|") else { return first }
    var branches = [first]
    while skip("|&|") { branches.append(try branch()) }
    return [Self.fork("and", branches, line)]
  }

  private static func fork(_ kind: String, _ branches: [[Formula]], _ line: Int32) -> Formula {
    control(".fork", [.atom(named: kind)] + branches.map(Formula.term(of:)), line)
  }

  private static func control(_ name: String, _ arguments: [Term], _ line: Int32) -> Formula {
    Formula(.perform, .structure(Structure(Symbol(name), arguments, line: line)), line: line)
  }

  private mutating func branch() throws(SyntaxError) -> [Formula] {
    if `is`("if") { return [try ifStatement()] }
    if `is`("for") { return [try loop(".foreach")] }
    if `is`("while") { return [try loop(".loop")] }
    guard `is`("("), parenthesesHoldBody() else { return [try formula()] }
    return try nested { (parser) throws(SyntaxError) in
      parser.advance()
      let inner = try parser.body()
      try parser.expect(")", in: "to close the formulas")
      return inner
    }
  }

  /// Whether what the parenthesis here closes off is formulas and not an expression.
  private func parenthesesHoldBody() -> Bool {
    var ahead = 0
    while `is`("(", ahead: ahead) { ahead += 1 }
    // Nests too deep, which the reader of either will find out.
    if ahead > Self.nestingLimit { return false }
    if ["!", "!!", "?", "++", "--", "-+", "+<", "+>"].contains(text(of: token(ahead: ahead))) {
      return true
    }
    if `is`("if", ahead: ahead) || `is`("for", ahead: ahead) || `is`("while", ahead: ahead) {
      return true
    }
    var depth = 0
    var braces = 0
    ahead = 0
    while true {
      let token = token(ahead: ahead)
      if token.kind == .end { return false }
      if token.kind == .symbol {
        switch text(of: token) {
        case "(": depth += 1
        case ")": depth -= 1
        case "{": braces += 1
        case "}": braces -= 1
        case ";", "|||", "|&|": if braces == 0 { return true }
        default: break
        }
        if depth == 0 || braces < 0 { return false }
      }
      ahead += 1
    }
  }

  private mutating func block() throws(SyntaxError) -> Term {
    try nested { (parser) throws(SyntaxError) in
      try parser.expect("{", in: "to begin the block")
      let inner = try parser.body()
      try parser.expect("}", in: "to close the block")
      return Formula.term(of: inner)
    }
  }

  private mutating func condition() throws(SyntaxError) -> Term {
    try expect("(", in: "before the condition")
    let condition = try expression()
    try expect(")", in: "behind the condition")
    return condition
  }

  /// `if (c) {a} elif (d) {b} else {e}`
  private mutating func ifStatement() throws(SyntaxError) -> Formula {
    let firstLine = line
    advance()
    var cases: [(condition: Term, block: Term, line: Int32)] = []
    cases.append((try condition(), try block(), firstLine))
    var otherwise: Term?
    while otherwise == nil {
      let line = line
      if skip("elif") {
        cases.append((try condition(), try block(), line))
      } else if skip("else") {
        otherwise = try block()
      } else {
        break
      }
      if cases.count > Self.nestingLimit { throw error("this 'if' has too many cases") }
    }
    while let last = cases.popLast() {
      let statement = Self.control(
        ".if_then_else", [last.condition, last.block] + (otherwise.map { [$0] } ?? []), last.line)
      if cases.isEmpty { return statement }
      otherwise = Formula.term(of: [statement])
    }
    throw unexpected(expected: "a condition")
  }

  private mutating func loop(_ name: String) throws(SyntaxError) -> Formula {
    let line = line
    advance()
    return Self.control(name, [try condition(), try block()], line)
  }

  /// One formula.
  private mutating func formula() throws(SyntaxError) -> Formula {
    let (start, line) = (token, line)
    if token.kind == .symbol {
      let text = text(of: token)
      if let operation = Formula.Operation(rawValue: text), operation != .perform {
        advance()
        switch operation {
        case .test: return Formula(.test, try query(), line: line)
        case .achieve, .achieveNewFocus: return Formula(operation, try goal().term, line: line)
        default:
          if `is`("{") {
            let plan = try nested { (parser) throws(SyntaxError) in try parser.bracedTerm() }
            return Formula(operation, plan, line: line)
          }
          return Formula(operation, try goal().term, line: line)
        }
      }
    }
    let term = try expression()
    switch term {
    case .structure, .atom, .variable: return Formula(.perform, term, line: line)
    default: throw error("expected an action, a goal, a test, a belief or a condition", at: start)
    }
  }

  /// What a test goal asks: a logical expression, which may use internal actions but not be one.
  private mutating func query() throws(SyntaxError) -> Term {
    let start = token
    let query = try expression()
    if case .structure(let structure) = query, structure.isInternalAction {
      throw notAGoal(structure, at: start)
    }
    return query
  }

  /// A term in braces: trigger, plan, plan body or rule.
  mutating func bracedTerm() throws(SyntaxError) -> Term {
    try expect("{", in: "to begin a plan term")
    if skip("}") { return Formula.term(of: []) }
    if `is`("@") || startsTrigger() {
      let start = position
      var plan = try planHead(isTerm: true)
      if plan.label == nil, plan.trigger.subject == .belief, plan.trigger.operation != .goalState,
        `is`(";") || `is`("|||") || `is`("|&|")
      {
        // `{ +a; +b }` is a body that begins with a belief.
        rewind(to: start)
        return try bracedBody()
      }
      if plan.label == nil, skip("}") { return plan.trigger.term }
      if skip(":") { plan.context = try expression() }
      if skip("<-") { plan.body = try body() }
      try expect("}", in: "to close the plan")
      return plan.term
    }
    return try bracedBody()
  }

  private mutating func bracedBody() throws(SyntaxError) -> Term {
    let line = line
    let inner = try body()
    if inner.count == 1, inner[0].operation == .perform, let head = inner[0].term.literal,
      skip(":-")
    {
      let condition = try expression()
      try expect("}", in: "to close the rule")
      return .structure(Structure(":-", [head.term, condition], kind: .rule, line: line))
    }
    try expect("}", in: "to close the plan body")
    return Formula.term(of: inner)
  }

  /// Whether `+`, `-` or `^` here begins a trigger and not a number.
  private func startsTrigger() -> Bool {
    guard `is`("+") || `is`("-") || `is`("^") else { return false }
    let next = token(ahead: 1)
    return next.kind == .atom || next.kind == .variable || next.kind == .unnamed
      || `is`("!", ahead: 1) || `is`("?", ahead: 1) || `is`("~", ahead: 1) || `is`("::", ahead: 1)
  }
}
