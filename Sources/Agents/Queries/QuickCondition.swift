import AgentSpeak

// Conditions that need no search: comparisons of numbers, and conjunctions that begin with them.

/// A comparison, taken apart so that it is looked at without following references.
struct Comparison: Sendable {
  /// One side of it.
  enum Side: Sendable {
    case number(Double)
    case variable(Int32)
    /// An expression.
    case other

    init(_ term: Term) {
      switch term {
      case .number(let value): self = .number(value)
      case .variable(let number): self = .variable(number)
      default: self = .other
      }
    }
  }

  let structure: Structure
  let left: Side
  let right: Side
  let operation: Symbol

  /// - Returns: nil if the term is no comparison.
  init?(_ term: Term?) {
    guard case .structure(let structure)? = term, structure.kind == .relational else { return nil }
    self.structure = structure
    left = Side(structure[0])
    right = Side(structure[1])
    operation = structure.functor
  }
}

extension Bindings {
  /// Whether a comparison holds; nil if it takes more than arithmetic to know.
  ///
  /// `X = 2 + Y` binds X.
  mutating func quickVerdict(_ comparison: Structure, _ offset: Int32) -> Bool? {
    guard let right = quickNumber(comparison[1], offset) else { return nil }
    if comparison.functor == .unifies, case .variable(let number) = comparison[0] {
      let (value, _) = walk(variable: number + offset)
      switch value {
      case .number(let left): return left == right
      case .variable(let place) where Int(place) < slots.count:
        slots[Int(place)] = .number(right)
        trail.append(place)
        return true
      default: return nil
      }
    }
    guard let left = quickNumber(comparison[0], offset) else { return nil }
    return Self.compare(left, comparison.functor, right)
  }

  /// Whether a comparison holds; nil if it takes more than numbers to know.
  mutating func quickVerdict(_ comparison: Comparison) -> Bool? {
    guard let left = number(comparison.left), let right = number(comparison.right) else {
      return quickVerdict(comparison.structure, 0)
    }
    return Self.compare(left, comparison.operation, right)
  }

  private func number(_ side: Comparison.Side) -> Double? {
    switch side {
    case .number(let value): return value
    case .variable(let place):
      guard Int(place) < slots.count, case .number(let value)? = slots[Int(place)] else {
        return nil
      }
      return value
    case .other: return nil
    }
  }

  private static func compare(_ left: Double, _ operation: Symbol, _ right: Double) -> Bool? {
    switch operation {
    case .less: left < right
    case .lessOrEqual: !(left > right)
    case .greater: left > right
    case .greaterOrEqual: !(left < right)
    case .equal: !(left < right) && !(left > right)
    case .different: left < right || left > right
    case .unifies: left == right
    default: nil
    }
  }

  /// The value of a number, of a variable that has one, and of the four operations on these.
  func quickNumber(_ term: Term, _ offset: Int32) -> Double? {
    switch term {
    case .number(let value): return value
    case .variable(let number):
      var place = Int(number + offset)
      while place < slots.count {
        switch slots[place] {
        case .number(let value)?: return value
        case .variable(let next)?: place = Int(next)
        default: return nil
        }
      }
      return nil
    case .structure(let structure) where structure.kind == .arithmetic && structure.count == 2:
      guard let left = quickNumber(structure[0], offset),
        let right = quickNumber(structure[1], offset)
      else { return nil }
      switch structure.functor {
      case .plus: return left + right
      case .minus: return left - right
      case .times: return left * right
      case .divide: return left / right
      case .integerDivide: return (left / right).rounded(.towardZero)
      case .modulo: return left.truncatingRemainder(dividingBy: right)
      default: return nil
      }
    default: return nil
    }
  }
}
