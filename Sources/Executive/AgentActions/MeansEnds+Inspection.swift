internal import Synchronization

extension MeansEnds {
  /// What the filter of an agent decided, the latest decision last; the last hundred are known.
  public func decisions(of agent: String) -> [FilterDecision] {
    memories.withLock { $0[agent]?.filter.decisions ?? [] }
  }

  /// How many decisions the filter of an agent has made.
  public func decisionCount(of agent: String) -> Int {
    memories.withLock { $0[agent]?.filter.counts.values.reduce(0, +) ?? 0 }
  }

  /// What an agent is committed to, each with what is left of the plan for it.
  public func commitments(of agent: String) -> [PlanOption] {
    memories.withLock { $0[agent]?.options ?? [] }
  }
}
