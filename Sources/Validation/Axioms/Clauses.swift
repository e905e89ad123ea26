/// A conjunction with the variables that are quantified existentially around it.
struct Clause {
  var conjuncts: [Condition] = []
  var variables: [Variable] = []

  /// More clauses than this are not made of one condition: what is left stays a test.
  private static let limit = 64

  /// Clauses of which at least one holds exactly if the condition does.
  ///
  /// Disjunctions are multiplied out and existential quantifiers pulled to the front, so that
  /// queries can match the atoms inside. That is possible as every variable has its own slot.
  ///
  /// - Parameter pullingOutExists: whether existential quantifiers are pulled out; if not, they
  ///   stay tests, and the clauses have no variables.
  static func clauses(of condition: Condition, pullingOutExists: Bool = true) -> [Clause] {
    func clauses(of condition: Condition) -> [Clause] {
      Self.clauses(of: condition, pullingOutExists: pullingOutExists)
    }

    switch condition {
    case .and(let conditions):
      var product = [Clause()]
      for part in conditions {
        let factors = clauses(of: part)
        if product.count * factors.count > limit {
          for index in product.indices { product[index].conjuncts.append(part) }
          continue
        }
        product = product.flatMap { left in
          factors.map { right in
            Clause(
              conjuncts: left.conjuncts + right.conjuncts,
              variables: left.variables + right.variables)
          }
        }
      }
      return product
    case .or(let conditions):
      let all = conditions.flatMap { clauses(of: $0) }
      return all.count > limit ? [Clause(conjuncts: [condition])] : all
    case .imply(let premise, let conclusion):
      return clauses(of: .or([.not(premise), conclusion]))
    case .exists(let variables, let body):
      if !pullingOutExists { return [Clause(conjuncts: [condition])] }
      return clauses(of: body).map { clause in
        Clause(conjuncts: clause.conjuncts, variables: variables + clause.variables)
      }
    case .not(let inner):
      switch inner {
      case .atom, .equal, .comparison, .exists, .preference:
        return [Clause(conjuncts: [condition])]
      case .not, .and, .or, .imply, .forall: return clauses(of: inner.negation)
      }
    case .atom, .equal, .comparison, .forall, .preference:
      return [Clause(conjuncts: [condition])]
    }
  }
}
