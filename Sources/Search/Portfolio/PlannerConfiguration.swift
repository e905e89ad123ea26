/// What the planner runs: searches one after the other.
public struct PlannerConfiguration: Sendable {
  /// The name to ask for.
  public var name: String
  /// What it is for, in a sentence for users.
  public var summary: String
  /// The searches in order. With a plan in hand, later ones look for cheaper plans only.
  public var searches: [SearchRecipe]
  /// Whether searching goes on after the first plan: through all searches, the last one again and
  /// again, until it proves that there is no cheaper plan.
  public var improvesPlans: Bool
  /// Whether a plan that the last search finds is optimal.
  public var isOptimal: Bool

  /// Makes a configuration.
  public init(
    name: String, summary: String, searches: [SearchRecipe], improvesPlans: Bool = false,
    isOptimal: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.searches = searches
    self.improvesPlans = improvesPlans
    self.isOptimal = isOptimal
  }

  /// The configuration of a name.
  public static subscript(name: String) -> PlannerConfiguration? {
    all.first { $0.name == name }
  }

  /// All configurations, the usual one first.
  public static let all = [agile, satisficing, anytime, optimal]

  /// The first plan as fast as possible.
  public static let agile = PlannerConfiguration(
    name: "agile", summary: "The first plan as fast as possible, whatever it costs.",
    searches: [.lazy("lazy_gbfs", lists: agileLists, costType: .one)])

  /// Better and better plans until the time is over.
  public static let satisficing = PlannerConfiguration(
    name: "satisficing",
    summary: "A first plan fast, then cheaper ones until a limit or until none is cheaper.",
    searches: improvingSearches, improvesPlans: true)

  /// The same under the name that says that plans are announced as they come.
  public static let anytime = PlannerConfiguration(
    name: "anytime", summary: "The same as satisficing.", searches: improvingSearches,
    improvesPlans: true)

  /// A cheapest plan.
  public static let optimal = PlannerConfiguration(
    name: "optimal", summary: "A plan of least cost, with proof.",
    searches: [.astar(heuristics: ["lmcut", "hmax"])], isOptimal: true)

  private static let relaxedPlanLists: [SearchRecipe.OpenList] = [.all("ff"), .preferred("ff")]

  /// Relaxed plans guide; new combinations of facts, goal by goal, lead off their plateaus.
  private static let agileLists = relaxedPlanLists + [.novelty("goalcount")]

  /// The sequence of LAMA (Richter and Westphal 2010, "The LAMA planner", section 3.3).
  private static let improvingSearches: [SearchRecipe] =
    [
      .lazy("lazy_gbfs_unit", lists: agileLists, costType: .one),
      .lazy("lazy_gbfs", lists: agileLists, costType: .plusOne),
    ]
    + ([5, 3, 2, 1] as [Int32]).map {
      .lazy(
        "lazy_wastar_\($0)", lists: relaxedPlanLists, costType: .plusOne, weight: $0,
        reopensClosed: true)
    }
    // True costs make the proof possible that no plan is cheaper.
    + [.lazy("lazy_wastar", lists: relaxedPlanLists, weight: 1, reopensClosed: true)]
}
