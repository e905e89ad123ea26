/// A condition over ground literals, without parts whose truth never changes.
indirect enum GroundCondition: Hashable {
  case literal(Int32)
  case and([GroundCondition])
  case or([GroundCondition])

  static let truth = GroundCondition.and([])
  static let falsity = GroundCondition.or([])

  var isTruth: Bool {
    if case .and(let parts) = self { parts.isEmpty } else { false }
  }

  var isFalsity: Bool {
    if case .or(let parts) = self { parts.isEmpty } else { false }
  }
}

/// Instantiates conditions under bindings of their slots.
struct ConditionInstantiator {
  private let objects: ObjectTable
  private let isConstant: [Bool]
  private let firstAtom: [Int?]
  private var row: [Int32]

  /// Starts instantiating in a task whose predicates' first atoms are known.
  init(task: NormalTask, firstAtom: [Int?]) {
    objects = task.objects
    isConstant = task.predicates.map { $0.kind == .constant }
    self.firstAtom = firstAtom
    row = [Int32](repeating: 0, count: (task.predicates.map(\.arity).max() ?? 0) + 1)
  }

  /// The members of the type of a slot.
  func members(of type: Int) -> [Int32] { objects.members[type] }

  /// The atom that a literal is about: nil if the atom never becomes true, -1 if it always is.
  mutating func atom(
    _ literal: Literal, _ binding: [Int32], in engine: borrowing JoinEngine
  ) -> Int? {
    for (column, argument) in literal.arguments.enumerated() {
      row[column] = argument >= 0 ? argument : binding[Int(~argument)]
    }
    let found = row.withUnsafeBufferPointer { buffer -> Int in
      guard let start = buffer.baseAddress else { return -1 }
      return engine.find(start, in: literal.predicate)
    }
    guard found >= 0 else { return nil }
    guard let first = firstAtom[literal.predicate] else { return -1 }
    return first + found
  }

  /// A condition under a binding, simplified by what never changes.
  mutating func instantiate(
    _ condition: Condition, types: [Int], _ binding: inout [Int32],
    in engine: borrowing JoinEngine
  ) -> GroundCondition {
    switch condition {
    case .literal(let literal):
      guard let atom = atom(literal, binding, in: engine) else {
        return literal.isPositive ? .falsity : .truth
      }
      if atom < 0 { return literal.isPositive ? .truth : .falsity }
      return .literal(LiteralCode.make(atom, isPositive: literal.isPositive))
    case .equality(let left, let right, let isPositive):
      let a = left >= 0 ? left : binding[Int(~left)]
      let b = right >= 0 ? right : binding[Int(~right)]
      return (a == b) == isPositive ? .truth : .falsity
    case .and(let parts), .or(let parts):
      var isConjunction = true
      if case .or = condition { isConjunction = false }
      var collector = Collector(isConjunction: isConjunction)
      for part in parts {
        if collector.add(instantiate(part, types: types, &binding, in: engine)) { break }
      }
      return collector.result
    case .exists(let slots, let body), .forall(let slots, let body):
      var isConjunction = true
      if case .exists = condition { isConjunction = false }
      var collector = Collector(isConjunction: isConjunction)
      quantify(slots[...], body, types: types, &binding, &collector, in: engine)
      return collector.result
    }
  }

  /// Goes through the bindings of quantified slots; true when the outcome is decided.
  @discardableResult
  private mutating func quantify(
    _ slots: ArraySlice<Int>, _ body: Condition, types: [Int], _ binding: inout [Int32],
    _ collector: inout Collector, in engine: borrowing JoinEngine
  ) -> Bool {
    guard let slot = slots.first else {
      return collector.add(instantiate(body, types: types, &binding, in: engine))
    }
    for object in objects.members[types[slot]] {
      binding[slot] = object
      if quantify(slots.dropFirst(), body, types: types, &binding, &collector, in: engine) {
        return true
      }
    }
    return false
  }

  /// Puts constant conditions before others, so that they decide first.
  func constantsFirst(_ condition: Condition) -> Condition {
    func weight(_ condition: Condition) -> Int {
      switch condition {
      case .equality: 0
      case .literal(let literal): isConstant[literal.predicate] ? 1 : 2
      case .and, .or: 3
      case .exists, .forall: 4
      }
    }
    func sorted(_ parts: [Condition]) -> [Condition] {
      let ordered = parts.map(constantsFirst)
      return ordered.indices.sorted { (weight(ordered[$0]), $0) < (weight(ordered[$1]), $1) }
        .map { ordered[$0] }
    }
    switch condition {
    case .literal, .equality: return condition
    case .and(let parts): return .and(sorted(parts))
    case .or(let parts): return .or(sorted(parts))
    case .exists(let slots, let body): return .exists(slots, constantsFirst(body))
    case .forall(let slots, let body): return .forall(slots, constantsFirst(body))
    }
  }
}

/// Gathers the parts of a conjunction or disjunction until one decides it.
private struct Collector {
  let isConjunction: Bool
  private var parts: [GroundCondition] = []
  private var isDecided = false

  init(isConjunction: Bool) {
    self.isConjunction = isConjunction
  }

  /// Adds a part; true if no further part matters.
  mutating func add(_ part: GroundCondition) -> Bool {
    if isConjunction ? part.isFalsity : part.isTruth {
      isDecided = true
      return true
    }
    switch part {
    case .and(let inner) where isConjunction: parts += inner
    case .or(let inner) where !isConjunction: parts += inner
    default: parts.append(part)
    }
    return false
  }

  var result: GroundCondition {
    if isDecided { return isConjunction ? .falsity : .truth }
    if parts.count == 1 { return parts[0] }
    return isConjunction ? .and(parts) : .or(parts)
  }
}
