extension PlannerConfiguration {
  /// Reads a search expression, such as `lazy([ff, preferred(ff)], cost=one)`.
  ///
  /// - Throws: `SearchExpressionError` with the place where the text describes no search; where a name
  ///   is unknown, the error lists what there is.
  public init(expression text: String) throws(SearchExpressionError) {
    self = try SearchExpressionReader.configuration(SearchExpressionParser.parse(text))
  }

  /// The configuration as a search expression.
  public var expression: String { expression(separator: ", ") }

  /// The configuration as a search expression with some text between searches; the text must be a comma with space around it.
  public func expression(separator: String) -> String {
    func text(_ lanes: [[SearchRecipe]]) -> String {
      let texts = lanes.map { lane in
        let searches = lane.map(\.expression).joined(separator: ", ")
        return lane.count == 1 ? searches : "[\(searches)]"
      }
      return "[\(texts.joined(separator: separator))]"
    }
    let isAlone = race.count == 1 && race[0].count == 1 && reserve.isEmpty
    let helpers = reserve.isEmpty ? "" : "\(separator)reserve=\(text(reserve))"
    let first = isAlone ? race[0][0].expression : "race(\(text(race))\(helpers))"
    if improvement.isEmpty { return first }
    return "iterated([\(([first] + improvement.map(\.expression)).joined(separator: separator))])"
  }
}

extension SearchRecipe {
  /// The search as an expression: options with standard values are left out.
  public var expression: String {
    var arguments: [String]
    let standardName: String
    switch algorithm {
    case .astar(let heuristics):
      standardName = "astar"
      arguments = [
        heuristics.count == 1 ? heuristics[0] : "[\(heuristics.joined(separator: ", "))]"
      ]
    case .lazy(let lists, let options):
      standardName = "lazy"
      let standard = LazySearchOptions()
      arguments = ["[\(lists.map(\.expression).joined(separator: ", "))]"]
      func add(_ name: String, _ value: some Equatable, _ standard: some Equatable) {
        let (value, standard) = ("\(value)", "\(standard)")
        if value != standard { arguments.append("\(name)=\(value)") }
      }
      add("cost", options.costType.rawValue, standard.costType.rawValue)
      if let weight = options.weight { arguments.append("weight=\(weight)") }
      add("reopen", options.reopensClosed, standard.reopensClosed)
      add("boost", options.boost, standard.boost)
      add("randomize", options.randomizesSuccessors, standard.randomizesSuccessors)
      add("preferred_first", options.preferredSuccessorsFirst, standard.preferredSuccessorsFirst)
    case .width(let options):
      standardName = "bfws"
      arguments = options.width == WidthSearchOptions().width ? [] : ["width=\(options.width)"]
      if options.prunes { arguments.append("prune=true") }
    }
    if name != standardName { arguments.append("name=\(name)") }
    let list = arguments.joined(separator: ", ")
    return list.isEmpty ? standardName : "\(standardName)(\(list))"
  }

  /// Whether a plan that the search finds is optimal.
  var isOptimal: Bool {
    guard case .astar(let heuristics) = algorithm else { return false }
    return heuristics.allSatisfy { HeuristicRegistry[$0]?.isAdmissible ?? false }
  }
}

extension SearchRecipe.OpenList {
  /// The list as an expression.
  public var expression: String {
    switch self {
    case .all(let heuristic): heuristic
    case .preferred(let heuristic): "preferred(\(heuristic))"
    case .novelty(let heuristic): "novelty(\(heuristic))"
    case .typeBased(let heuristic): "types(\(heuristic))"
    }
  }

  /// Whether the list takes all successors, not only preferred ones.
  var takesAll: Bool {
    if case .preferred = self { false } else { true }
  }
}
