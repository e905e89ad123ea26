import Grounding

/// One search, described by names and options: what a configuration is made of.
///
/// Recipes say what to run; the algorithms themselves know nothing of names.
public struct SearchRecipe: Sendable {
  /// Which algorithm runs, with its options.
  public enum Algorithm: Sendable {
    /// A* with the first of these heuristics that can handle the task.
    case astar(heuristics: [String])
    /// Lazy best-first search with alternating open lists.
    case lazy(lists: [OpenList], options: LazySearchOptions)
    /// Best-first width search.
    case width(options: WidthSearchOptions)
  }

  /// An open list of a lazy search.
  public enum OpenList: Sendable, Hashable {
    /// All successors, in the order of a heuristic's estimate.
    case all(String)
    /// The preferred successors only, in the order of a heuristic's estimate.
    case preferred(String)
    /// All successors, those of states with new facts or pairs of facts first, among states with the
    /// same estimate of a heuristic.
    case novelty(String)
    /// All successors, at random, but types of states with the same estimate as often as another.
    case typeBased(String)

    /// The heuristic that the list needs.
    var heuristic: String {
      switch self {
      case .all(let name), .preferred(let name), .novelty(let name), .typeBased(let name): name
      }
    }
  }

  /// The name under which the search appears in progress and statistics.
  public var name: String
  /// What runs.
  public var algorithm: Algorithm

  /// Whether the search looks at estimates alone, not at what the way to a state costs.
  var isGreedy: Bool {
    if case .lazy(_, let options) = algorithm { return options.weight == nil }
    return false
  }

  /// A* with the first of the heuristics that can handle the task.
  public static func astar(_ name: String = "astar", heuristics: [String]) -> SearchRecipe {
    SearchRecipe(name: name, algorithm: .astar(heuristics: heuristics))
  }

  /// Lazy search.
  public static func lazy(
    _ name: String, lists: [OpenList], costType: CostType = .normal, weight: Int32? = nil,
    reopensClosed: Bool = false, randomizesSuccessors: Bool = false
  ) -> SearchRecipe {
    var options = LazySearchOptions()
    options.name = name
    options.costType = costType
    options.weight = weight
    options.reopensClosed = reopensClosed
    options.randomizesSuccessors = randomizesSuccessors
    return SearchRecipe(name: name, algorithm: .lazy(lists: lists, options: options))
  }

  /// Best-first width search: BFWS(f5), or k-BFWS if it prunes.
  public static func width(_ name: String, width: Int, prunes: Bool) -> SearchRecipe {
    var options = WidthSearchOptions()
    options.name = name
    options.width = width
    options.prunes = prunes
    return SearchRecipe(name: name, algorithm: .width(options: options))
  }

  /// Makes the search, ready to run.
  ///
  /// - Throws: `SearchError` if a heuristic does not exist or cannot handle the task.
  func makeSearch(
    on task: SearchTask, bound: PlanCostBound, budget: Budget, seed: Int,
    report: ((SearchProgress) -> Void)?
  ) throws(SearchError) -> any SearchAlgorithm & ~Copyable {
    switch algorithm {
    case .astar(let names):
      let heuristic = try Self.firstUsable(names, for: task.source)
      return AStarSearch(
        task: task, heuristic: heuristic, bound: bound, budget: budget, report: report)
    case .lazy(let lists, var options):
      options.seed = seed
      var names: [String] = []
      for name in lists.map(\.heuristic) where !names.contains(name) { names.append(name) }
      var heuristics: [any Heuristic] = []
      for name in names {
        heuristics.append(
          try Self.make(name, for: task.source, costType: options.costType))
      }
      let openLists = lists.map { list in
        list.make(
          heuristic: names.firstIndex(of: list.heuristic) ?? 0, task: task.source,
          options: options, budget: budget)
      }
      return LazySearch(
        task: task, heuristics: heuristics, openLists: openLists, options: options, bound: bound,
        budget: budget, report: report)
    case .width(let options):
      return WidthSearch(
        task: task, options: options, bound: bound, budget: budget, report: report)
    }
  }

  /// What users should know of how the search handles a task: that a heuristic cannot handle it and
  /// another takes its place, or that one is weaker on it than on others.
  func remarks(for task: FiniteDomainTask) -> [String] {
    guard case .astar(let names) = algorithm else { return [] }
    var remarks: [String] = []
    for name in names {
      guard let entry = HeuristicRegistry[name] else { continue }
      if let obstacle = entry.obstacle(task) {
        remarks.append("\(name) cannot handle \(obstacle)")
        continue
      }
      if name != names.first { remarks.append("\(name) guides the search instead") }
      if let weakness = entry.weakness(task) { remarks.append(weakness) }
      break
    }
    return remarks
  }

  private static func make(
    _ name: String, for task: FiniteDomainTask, costType: CostType
  ) throws(SearchError) -> any Heuristic {
    guard let entry = HeuristicRegistry[name] else { throw .unknownHeuristic(name) }
    if let obstacle = entry.obstacle(task) {
      throw .unsupportedTask("\(name) cannot handle \(obstacle)")
    }
    return entry.make(task, costType)
  }

  private static func firstUsable(
    _ names: [String], for task: FiniteDomainTask
  ) throws(SearchError) -> any Heuristic {
    var failure = SearchError.unknownHeuristic("")
    for name in names {
      do throws(SearchError) {
        return try make(name, for: task, costType: .normal)
      } catch {
        failure = error
        if case .unknownHeuristic = error { throw error }
      }
    }
    throw failure
  }
}

extension SearchRecipe.OpenList {
  /// Bytes that the tables of a novelty list may take.
  private static let noveltyMemory = 1 << 30

  /// Makes the list.
  ///
  /// - Parameters:
  ///   - heuristic: the place of its heuristic among those of the search.
  ///   - task: the task.
  ///   - options: the options of the search.
  ///   - budget: what the search may use.
  fileprivate func make(
    heuristic: Int, task: FiniteDomainTask, options: LazySearchOptions,
    budget: Budget
  ) -> any Search.OpenList {
    switch self {
    case .all:
      BestFirstOpenList(heuristic: heuristic, weight: options.weight, takesPreferredOnly: false)
    case .preferred:
      BestFirstOpenList(heuristic: heuristic, weight: options.weight, takesPreferredOnly: true)
    case .novelty:
      NoveltyOpenList(
        task: task, heuristic: heuristic,
        memoryLimit: min(Self.noveltyMemory, (budget.memoryLimit ?? .max) / 4), budget: budget)
    case .typeBased:
      TypeBasedOpenList(heuristic: heuristic, seed: options.seed)
    }
  }
}

/// Why a search cannot be run as asked.
public enum SearchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no heuristic of this name.
  case unknownHeuristic(String)
  /// No heuristic of the configuration can handle the task; the text says what is in the way.
  case unsupportedTask(String)
  /// A search returned operators that are no plan: the search is wrong.
  case invalidPlan(search: String)

  /// The error in words.
  public var description: String {
    switch self {
    case .unknownHeuristic(let name):
      "no heuristic '\(name)'; there are "
        + HeuristicRegistry.entries.map(\.name).joined(separator: ", ")
    case .unsupportedTask(let obstacle): obstacle
    case .invalidPlan(let search): "internal error: \(search) returned an invalid plan"
    }
  }
}
