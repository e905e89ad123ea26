/// How a best-first width search goes about its work.
public struct WidthSearchOptions: Sendable {
  /// The name under which progress is reported.
  public var name = "bfws"
  /// The size of the largest sets of facts that novelty looks at: 1 or 2.
  public var width = 2
  /// Whether states that are not new are left aside for good: the search is fast and polynomial
  /// then, but incomplete. Else they come after all states that are.
  public var prunes = false
  /// Bytes that the tables of novelty may take.
  public var noveltyMemory = 1 << 30

  /// Makes the options of the complete search.
  public init() {}
}
