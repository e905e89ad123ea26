import PDDL

/// What an action changes in one state, collected before anything is changed.
struct Changes {
  /// Added atoms: the index of the relation, and the arguments.
  private(set) var added: [(relation: Int, tuple: Tuple)] = []
  /// Deleted atoms.
  private(set) var deleted: [(relation: Int, tuple: Tuple)] = []
  /// Numeric functions that change.
  private(set) var numbers: [FunctionKey: NumericChange] = [:]
  /// Object functions that change; nil where they lose their value.
  private(set) var objects: [FunctionKey: ObjectID?] = [:]

  /// A function's table in the state, and its arguments.
  struct FunctionKey: Hashable {
    let table: Int
    let tuple: Tuple
  }

  mutating func add(_ tuple: Tuple, to relation: Int) { added.append((relation, tuple)) }

  mutating func delete(_ tuple: Tuple, from relation: Int) { deleted.append((relation, tuple)) }

  /// Notes a numeric change; false if it conflicts with an earlier one of the same function.
  mutating func change(_ key: FunctionKey, by change: NumericChange) -> Bool {
    guard let earlier = numbers[key] else {
      numbers[key] = change
      return true
    }
    guard let both = earlier.combined(with: change) else { return false }
    numbers[key] = both
    return true
  }

  /// Notes a new value of an object function; false if an earlier one differs.
  mutating func assign(_ key: FunctionKey, to object: ObjectID?) -> Bool {
    if let earlier = objects[key] { return earlier == object }
    objects[key] = .some(object)
    return true
  }
}

/// What all effects of one action together do to a numeric function.
///
/// Increases and decreases of one function add up, scalings multiply; everything else conflicts,
/// since its result would depend on an order (Fox and Long 2003, "PDDL2.1", definition 12).
enum NumericChange: Hashable {
  case assign(Double)
  case add(Double)
  case scale(Double)

  init(_ change: AssignmentOperator, _ operand: Double) {
    switch change {
    case .assign: self = .assign(operand)
    case .increase: self = .add(operand)
    case .decrease: self = .add(-operand)
    case .scaleUp: self = .scale(operand)
    case .scaleDown: self = .scale(1 / operand)
    }
  }

  /// Both changes at once; nil if they conflict.
  func combined(with other: NumericChange) -> NumericChange? {
    switch (self, other) {
    case (.assign(let first), .assign(let second)): first == second ? self : nil
    case (.add(let first), .add(let second)): .add(first + second)
    case (.scale(let first), .scale(let second)): .scale(first * second)
    default: nil
    }
  }

  /// The value after the change of a function that has `value` before it.
  func result(from value: Double) -> Double {
    switch self {
    case .assign(let new): new
    case .add(let increment): value + increment
    case .scale(let factor): value * factor
    }
  }
}
