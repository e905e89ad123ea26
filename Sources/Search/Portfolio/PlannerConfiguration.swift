public import Grounding

/// What the planner runs: searches that race for a first plan, then searches that improve it.
public struct PlannerConfiguration: Sendable {
  /// The name to ask for.
  public var name: String
  /// What it is for, in a sentence for users.
  public var summary: String
  /// What races for the first plan: lanes of searches beside each other, the strongest lane first.
  /// The searches of one lane run one after the other.
  public var race: [[SearchRecipe]]
  /// Lanes that join the race when there are threads that would have nothing to do.
  public var reserve: [[SearchRecipe]]
  /// The searches that look for cheaper plans once there is one, in order; the last again and again
  /// until it proves that none is cheaper. Empty if the first plan is all that is wanted.
  public var improvement: [SearchRecipe]
  /// Whether the first plan is optimal.
  public var isOptimal: Bool

  /// Whether planning goes on after the first plan.
  public var improvesPlans: Bool { !improvement.isEmpty }

  /// Makes a configuration.
  public init(
    name: String, summary: String, race: [[SearchRecipe]], reserve: [[SearchRecipe]] = [],
    improvement: [SearchRecipe] = [], isOptimal: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.race = race
    self.reserve = reserve
    self.improvement = improvement
    self.isOptimal = isOptimal
  }

  /// What users should know of how the configuration handles a task, each remark once.
  public func remarks(for task: FiniteDomainTask) -> [String] {
    var remarks: [String] = []
    for recipe in race.joined() + improvement {
      for remark in recipe.remarks(for: task) where !remarks.contains(remark) {
        remarks.append(remark)
      }
    }
    return remarks
  }

  /// The configuration of a name.
  public static subscript(name: String) -> PlannerConfiguration? {
    all.first { $0.name == name }
  }

  /// All configurations, the usual one first.
  public static let all = [agile, satisficing, anytime, optimal, width]

  /// The first plan as fast as possible.
  public static let agile = PlannerConfiguration(
    name: "agile", summary: "The first plan as fast as possible, whatever it costs.",
    race: firstPlanRace, reserve: firstPlanReserve)

  /// Best-first width search alone.
  public static let width = PlannerConfiguration(
    name: "width", summary: "The first plan by best-first width search alone.",
    race: [widthSearches])

  /// Better and better plans until the time is over.
  public static let satisficing = PlannerConfiguration(
    name: "satisficing",
    summary: "A first plan fast, then cheaper ones until a limit or until none is cheaper.",
    race: firstPlanRace, reserve: firstPlanReserve, improvement: improvingSearches)

  /// The same under the name that says that plans are announced as they come.
  public static let anytime = PlannerConfiguration(
    name: "anytime", summary: "The same as satisficing.", race: firstPlanRace,
    reserve: firstPlanReserve,
    improvement: improvingSearches)

  /// A cheapest plan.
  public static let optimal = PlannerConfiguration(
    name: "optimal", summary: "A plan of least cost, with proof.",
    race: [[.astar(heuristics: ["lmcut", "hmax"])]], isOptimal: true)

  private static let relaxedPlanLists: [SearchRecipe.OpenList] = [.all("ff"), .preferred("ff")]

  /// Relaxed plans and landmarks guide; new combinations of facts, landmark by landmark, lead off
  /// plateaus (Corrêa and Seipp, "Alternation-based novelty search").
  private static let agileLists =
    relaxedPlanLists + [.preferred("landmarks"), .novelty("landmarks")]

  /// The searches for a first plan, whatever it costs: two families that fail on different tasks.
  private static let firstPlanRace: [[SearchRecipe]] = [
    [.lazy("lazy_gbfs_unit", lists: agileLists, costType: .one)],
    widthSearches,
  ]

  private static let firstPlanReserve: [[SearchRecipe]] = [
    [.width("bfws_1", width: 1, prunes: false)],
    [
      .lazy(
        "lazy_gbfs_random", lists: relaxedPlanLists + [.typeBased("ff")], costType: .one,
        randomizesSuccessors: true)
    ],
  ]

  /// A polynomial search that is over within a second or so, then a complete one (Lipovetzky and
  /// Geffner 2017, "A polynomial planning algorithm that beats LAMA and FF").
  private static let widthSearches: [SearchRecipe] = [
    .width("k1_bfws", width: 1, prunes: true), .width("bfws_f5", width: 2, prunes: false),
  ]

  /// Relaxed plans and landmarks guide.
  private static let improvingLists =
    relaxedPlanLists + [.all("landmarks"), .preferred("landmarks")]

  /// The sequence of LAMA after its first plan (Richter and Westphal 2010, "The LAMA planner",
  /// section 3.3).
  private static let improvingSearches: [SearchRecipe] =
    [.lazy("lazy_gbfs", lists: improvingLists, costType: .plusOne)]
    + ([5, 3, 2, 1] as [Int32]).map {
      .lazy(
        "lazy_wastar_\($0)", lists: improvingLists, costType: .plusOne, weight: $0,
        reopensClosed: true)
    }
    // True costs make the proof possible that no plan is cheaper.
    + [.lazy("lazy_wastar", lists: improvingLists, weight: 1, reopensClosed: true)]
}
