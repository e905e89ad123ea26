/// The strategies by their names.
public enum ExplorationStrategies {
  /// The names with what each strategy does, in the order they are listed.
  public static let all: [(name: String, summary: String)] = [
    ("frontier", "tries what shrinks the version space most; plans to where something is open"),
    ("oracle", "as frontier, but asks whether an action would work before it tries it"),
    ("random", "tries any action that is not certainly rejected"),
    ("count", "tries the action that was tried least"),
    ("epsilon-greedy", "the action that taught most often, one time in ten any"),
    ("ucb", "the action with the highest upper confidence bound on teaching something"),
    ("thompson", "an action by the probability that it teaches most often"),
    ("babbling", "sets itself random goals and plans for them in the optimistic model"),
  ]

  /// The strategy of a name; nil if there is none.
  public static subscript(name: String) -> (any ExplorationStrategy)? {
    switch name {
    case "frontier": FrontierStrategy()
    case "oracle": OracleStrategy()
    case "random": RandomStrategy()
    case "count": CountBasedStrategy()
    case "epsilon-greedy": BanditStrategy(.epsilonGreedy(0.1))
    case "ucb": BanditStrategy(.upperConfidenceBound)
    case "thompson": BanditStrategy(.thompson)
    case "babbling": GoalBabblingStrategy()
    default: nil
    }
  }
}
