internal import RandomNumbers

/// The choices of the generators: the same seed gives the same problem with every version of Swift,
/// because they do not use the standard library's `shuffle(using:)` and `randomElement(using:)`,
/// whose use of random numbers may change.
extension SplitMix64 {
  /// A number from 0 up to, but not including, `bound`; 0 when `bound` is 1 or less.
  ///
  /// Takes the remainder: the bias is below 2⁻⁴⁰ for the small bounds of a generator.
  mutating func integer(below bound: Int) -> Int {
    bound <= 1 ? 0 : Int(next() % UInt64(bound))
  }

  /// A number in `range`, both ends included.
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + integer(below: range.upperBound - range.lowerBound + 1)
  }

  /// True in `percent` of 100 cases.
  mutating func chance(percent: Int) -> Bool {
    integer(below: 100) < percent
  }

  /// One of the elements, each as likely as any other; nil when there are none.
  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[integer(below: elements.count)]
  }

  /// The elements in a random order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    var last = result.count - 1
    while last > 0 {
      result.swapAt(last, integer(below: last + 1))
      last -= 1
    }
    return result
  }

  /// `count` of the elements, in a random order; all of them when there are fewer.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(shuffled(elements).prefix(count))
  }
}
