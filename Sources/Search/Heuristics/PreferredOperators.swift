/// The set of operators that heuristics prefer in one state; reused from state to state.
///
/// Preferred operators are those of a relaxed plan that are applicable in the state ("helpful
/// actions"; Hoffmann and Nebel 2001, "The FF planning system"; Helmert 2006, "The Fast Downward
/// planning system", section 5.2).
public struct PreferredOperators: ~Copyable {
  /// Whether anybody will look at the set; if not, heuristics may leave it empty.
  public var isWanted: Bool

  /// The number of operators in the set.
  public private(set) var count = 0

  private let operators: UnsafeMutablePointer<Int32>
  /// For each operator the round in which it was inserted last.
  private let rounds: UnsafeMutablePointer<UInt32>
  private var round: UInt32 = 1
  private let capacity: Int

  /// Makes an empty set with room for all operators of a task.
  ///
  /// - Parameters:
  ///   - operatorCount: the number of operators; 0 for a set that nobody wants.
  ///   - isWanted: whether anybody will look at it.
  public init(operatorCount: Int, isWanted: Bool = true) {
    self.isWanted = isWanted
    capacity = operatorCount
    operators = .allocate(capacity: max(1, operatorCount))
    operators.initialize(repeating: 0, count: max(1, operatorCount))
    rounds = .allocate(capacity: max(1, operatorCount))
    rounds.initialize(repeating: 0, count: max(1, operatorCount))
  }

  deinit {
    operators.deallocate()
    rounds.deallocate()
  }

  /// Adds an operator, once.
  ///
  /// - Precondition: the number is that of an operator of the task.
  @inline(__always)
  public mutating func insert(_ operator: Int32) {
    let index = Int(`operator`)
    precondition(index >= 0 && index < capacity)
    if rounds[index] == round { return }
    rounds[index] = round
    operators[count] = `operator`
    count &+= 1
  }

  /// Whether an operator is in the set.
  @inline(__always)
  public func contains(_ operator: Int32) -> Bool {
    let index = Int(`operator`)
    precondition(index >= 0 && index < capacity)
    return rounds[index] == round
  }

  /// The operators, in the order in which they were inserted.
  @inline(__always)
  public subscript(position: Int) -> Int32 {
    precondition(position >= 0 && position < count)
    return operators[position]
  }

  /// Empties the set in constant time.
  public mutating func removeAll() {
    count = 0
    round &+= 1
    if round == 0 {
      rounds.update(repeating: 0, count: max(1, capacity))
      round = 1
    }
  }

  /// Puts the operators into a random order.
  public mutating func shuffle(using generator: inout some RandomNumberGenerator) {
    guard count > 1 else { return }
    for last in stride(from: count - 1, to: 0, by: -1) {
      let other = Int.random(in: 0...last, using: &generator)
      (operators[last], operators[other]) = (operators[other], operators[last])
    }
  }
}
