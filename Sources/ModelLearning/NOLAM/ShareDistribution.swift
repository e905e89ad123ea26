import Glibc

/// What is believed of a share: of how many of the states in which an action is tried an atom is true
/// that the action does not require. A beta distribution.
struct ShareDistribution {
  private let alpha: Double
  private let beta: Double

  /// All shares are equally probable.
  static let uniform = ShareDistribution(mean: 0.5)

  /// Makes a distribution.
  ///
  /// - Parameter mean: the expected share, above 0, below 1.
  init(mean: Double) {
    alpha = 2 * mean
    beta = 2 - alpha
  }

  /// The logarithm of the mean of a likelihood over all shares.
  ///
  /// The integral is taken over the logarithm of the odds of the share; where the likelihood is less
  /// than e^-30 of its peak, it adds nothing. Beyond `farthest` the share is 0 or 1.
  func logarithmOfMean(of mixture: Mixture) -> Double {
    if mixture.terms.isEmpty { return 0 }
    let (low, high) = mixture.support
    let start = Self.logOdds(low)
    let end = max(Self.logOdds(high), start + 1e-9)
    let width = (end - start) / Double(Self.pieces)
    let norm = lgamma(alpha + beta) - lgamma(alpha) - lgamma(beta)
    var summands: [Double] = []
    for piece in 0..<Self.pieces {
      let odds = start + (Double(piece) + 0.5) * width
      let density = alpha * Self.logarithmOfShare(odds) + beta * Self.logarithmOfShare(-odds)
      let share = 1 / (1 + exp(-odds))
      summands.append(norm + density + mixture.logarithm(at: share) + log(width))
    }
    if start == -Self.farthest {
      summands.append(
        norm - alpha * Self.farthest - log(alpha) + mixture.logarithm(at: 0))
    }
    if end == Self.farthest {
      summands.append(norm - beta * Self.farthest - log(beta) + mixture.logarithm(at: 1))
    }
    return summands.logarithmOfSum
  }

  /// log(1 / (1 + e^-odds)).
  private static func logarithmOfShare(_ odds: Double) -> Double {
    odds > 0 ? -log1p(exp(-odds)) : odds - log1p(exp(odds))
  }

  private static func logOdds(_ share: Double) -> Double {
    if share <= 0 { return -farthest }
    if share >= 1 { return farthest }
    return min(max(log(share) - log1p(-share), -farthest), farthest)
  }

  private static let pieces = 64
  private static let farthest = 12.0
}

/// The likelihood of a mixture of two worlds as a function of the share of the first.
struct Mixture {
  struct Term {
    var count: Double
    /// The probability of what was seen in the second world, and by how much that in the first
    /// exceeds it.
    var second: Double
    var difference: Double
  }

  var terms: [Term]

  /// The logarithm of the likelihood, which is concave.
  func logarithm(at share: Double) -> Double {
    var sum = 0.0
    for term in terms {
      sum += term.count * log(max(term.second + share * term.difference, .leastNormalMagnitude))
    }
    return sum
  }

  private func slope(at share: Double) -> Double {
    var sum = 0.0
    for term in terms {
      sum += term.count * term.difference / (term.second + share * term.difference)
    }
    return sum
  }

  /// The shares where the likelihood is at least e^-30 of its peak.
  var support: (low: Double, high: Double) {
    let mode = Self.bisect(0, 1, halvings: 40) { slope(at: $0) > 0 }
    let height = logarithm(at: mode)
    let low = 1 - Self.bisect(1 - mode, 1, halvings: 24) { logarithm(at: 1 - $0) > height - 30 }
    let high = Self.bisect(mode, 1, halvings: 24) { logarithm(at: $0) > height - 30 }
    return (low, high)
  }

  /// The last number from `low` to `high` for which a condition is true that is true first.
  private static func bisect(
    _ low: Double, _ high: Double, halvings: Int, _ isTrue: (Double) -> Bool
  ) -> Double {
    var (low, high) = (low, high)
    if isTrue(high) { return high }
    for _ in 0..<halvings {
      let middle = (low + high) / 2
      if isTrue(middle) { low = middle } else { high = middle }
    }
    return high
  }
}

extension [Double] {
  /// The logarithm of the sum of numbers that are given as logarithms.
  var logarithmOfSum: Double {
    guard let largest = self.max(), largest > -.infinity else { return -.infinity }
    return largest + log(reduce(0) { $0 + exp($1 - largest) })
  }
}

extension Double {
  /// e to the power of the number.
  var exponential: Double { exp(self) }
}
