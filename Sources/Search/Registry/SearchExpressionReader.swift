/// Gives search expressions their meaning: looks names up in the registry and makes what they name.
enum SearchExpressionReader {
  /// A configuration: a race, an iterated search, or a search alone.
  static func configuration(
    _ expression: SearchExpression
  ) throws(SearchExpressionError) -> PlannerConfiguration {
    var configuration = PlannerConfiguration(name: "search", summary: "", race: [])
    if let arguments = try arguments(of: SearchRegistry.iteratedEntry, in: expression) {
      let searches = try arguments.elements("searches")
      try readRace(searches[0], into: &configuration)
      for search in searches.dropFirst() {
        configuration.improvement.append(try recipe(search))
      }
    } else {
      try readRace(expression, into: &configuration)
    }
    configuration.isOptimal = configuration.race.allSatisfy { $0.allSatisfy(\.isOptimal) }
    return configuration
  }

  /// Reads the lanes of a race into a configuration.
  private static func readRace(
    _ expression: SearchExpression, into configuration: inout PlannerConfiguration
  ) throws(SearchExpressionError) {
    guard let arguments = try arguments(of: SearchRegistry.raceEntry, in: expression) else {
      configuration.race = [[try recipe(expression)]]
      return
    }
    configuration.race = try lanes(arguments.elements("searches"))
    if arguments.has("reserve") {
      configuration.reserve = try lanes(arguments.elements("reserve"))
    }
  }

  /// Lanes of searches: a list of searches is a lane, a search alone is one too.
  private static func lanes(
    _ elements: [SearchExpression]
  ) throws(SearchExpressionError) -> [[SearchRecipe]] {
    var lanes: [[SearchRecipe]] = []
    for element in elements {
      guard case .list(let sequence) = element.form else {
        lanes.append([try recipe(element)])
        continue
      }
      var lane: [SearchRecipe] = []
      for search in sequence { lane.append(try recipe(search)) }
      if lane.isEmpty {
        throw .init(column: element.column, expected: "a search", found: "an empty list")
      }
      lanes.append(lane)
    }
    return lanes
  }

  /// A search.
  static func recipe(
    _ expression: SearchExpression
  ) throws(SearchExpressionError) -> SearchRecipe {
    try make(expression, kind: "an algorithm", of: SearchRegistry.algorithmMakers)
  }

  /// An open list; a heuristic stands for the list of all successors by its estimates.
  static func openList(
    _ expression: SearchExpression
  ) throws(SearchExpressionError) -> SearchRecipe.OpenList {
    if case .call(let name, _) = expression.form, HeuristicRegistry[name] != nil {
      return .all(try heuristic(expression))
    }
    return try make(
      expression, kind: "a heuristic or an open list", of: SearchRegistry.openListMakers)
  }

  /// The name of a heuristic.
  static func heuristic(_ expression: SearchExpression) throws(SearchExpressionError) -> String {
    guard case .call(let name, let arguments) = expression.form, HeuristicRegistry[name] != nil
    else {
      let names = HeuristicRegistry.entries.map(\.name)
      throw .init(
        column: expression.column, expected: "a heuristic: \(names.joined(separator: ", "))",
        found: expression.described)
    }
    if let argument = arguments.first {
      throw .init(
        column: argument.column, expected: "no argument of '\(name)'",
        found: argument.value.described)
    }
    return name
  }

  private static func make<Value>(
    _ expression: SearchExpression, kind: String, of makers: [SearchRegistry.Maker<Value>]
  ) throws(SearchExpressionError) -> Value {
    guard case .call(let name, let arguments) = expression.form,
      let maker = makers.first(where: { $0.entry.name == name })
    else {
      let names = makers.map(\.entry.name)
      throw .init(
        column: expression.column, expected: "\(kind): \(names.joined(separator: ", "))",
        found: expression.described)
    }
    return try maker.make(.init(arguments, of: maker.entry, column: expression.column))
  }

  /// The arguments of a combination; nil if the expression is something else.
  private static func arguments(
    of entry: SearchRegistry.Entry, in expression: SearchExpression
  ) throws(SearchExpressionError) -> SearchArguments? {
    guard case .call(entry.name, let arguments) = expression.form else { return nil }
    return try .init(arguments, of: entry, column: expression.column)
  }
}
