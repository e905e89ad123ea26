import PDDL

/// What a problem's metric makes of the numeric effects of actions: action costs.
///
/// Classical planning has action costs when the metric is a linear expression over functions that
/// effects only increase, by amounts that no effect changes. Numeric effects on functions that
/// nothing reads are without consequence; everything else is numeric planning.
struct CostMetric {
  /// Whether plans are compared by the sum of costs rather than by length.
  let hasActionCosts: Bool

  private let coefficients: [GroundFunctionTerm: Double]
  private let counted: Set<String>
  private let changed: Set<String>
  private let numbers: [String: Int]
  private let problem: Problem

  /// Reads the metric of a problem.
  init(domain: Domain, problem: Problem) throws(GroundingError) {
    self.problem = problem
    var changed: Set<String> = []
    for action in domain.actions { Self.collectChanges(action.effect, into: &changed) }
    self.changed = changed
    numbers = Dictionary(
      domain.functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var linear = LinearForm()
    if let metric = problem.metric {
      try linear.add(metric.expression, factor: 1)
      if metric.direction == .maximize {
        linear.negate()
      }
    }
    coefficients = linear.coefficients.filter { changed.contains($0.key.name) && $0.value != 0 }
    counted = Set(coefficients.keys.map(\.name))
    if linear.timeFactor != 0 && !coefficients.isEmpty {
      throw .unsupported("a metric that combines total-time with numeric fluents")
    }
    if linear.timeFactor < 0 { throw .unsupported("maximizing total-time") }
    hasActionCosts = !coefficients.isEmpty || (problem.metric != nil && linear.timeFactor == 0)
  }

  /// Whether the metric depends on a function that effects change.
  func counts(_ function: String) -> Bool { counted.contains(function) }

  /// The cost of the effect `(increase function expression)`.
  func cost(
    of function: FunctionTerm, by expression: NumericExpression, formulas: FormulaNormaliser,
    objects: ObjectTable
  ) throws(GroundingError) -> CostExpression {
    .product([
      .coefficient(
        try number(of: function), try arguments(of: function, formulas, objects)),
      try translate(expression, formulas, objects),
    ])
  }

  /// The initial values and the metric's coefficients, by numbers.
  func values(objects: ObjectTable) throws(GroundingError) -> CostValues {
    var values = CostValues()
    guard hasActionCosts else { return values }
    for assignment in problem.initial.numericValues {
      guard let row = row(assignment.function, objects) else { continue }
      values.initial[row] = assignment.value
    }
    for (function, coefficient) in coefficients {
      guard let row = row(function, objects) else {
        throw .invalid("unknown function or object in the metric: \(function.name)")
      }
      values.coefficients[row] = coefficient
    }
    return values
  }

  private func row(_ term: GroundFunctionTerm, _ objects: ObjectTable) -> [Int32]? {
    guard let function = numbers[term.name] else {
      return term.name == "total-cost" ? [Int32(numbers.count)] : nil
    }
    var row = [Int32(function)]
    for argument in term.arguments {
      guard let object = objects[argument] else { return nil }
      row.append(object)
    }
    return row
  }

  private func number(of function: FunctionTerm) throws(GroundingError) -> Int {
    if let number = numbers[function.name] { return number }
    // Competition domains use total-cost without declaring it.
    if function.name == "total-cost" { return numbers.count }
    throw .invalid("unknown function \(function.name)")
  }

  private func arguments(
    of function: FunctionTerm, _ formulas: FormulaNormaliser, _ objects: ObjectTable
  ) throws(GroundingError) -> [Argument] {
    var arguments: [Argument] = []
    for term in function.arguments {
      arguments.append(try formulas.argument(term, objects: objects))
    }
    return arguments
  }

  private func translate(
    _ expression: NumericExpression, _ formulas: FormulaNormaliser, _ objects: ObjectTable
  ) throws(GroundingError) -> CostExpression {
    func all(_ parts: [NumericExpression]) throws(GroundingError) -> [CostExpression] {
      var result: [CostExpression] = []
      for part in parts { result.append(try translate(part, formulas, objects)) }
      return result
    }
    switch expression {
    case .number(let value):
      return .constant(value)
    case .function(let function):
      if changed.contains(function.name) {
        throw .unsupported("numeric fluents (state-dependent action costs by \(function.name))")
      }
      return .function(
        try number(of: function), try arguments(of: function, formulas, objects))
    case .sum(let parts):
      return .sum(try all(parts))
    case .product(let parts):
      return .product(try all(parts))
    case .negation(let inner):
      return .difference(.constant(0), try translate(inner, formulas, objects))
    case .difference(let a, let b):
      return .difference(
        try translate(a, formulas, objects), try translate(b, formulas, objects))
    case .quotient(let a, let b):
      return .quotient(
        try translate(a, formulas, objects), try translate(b, formulas, objects))
    case .duration, .elapsedTime, .totalTime, .isViolated:
      throw .unsupported("numeric fluents (an effect that depends on time)")
    }
  }

  private static func collectChanges(_ effect: Effect, into changed: inout Set<String>) {
    switch effect {
    case .numeric(_, let function, _): changed.insert(function.name)
    case .and(let parts): for part in parts { collectChanges(part, into: &changed) }
    case .forall(_, let body), .when(_, let body), .timed(_, let body):
      collectChanges(body, into: &changed)
    case .add, .delete, .object: break
    }
  }
}

/// A linear expression over ground numeric functions.
private struct LinearForm {
  var coefficients: [GroundFunctionTerm: Double] = [:]
  var timeFactor = 0.0

  mutating func negate() {
    coefficients = coefficients.mapValues { -$0 }
    timeFactor = -timeFactor
  }

  mutating func add(_ expression: NumericExpression, factor: Double) throws(GroundingError) {
    switch expression {
    case .number:
      break
    case .function(let term):
      var arguments: [String] = []
      for argument in term.arguments {
        guard case .constant(let name) = argument else {
          throw .invalid("the metric has a variable or function as an argument of \(term.name)")
        }
        arguments.append(name)
      }
      coefficients[GroundFunctionTerm(term.name, arguments), default: 0] += factor
    case .sum(let parts):
      for part in parts { try add(part, factor: factor) }
    case .difference(let a, let b):
      try add(a, factor: factor)
      try add(b, factor: -factor)
    case .negation(let a):
      try add(a, factor: -factor)
    case .product(let parts):
      var factor = factor
      var variable: NumericExpression?
      for part in parts {
        if case .number(let number) = part {
          factor *= number
        } else if variable == nil {
          variable = part
        } else {
          throw .unsupported("a metric that is not linear")
        }
      }
      if let variable { try add(variable, factor: factor) }
    case .quotient(let a, .number(let divisor)) where divisor != 0:
      try add(a, factor: factor / divisor)
    case .quotient:
      throw .unsupported("a metric that is not linear")
    case .totalTime:
      timeFactor += factor
    case .isViolated(let name):
      throw .unsupported("preferences (is-violated \(name) in the metric)")
    case .duration, .elapsedTime:
      throw .invalid("the metric refers to a duration")
    }
  }
}
