import Glibc

/// How likely observed changes of an atom are under a hypothesis, when each literal of a state is
/// seen the wrong way round with some probability.
///
/// All is reckoned in logarithms, so that it neither overflows nor vanishes, however many
/// transitions there were.
struct ChangeLikelihood {
  /// The logarithm of the probability of each observed change in each world: two times the truth
  /// before plus the truth after.
  private let logarithms: [[Double]]

  /// The least noise there is: with none at all one flipped literal would refute every hypothesis.
  static let leastNoise = 1e-6

  init(noise: Double) {
    let noise = min(max(noise, Self.leastNoise), 0.5)
    func logarithm(_ seen: ObservedChange.Truth, _ isTrue: Bool) -> Double {
      // Which literals go unseen does not depend on the world.
      if seen == .unseen { return 0 }
      return log((seen == .isTrue) == isTrue ? 1 - noise : noise)
    }
    logarithms = (0..<4).map { world in
      ObservedChange.allCases.map {
        logarithm($0.before, world & 2 != 0) + logarithm($0.after, world & 1 != 0)
      }
    }
  }

  /// The logarithm of the likelihood of changes that were seen so often.
  ///
  /// Where the precondition says nothing, the share of the transitions in which the atom is true
  /// before may be anything: the likelihood is the mean over all shares.
  ///
  /// - Parameter counts: how often each change was seen, by number.
  func logarithm(of counts: [Int], under hypothesis: LiteralHypothesis) -> Double {
    let worlds = hypothesis.worlds.map { logarithms[($0.before ? 2 : 0) + ($0.after ? 1 : 0)] }
    let seen = counts.indices.filter { counts[$0] > 0 }
    guard worlds.count == 2 else {
      return seen.reduce(0) { $0 + Double(counts[$1]) * worlds[0][$1] }
    }
    let mixture = Mixture(
      terms: seen.map {
        let second = exp(worlds[1][$0])
        return Mixture.Term(
          count: Double(counts[$0]), second: second, difference: exp(worlds[0][$0]) - second)
      })
    return mixture.logarithmOfMean()
  }
}

/// The likelihood of a mixture of two worlds as a function of the share of the first.
private struct Mixture {
  struct Term {
    var count: Double
    /// The probability of what was seen in the second world, and by how much that in the first
    /// exceeds it.
    var second: Double
    var difference: Double
  }

  let terms: [Term]

  /// The logarithm of the likelihood, which is concave.
  private func logarithm(at share: Double) -> Double {
    var sum = 0.0
    for term in terms { sum += term.count * log(term.second + share * term.difference) }
    return sum
  }

  private func slope(at share: Double) -> Double {
    var sum = 0.0
    for term in terms {
      sum += term.count * term.difference / (term.second + share * term.difference)
    }
    return sum
  }

  /// The logarithm of the mean over all shares from 0 to 1: an integral over the part that matters.
  func logarithmOfMean() -> Double {
    if terms.isEmpty { return 0 }
    let mode = Self.bisect(0, 1, halvings: 30) { slope(at: $0) > 0 }
    let height = logarithm(at: mode)
    // Where the likelihood is less than e^-30 of its peak, it adds nothing.
    let low = 1 - Self.bisect(1 - mode, 1, halvings: 16) { logarithm(at: 1 - $0) > height - 30 }
    let high = Self.bisect(mode, 1, halvings: 16) { logarithm(at: $0) > height - 30 }
    let width = (high - low) / Double(Self.pieces)
    var sum = 0.0
    for piece in 0..<Self.pieces {
      sum += exp(logarithm(at: low + (Double(piece) + 0.5) * width) - height)
    }
    return height + log(max(sum * width, .leastNormalMagnitude))
  }

  private static let pieces = 40

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
