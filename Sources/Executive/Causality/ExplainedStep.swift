public import PDDL

/// A relation between numbers without variables.
public struct GroundComparison: Hashable, Sendable {
  /// How the sides compare.
  public var comparator: Comparator
  /// The left side.
  public var left: NumericExpression
  /// The right side.
  public var right: NumericExpression

  /// Makes a comparison.
  public init(_ comparator: Comparator, _ left: NumericExpression, _ right: NumericExpression) {
    self.comparator = comparator
    self.left = left
    self.right = right
  }

  /// The functions that it reads.
  public var functions: [GroundFunctionTerm] { left.functions + right.functions }
}

/// A conjunction of ground literals and comparisons.
public struct GroundCondition: Hashable, Sendable {
  /// The literals.
  public var literals: Set<GroundLiteral>
  /// The comparisons.
  public var comparisons: Set<GroundComparison>

  /// Makes a condition; without parts it always holds.
  public init(_ literals: Set<GroundLiteral> = [], comparisons: Set<GroundComparison> = []) {
    self.literals = literals
    self.comparisons = comparisons
  }

  /// Adds the parts of another condition.
  public mutating func formUnion(_ other: GroundCondition) {
    literals.formUnion(other.literals)
    comparisons.formUnion(other.comparisons)
  }

  /// The condition as a formula.
  public var formula: Formula {
    let literals = literals.sorted { $0.description < $1.description }.map { literal -> Formula in
      let atom = Formula.atom(
        Atom(literal.atom.predicate, literal.atom.arguments.map { .constant($0) }))
      return literal.isPositive ? atom : .not(atom)
    }
    let comparisons = comparisons.map { Formula.comparison($0.comparator, $0.left, $0.right) }
    return .and(literals + comparisons)
  }
}

/// A change of one numeric function.
public struct GroundNumericEffect: Hashable, Sendable {
  /// How it changes.
  public var operation: AssignmentOperator
  /// The function.
  public var function: GroundFunctionTerm
  /// The operand.
  public var value: NumericExpression

  /// Makes an effect.
  public init(
    _ operation: AssignmentOperator, _ function: GroundFunctionTerm, _ value: NumericExpression
  ) {
    self.operation = operation
    self.function = function
    self.value = value
  }

  /// Whether two effects on one function may happen in either order.
  func commutes(with other: GroundNumericEffect) -> Bool {
    switch (operation, other.operation) {
    case (.increase, .increase), (.increase, .decrease), (.decrease, .increase),
      (.decrease, .decrease), (.scaleUp, .scaleUp):
      true
    default: false
    }
  }
}

/// A step of a plan with what it needed and did where it stood in the plan.
///
/// Disjunctions, quantifiers and conditional effects are resolved: the conditions name one reason why
/// the precondition held and why each conditional effect happened or did not. Where these conditions
/// hold, the step is applicable and does the same.
public struct ExplainedStep: Hashable, Sendable {
  /// The action and its arguments.
  public var step: PlanStep
  /// What has to hold before it.
  public var condition: GroundCondition
  /// The atoms that it makes true.
  public var adds: Set<GroundAtom>
  /// The atoms that it makes false.
  public var deletes: Set<GroundAtom>
  /// What it does to numbers.
  public var numericEffects: [GroundNumericEffect]

  /// Makes a step.
  public init(
    _ step: PlanStep, condition: GroundCondition = GroundCondition(), adds: Set<GroundAtom> = [],
    deletes: Set<GroundAtom> = [], numericEffects: [GroundNumericEffect] = []
  ) {
    self.step = step
    self.condition = condition
    self.adds = adds
    self.deletes = deletes.subtracting(adds)
    self.numericEffects = numericEffects
  }

  /// Whether it makes a literal true.
  public func achieves(_ literal: GroundLiteral) -> Bool {
    literal.isPositive ? adds.contains(literal.atom) : deletes.contains(literal.atom)
  }

  /// Whether it makes a literal false.
  public func destroys(_ literal: GroundLiteral) -> Bool { achieves(literal.complement) }

  /// Whether it changes a number that a condition reads.
  func disturbs(_ condition: GroundCondition) -> Bool {
    let written = numericEffects.map(\.function)
    return !written.isEmpty
      && condition.comparisons.contains { $0.functions.contains { written.contains($0) } }
  }

  /// Whether it makes any part of a condition false or uncertain.
  public func threatens(_ condition: GroundCondition) -> Bool {
    condition.literals.contains { destroys($0) } || disturbs(condition)
  }

  /// Whether the effects of two steps depend on their order.
  func effectsConflict(with other: ExplainedStep) -> Bool {
    if !adds.isDisjoint(with: other.deletes) || !deletes.isDisjoint(with: other.adds) {
      return true
    }
    return numericEffects.contains { mine in
      other.numericEffects.contains { theirs in
        if mine.function == theirs.function { return !mine.commutes(with: theirs) }
        return mine.value.functions.contains(theirs.function)
          || theirs.value.functions.contains(mine.function)
      }
    }
  }

  /// Whether two steps must not happen at the same time, nor change places.
  public func interferes(with other: ExplainedStep) -> Bool {
    threatens(other.condition) || other.threatens(condition) || effectsConflict(with: other)
  }
}
