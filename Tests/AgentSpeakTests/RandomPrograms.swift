import AgentSpeak
import TestSupport

/// Makes programs as the reader could have made them: of all kinds of terms, formulas and parts.
///
/// Variables are numbered as in `names`, whatever they stand in.
struct RandomPrograms {
  static let names = ["X", "Y", "Zed_1", "_a", "_7", "N"]
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  private mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &random)
  }

  private mutating func isChosen(oneIn count: Int) -> Bool { number(below: count) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(below: values.count)]
  }

  private mutating func some<Value>(
    _ range: ClosedRange<Int>, _ make: (inout Self) -> Value
  ) -> [Value] {
    (0..<Int.random(in: range, using: &random)).map { _ in make(&self) }
  }

  private mutating func variable() -> Term { .variable(Int32(number(below: Self.names.count))) }

  // MARK: Terms

  /// Any term that can be an argument.
  mutating func term(_ depth: Int) -> Term {
    if depth <= 0 {
      switch number(below: 6) {
      case 0: return .number(pick([0, 1, -3, 2.5, 1e-7, 1e12, -0.125, 123_456_789.5]))
      case 1:
        return .string(pick(["", "a b", "say \"x\"", "two\nlines", "'", "ä€", "// no", "tab\\t"]))
      case 2: return variable()
      case 3: return .emptyList
      default: return .atom(Symbol(atom()))
      }
    }
    switch number(below: 12) {
    case 0, 1, 2: return literal(depth - 1).term
    case 3: return list(depth - 1)
    case 4, 5: return arithmetic(depth - 1)
    case 6: return comparison(depth - 1)
    case 7: return logical(depth - 1)
    case 8: return braced(depth - 1)
    case 9: return internalAction(depth - 1)
    case 10: return variableLiteral(depth - 1)
    default: return term(0)
    }
  }

  private mutating func atom() -> String {
    pick(["a", "b2", "cD_", "'A b'", "'not'", "begin", "end", "true", "isA"])
  }

  private mutating func annotations(_ depth: Int) -> Term {
    guard isChosen(oneIn: 3) else { return .emptyList }
    var unique: [Term] = []
    for annotation in some(0...3, { $0.term(depth) }) where !unique.contains(annotation) {
      unique.append(annotation)
    }
    return Term.list(unique, tail: isChosen(oneIn: 4) ? variable() : .emptyList)
  }

  /// A literal that is no internal action.
  mutating func literal(_ depth: Int) -> Structure {
    let hasNamespace = isChosen(oneIn: 6)
    let hasVariable = hasNamespace && isChosen(oneIn: 2)
    return Structure(
      Symbol(pick(["p", "q", "longName", "'A.b c'", "begin"])), some(0...4) { $0.term(depth - 1) },
      annotations: annotations(depth - 1), isNegated: isChosen(oneIn: 5),
      namespace: hasNamespace && !hasVariable ? Symbol(pick(["n", "m"])) : .defaultNamespace,
      namespaceVariable: hasVariable ? Int32(number(below: Self.names.count)) : -1)
  }

  /// A variable with annotations, negation or namespace.
  private mutating func variableLiteral(_ depth: Int) -> Term {
    let annotations = annotations(depth - 1)
    let isNegated = isChosen(oneIn: 3)
    let isPlain: Bool = if case .emptyList = annotations { !isNegated } else { false }
    return .structure(
      Structure(
        .none, [variable()], annotations: annotations, kind: .variableLiteral, isNegated: isNegated,
        namespace: isPlain || isChosen(oneIn: 4) ? "n" : .defaultNamespace))
  }

  private mutating func internalAction(_ depth: Int) -> Term {
    .structure(
      Structure(Symbol(pick([".print", "my.act", ".x.y"])), some(0...3) { $0.term(depth - 1) }))
  }

  private mutating func list(_ depth: Int) -> Term {
    Term.list(
      some(1...4) { $0.term(depth - 1) }, tail: isChosen(oneIn: 3) ? variable() : .emptyList)
  }

  private mutating func arithmetic(_ depth: Int) -> Term {
    switch number(below: 5) {
    case 0:
      let name: Symbol = pick(["math.sqrt", "math.max", "system.time"])
      return .structure(Structure(name, some(0...2) { $0.term(depth - 1) }, kind: .function))
    case 1:
      let operand = term(depth - 1)
      if case .number(let value) = operand { return .number(-value) }
      return .structure(Structure(.negate, [operand], kind: .arithmetic))
    default:
      let functor = pick([
        Symbol.plus, .minus, .times, .divide, .integerDivide, .modulo, .power,
      ])
      return .structure(
        Structure(functor, [term(depth - 1), term(depth - 1)], kind: .arithmetic))
    }
  }

  private mutating func comparison(_ depth: Int) -> Term {
    let functor = pick([
      Symbol.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .different, .unifies, .univ,
    ])
    return .structure(Structure(functor, [term(depth - 1), term(depth - 1)], kind: .relational))
  }

  private mutating func logical(_ depth: Int) -> Term {
    if isChosen(oneIn: 3) {
      return .structure(Structure(.not, [term(depth - 1)], kind: .logical))
    }
    let functor = pick([Symbol.and, .or])
    return .structure(Structure(functor, [term(depth - 1), term(depth - 1)], kind: .logical))
  }

  // MARK: Plans in terms

  private mutating func braced(_ depth: Int) -> Term {
    switch number(below: 4) {
    case 0: return trigger(depth).term
    case 1:
      var plan = plan(depth, subplanDepth: 0)
      plan.goalCondition = nil
      // Without anything else it would be a trigger.
      if plan.label == nil, plan.context == nil, plan.body.isEmpty {
        plan.body = [Formula(.perform, .atom("a"))]
      }
      return plan.term
    case 2:
      let rule = [literal(depth).term, condition(depth)]
      return .structure(Structure(":-", rule, kind: .rule))
    default: return Formula.term(of: body(depth))
    }
  }

  mutating func trigger(_ depth: Int) -> Trigger {
    let subject: Trigger.Subject = pick([.belief, .achieve, .test])
    return Trigger(
      subject == .achieve && isChosen(oneIn: 5) ? .goalState : pick([.add, .remove]), subject,
      goal(depth))
  }

  /// A literal, or a variable in its place.
  private mutating func goal(_ depth: Int) -> Structure {
    isChosen(oneIn: 6)
      ? Structure(.none, [variable()], kind: .variableLiteral) : literal(depth)
  }

  private mutating func condition(_ depth: Int) -> Term {
    switch number(below: 3) {
    case 0: return literal(depth).term
    case 1: return comparison(depth)
    default: return logical(depth)
    }
  }

  /// A body of all kinds of steps; control structures are internal actions.
  mutating func body(_ depth: Int) -> [Formula] {
    some(0...4) { $0.formula(depth - 1) }
  }

  private mutating func block(_ depth: Int) -> Term { Formula.term(of: body(depth - 1)) }

  private mutating func formula(_ depth: Int) -> Formula {
    func control(_ name: Symbol, _ arguments: [Term]) -> Formula {
      Formula(.perform, .structure(Structure(name, arguments)))
    }
    switch number(below: depth > 0 ? 16 : 10) {
    case 0: return Formula(.perform, internalAction(depth))
    case 1: return Formula(.perform, literal(depth).term)
    case 2: return Formula(.perform, condition(depth))
    case 3: return Formula(.perform, variable())
    case 4: return Formula(.test, condition(depth))
    case 5, 6:
      return Formula(
        pick([.achieve, .achieveNewFocus]), goal(depth).term)
    case 7, 8, 9:
      let operation = pick([
        Formula.Operation.add, .addFirst, .addLast, .addNewFocus, .remove, .removeNewFocus,
        .replace,
      ])
      return Formula(operation, isChosen(oneIn: 5) ? braced(depth) : goal(depth).term)
    case 10: return control(".if_then_else", [condition(depth), block(depth)])
    case 11: return control(".if_then_else", [condition(depth), block(depth), block(depth)])
    case 12: return control(".loop", [condition(depth), block(depth)])
    case 13: return control(".foreach", [condition(depth), block(depth)])
    default:
      return control(
        ".fork", [.atom(pick(["and", "or"]))] + some(2...3) { $0.block(depth) })
    }
  }

  // MARK: Programs

  private mutating func plan(_ depth: Int, subplanDepth: Int) -> Plan {
    var label: Structure?
    if isChosen(oneIn: 3) {
      let notes = Term.list(some(0...2) { $0.literal(0).term }.uniqued)
      label = Structure(Symbol(pick(["l", "begin", "end", "aLabel"])), annotations: notes)
    } else if isChosen(oneIn: 6) {
      label = Structure(.none, annotations: .list([.atom("atomic")]))
    }
    return Plan(
      label: label, trigger: trigger(depth), context: isChosen(oneIn: 2) ? condition(depth) : nil,
      goalCondition: isChosen(oneIn: 6) ? condition(depth) : nil, body: body(depth),
      subplans: subplanDepth > 0 && isChosen(oneIn: 4)
        ? some(1...2) { $0.plan(depth - 1, subplanDepth: subplanDepth - 1) } : [],
      variables: Self.names)
  }

  private mutating func part(_ depth: Int) -> Program.Part {
    func clause(_ head: Structure, _ condition: Term? = nil) -> Program.Clause {
      Program.Clause(head: head, condition: condition, variables: Self.names)
    }
    switch number(below: 8) {
    case 0: return .belief(clause(literal(depth)))
    case 1: return .goal(clause(literal(depth)))
    case 2: return .rule(clause(literal(depth), condition(depth)))
    case 3 where depth > 1:
      let literal: Structure =
        isChosen(oneIn: 2)
        ? Structure("namespace", [.atom(pick(["n", "m"])), .atom("local")])
        : Structure("bdg", [.atom("p")])
      return .directive(
        Program.Directive(
          literal: literal, parts: some(0...3) { $0.part(depth - 1) }, variables: Self.names))
    case 4:
      return .directive(
        Program.Directive(literal: Structure("include", [.string("x.asl")]), variables: Self.names))
    default: return .plan(plan(depth, subplanDepth: 2))
    }
  }

  /// A program of a few parts.
  mutating func program(depth: Int) -> Program {
    Program(parts: some(1...5) { $0.part(depth) })
  }
}

