/// How a lazy best-first search goes about its work.
public struct LazySearchOptions: Sendable {
  /// The name under which progress is reported.
  public var name = "lazy"
  /// What an operator counts for in g.
  public var costType = CostType.normal
  /// The weight w in g + w·h; nil for greedy search, which looks at h alone.
  public var weight: Int32?
  /// Whether a state is expanded again when a cheaper way to it is found.
  public var reopensClosed = false
  /// How many turns the lists of preferred successors get for progress.
  public var boost = 1000
  /// Whether the successors of a state are put into random order.
  public var randomizesSuccessors = false
  /// Whether preferred successors are put before the others.
  public var preferredSuccessorsFirst = false
  /// Where random numbers start.
  public var seed = 0

  /// Makes the options of a plain greedy search.
  public init() {}
}
