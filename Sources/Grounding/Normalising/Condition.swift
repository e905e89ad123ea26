/// An argument in a normalised schema: an object's number, or the complement of a slot's number.
///
/// A *slot* holds one variable of a schema: its parameters first, then every quantified variable,
/// each with a slot of its own.
typealias Argument = Int32

extension Argument {
  /// The argument that stands for a variable.
  static func slot(_ slot: Int) -> Argument { ~Int32(slot) }
  /// The slot that the argument stands for; nil if it is an object.
  var slot: Int? { self < 0 ? Int(~self) : nil }
}

/// A predicate, negated or not, applied to objects and variables.
struct Literal: Hashable, Sendable {
  var predicate: Int
  var arguments: [Argument]
  var isPositive = true
}

/// A condition in negation normal form with everything interned.
indirect enum Condition: Hashable, Sendable {
  case literal(Literal)
  /// Two arguments are the same object, or are not.
  case equality(Argument, Argument, isPositive: Bool)
  case and([Condition])
  case or([Condition])
  case exists([Int], Condition)
  case forall([Int], Condition)

  static let truth = Condition.and([])
  static let falsity = Condition.or([])

  /// A conjunction, flattened; false as soon as one part is.
  static func conjunction(_ parts: [Condition]) -> Condition {
    var flat: [Condition] = []
    for part in parts {
      if part == .falsity { return .falsity }
      if case .and(let inner) = part { flat += inner } else { flat.append(part) }
    }
    return flat.count == 1 ? flat[0] : .and(flat)
  }

  /// A disjunction, flattened; true as soon as one part is.
  static func disjunction(_ parts: [Condition]) -> Condition {
    var flat: [Condition] = []
    for part in parts {
      if part == .truth { return .truth }
      if case .or(let inner) = part { flat += inner } else { flat.append(part) }
    }
    return flat.count == 1 ? flat[0] : .or(flat)
  }

  /// The parts of a conjunction; the condition itself if it is none.
  var conjuncts: [Condition] {
    if case .and(let parts) = self { parts } else { [self] }
  }

  /// The parts of a disjunction; the condition itself if it is none.
  var disjuncts: [Condition] {
    if case .or(let parts) = self { parts } else { [self] }
  }

  /// The disjunctive normal form, its existential variables moved outwards (their slots are free
  /// in the result), universal conditions left as they are; nil if it has more than `limit`
  /// disjuncts.
  func disjunctiveNormalForm(limit: Int) -> [[Condition]]? {
    switch self {
    case .literal, .equality, .forall:
      return [[self]]
    case .exists(_, let body):
      return body.disjunctiveNormalForm(limit: limit)
    case .or(let parts):
      var all: [[Condition]] = []
      for part in parts {
        guard let more = part.disjunctiveNormalForm(limit: limit) else { return nil }
        all += more
        if all.count > limit { return nil }
      }
      return all
    case .and(let parts):
      var product: [[Condition]] = [[]]
      for part in parts {
        guard let factor = part.disjunctiveNormalForm(limit: limit) else { return nil }
        if product.count * factor.count > limit { return nil }
        product = product.flatMap { left in factor.map { left + $0 } }
      }
      return product
    }
  }

  /// Calls `visit` with every literal in the condition.
  func forEachLiteral(_ visit: (Literal) -> Void) {
    switch self {
    case .literal(let literal): visit(literal)
    case .equality: break
    case .and(let parts), .or(let parts): for part in parts { part.forEachLiteral(visit) }
    case .exists(_, let body), .forall(_, let body): body.forEachLiteral(visit)
    }
  }

  /// The slots that the condition uses without quantifying over them.
  var freeSlots: Set<Int> {
    switch self {
    case .literal(let literal): Set(literal.arguments.compactMap(\.slot))
    case .equality(let a, let b, _): Set([a.slot, b.slot].compactMap(\.self))
    case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.freeSlots) }
    case .exists(let slots, let body), .forall(let slots, let body):
      body.freeSlots.subtracting(slots)
    }
  }
}
