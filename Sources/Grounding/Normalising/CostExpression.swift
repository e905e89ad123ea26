import PDDL

/// What an action costs, as an expression over values that no action changes.
indirect enum CostExpression {
  case constant(Double)
  /// The initial value of a numeric function.
  case function(Int, [Argument])
  /// The factor with which the metric counts a numeric function.
  case coefficient(Int, [Argument])
  case sum([CostExpression])
  case product([CostExpression])
  case difference(CostExpression, CostExpression)
  case quotient(CostExpression, CostExpression)

  /// The cost under a binding of the slots; nil where a function has no value.
  func value(in values: CostValues, binding: (Argument) -> Int32) -> Double? {
    switch self {
    case .constant(let number):
      return number
    case .function(let function, let arguments):
      return values.initial[[Int32(function)] + arguments.map(binding)]
    case .coefficient(let function, let arguments):
      return values.coefficients[[Int32(function)] + arguments.map(binding)] ?? 0
    case .sum(let parts):
      return fold(parts, 0, +, in: values, binding: binding)
    case .product(let parts):
      return fold(parts, 1, *, in: values, binding: binding)
    case .difference(let a, let b):
      guard let a = a.value(in: values, binding: binding),
        let b = b.value(in: values, binding: binding)
      else { return nil }
      return a - b
    case .quotient(let a, let b):
      guard let a = a.value(in: values, binding: binding),
        let b = b.value(in: values, binding: binding), b != 0
      else { return nil }
      return a / b
    }
  }

  private func fold(
    _ parts: [CostExpression], _ start: Double, _ combine: (Double, Double) -> Double,
    in values: CostValues, binding: (Argument) -> Int32
  ) -> Double? {
    var result = start
    for part in parts {
      guard let value = part.value(in: values, binding: binding) else { return nil }
      result = combine(result, value)
    }
    return result
  }
}

/// The numbers that cost expressions refer to, keyed by function and arguments in one row.
struct CostValues {
  var initial: [[Int32]: Double] = [:]
  var coefficients: [[Int32]: Double] = [:]
}
