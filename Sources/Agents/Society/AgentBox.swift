/// Holds an agent, so that it is changed in its place, and what its scheduler knows about it.
final class AgentBox {
  @exclusivity(unchecked) var agent: Agent
  /// Its number in the society.
  let place: Int
  /// Whether it was killed.
  @exclusivity(unchecked) var isGone = false
  /// Whether it is among those that have something to do.
  @exclusivity(unchecked) var isQueued = false
  /// Whether it is having a cycle.
  @exclusivity(unchecked) var isRunning = false
  /// The time at which the scheduler looks at it even if nothing happens; nil if at none.
  @exclusivity(unchecked) var alarm: Int64?

  init(_ agent: Agent, place: Int) {
    self.agent = agent
    self.place = place
  }

  /// Does one reasoning cycle.
  ///
  /// - Returns: whether the agent has more to do right now.
  func step(at now: Int64) -> Bool {
    agent.now = now
    return agent.step()
  }
}

extension Agent {
  /// Whether something that has no known time may still arrive: the end of an action.
  var waitsForOutside: Bool { !acting.isEmpty }
}
