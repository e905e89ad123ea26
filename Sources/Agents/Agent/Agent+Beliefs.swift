public import AgentSpeak

// Changes of beliefs: BRF, the belief revision function, and BUF, the update by percepts.
extension Agent {
  /// Adds a belief; tells of it by an event if something changed.
  ///
  /// - Parameter intention: the one that changes it and in which plans for the event run; nil for none.
  mutating func addBelief(
    _ literal: Structure, last: Bool = false, _ intention: Intention? = nil
  ) {
    guard literal.isGround else {
      let event = Event.capturing(.add, .belief, literal)
      let count = event.variableCount
      beliefs.add(
        rule: Belief(literal: event.literal, variableCount: count), last: last)
      tell(.add, event.literal, variableCount: count, intention)
      return
    }
    if case .added(let news) = beliefs.add(literal, last: last) { tell(.add, news, intention) }
  }

  /// Posts the event of a change.
  private mutating func tell(
    _ operation: Trigger.Operation, _ literal: Structure, variableCount: Int32 = 0,
    _ intention: Intention?
  ) {
    let event = Event(operation, .belief, literal, variableCount: variableCount)
    if let intention, settings.beliefsKeepFocus {
      event.intention = intention.id
      intention.state = .event
    } else if !isOfInterest(event) {
      return
    }
    post(event)
  }

  /// Whether a belief event that no intention waits for may have a plan or somebody who looks at it.
  private func isOfInterest(_ event: Event) -> Bool {
    !waits.isEmpty || plans.hasSubplans || selection.event != nil
      || plans.hasCandidates(event.operation, .belief, event.template)
  }

  /// `-b`: takes away what is named of the first belief that matches, and binds variables by it.
  ///
  /// - Parameters:
  ///   - intention: the one in which plans for the event run; nil for none.
  ///   - top: the plan whose variables are bound.
  mutating func removeBelief(
    _ literal: Structure, _ intention: Intention?, _ top: IntendedMeans
  ) throws(Failure) {
    var target = try resolved(literal, top).withOwnSource
    if !target.isGround {
      guard try solveFirst(.structure(target), &top.slots) else { return }
      target = try resolved(target, top)
    }
    if case .removed(let gone) = beliefs.remove(target) { tell(.remove, gone, intention) }
  }

  /// `-+b`: takes away the first belief of the predicate, then adds.
  mutating func replaceBelief(
    _ literal: Structure, _ intention: Intention, _ top: IntendedMeans
  ) throws(Failure) {
    let fresh = try resolved(literal, top).withOwnSource
    if case .removed(let gone) = beliefs.removeFirst(like: fresh) { tell(.remove, gone, nil) }
    addBelief(fresh, intention)
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
    let event = Event.capturing(.add, .achieve, goal.withOwnSource)
    event.returns = []
    announce(.pending, of: event)
    post(event)
  }

  /// Tells the agent what it perceives now: all of it. What it perceived before and does not now is
  /// believed no more (BUF).
  ///
  /// - Complexity: O(n) for n percepts.
  public mutating func perceive(_ now: [Structure]) {
    let current = now.map { $0.withAnnotations(.emptyList).adding(Sources.percept) }
    let byHash = Dictionary(grouping: current) { Term.structure($0).hash() }
    func isSeen(_ old: Structure) -> Bool {
      byHash[Term.structure(old).hash()]?.contains { Term.structure($0) == .structure(old) } == true
    }
    for old in percepts where !isSeen(old) {
      if case .removed(let gone) = beliefs.remove(old) { tell(.remove, gone, nil) }
    }
    for percept in current {
      if case .added(let news) = beliefs.add(percept) { tell(.add, news, nil) }
    }
    percepts = current
  }
}
