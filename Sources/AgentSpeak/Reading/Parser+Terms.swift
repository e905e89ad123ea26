// Terms and expressions, from the loosest to the tightest binding.
extension Parser {
  /// A logical expression; every term is one.
  ///
  /// - Parameter isData: whether it is an argument of a literal; a name alone then belongs to no
  ///   namespace.
  mutating func expression(isData: Bool = false) throws(SyntaxError) -> Term {
    try nested { (parser) throws(SyntaxError) in
      try parser.chain("|", .or, isData) { (parser) throws(SyntaxError) in
        try parser.chain("&", .and, isData) { (parser) throws(SyntaxError) in
          try parser.negation(isData)
        }
      }
    }
  }

  /// Operands between operators of one kind, grouped from the right.
  private mutating func chain(
    _ symbol: StaticString, _ functor: Symbol, _ isData: Bool,
    _ operand: (inout Parser) throws(SyntaxError) -> Term
  ) throws(SyntaxError) -> Term {
    let line = line
    var operands = [try operand(&self)]
    while skip(symbol) { operands.append(try operand(&self)) }
    guard var result = operands.popLast() else { return .true }
    for operand in operands.reversed() {
      result = .structure(Structure(functor, [operand, result], kind: .logical, line: line))
    }
    return result
  }

  private mutating func negation(_ isData: Bool) throws(SyntaxError) -> Term {
    let line = line
    guard skip("not") else { return try relation(isData) }
    let operand = try relation(isData)
    return .structure(Structure(.not, [operand], kind: .logical, line: line))
  }

  private func relationalOperator() -> Symbol? {
    guard token.kind == .symbol else { return nil }
    switch text(of: token) {
    case "<": return .less
    case "<=": return .lessOrEqual
    case ">": return .greater
    case ">=": return .greaterOrEqual
    case "==": return .equal
    case "\\==": return .different
    case "=": return .unifies
    case "=..": return .univ
    default: return nil
    }
  }

  private mutating func relation(_ isData: Bool) throws(SyntaxError) -> Term {
    let line = line
    let left = try sum(isData)
    guard let comparison = relationalOperator() else { return left }
    advance()
    let right = try sum(isData)
    return .structure(Structure(comparison, [left, right], kind: .relational, line: line))
  }

  private mutating func sum(_ isData: Bool) throws(SyntaxError) -> Term {
    var left = try product(isData)
    while token.kind == .symbol {
      // `1--2` and `1-+2` are one word each, as body formulas have these operators.
      switch text(of: token) {
      case "+", "++":
        advance()
        left = try arithmetic(.plus, left, product(isData))
      case "-", "-+":
        advance()
        left = try arithmetic(.minus, left, product(isData))
      case "--":
        advance()
        left = try arithmetic(.plus, left, product(isData))
      default: return left
      }
    }
    return left
  }

  private mutating func product(_ isData: Bool) throws(SyntaxError) -> Term {
    var left = try power(isData)
    while true {
      if skip("*") {
        left = try arithmetic(.times, left, power(isData))
      } else if skip("/") {
        left = try arithmetic(.divide, left, power(isData))
      } else if skip("div") {
        left = try arithmetic(.integerDivide, left, power(isData))
      } else if skip("mod") {
        left = try arithmetic(.modulo, left, power(isData))
      } else {
        return left
      }
    }
  }

  private mutating func power(_ isData: Bool) throws(SyntaxError) -> Term {
    let base = try unary(isData)
    guard skip("**") else { return base }
    let exponent = try nested { (parser) throws(SyntaxError) in try parser.power(isData) }
    return try arithmetic(.power, base, exponent)
  }

  private func arithmetic(_ functor: Symbol, _ left: Term, _ right: Term) throws(SyntaxError)
    -> Term
  {
    let structure = Structure(functor, [left, right], kind: .arithmetic, line: line)
    guard structure.depth < Term.nestingLimit else {
      throw error("this expression nests more than \(Term.nestingLimit) deep")
    }
    return .structure(structure)
  }

  private mutating func unary(_ isData: Bool) throws(SyntaxError) -> Term {
    if skip("+") { return try unary(isData) }
    guard `is`("-") else { return try primary(isData) }
    advance()
    let operand = try nested { (parser) throws(SyntaxError) in try parser.unary(isData) }
    if case .number(let value) = operand { return .number(-value) }
    return .structure(Structure(.negate, [operand], kind: .arithmetic, line: line))
  }

  private mutating func primary(_ isData: Bool) throws(SyntaxError) -> Term {
    switch token.kind {
    case .number:
      let text = text(of: token)
      guard let value = Double(text.hasPrefix(".") ? "0" + text : text) else {
        throw error("'\(text)' is no number")
      }
      advance()
      return .number(value)
    case .string:
      let text = stringText(text(of: token))
      advance()
      return .string(text)
    case .symbol:
      if skip("(") {
        let inner = try expression(isData: isData)
        try expect(")", in: "to close the parenthesis")
        return inner
      }
      if `is`("[") { return try list() }
      if `is`("{") { return try nested { (parser) throws(SyntaxError) in try parser.bracedTerm() } }
      return try literal(isData: isData)
    default: return try literal(isData: isData)
    }
  }

  /// The text of a string in its quotes: only `\n` and `\"` stand for something else.
  private func stringText(_ quoted: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in quoted.unicodeScalars.dropFirst().dropLast() {
      if isEscaped {
        switch scalar {
        case "n": text.append("\n")
        case "\"": text.append("\"")
        default:
          text.append("\\")
          text.unicodeScalars.append(scalar)
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return isEscaped ? text + "\\" : text
  }

  /// `[a, b | T]`
  mutating func list() throws(SyntaxError) -> Term {
    try expect("[", in: "to begin a list")
    var elements: [Term] = []
    var tail = Term.emptyList
    while !`is`("]") {
      if skip("|") {
        tail = try listTail()
        break
      }
      elements.append(try element())
      if `is`("|") { continue }
      guard skip(",") else { break }
    }
    try expect("]", in: "to close the list")
    return Term.list(elements, tail: tail)
  }

  /// An element of a list; `|` behind it is the list's, so logical operators need parentheses.
  private mutating func element() throws(SyntaxError) -> Term {
    try nested { (parser) throws(SyntaxError) in try parser.relation(true) }
  }

  private mutating func listTail() throws(SyntaxError) -> Term {
    if `is`("[") { return try nested { (parser) throws(SyntaxError) in try parser.list() } }
    guard token.kind == .variable || token.kind == .unnamed else {
      throw unexpected(expected: "a variable or a list as the rest of a list")
    }
    let name = text(of: token)
    advance()
    return .variable(variable(name))
  }
}
