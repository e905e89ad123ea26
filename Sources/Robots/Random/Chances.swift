internal import Glibc
internal import RandomNumbers

extension SplitMix64 {
  /// A number in a range, evenly spread.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  /// Whether an event of some probability happens. Draws nothing where the answer is certain.
  mutating func happens(_ probability: Double) -> Bool {
    if probability <= 0 { return false }
    return probability >= 1 || unit() < probability
  }

  /// A number with mean 0 and standard deviation 1, normally distributed (Box and Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(max(unit(), 0x1p-60))).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }
}
