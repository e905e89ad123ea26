import PDDL

/// Evaluates conditions and expressions in one state, straight after the definitions.
///
/// Conjunctions, disjunctions and quantifiers stop at the first part that decides them. Numeric
/// functions without a value and divisions by zero throw when they are reached.
struct Evaluator {
  let tables: TaskTables
  let state: State
  /// The value of each slot, or `unbound`.
  var binding: [ObjectID]
  /// Whether queries leave out bindings for which a condition has no value, instead of throwing.
  var skipsUndefined = false

  init(_ tables: TaskTables, _ state: State, binding: [ObjectID]) {
    self.tables = tables
    self.state = state
    self.binding = binding
  }

  /// An evaluator with room for the slots of a schema, the first of them filled.
  init(_ tables: TaskTables, _ state: State, slots: Int, arguments: [ObjectID] = []) {
    var binding = arguments
    if slots > binding.count {
      binding += repeatElement(unbound, count: slots - binding.count)
    }
    self.init(tables, state, binding: binding)
  }

  /// Whether a condition holds; false too if it has no value.
  mutating func isTrue(_ condition: Condition) -> Bool { (try? holds(condition)) ?? false }

  mutating func holds(_ condition: Condition) throws(EvaluationError) -> Bool {
    switch condition {
    case .atom(let atom): return holds(atom)
    case .equal(let left, let right):
      guard let left = object(left), let right = object(right) else { return false }
      return left == right
    case .comparison(let comparator, let left, let right):
      return comparator.holds(try value(left), try value(right))
    case .not(let condition): return try !holds(condition)
    case .and(let conditions):
      for condition in conditions where try !holds(condition) { return false }
      return true
    case .or(let conditions):
      for condition in conditions where try holds(condition) { return true }
      return false
    case .imply(let premise, let conclusion):
      if try !holds(premise) { return true }
      return try holds(conclusion)
    case .exists(let variables, let body): return try holds(body, forSome: variables[...])
    case .forall(let variables, let body): return try holds(body, forAll: variables[...])
    case .preference: return true
    }
  }

  private mutating func holds(
    _ body: Condition, forAll variables: ArraySlice<Variable>
  ) throws(EvaluationError) -> Bool {
    guard let variable = variables.first else { return try holds(body) }
    defer { binding[variable.slot] = unbound }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      if try !holds(body, forAll: variables.dropFirst()) { return false }
    }
    return true
  }

  private mutating func holds(
    _ body: Condition, forSome variables: ArraySlice<Variable>
  ) throws(EvaluationError) -> Bool {
    guard let variable = variables.first else { return try holds(body) }
    defer { binding[variable.slot] = unbound }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      if try holds(body, forSome: variables.dropFirst()) { return true }
    }
    return false
  }

  func holds(_ atom: AtomPattern) -> Bool {
    guard let tuple = tuple(atom.arguments) else { return false }
    switch atom.storage {
    case .fixed(let index): return tables.fixedRelations[index].contains(tuple)
    case .fluent(let index): return state.relations[index].contains(tuple)
    case .derived(let index): return state.derived[index].contains(tuple)
    }
  }

  /// The arguments' objects; nil if one is an object function without a value.
  func tuple(_ arguments: [Argument]) -> Tuple? {
    var tuple = Tuple()
    for argument in arguments {
      guard let object = object(argument) else { return nil }
      tables.coding.append(object, to: &tuple)
    }
    return tuple
  }

  /// The argument's object; nil if it is an object function without a value.
  func object(_ argument: Argument) -> ObjectID? {
    switch argument {
    case .variable(let slot): return binding[slot]
    case .object(let object): return object
    case .function(let function):
      guard case .fluent(let index) = function.storage, let tuple = tuple(function.arguments)
      else { return nil }
      return state.objects[index][tuple]
    }
  }

  func value(_ expression: Expression) throws(EvaluationError) -> Double {
    switch expression {
    case .number(let value): return value
    case .function(let function):
      guard let value = value(function) else {
        throw EvaluationError(description: "\(text(function)) has no value")
      }
      return value
    case .sum(let terms):
      var sum = 0.0
      for term in terms { sum += try value(term) }
      return sum
    case .product(let factors):
      var product = 1.0
      for factor in factors { product *= try value(factor) }
      return product
    case .difference(let left, let right): return try value(left) - value(right)
    case .negation(let inner): return try -value(inner)
    case .quotient(let dividend, let divisor):
      let divisorValue = try value(divisor)
      guard divisorValue != 0 else {
        throw EvaluationError(description: "\(text(expression)) divides by zero")
      }
      return try value(dividend) / divisorValue
    case .totalTime: throw EvaluationError(description: "total-time is for metrics only")
    case .isViolated: throw EvaluationError(description: "is-violated is for metrics only")
    }
  }

  /// The value of a numeric function; nil if it has none.
  func value(_ function: FunctionPattern) -> Double? {
    guard let tuple = tuple(function.arguments) else { return nil }
    switch function.storage {
    case .fixed(let index): return tables.fixedNumbers[index][tuple]
    case .fluent(let index): return state.numbers[index][tuple]
    case .derived: return nil
    }
  }
}

extension Comparator {
  /// Whether two numbers are in this relation.
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right && !Self.isSame(left, right)
    case .lessOrEqual: left <= right || Self.isSame(left, right)
    case .equal: Self.isSame(left, right)
    case .greaterOrEqual: left >= right || Self.isSame(left, right)
    case .greater: left > right && !Self.isSame(left, right)
    }
  }

  /// Whether two numbers are equal but for what binary fractions lose: ten times 0.1 is 1.
  private static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }
}
