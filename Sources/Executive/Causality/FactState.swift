public import PDDL

/// A ground literal: an atom that has to be true, or has to be false.
public struct GroundLiteral: Hashable, Sendable {
  /// The atom.
  public var atom: GroundAtom
  /// Whether the atom has to be true.
  public var isPositive: Bool

  /// Makes a literal.
  public init(_ atom: GroundAtom, isPositive: Bool = true) {
    self.atom = atom
    self.isPositive = isPositive
  }

  /// The literal that holds when this one does not.
  public var complement: GroundLiteral { GroundLiteral(atom, isPositive: !isPositive) }
}

extension GroundLiteral: CustomStringConvertible {
  /// The literal as PDDL writes it: `(not (clear a))`.
  public var description: String { isPositive ? atom.text : "(not \(atom.text))" }
}

extension GroundAtom {
  /// The atom as PDDL writes it: `(on a b)`.
  public var text: String { "(" + ([predicate] + arguments).joined(separator: " ") + ")" }
}

/// What is true in one moment: atoms under the closed-world assumption, and values of functions.
public struct FactState: Hashable, Sendable {
  /// The atoms that are true.
  public var atoms: Set<GroundAtom>
  /// The values of numeric functions.
  public var values: [GroundFunctionTerm: Double]

  /// Makes a state.
  public init(_ atoms: Set<GroundAtom> = [], values: [GroundFunctionTerm: Double] = [:]) {
    self.atoms = atoms
    self.values = values
  }

  /// The state in which plans of a problem start.
  public init(_ initial: InitialState) {
    atoms = Set(initial.atoms)
    values = [:]
    for value in initial.numericValues { values[value.function] = value.value }
  }

  /// Whether a literal holds.
  public func holds(_ literal: GroundLiteral) -> Bool {
    atoms.contains(literal.atom) == literal.isPositive
  }

  /// Whether a comparison holds; false if a function in it has no value.
  public func holds(_ comparison: GroundComparison) -> Bool {
    guard let left = value(of: comparison.left), let right = value(of: comparison.right) else {
      return false
    }
    return comparison.comparator.holds(left, right)
  }

  /// Whether all parts of a condition hold.
  public func holds(_ condition: GroundCondition) -> Bool {
    condition.literals.allSatisfy { holds($0) } && condition.comparisons.allSatisfy { holds($0) }
  }

  /// Changes the state as a step does, whether its condition holds or not.
  public mutating func apply(_ step: ExplainedStep) {
    let assigned = step.numericEffects.map { ($0.function, newValue(of: $0)) }
    atoms.subtract(step.deletes)
    atoms.formUnion(step.adds)
    for (function, value) in assigned { values[function] = value }
  }

  /// The value that an effect gives to its function; nil if a function that it reads has none.
  private func newValue(of effect: GroundNumericEffect) -> Double? {
    guard let operand = value(of: effect.value) else { return nil }
    let old = values[effect.function]
    switch effect.operation {
    case .assign: return operand
    case .increase: return old.map { $0 + operand }
    case .decrease: return old.map { $0 - operand }
    case .scaleUp: return old.map { $0 * operand }
    case .scaleDown: return old.map { $0 / operand }
    }
  }

  /// The value of an expression without variables; nil if a function in it has none.
  public func value(of expression: NumericExpression) -> Double? {
    switch expression {
    case .number(let number): return number
    case .function(let term): return term.ground.flatMap { values[$0] }
    case .sum(let parts):
      return parts.reduce(0) { sum, part in sum.flatMap { sum in value(of: part).map { sum + $0 } }
      }
    case .product(let parts):
      return parts.reduce(1) { all, part in all.flatMap { all in value(of: part).map { all * $0 } }
      }
    case .difference(let left, let right):
      return value(of: left).flatMap { left in value(of: right).map { left - $0 } }
    case .quotient(let left, let right):
      return value(of: left).flatMap { left in value(of: right).map { left / $0 } }
    case .negation(let inner): return value(of: inner).map { -$0 }
    case .duration, .elapsedTime, .totalTime, .isViolated: return nil
    }
  }
}

extension FunctionTerm {
  /// The term without variables; nil if it has any.
  var ground: GroundFunctionTerm? {
    var names: [String] = []
    for argument in arguments {
      guard case .constant(let name) = argument else { return nil }
      names.append(name)
    }
    return GroundFunctionTerm(name, names)
  }
}

extension NumericExpression {
  /// The functions that the expression reads; those with variables are left out.
  var functions: [GroundFunctionTerm] {
    switch self {
    case .function(let term): term.ground.map { [$0] } ?? []
    case .sum(let parts), .product(let parts): parts.flatMap(\.functions)
    case .difference(let left, let right), .quotient(let left, let right):
      left.functions + right.functions
    case .negation(let inner): inner.functions
    default: []
    }
  }
}

extension Comparator {
  /// Whether two numbers compare so.
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .equal: left == right
    case .greaterOrEqual: left >= right
    case .greater: left > right
    }
  }

  /// The comparison that holds when this one does not.
  var complements: [Comparator] {
    switch self {
    case .less: [.greaterOrEqual]
    case .lessOrEqual: [.greater]
    case .equal: [.less, .greater]
    case .greaterOrEqual: [.less]
    case .greater: [.lessOrEqual]
    }
  }
}
