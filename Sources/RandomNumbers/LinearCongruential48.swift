/// A stream of random numbers that its seed decides: the linear congruential generator with 48 bits of
/// state of `drand48` and of Java's `java.util.Random` (Knuth, The Art of Computer Programming 2, 3.2.1).
///
/// Its numbers are those of Java's `Random` for the same seed. They are spread less evenly than those of
/// `SplitMix64`, which is to be preferred where nobody compares them with Java's. Each takes constant time.
@frozen
public struct LinearCongruential48: RandomNumberGenerator, Hashable, Sendable {
  /// Where in the stream it is, below 2 to the power of 48.
  @usableFromInline private(set) var bits: UInt64

  /// Starts the stream of a seed, as `new Random(seed)` does.
  @inlinable
  public init(seed: Int64) {
    bits = (UInt64(bitPattern: seed) ^ Self.multiplier) & Self.mask
  }

  /// Goes on with a stream where another is.
  @inlinable
  public init(state: UInt64) { bits = state & Self.mask }

  /// Where in the stream it is: see `init(state:)`.
  @inlinable public var state: UInt64 { bits }

  @usableFromInline static var multiplier: UInt64 { 0x5_DEEC_E66D }
  @usableFromInline static var mask: UInt64 { (1 << 48) - 1 }

  /// The next random bits, at most 32.
  @inlinable
  mutating func next(bits count: UInt64) -> UInt64 {
    bits = (bits &* Self.multiplier &+ 0xB) & Self.mask
    return bits &>> (48 - count)
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 { next(bits: 32) << 32 | next(bits: 32) }

  /// A number from 0 up to, but not including, 1, as `nextDouble` gives it.
  @inlinable
  public mutating func unit() -> Double {
    let high = next(bits: 26)
    return Double(high << 27 | next(bits: 27)) * 0x1p-53
  }

  /// A whole number from 0 up to, but not including, a limit of at least 1, as `nextInt(limit)` gives it.
  @inlinable
  public mutating func below(_ limit: Int) -> Int {
    let limit = UInt64(max(1, min(limit, Int(Int32.max))))
    if limit.nonzeroBitCount == 1 { return Int((limit * next(bits: 31)) &>> 31) }
    while true {
      let drawn = next(bits: 31)
      let remainder = drawn % limit
      // What is drawn above the last multiple of the limit is drawn again.
      if drawn - remainder + limit - 1 < 1 << 31 { return Int(remainder) }
    }
  }
}
