import AgentSpeak

// Conditions that need no search: comparisons of numbers, and conjunctions that begin with them.
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
    switch comparison.functor {
    case .less: return left < right
    case .lessOrEqual: return !(left > right)
    case .greater: return left > right
    case .greaterOrEqual: return !(left < right)
    case .equal: return !(left < right) && !(left > right)
    case .different: return left < right || left > right
    case .unifies: return left == right
    default: return nil
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
