import AgentSpeak

// Goals that an agent has: asking for them, suspending, dropping and ending them.
extension Agent {
  /// A goal and the number of its intention.
  struct GoalEntry {
    var goal: Structure
    var intention: IntentionID?

    /// The goal and its intention as a list of two.
    var pair: Term {
      let goal = Term.structure(goal).shiftedToFresh
      guard let intention else { return .list([goal, .atom(named: "none")]) }
      let id = Structure("intention", [.number(intention.number), .emptyList])
      return .list([goal, .structure(id)])
    }
  }

  /// The goals of intentions, and those of events that wait for a plan.
  func goals(includingEvents: Bool) -> [GoalEntry] {
    var found: [GoalEntry] = []
    if includingEvents {
      for event in events.elements
      where event.operation == .add && event.subject == .achieve {
        found.append(GoalEntry(goal: event.literal, intention: event.intention))
      }
    }
    for id in intentions.all {
      for frame in (intentions[id]?.stack ?? []).reversed()
      where frame.event.operation == .add && frame.event.subject == .achieve
        && !frame.isBranch
      {
        found.append(GoalEntry(goal: goal(of: frame), intention: id))
      }
    }
    return found
  }

  /// The goal that a plan serves, with the values of its variables.
  func goal(of frame: IntendedMeans) -> Structure {
    var copy = self
    let bindings = Bindings(slots: frame.slots)
    let literal = frame.event.literal
    if literal.isConstant { return literal }
    let value = try? bindings.resolve(.structure(literal), frame.plan.variableCount, &copy)
    return value?.literal ?? literal
  }

  /// Whether a goal is what a pattern describes.
  static func matches(_ pattern: Structure, _ goal: Structure) -> Bool {
    PatternMatch.matches(.structure(pattern), .structure(goal))
  }

  private func isGoal(_ frame: IntendedMeans, _ pattern: Structure) -> Bool {
    frame.isGoal && !frame.isBranch && Self.matches(pattern, goal(of: frame))
  }

  /// The intentions that have a goal in their stack, with its place.
  private func holders(of pattern: Structure) -> [(id: IntentionID, frame: Int)] {
    intentions.all.compactMap { id in
      guard let stack = intentions[id]?.stack,
        let index = stack.lastIndex(where: { isGoal($0, pattern) })
      else { return nil }
      return (id, index)
    }
  }

  /// Whether an event asks for a goal.
  private static func posts(_ event: Event, _ pattern: Structure) -> Bool {
    event.operation == .add && event.subject != .belief
      && matches(pattern, event.literal)
  }

  /// The intention that a branch of a fork belongs to, or the intention itself.
  func root(of id: IntentionID) -> IntentionID {
    var root = id
    while let parent = intentions[root]?.parent { root = parent }
    return root
  }

  // MARK: Suspending

  mutating func suspend(_ id: IntentionID) {
    guard let intention = intentions[id] else { return }
    intention.isSuspended = true
    for frame in intention.stack { announce(.suspended, of: frame.event) }
  }

  mutating func suspend(goal pattern: Structure) {
    for (id, _) in holders(of: pattern) { suspend(id) }
    hasSuspendedEvents = true
    for event in setSuspended(true, pattern) { announce(.suspended, of: event) }
  }

  /// Suspends or resumes events that ask for a goal; gives those that were not so before.
  private mutating func setSuspended(_ isSuspended: Bool, _ pattern: Structure) -> [Event] {
    var changed: [Event] = []
    events.mutateEach { event in
      if Self.posts(event, pattern), event.isSuspended != isSuspended {
        event = event.copy()
        event.isSuspended = isSuspended
        changed.append(event)
      }
    }
    return changed
  }

  mutating func resume(goal pattern: Structure) {
    for (id, _) in holders(of: pattern) {
      guard let intention = intentions[id], intention.isSuspended else { continue }
      intention.isSuspended = false
      for frame in intention.stack { announce(.resumed, of: frame.event) }
      if id != current { enqueue(intention) }
    }
    for event in setSuspended(false, pattern) { announce(.resumed, of: event) }
  }

  /// Why a goal does not go on: it was suspended, or what it waits for; nothing if it goes on.
  func suspensions(of pattern: Structure) -> [Term] {
    var reasons: [Term] = []
    for (id, _) in holders(of: pattern) {
      guard let intention = intentions[id] else { continue }
      if intention.isSuspended { reasons.append(.string("suspended")) }
      if let wait = intention.wait {
        reasons.append(description(of: wait, of: intention))
      } else if intention.state != .running {
        reasons.append(.string(intention.state.text))
      }
    }
    if reasons.isEmpty,
      events.elements.contains(where: { $0.isSuspended && Self.posts($0, pattern) })
    {
      reasons.append(.string("suspended"))
    }
    return reasons
  }

