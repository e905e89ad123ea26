import PDDL

/// The equations and facets of a hull as conditions that people can read: each equation solved for one
/// term, the facets without these terms, whole numbers for coefficients and none of them negative.
struct LinearConditions {
  /// Equations first, then inequalities.
  let formulas: [Formula]

  init(_ hull: ConvexHull, over terms: [FunctionTerm]) {
    let equations = Self.solved(hull.equations)
    let facets = hull.facets.map { facet in
      equations.reduce(facet) { facet, equation in
        let pivot = equation.row[equation.pivot]
        if facet[equation.pivot].isZero { return facet }
        let sign = ExactInteger(pivot.sign)
        return facet.combined(
          pivot.magnitude, equation.row, -facet[equation.pivot] * sign
        ).primitive
      }
    }
    formulas =
      equations.map { Self.formula($0.row, .equal, terms) }
      + facets.map { Self.formula($0, .greaterOrEqual, terms) }
  }

  /// Equations of which each has a term, its pivot, that no other has.
  private static func solved(
    _ equations: [ExactVector]
  ) -> [(row: ExactVector, pivot: Int)] {
    var solved: [(row: ExactVector, pivot: Int)] = []
    for equation in equations {
      var row = solved.reduce(equation) { row, known in
        row[known.pivot].isZero
          ? row
          : row.combined(known.row[known.pivot], known.row, -row[known.pivot]).primitive
      }
      guard let pivot = row.indices.dropFirst().first(where: { !row[$0].isZero }) else { continue }
      if row[pivot].sign < 0 { row = row.map { -$0 } }
      for index in solved.indices where !solved[index].row[pivot].isZero {
        solved[index].row =
          solved[index].row.combined(
            row[pivot], row, -solved[index].row[pivot]
          ).primitive
      }
      solved.append((row, pivot))
    }
    return solved.sorted { $0.pivot < $1.pivot }
  }

  /// `row[0] + row[1]·x₁ + … ⋛ 0` with what is negative brought to the other side.
  private static func formula(
    _ row: ExactVector, _ comparator: Comparator, _ terms: [FunctionTerm]
  ) -> Formula {
    func side(_ row: ExactVector) -> NumericExpression {
      LinearExpression.sum(
        row.map { Fraction($0.sign > 0 ? $0 : .zero, .one) }, over: terms)
    }
    let positive = side(row)
    let negative = side(row.map { -$0 })
    // A number alone reads better on the right.
    if case .number = positive {
      return .comparison(comparator == .equal ? .equal : .lessOrEqual, negative, positive)
    }
    return .comparison(comparator, positive, negative)
  }
}
