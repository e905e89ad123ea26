public import AgentSpeak

// What internal actions of other modules need to know about intentions.
extension Agent {
  /// The intention whose step is being carried out, or for whose goal a plan is looked for; nil outside of one.
  public var currentIntention: IntentionID? { current }

  /// Whether an intention waits for an action of this number; else it has ended, was dropped, or goes on with
  /// something else.
  public func isWaiting(for action: Int) -> Bool { acting[action] != nil }

  /// Whether an intention has not ended yet.
  public func isIntending(_ id: IntentionID) -> Bool { intentions.contains(id) }
}

extension Agent {
  /// Whether there is a rule for the predicate of a literal.
  public func hasRule(like literal: Structure) -> Bool {
    guard let group = beliefs.group(PredicateKey(literal)) else { return false }
    return beliefs.entries(ofGroup: group).contains { $0?.condition != nil }
  }
}

extension Agent {
  /// Whether a goal is what a pattern with variables describes.
  public static func isInstance(_ goal: Structure, of pattern: Structure) -> Bool {
    matches(pattern, goal)
  }
}
