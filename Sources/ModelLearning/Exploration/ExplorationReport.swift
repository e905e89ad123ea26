import Trajectories

/// What an explorer has done, and why it stopped.
public struct ExplorationReport: Hashable, Sendable {
  /// Why an exploration ended.
  public enum Ending: String, Hashable, Sendable {
    /// Every question about every action is answered.
    case nothingOpen = "nothing_open"
    /// No state that can be reached answers an open question: proven by planning. Together with
    /// `nothingOpen` this is the certificate that more acting from here on teaches nothing.
    case nothingReachable = "nothing_reachable"
    /// As the two above, but for effects of atoms that coincided whenever they should have shown, as
    /// where a parameter is bound to a constant: these are still open.
    case coincidence
    /// What was seen contradicts what is taken for granted: the true domain has conditions that are no
    /// conjunctions of literals, or its actions are not deterministic.
    case contradiction
    /// Planning found neither a way to the frontier nor a proof that there is none.
    case planningLimit = "planning_limit"
    /// The limit on steps was reached.
    case stepLimit = "step_limit"
    /// The strategy had nothing more to do.
    case strategyStopped = "strategy_stopped"

    /// Whether it is proven that no state that can be reached teaches anything more.
    public var isCertificate: Bool { self == .nothingOpen || self == .nothingReachable }
  }

  /// How many actions were carried out.
  public var succeeded = 0
  /// How many tries were rejected.
  public var rejected = 0
  /// How many tries faulted.
  public var faulted = 0
  /// How many questions the oracle answered.
  public var asked = 0
  /// How many steps and answers taught something.
  public var informative = 0
  /// How many times the planner was asked.
  public var plans = 0
  /// Why the exploration ended; nil while it goes on.
  public var ending: Ending?

  /// Nothing done.
  public init() {}

  /// How many steps were tried.
  public var steps: Int { succeeded + rejected + faulted }

  mutating func note(_ outcome: Outcome) {
    switch outcome {
    case .succeeded: succeeded += 1
    case .rejected: rejected += 1
    case .faulted: faulted += 1
    }
  }
}
