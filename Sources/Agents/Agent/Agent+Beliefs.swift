public import AgentSpeak

// Changes of beliefs: BRF, the belief revision function, and BUF, the update by percepts.
extension Agent {
  /// Adds a belief; tells of it by an event if something changed.
  ///
  /// - Parameter id: the intention that changes it and in which plans for the event run; nil for none.
  mutating func addBelief(_ literal: Structure, last: Bool = false, _ id: IntentionID? = nil) {
    guard literal.isGround else {
      let event = Event.capturing(.add, .belief, literal)
      beliefs.add(
        rule: Belief(literal: event.trigger.literal, variableCount: event.variableCount), last: last
      )
      tell(.add, event.trigger.literal, variableCount: event.variableCount, id)
      return
    }
    if case .added(let news) = beliefs.add(literal, last: last) { tell(.add, news, id) }
  }

  /// Posts the event of a change.
  private mutating func tell(
    _ operation: Trigger.Operation, _ literal: Structure, variableCount: Int32 = 0,
    _ id: IntentionID?
  ) {
    var event = Event(operation, .belief, literal)
    event.variableCount = variableCount
    if let id, settings.beliefsKeepFocus {
      event.intention = id
      intentions[id]?.state = .event
    }
    post(event)
  }

  /// `-b`: takes away what is named of the first belief that matches, and binds variables by it.
  ///
  /// - Parameters:
  ///   - id: the intention in which plans for the event run; nil for none.
  ///   - owner: the intention whose variables are bound.
  mutating func removeBelief(_ literal: Structure, _ id: IntentionID?, _ owner: IntentionID)
    throws(Failure)
  {
    var target = try resolved(literal, owner).withOwnSource
    if !target.isGround {
      var slots = intentions[owner]?.stack.last?.slots ?? []
      guard try solveFirst(.structure(target), &slots) else { return }
      modifyTop(owner) { $0.slots = slots }
      target = try resolved(target, owner)
    }
    if case .removed(let gone) = beliefs.remove(target) { tell(.remove, gone, id) }
  }

  /// `-+b`: takes away the first belief of the predicate, then adds.
  mutating func replaceBelief(_ literal: Structure, _ id: IntentionID) throws(Failure) {
    let fresh = try resolved(literal, id).withOwnSource
    if let old = try firstBelief(like: fresh), case .removed(let gone) = beliefs.remove(old) {
      tell(.remove, gone, nil)
    }
    addBelief(fresh, id)
  }

  /// The first belief of a predicate, with the annotations that are named.
  private mutating func firstBelief(like literal: Structure) throws(Failure) -> Structure? {
    guard let group = beliefs.group(PredicateKey(literal)) else { return nil }
    for entry in beliefs.entries(ofGroup: group).reversed() {
      guard let entry, !entry.isRule else { continue }
      let present = entry.literal.annotationList
      if literal.annotationList.allSatisfy({ present.contains($0) }) {
        return entry.literal.withAnnotations(literal.annotations)
      }
    }
    return nil
  }

  /// Removes all beliefs that match, whatever their sources unless one is named.
  mutating func abolish(_ pattern: Structure) throws(Failure) {
    let matches = try solutions(of: .structure(pattern), template: .structure(pattern))
    for match in matches {
      guard let literal = match.literal, let old = beliefs.belief(literal) else { continue }
      beliefs.abolish(old)
      tell(.remove, old, nil)
    }
  }

  // MARK: From outside

  /// Makes the agent believe something, with an event as for any new belief.
  ///
  /// - Parameter belief: a literal; without a source it gets `source(self)`.
  public mutating func believe(_ belief: Structure) {
    addBelief(belief.withOwnSource)
  }

  /// Makes the agent believe something no more, whatever its sources, with an event.
  ///
  /// - Parameter pattern: a literal; all beliefs that match it go.
  public mutating func forget(_ pattern: Structure) throws(Failure) {
    try abolish(pattern)
  }

  /// Gives the agent a goal, in an intention of its own.
  public mutating func achieve(_ goal: Structure) {
    var event = Event.capturing(.add, .achieve, goal.withOwnSource)
    event.returns = []
    announce("pending", of: event)
    post(event)
  }

  /// Tells the agent what it perceives now: all of it. What it perceived before and does not now is
  /// believed no more (BUF).
  ///
  /// - Complexity: O(n) for n percepts.
  public mutating func perceive(_ now: [Structure]) {
    let current = now.map { $0.withAnnotations(.emptyList).adding(Sources.percept) }
    for old in percepts where !current.contains(where: { Term.structure($0) == .structure(old) }) {
      if case .removed(let gone) = beliefs.remove(old) { tell(.remove, gone, nil) }
    }
    for percept in current {
      if case .added(let news) = beliefs.add(percept) { tell(.add, news, nil) }
    }
    percepts = current
  }
}
