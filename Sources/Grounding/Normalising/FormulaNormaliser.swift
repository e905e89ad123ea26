import PDDL

/// Turns formulas into conditions: names to numbers, negations down to the literals.
///
/// One normaliser serves one schema: it hands out the schema's slots.
struct FormulaNormaliser {
  /// The type of each slot handed out so far.
  private(set) var slotTypes: [Int] = []

  private var scope: [String: [Int]] = [:]
  private let predicates: [String: Int]
  private let arities: [Int]

  /// Starts a schema in a vocabulary of predicates.
  init(predicates: [String: Int], arities: [Int]) {
    self.predicates = predicates
    self.arities = arities
  }

  /// Opens the scope of variables: each gets a slot of its own.
  mutating func bind(_ variables: [TypedName], objects: inout ObjectTable) -> [Int] {
    variables.map { variable in
      let slot = slotTypes.count
      slotTypes.append(objects.intern(variable.type))
      scope[variable.name, default: []].append(slot)
      return slot
    }
  }

  /// Closes the scope that `bind` opened.
  mutating func unbind(_ variables: [TypedName]) {
    for variable in variables { _ = scope[variable.name]?.popLast() }
  }

  /// The number of a term.
  func argument(_ term: Term, objects: ObjectTable) throws(GroundingError) -> Argument {
    switch term {
    case .variable(let name):
      guard let slot = scope[name]?.last else { throw .invalid("unknown variable ?\(name)") }
      return .slot(slot)
    case .constant(let name):
      guard let object = objects[name] else { throw .invalid("unknown object \(name)") }
      return object
    case .function(let function):
      throw .unsupported("object fluents (\(function.name))")
    }
  }

  /// An atom as a literal.
  func literal(
    _ atom: Atom, isPositive: Bool, objects: ObjectTable
  ) throws(GroundingError) -> Literal {
    guard let predicate = predicates[atom.predicate] else {
      throw .invalid("unknown predicate \(atom.predicate)")
    }
    guard arities[predicate] == atom.arguments.count else {
      throw .invalid("wrong number of arguments for predicate \(atom.predicate)")
    }
    var arguments: [Argument] = []
    for term in atom.arguments { arguments.append(try argument(term, objects: objects)) }
    return Literal(predicate: predicate, arguments: arguments, isPositive: isPositive)
  }

  /// The condition that a formula, or its negation, stands for.
  mutating func condition(
    _ formula: Formula, isPositive: Bool = true, objects: inout ObjectTable
  ) throws(GroundingError) -> Condition {
    switch formula {
    case .atom(let atom):
      return .literal(try literal(atom, isPositive: isPositive, objects: objects))
    case .equal(let left, let right):
      let a = try argument(left, objects: objects)
      let b = try argument(right, objects: objects)
      if a == b { return isPositive ? .truth : .falsity }
      if a >= 0 && b >= 0 { return isPositive ? .falsity : .truth }
      return .equality(a, b, isPositive: isPositive)
    case .not(let inner):
      return try condition(inner, isPositive: !isPositive, objects: &objects)
    case .and(let parts), .or(let parts):
      var isConjunction = isPositive
      if case .or = formula { isConjunction.toggle() }
      var conditions: [Condition] = []
      for part in parts {
        conditions.append(try condition(part, isPositive: isPositive, objects: &objects))
      }
      return isConjunction ? .conjunction(conditions) : .disjunction(conditions)
    case .imply(let premise, let conclusion):
      return try condition(
        .or([.not(premise), conclusion]), isPositive: isPositive, objects: &objects)
    case .exists(let variables, let body), .forall(let variables, let body):
      var isExistential = isPositive
      if case .forall = formula { isExistential.toggle() }
      let slots = bind(variables, objects: &objects)
      defer { unbind(variables) }
      let inner = try condition(body, isPositive: isPositive, objects: &objects)
      // Over a type without objects, nothing exists and everything holds.
      if slots.contains(where: { objects.members[slotTypes[$0]].isEmpty }) {
        return isExistential ? .falsity : .truth
      }
      if inner == .truth || inner == .falsity { return inner }
      return isExistential ? .exists(slots, inner) : .forall(slots, inner)
    case .comparison(let comparator, let left, let right):
      let functions = (left.functionNames + right.functionNames).joined(separator: ", ")
      throw .unsupported("numeric conditions (\(comparator.rawValue) on \(functions))")
    case .preference:
      throw .unsupported("preferences")
    case .timed:
      throw .unsupported("timed conditions")
    case .trajectory:
      throw .unsupported("trajectory constraints")
    }
  }
}

extension NumericExpression {
  /// The names of the functions in the expression, in order.
  var functionNames: [String] {
    switch self {
    case .function(let term): [term.name]
    case .sum(let parts), .product(let parts): parts.flatMap(\.functionNames)
    case .difference(let a, let b), .quotient(let a, let b): a.functionNames + b.functionNames
    case .negation(let a): a.functionNames
    default: []
    }
  }
}