extension [Term] {
  fileprivate var uniqued: [Term] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Program {
  /// The whole program as one term, with variables numbered as in `RandomPrograms.names`.
  var signature: Term { .list(parts.map(\.signature)) }
}

extension Program.Part {
  fileprivate var signature: Term {
    func term(_ name: Symbol, _ clause: Program.Clause) -> Term {
      let whole = Structure(name, [clause.head.term, clause.condition ?? .emptyList])
      return Term.structure(whole).numbered(by: clause.variables)
    }
    switch self {
    case .belief(let clause): return term("belief", clause)
    case .goal(let clause): return term("goal", clause)
    case .rule(let clause): return term("rule", clause)
    case .plan(let plan): return plan.signature
    case .directive(let directive):
      let parts: [Term] = directive.parts?.map(\.signature) ?? [.atom("none")]
      return .structure(Structure("directive", [directive.literal.term, .list(parts)]))
    }
  }
}

extension Plan {
  fileprivate var signature: Term {
    let own = Structure("plan", [term, goalCondition ?? .atom("none")])
    let subplans = Term.list(subplans.map(\.signature))
    return .list([Term.structure(own).numbered(by: variables), subplans])
  }
}

extension Term {
  /// The term with variables numbered as in `RandomPrograms.names`.
  func numbered(by names: [String]) -> Term {
    renamingVariables { number in
      let name = names[Int(number)]
      return RandomPrograms.names.firstIndex(of: name).map { Int32($0) } ?? number
    }
  }
}
