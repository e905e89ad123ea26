import PDDL

/// Resolves the names of one schema: an action, a rule, a goal or a constraint.
///
/// Every variable gets a slot of its own, so that a binding is one array for the whole schema.
struct Compiler {
  let objects: ObjectTable
  let vocabulary: Vocabulary
  /// The file that the schema stands in, for errors.
  let file: WorldError.File
  /// How many variables were declared.
  private(set) var slotCount = 0
  /// The slots of the variables in scope.
  private var scope: [String: Int] = [:]

  init(objects: ObjectTable, vocabulary: Vocabulary, file: WorldError.File) {
    self.objects = objects
    self.vocabulary = vocabulary
    self.file = file
  }

  /// Brings variables into scope.
  mutating func declare(_ names: [TypedName]) throws(WorldError) -> [Variable] {
    var variables: [Variable] = []
    for name in names {
      guard let extent = objects.extent(of: name.type) else {
        let type = name.type.alternatives.joined(separator: " ")
        throw .invalid("unknown type \(type) of ?\(name.name)", in: file, at: name.location)
      }
      scope[name.name] = slotCount
      variables.append(Variable(slot: slotCount, name: name.name, type: name.type, extent: extent))
      slotCount += 1
    }
    return variables
  }

  /// Compiles what is inside a quantifier: its variables are in scope for `body` only.
  mutating func quantified<Body>(
    over names: [TypedName], _ body: (inout Compiler) throws(WorldError) -> Body
  ) throws(WorldError) -> ([Variable], Body) {
    let outer = scope
    let variables = try declare(names)
    let result = try body(&self)
    scope = outer
    return (variables, result)
  }

  mutating func condition(_ formula: Formula) throws(WorldError) -> Condition {
    switch formula {
    case .atom(let atom): return .atom(try pattern(atom))
    case .equal(let left, let right): return try equality(left, right)
    case .comparison(.equal, .function(let left), .function(let right))
    where vocabulary.objectFunctionNumbers[left.name] != nil:
      return .equal(try argument(.function(left)), try argument(.function(right)))
    case .comparison(let comparator, let left, let right):
      return .comparison(comparator, try expression(left), try expression(right))
    case .not(let formula): return .not(try condition(formula))
    case .and(let formulas): return .and(try conditions(formulas))
    case .or(let formulas): return .or(try conditions(formulas))
    case .imply(let premise, let conclusion):
      return .imply(try condition(premise), try condition(conclusion))
    case .exists(let names, let formula):
      let (variables, body) = try quantified(over: names) { compiler throws(WorldError) in
        try compiler.condition(formula)
      }
      return .exists(variables, body)
    case .forall(let names, let formula):
      let (variables, body) = try quantified(over: names) { compiler throws(WorldError) in
        try compiler.condition(formula)
      }
      return .forall(variables, body)
    case .preference(let name, let formula):
      return .preference(name ?? "", try condition(formula))
    case .timed: throw .unsupported("timed conditions", in: file)
    case .trajectory: throw .invalid("a trajectory constraint inside a condition", in: file)
    }
  }

  private mutating func conditions(_ formulas: [Formula]) throws(WorldError) -> [Condition] {
    var conditions: [Condition] = []
    for formula in formulas { conditions.append(try condition(formula)) }
    return conditions
  }

  private func equality(_ left: Term, _ right: Term) throws(WorldError) -> Condition {
    if case .function(let left) = left, case .function(let right) = right,
      vocabulary.functionNumbers[left.name] != nil
    {
      return .comparison(.equal, try expression(.function(left)), try expression(.function(right)))
    }
    return .equal(try argument(left), try argument(right))
  }

  func pattern(_ atom: Atom) throws(WorldError) -> AtomPattern {
    guard let number = vocabulary.predicateNumbers[atom.predicate] else {
      throw .invalid("unknown predicate \(atom.predicate)", in: file, at: atom.location)
    }
    let symbol = vocabulary.predicates[number]
    return AtomPattern(
      predicate: number, storage: symbol.storage,
      arguments: try arguments(atom.arguments, of: symbol, at: atom.location))
  }

