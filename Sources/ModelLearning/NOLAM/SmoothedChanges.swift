import Glibc

/// How certain the truth of a lifted atom was before and after each transition, in memory that does
/// not grow with their number: counts of rounded logarithms of odds.
struct SmoothedChanges {
  private var counts: [Int: Int] = [:]

  private static let limit = 12.0
  private static let steps = 2.0
  private static let places = 64

  /// Counts a transition.
  ///
  /// - Parameters:
  ///   - before: the logarithm of the odds that the atom was true before.
  ///   - after: the same of its truth afterwards.
  mutating func count(before: Double, after: Double) {
    counts[Self.level(before) * Self.places + Self.level(after), default: 0] += 1
  }

  /// What the transitions say about worlds.
  var evidence: ChangeEvidence {
    // In a fixed order, so that sums do not depend on hashing.
    ChangeEvidence(
      terms: counts.sorted { $0.key < $1.key }.map { key, count in
        let before = Self.odds(key / Self.places)
        let after = Self.odds(key % Self.places)
        var logarithms = SIMD4<Double>()
        for isTrueBefore in [false, true] {
          for isTrueAfter in [false, true] {
            logarithms[TrueChange(before: isTrueBefore, after: isTrueAfter).number] =
              Self.logarithm(before, isTrueBefore) + Self.logarithm(after, isTrueAfter)
          }
        }
        return ChangeEvidence.Term(count: Double(count), logarithms: logarithms)
      })
  }

  private static func level(_ odds: Double) -> Int {
    Int((min(max(odds, -limit), limit) * steps).rounded()) + places / 2
  }

  private static func odds(_ level: Int) -> Double { Double(level - places / 2) / steps }

  /// The logarithm of the probability of a truth.
  private static func logarithm(_ odds: Double, _ isTrue: Bool) -> Double {
    -log1p(exp(isTrue ? -odds : odds))
  }
}
