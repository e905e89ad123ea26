/// The affine function that most samples agree on, and the samples that do not.
///
/// As long as all samples agree this is `AffineFit`. When one does not, the function is looked for
/// anew among the samples kept: from each of several starting points the samples are taken up as long
/// as they agree, and the function with the most agreement wins (Fischler and Bolles 1981, "Random
/// sample consensus", with exact agreement and seeded choice).
struct ConsensusFit: Sendable {
  /// A sample and where it was observed.
  struct Sample: Sendable {
    var arguments: [ExactDecimal]
    var value: ExactDecimal
    var source: Int
  }

  /// A sample that does not agree.
  struct Outlier: Sendable, Equatable {
    /// Where it was observed.
    var source: Int
    /// Its value less that of the function.
    var residual: Double
  }

  /// So many different samples are kept to look for consensus among. Behind these only samples are
  /// kept that tell something new, at most as many again.
  static let sampleLimit = 2_000
  /// So many starting points are tried.
  static let attempts = 64

  private var fit: AffineFit
  private(set) var samples: [Sample] = []
  private var seen: Set<[ExactDecimal]> = []
  private var hasConflict = false

  init(columns: Int) { fit = AffineFit(columns: columns) }

  /// Adds a sample.
  mutating func insert(_ sample: Sample) {
    guard samples.count < 2 * Self.sampleLimit,
      !seen.contains(sample.arguments + [sample.value])
    else { return }
    let rank = fit.rank
    let isMiss = fit.insert(sample.arguments, sample.value) != nil
    if isMiss { hasConflict = true }
    guard samples.count < Self.sampleLimit || isMiss || fit.rank > rank else { return }
    samples.append(sample)
    seen.insert(sample.arguments + [sample.value])
  }

  /// Adds the samples of another fit.
  mutating func formUnion(_ other: ConsensusFit) {
    for sample in other.samples { insert(sample) }
  }

  /// The coefficients, the constant first, and the samples that do not agree with them; nil if there
  /// is no function that more than half of the samples agree on beyond those that fix it.
  func solution() -> (coefficients: [Fraction], outliers: [Outlier])? {
    let winner = hasConflict ? consensus() : fit
    let outliers = samples.compactMap { sample in
      Self.residual(of: sample, winner.coefficients).map {
        Outlier(source: sample.source, residual: $0)
      }
    }
    let agreeing = samples.count - outliers.count
    if hasConflict, 2 * agreeing <= samples.count || agreeing <= winner.rank { return nil }
    return (simplified(winner.coefficients, outliers: outliers.count), outliers)
  }

  private func consensus() -> AffineFit {
    var best = fit
    var bestCount = -1
    for attempt in 0..<Self.attempts {
      let start = attempt * samples.count / Self.attempts
      var candidate = AffineFit(columns: fit.columns)
      var count = 0
      for offset in samples.indices {
        let sample = samples[(start + offset) % samples.count]
        if candidate.insert(sample.arguments, sample.value) == nil { count += 1 }
      }
      if count > bestCount { (best, bestCount) = (candidate, count) }
    }
    return best
  }

  /// By how much a sample misses the function; nil if it does not.
  private static func residual(of sample: Sample, _ coefficients: [Fraction]) -> Double? {
    let value = zip(coefficients.dropFirst(), sample.arguments).reduce(coefficients[0]) {
      $0 + $1.0 * Fraction($1.1)
    }
    let residual = (Fraction(sample.value) - value).double
    let size = max(1, abs(Fraction(sample.value).double))
    return abs(residual) <= AffineFit.tolerance * size ? nil : residual
  }

  /// Each coefficient replaced by a simpler one nearby, if the samples agree as before.
  private func simplified(_ coefficients: [Fraction], outliers: Int) -> [Fraction] {
    let simple = coefficients.map {
      $0.simplest(within: AffineFit.tolerance * max(1, abs($0.double)))
    }
    if simple == coefficients { return coefficients }
    let misses = samples.filter { Self.residual(of: $0, simple) != nil }.count
    return misses == outliers ? simple : coefficients
  }
}
