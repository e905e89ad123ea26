/// The random numbers of the generators: the same seed gives the same problem on every machine and
/// with every version of Swift (SplitMix64; Steele, Lea and Flood 2014, "Fast splittable
/// pseudorandom number generators").
///
/// It has choices of its own rather than the standard library's `shuffle(using:)` and
/// `randomElement(using:)`, because how those use their numbers may change.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
  }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, `bound`; 0 when `bound` is 1 or less.
  ///
  /// Takes the remainder: the bias is below 2⁻⁴⁰ for the small bounds of a generator.
  public mutating func integer(below bound: Int) -> Int {
    bound <= 1 ? 0 : Int(next() % UInt64(bound))
  }

  /// A number in `range`, both ends included.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + integer(below: range.upperBound - range.lowerBound + 1)
  }

  /// True in `percent` of 100 cases.
  public mutating func chance(percent: Int) -> Bool {
    integer(below: 100) < percent
  }

  /// One of the elements, each as likely as any other; nil when there are none.
  public mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[integer(below: elements.count)]
  }

  /// The elements in a random order (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    var last = result.count - 1
    while last > 0 {
      result.swapAt(last, integer(below: last + 1))
      last -= 1
    }
    return result
  }

  /// `count` of the elements, in a random order; all of them when there are fewer.
  public mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(shuffled(elements).prefix(count))
  }
}
