/// A stream of random numbers that its seed decides: the same on every machine and with every
/// version of Swift (SplitMix64; Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
/// generators").
///
/// Each number takes constant time. Not for secrets: the next number follows from the last.
@frozen
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  /// Where in the stream it is: the stream of this seed goes on from here.
  public var state: UInt64

  /// Starts the stream of a seed.
  @inlinable
  public init(seed: UInt64) { state = seed }

  /// Starts the stream of a seed.
  @inlinable
  public init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// A number from 0 up to, but not including, 1, evenly spread.
  @inlinable
  public mutating func unit() -> Double { Double(next() &>> 11) * 0x1p-53 }

  /// A whole number from 0 up to, but not including, a limit of at least 1, evenly spread.
  @inlinable
  public mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Whether something of some probability happens. Draws a number even where the answer is certain.
  @inlinable
  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }
}
