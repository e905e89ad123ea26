import Glibc

/// Tries what shrinks the version space most for what it costs; else goes where something is open.
///
/// A try with *k* doubtful literals that are false succeeds if none of them is in the precondition. Then
/// all *k* are answered and the effects show; a rejection says that one of them is in it, which
/// is an answer where *k* is 1 and the less the larger *k* is. The strategy takes the try with the
/// highest expected number of answers for its expected cost.
public struct FrontierStrategy: ExplorationStrategy {
  /// What a rejected try costs where a successful one costs 1: little, as it changes nothing.
  public var rejectionCost: Double
  /// How probable it is that a doubtful literal is in the precondition.
  public var priorOfPrecondition: Double

  /// Makes a strategy.
  public init(rejectionCost: Double = 0.02, priorOfPrecondition: Double = 0.3) {
    self.rejectionCost = rejectionCost
    self.priorOfPrecondition = priorOfPrecondition
  }

  /// The best try of the state, the first of equals; the frontier if there is none.
  public mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice {
    let best = situation.tries.map { (value(of: $0), $0) }.max { $0.0 < $1.0 }
    return best.map { .perform($0.1.step) } ?? .goToFrontier
  }

  /// Expected answers for expected cost.
  func value(of candidate: Try) -> Double {
    let success = pow(1 - priorOfPrecondition, Double(candidate.doubts))
    let failure = 1 - success
    let answers =
      success * Double(candidate.doubts + candidate.hiddenEffects)
      + failure / Double(max(candidate.doubts, 1))
    return answers / (success + failure * rejectionCost)
  }
}
