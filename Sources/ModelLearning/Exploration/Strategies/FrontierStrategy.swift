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
    best(in: situation).map { .perform($0.step) } ?? .goToFrontier
  }

  /// The best try of the state.
  func best(in situation: ExplorationSituation) -> Try? { situation.bestTry(by: value) }

  /// Expected answers for expected cost.
  func value(doubts: Int, hiddenEffects: Int) -> Double {
    let success = pow(1 - priorOfPrecondition, Double(doubts))
    let failure = 1 - success
    let answers =
      success * Double(doubts + hiddenEffects) + failure / Double(max(doubts, 1))
    return answers / (success + failure * rejectionCost)
  }
}
