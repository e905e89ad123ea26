/// How good models become with the number of traces that they are learned from.
public struct LearningCurve: Sendable {
  /// The figures of the model of the first traces.
  public struct Point: Sendable {
    /// How many traces.
    public var traces: Int
    /// How many transitions they have.
    public var transitions: Int
    /// Predictions on test states; nil if there are none.
    public var power: PredictivePower?
    /// What could be solved; nil if there are no problems.
    public var solving: ProblemSolving?

    /// Makes a point.
    public init(
      traces: Int, transitions: Int, power: PredictivePower? = nil,
      solving: ProblemSolving? = nil
    ) {
      self.traces = traces
      self.transitions = transitions
      self.power = power
      self.solving = solving
    }
  }

  /// The points, fewest traces first.
  public var points: [Point] = []

  /// A curve without points.
  public init() {}

  /// The quantities that a chart shows, each with its value at every point.
  var series: [(name: String, values: [Double?])] {
    let all: [(String, [Double?])] = [
      ("applicability precision", points.map { $0.power?.meanApplicability?.precision }),
      ("applicability recall", points.map { $0.power?.meanApplicability?.recall }),
      ("predicted effects recall", points.map { $0.power?.meanEffects?.recall }),
      ("problems solved", points.map { $0.solving?.ratio(.solved) }),
    ]
    return all.filter { $0.1.contains { $0 != nil } }
  }
}
