/// What can be named in a search expression: algorithms, open lists and heuristics with their
/// parameters, and how searches are combined.
///
/// The configurations are made of the same parts, and each prints as an expression that is read as
/// the same configuration. A new algorithm or open list needs its entry here, a new heuristic one in
/// `HeuristicRegistry`.
public enum SearchRegistry {
  /// A parameter of an algorithm, open list or combination.
  public struct Parameter: Sendable, Hashable {
    /// Its name, for `name=value`.
    public let name: String
    /// What it does and which values it takes.
    public let summary: String
    /// The value that counts where none is given; nil if one must be given.
    public let standard: String?

    init(_ name: String, _ summary: String, standard: String? = nil) {
      self.name = name
      self.summary = summary
      self.standard = standard
    }
  }

  /// Something that can be named.
  public struct Entry: Sendable, Hashable {
    /// The name to ask for.
    public let name: String
    /// What it is, in a sentence for users.
    public let summary: String
    /// Its parameters, in the order in which values without a name are given to them.
    public let parameters: [Parameter]

    init(_ name: String, _ summary: String, _ parameters: [Parameter] = []) {
      self.name = name
      self.summary = summary
      self.parameters = parameters
    }

    /// How it is written, with the standard values, such as `novelty(heuristic)`.
    public var signature: String {
      if parameters.isEmpty { return name }
      let list = parameters.map { $0.standard == nil ? $0.name : "\($0.name)=\($0.standard ?? "")" }
      return "\(name)(\(list.joined(separator: ", ")))"
    }
  }

  /// An entry and what makes the thing of its arguments.
  struct Maker<Value>: Sendable {
    let entry: Entry
    let make: @Sendable (SearchArguments) throws(SearchExpressionError) -> Value
  }

  /// The algorithms.
  public static var algorithms: [Entry] { algorithmMakers.map(\.entry) }
  /// The open lists of lazy search.
  public static var openLists: [Entry] { openListMakers.map(\.entry) }
  /// How searches are combined.
  public static let combinations: [Entry] = [raceEntry, iteratedEntry]
}

extension SearchRegistry {
  static let raceEntry = Entry(
    "race", "Searches beside each other for the first plan; those in a list run one after another.",
    [
      Parameter("searches", "a list of searches or of lists of searches, the strongest first"),
      Parameter("reserve", "the same: they join when threads have nothing to do", standard: "none"),
    ])
  static let iteratedEntry = Entry(
    "iterated", "The first finds a plan; the others, one after another, find cheaper ones.",
    [Parameter("searches", "a list of searches; the first may be a race")])

  private static let searchName = Parameter(
    "name", "how progress and statistics call the search", standard: "that of the algorithm")

  static let algorithmMakers: [Maker<SearchRecipe>] = [
    Maker(
      entry: Entry(
        "astar", "A* with the first of some heuristics that can handle the task.",
        [Parameter("heuristics", "a heuristic or a list of them"), searchName])
    ) { arguments throws(SearchExpressionError) in
      var names: [String] = []
      for element in try arguments.elements("heuristics") {
        names.append(try SearchExpressionReader.heuristic(element))
      }
      return .astar(try arguments.name("name") ?? "astar", heuristics: names)
    },
    Maker(
      entry: Entry(
        "lazy", "Best-first search that evaluates states when they are expanded.",
        [
          Parameter(
            "lists", "a list of open lists that take turns; a heuristic stands for all(it)"),
          Parameter(
            "cost", "what an operator counts for: normal, one or plusone", standard: "normal"),
          Parameter("weight", "w of g + w·h; without it h alone counts", standard: "none"),
          Parameter(
            "reopen", "whether states are expanded again on cheaper paths", standard: "false"),
          Parameter("boost", "turns for preferred successors on progress", standard: "1000"),
          Parameter(
            "randomize", "whether successors are put into random order", standard: "false"),
          Parameter(
            "preferred_first", "whether preferred successors are put first", standard: "false"),
          searchName,
        ])
    ) { arguments throws(SearchExpressionError) in
      var options = LazySearchOptions()
      options.name = try arguments.name("name") ?? "lazy"
      if let cost = try arguments.word("cost", of: CostType.allCases.map(\.rawValue)) {
        options.costType = CostType(rawValue: cost) ?? .normal
      }
      options.weight = try arguments.number("weight", in: 1...1_000_000).map { Int32($0) }
      options.reopensClosed = try arguments.truth("reopen") ?? options.reopensClosed
      options.boost = try arguments.number("boost", in: 0...1_000_000_000) ?? options.boost
      options.randomizesSuccessors =
        try arguments.truth("randomize") ?? options.randomizesSuccessors
      options.preferredSuccessorsFirst =
        try arguments.truth("preferred_first") ?? options.preferredSuccessorsFirst
      var lists: [SearchRecipe.OpenList] = []
      for element in try arguments.elements("lists") {
        lists.append(try SearchExpressionReader.openList(element))
      }
      guard lists.contains(where: \.takesAll) else {
        throw .init(
          column: try arguments.required("lists").column,
          expected: "an open list that takes all successors", found: "lists of preferred ones only")
      }
      return SearchRecipe(name: options.name, algorithm: .lazy(lists: lists, options: options))
    },
    Maker(
      entry: Entry(
        "bfws", "Best-first width search: new facts and pairs of facts first, then goals reached.",
        [
          Parameter(
            "width", "the size of the largest sets of facts that may be new, 1 or 2", standard: "2"),
          Parameter(
            "prune", "whether states that are not new are left aside for good", standard: "false"),
          searchName,
        ])
    ) { arguments throws(SearchExpressionError) in
      .width(
        try arguments.name("name") ?? "bfws", width: try arguments.number("width", in: 1...2) ?? 2,
        prunes: try arguments.truth("prune") ?? false)
    },
  ]

  private static let heuristicOfList = Parameter("heuristic", "by whose estimates it is sorted")

  static let openListMakers: [Maker<SearchRecipe.OpenList>] = [
    Maker(
      entry: Entry("all", "All successors, the least estimate first.", [heuristicOfList])
    ) { arguments throws(SearchExpressionError) in
      .all(try SearchExpressionReader.heuristic(arguments.required("heuristic")))
    },
    Maker(
      entry: Entry(
        "preferred", "Only successors that a heuristic prefers, the least estimate first.",
        [heuristicOfList])
    ) { arguments throws(SearchExpressionError) in
      .preferred(try SearchExpressionReader.heuristic(arguments.required("heuristic")))
    },
    Maker(
      entry: Entry(
        "novelty", "States with new facts or pairs of facts first, among those of one estimate.",
        [heuristicOfList])
    ) { arguments throws(SearchExpressionError) in
      .novelty(try SearchExpressionReader.heuristic(arguments.required("heuristic")))
    },
    Maker(
      entry: Entry(
        "types", "At random, but every pair of estimate and path cost as often as another.",
        [heuristicOfList])
    ) { arguments throws(SearchExpressionError) in
      .typeBased(try SearchExpressionReader.heuristic(arguments.required("heuristic")))
    },
  ]
}
