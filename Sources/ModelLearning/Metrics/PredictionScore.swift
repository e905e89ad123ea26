/// How what was predicted compares with what is true.
public struct PredictionScore: Hashable, Sendable {
  /// How much was predicted and is true.
  public var truePositives: Int
  /// How much was predicted and is not true.
  public var falsePositives: Int
  /// How much is true and was not predicted.
  public var falseNegatives: Int

  /// Makes a score.
  public init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// Compares a set of predictions with the truth.
  public init<Element>(_ predicted: Set<Element>, _ truth: Set<Element>) {
    truePositives = predicted.intersection(truth).count
    falsePositives = predicted.count - truePositives
    falseNegatives = truth.count - truePositives
  }

  /// The share of the predictions that is true; 1 if nothing was predicted.
  public var precision: Double {
    let predicted = truePositives + falsePositives
    return predicted == 0 ? 1 : Double(truePositives) / Double(predicted)
  }

  /// The share of the truth that was predicted; 1 if nothing is true.
  public var recall: Double {
    let actual = truePositives + falseNegatives
    return actual == 0 ? 1 : Double(truePositives) / Double(actual)
  }

  /// Adds the counts of another score.
  public static func += (score: inout PredictionScore, other: PredictionScore) {
    score.truePositives += other.truePositives
    score.falsePositives += other.falsePositives
    score.falseNegatives += other.falseNegatives
  }

  /// The means of precision and recall over scores; nil if there is none.
  static func means(
    of scores: some Collection<PredictionScore>
  ) -> (precision: Double, recall: Double)? {
    guard !scores.isEmpty else { return nil }
    let count = Double(scores.count)
    return (
      scores.reduce(0) { $0 + $1.precision } / count, scores.reduce(0) { $0 + $1.recall } / count
    )
  }
}
