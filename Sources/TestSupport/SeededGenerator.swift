internal import RandomNumbers

/// A random generator for tests that gives the same numbers for the same seed on every machine.
public struct SeededGenerator: RandomNumberGenerator {
  private var numbers: SplitMix64

  /// Starts the sequence of a seed.
  public init(seed: Int) {
    numbers = SplitMix64(seed: seed)
  }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 { numbers.next() }
}
