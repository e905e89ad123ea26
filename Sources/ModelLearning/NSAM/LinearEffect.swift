import PDDL

/// An affine change of a function term as an effect.
struct LinearEffect {
  /// The effect; nil if nothing changes.
  let effect: Effect?

  /// Makes the effect that is shorter to write: `increase` (or `decrease`) by the change, or `assign`
  /// of the new value.
  ///
  /// - Parameters:
  ///   - change: the constant and the coefficients of the terms.
  ///   - index: which of the terms changes.
  ///   - terms: the terms.
  init(change: [Fraction], of index: Int, over terms: [FunctionTerm]) {
    var value = change
    value[index + 1] = value[index + 1] + Fraction(.one, .one)
    let changeCount = change.count { !$0.isZero }
    guard changeCount > 0 else {
      effect = nil
      return
    }
    let term = terms[index]
    if value.count(where: { !$0.isZero }) < changeCount {
      effect = .numeric(.assign, term, LinearExpression.sum(value, over: terms))
    } else if change.allSatisfy({ $0.numerator.sign <= 0 }) {
      let decrease = change.map { Fraction.zero - $0 }
      effect = .numeric(.decrease, term, LinearExpression.sum(decrease, over: terms))
    } else {
      effect = .numeric(.increase, term, LinearExpression.sum(change, over: terms))
    }
  }
}

/// Sums of multiples of function terms as expressions.
enum LinearExpression {
  /// `c₀ + c₁·x₁ + …`, without what is 0; the constant comes last.
  ///
  /// Every sum has two parts, as in PDDL 2.1: some planners read no others.
  static func sum(_ coefficients: [Fraction], over terms: [FunctionTerm]) -> NumericExpression {
    var summands = zip(coefficients.dropFirst(), terms).compactMap { coefficient, term in
      coefficient.isZero ? nil : product(coefficient, .function(term))
    }
    if !coefficients[0].isZero || summands.isEmpty {
      summands.append(number(coefficients[0]))
    }
    return summands.dropFirst().reduce(summands[0]) { .sum([$0, $1]) }
  }

  private static func product(
    _ coefficient: Fraction, _ expression: NumericExpression
  ) -> NumericExpression {
    if coefficient == Fraction(.one, .one) { return expression }
    if case .number(let number) = number(coefficient) {
      return .product([.number(number), expression])
    }
    let numerator = Fraction(coefficient.numerator, .one)
    return .quotient(product(numerator, expression), .number(coefficient.denominator.double))
  }

  /// A number if its decimal digits end soon enough to be read back exactly, else a quotient.
  private static func number(_ value: Fraction) -> NumericExpression {
    let double = value.double
    if let decimal = ExactDecimal(double), Fraction(decimal) == value { return .number(double) }
    if value.denominator == .one { return .number(double) }
    return .quotient(.number(value.numerator.double), .number(value.denominator.double))
  }
}