  /// What an intention waits for: `wait("+b(1)")[time(500)]`, with the milliseconds that it waits at most.
  private func description(of wait: Wait, of intention: Intention) -> Term {
    let subject =
      switch wait.subject {
      case .event(let trigger): "\(trigger)"
      case .condition(let condition): "\(condition)"
      case .time: ""
      }
    let timer = timers.timers.first { timer in
      guard case .wait(intention.id, intention.waitNumber) = timer.subject else { return false }
      return true
    }
    let time = timer.map { Structure("time", [.number(Double($0.due - wait.start) / 1000)]) }
    return .structure(
      Structure(
        "wait", [.string(subject)], annotations: .list(time.map { [.structure($0)] } ?? [])))
  }

  // MARK: Dropping

  mutating func dropDesires(_ pattern: Structure) {
    for event in events.removeAll(where: { Self.posts($0, pattern) }) {
      if let id = event.intention { dropIntention(root(of: id)) }
    }
    dropIntentions(pattern)
  }

  mutating func dropIntentions(_ pattern: Structure) {
    for (id, _) in holders(of: pattern) { dropIntention(root(of: id)) }
  }

  mutating func dropAllIntentions() {
    let kept = current.map { root(of: $0) }
    for id in intentions.all where root(of: id) != kept { dropIntention(id) }
  }

  /// Forgets events; an intention that waits for one of them goes too.
  mutating func dropAllEvents(where isGone: (Event) -> Bool) {
    for event in events.removeAll(where: isGone) {
      if let id = event.intention, id != current { dropIntention(root(of: id)) }
    }
  }

  mutating func dropFutureIntentions(_ pattern: Structure) {
    for id in intentions.all where willPost(pattern, id) { dropIntention(root(of: id)) }
  }

  /// Whether steps that are left in an intention post a goal.
  private func willPost(_ pattern: Structure, _ id: IntentionID) -> Bool {
    func posts(_ body: Body, from step: Int) -> Bool {
      body.instructions.dropFirst(step).contains { instruction in
        switch instruction.operation {
        case .achieve(let goal), .achieveNewFocus(let goal): Self.matches(pattern, goal)
        case .ifThenElse(_, let then, let otherwise):
          posts(then, from: 0) || otherwise.map { posts($0, from: 0) } ?? false
        case .loop(_, let body), .forEach(_, let body): posts(body, from: 0)
        case .fork(_, let branches): branches.contains { posts($0, from: 0) }
        default: false
        }
      }
    }
    return (intentions[id]?.stack ?? []).contains { frame in
      posts(frame.body, from: frame.step)
        || frame.blocks.contains { block in
          switch block {
          case .sequence(let body, let step), .loop(let body, let step, _): posts(body, from: step)
          case .forEach(let loop): posts(loop.outer, from: loop.outerStep)
          }
        }
    }
  }

  // MARK: Ending

  mutating func succeed(goal pattern: Structure) {
    for (id, frame) in holders(of: pattern) where intentions.contains(id) {
      succeed(id, frame: frame)
    }
    for event in events.removeAll(where: { Self.posts($0, pattern) }) {
      announce(.achieved, of: event)
      announce(.finished, of: event)
      if let id = event.intention { resume(id) }
    }
  }

  mutating func fail(goal pattern: Structure) {
    // No annotations: a plan for the failure can tell this from an error.
    let failure = Failure(.none, "\(pattern) was failed by .fail_goal")
    for (id, frame) in holders(of: pattern) where intentions.contains(id) {
      failGoal(id, frame: frame, failure)
    }
    for event in events.removeAll(where: { Self.posts($0, pattern) }) { fail(event, failure) }
  }
}

/// Compares terms with variables in a pattern that stand for anything, the same for the same.
struct PatternMatch {
  private var values: [Int32: Term] = [:]

  static func matches(_ pattern: Term, _ term: Term) -> Bool {
    var match = PatternMatch()
    return match.matches(pattern, term)
  }

  private mutating func matches(_ pattern: Term, _ term: Term) -> Bool {
    var (pattern, term) = (pattern, term)
    while true {
      switch (pattern, term) {
      case (.variable(let number), _):
        if let known = values[number] { return known == term }
        values[number] = term
        return true
      case (_, .variable): return true
      case (.list(let left), .list(let right)):
        guard matches(left.head, right.head) else { return false }
        (pattern, term) = (left.tail, right.tail)
      default:
        guard let left = pattern.literal, let right = term.literal else { return pattern == term }
        if left.kind == .variableLiteral {
          return matches(left[0], right.withAnnotations(.emptyList).term)
        }
        guard left.functor == right.functor, left.count == right.count,
          left.isNegated == right.isNegated, left.namespace == right.namespace,
          matchesAnnotations(left, right)
        else { return false }
        if left.count == 0 { return true }
        for index in 0..<(left.count - 1) where !matches(left[index], right[index]) { return false }
        (pattern, term) = (left[left.count - 1], right[right.count - 1])
      }
    }
  }

  /// Whether each annotation of the pattern is one of the other's.
  private mutating func matchesAnnotations(_ left: Structure, _ right: Structure) -> Bool {
    let present = right.annotationList
    for wanted in left.annotationList {
      let saved = values
      guard
        present.contains(where: { candidate in
          values = saved
          return matches(wanted, candidate)
        })
      else { return false }
    }
    return true
  }
}
