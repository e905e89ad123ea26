internal import Glibc

/// A random generator that gives the same numbers for the same seed on every machine (SplitMix64;
/// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
public struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to 1, evenly spread.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in a range, evenly spread.
  public mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  /// Whether an event of some probability happens. Draws nothing where the answer is certain.
  public mutating func happens(_ probability: Double) -> Bool {
    if probability <= 0 { return false }
    return probability >= 1 || unit() < probability
  }

  /// A number with mean 0 and standard deviation 1, normally distributed (Box and Muller 1958).
  public mutating func normal() -> Double {
    let radius = (-2 * log(max(unit(), 0x1p-60))).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }
}