  private func arguments(
    _ terms: [Term], of symbol: Symbol, at location: SourceLocation
  ) throws(WorldError) -> [Argument] {
    guard terms.count == symbol.arity else {
      throw .invalid(
        "\(symbol.name) has \(symbol.arity) parameters, but \(terms.count) arguments are given",
        in: file, at: location)
    }
    var arguments: [Argument] = []
    for term in terms { arguments.append(try argument(term)) }
    return arguments
  }

  func argument(_ term: Term) throws(WorldError) -> Argument {
    switch term {
    case .variable(let name):
      guard let slot = scope[name] else { throw .invalid("unknown variable ?\(name)", in: file) }
      return .variable(slot)
    case .constant(let name):
      guard let object = objects.numbers[name] else {
        throw .invalid("unknown object \(name)", in: file)
      }
      return .object(object)
    case .function(let function):
      guard let number = vocabulary.objectFunctionNumbers[function.name] else {
        throw .invalid("unknown object function \(function.name)", in: file, at: function.location)
      }
      return .function(try pattern(function, number, vocabulary.objectFunctions[number]))
    }
  }

  private func pattern(
    _ function: FunctionTerm, _ number: Int, _ symbol: Symbol
  ) throws(WorldError) -> FunctionPattern {
    FunctionPattern(
      function: number, storage: symbol.storage,
      arguments: try arguments(function.arguments, of: symbol, at: function.location))
  }

  func numericPattern(_ function: FunctionTerm) throws(WorldError) -> FunctionPattern {
    guard let number = vocabulary.functionNumbers[function.name] else {
      throw .invalid("unknown function \(function.name)", in: file, at: function.location)
    }
    return try pattern(function, number, vocabulary.functions[number])
  }

  func expression(_ expression: NumericExpression) throws(WorldError) -> Expression {
    switch expression {
    case .number(let value): return .number(value)
    case .function(let function): return .function(try numericPattern(function))
    case .sum(let terms): return .sum(try expressions(terms))
    case .product(let factors): return .product(try expressions(factors))
    case .difference(let left, let right):
      return .difference(try self.expression(left), try self.expression(right))
    case .quotient(let left, let right):
      return .quotient(try self.expression(left), try self.expression(right))
    case .negation(let inner): return .negation(try self.expression(inner))
    case .totalTime: return .totalTime
    case .isViolated(let name): return .isViolated(name)
    case .duration: throw .unsupported("durative actions", in: file)
    case .elapsedTime: throw .unsupported("continuous effects", in: file)
    }
  }

  private func expressions(
    _ expressions: [NumericExpression]
  ) throws(WorldError) -> [Expression] {
    var result: [Expression] = []
    for expression in expressions { result.append(try self.expression(expression)) }
    return result
  }

  mutating func effect(_ effect: Effect) throws(WorldError) -> CompiledEffect {
    switch effect {
    case .add(let atom): return .add(try changedPattern(atom))
    case .delete(let atom): return .delete(try changedPattern(atom))
    case .numeric(let change, let function, let value):
      return .numeric(change, try numericPattern(function), try expression(value))
    case .object(let function, let value):
      guard case .function(let pattern) = try argument(.function(function)) else { return .and([]) }
      return .object(pattern, try value.map { term throws(WorldError) in try argument(term) })
    case .and(let effects):
      var compiled: [CompiledEffect] = []
      for effect in effects { compiled.append(try self.effect(effect)) }
      return .and(compiled)
    case .forall(let names, let effect):
      let (variables, body) = try quantified(over: names) { compiler throws(WorldError) in
        try compiler.effect(effect)
      }
      return .forall(variables, body)
    case .when(let formula, let effect):
      return .when(try condition(formula), try self.effect(effect))
    case .timed: throw .unsupported("timed effects", in: file)
    }
  }

  private func changedPattern(_ atom: Atom) throws(WorldError) -> AtomPattern {
    let pattern = try pattern(atom)
    if case .derived = pattern.storage {
      throw .invalid(
        "an effect changes the derived predicate \(atom.predicate)", in: file, at: atom.location)
    }
    return pattern
  }
}
