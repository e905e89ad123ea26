/// A set of small numbers, a bit each.
struct LiteralSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  /// An empty set for numbers below `count`.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: Int) -> Bool {
    words[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  mutating func subtract(_ other: LiteralSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  mutating func formIntersection(_ other: LiteralSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func isSubset(of other: LiteralSet) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The numbers in the set, in ascending order.
  var elements: [Int] {
    var elements: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        elements.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return elements
  }
}
