public import Grounding

/// The heuristics by name: what configurations and command lines choose from.
///
/// A new heuristic needs its file in `Heuristics` and one entry here.
public enum HeuristicRegistry {
  /// One heuristic that can be asked for.
  public struct Entry: Sendable {
    /// The name to ask for.
    public let name: String
    /// What it is, in a sentence for users.
    public let summary: String
    /// Whether its estimates never exceed the true cost: A* finds optimal plans with it.
    public let isAdmissible: Bool
    /// What about a task cannot be handled, such as "conditional effects"; nil if it all can.
    public let obstacle: @Sendable (FiniteDomainTask) -> String?
    /// In which way it is weaker on a task than people may expect, in a sentence; nil if it is not.
    public let weakness: @Sendable (FiniteDomainTask) -> String?
    /// Makes it for a task.
    public let make: @Sendable (FiniteDomainTask, CostType) -> any Heuristic

    init(
      name: String, summary: String, isAdmissible: Bool = false,
      obstacle: @escaping @Sendable (FiniteDomainTask) -> String? = { _ in nil },
      weakness: @escaping @Sendable (FiniteDomainTask) -> String? = { _ in nil },
      make: @escaping @Sendable (FiniteDomainTask, CostType) -> any Heuristic
    ) {
      self.name = name
      self.summary = summary
      self.isAdmissible = isAdmissible
      self.obstacle = obstacle
      self.weakness = weakness
      self.make = make
    }
  }

  /// All heuristics, the simplest first.
  public static let entries: [Entry] = [
    Entry(
      name: "blind",
      summary: "0 in goal states, elsewhere the least operator cost.", isAdmissible: true,
      make: { BlindHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "goalcount",
      summary: "The number of goal facts that do not hold.",
      make: { GoalCountHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "hmax",
      summary: "The dearest goal fact in the delete relaxation.", isAdmissible: true,
      make: { MaxHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "hadd",
      summary: "The sum of the costs of all goal facts in the delete relaxation.",
      make: { AdditiveHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "ff",
      summary: "The cost of a relaxed plan; prefers the operators that it starts with.",
      make: { FFHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "lmcut",
      summary: "The costs of landmarks found as cuts in the delete relaxation.", isAdmissible: true,
      weakness: { LandmarkCutHeuristic.weakness(for: $0) },
      make: { LandmarkCutHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "landmarks",
      summary: "The landmarks still to be reached; prefers the operators that reach one.",
      make: { LandmarkCountHeuristic(task: $0, costType: $1) }),
    Entry(
      name: "landmarks_only",
      summary: "The landmarks still to be reached, without preferred operators.",
      make: { LandmarkCountHeuristic(task: $0, costType: $1, prefersOperators: false) }),
  ]

  /// The heuristic of a name.
  public static subscript(name: String) -> Entry? {
    entries.first { $0.name == name }
  }
}
