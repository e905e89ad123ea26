/// Numbers for symbols applied to objects: ground atoms, ground function terms, ground actions.
///
/// Equal ones get equal numbers, counted up from 0. Arguments lie in one flat array.
public struct GroundTable: Sendable {
  /// The number of the predicate, function or action of each entry.
  public private(set) var heads: [Int32] = []
  /// Where the arguments of each entry start in `arguments`; one more entry ends the last.
  public private(set) var starts: [Int32] = [0]
  /// The arguments of all entries: numbers of objects.
  public private(set) var arguments: [Int32] = []
  /// Open addressing with linear probing: a number plus 1, or 0 for free.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  /// How many entries there are.
  public var count: Int { heads.count }

  /// Makes an empty table.
  public init() {}

  /// The arguments of an entry.
  public func arguments(of number: Int32) -> ArraySlice<Int32> {
    arguments[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  /// The number of a symbol applied to objects.
  ///
  /// - Complexity: O(arguments), amortised.
  public mutating func intern(_ head: Int32, _ objects: some Collection<Int32>) -> Int32 {
    var slot = Self.hash(head, objects) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if heads[Int(number)] == head, arguments(of: number).elementsEqual(objects) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(heads.count)
    heads.append(head)
    arguments.append(contentsOf: objects)
    starts.append(Int32(arguments.count))
    slots[slot] = number + 1
    if heads.count * 2 > slots.count { doubleSlots() }
    return number
  }

  private mutating func doubleSlots() {
    var newSlots = [Int32](repeating: 0, count: slots.count * 2)
    for number in heads.indices {
      var slot = Self.hash(heads[number], arguments(of: Int32(number))) & (newSlots.count - 1)
      while newSlots[slot] != 0 { slot = (slot + 1) & (newSlots.count - 1) }
      newSlots[slot] = Int32(number) + 1
    }
    slots = newSlots
  }

  private static func hash(_ head: Int32, _ objects: some Collection<Int32>) -> Int {
    var hash = UInt64(truncatingIfNeeded: head) &* 0x9E37_79B9_7F4A_7C15 | 1
    for object in objects {
      hash = (hash ^ UInt64(truncatingIfNeeded: object)) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }
}
