import Glibc

/// How likely observed changes of an atom are, when each literal of a state is seen the wrong way
/// round with some probability.
struct ChangeLikelihood {
  /// The logarithms of the probability of each observed change, by number, in each world.
  private let logarithms: [SIMD4<Double>]

  /// The least noise there is: with none at all one flipped literal would refute every hypothesis.
  static let leastNoise = 1e-6

  init(noise: Double) {
    let noise = min(max(noise, Self.leastNoise), 0.5)
    func logarithm(_ seen: ObservedChange.Truth, _ isTrue: Bool) -> Double {
      // Which literals go unseen does not depend on the world.
      if seen == .unseen { return 0 }
      return log((seen == .isTrue) == isTrue ? 1 - noise : noise)
    }
    logarithms = ObservedChange.allCases.map { change in
      var worlds = SIMD4<Double>()
      for before in [false, true] {
        for after in [false, true] {
          worlds[TrueChange(before: before, after: after).number] =
            logarithm(change.before, before) + logarithm(change.after, after)
        }
      }
      return worlds
    }
  }

  /// What counts of changes, by number, say about worlds.
  func evidence(_ counts: [Int]) -> ChangeEvidence {
    ChangeEvidence(
      terms: counts.indices.filter { counts[$0] > 0 }.map {
        ChangeEvidence.Term(count: Double(counts[$0]), logarithms: logarithms[$0])
      })
  }
}
