import AgentSpeak

/// A plan with values for its variables that an event and its context gave them.
struct Option: Sendable {
  let plan: CompiledPlan
  var slots: [Term?]
}

// RelPl: the plans whose trigger unifies with an event.
extension Agent {
  /// Where plans for an event are looked for, the innermost first: the subplans of the plans of its
  /// intention, then the library.
  mutating func forEachRelevantPlan(
    for event: Event,
    _ visit: (inout Agent, CompiledPlan, inout [Term?]) throws(Failure) -> Bool
  ) throws(Failure) {
    if let holder = event.intention ?? event.scope, plans.hasSubplans {
      for frame in chain(of: holder).reversed() {
        guard var library = frame.plan.subplans else { continue }
        for candidate in library.candidates(for: event) {
          if try visitIfRelevant(candidate.plan, event, enclosing: frame, visit) { return }
        }
      }
      if event.scope != nil { return }
    }
    for candidate in plans.candidates(for: event) {
      if try visitIfRelevant(candidate.plan, event, enclosing: nil, visit) { return }
    }
  }

  private mutating func visitIfRelevant(
    _ plan: CompiledPlan, _ event: Event, enclosing: IntendedMeans?,
    _ visit: (inout Agent, CompiledPlan, inout [Term?]) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    var bindings = Bindings()
    let count = Int(plan.variableCount + event.variableCount)
    bindings.slots = [Term?](repeating: nil, count: count)
    if let enclosing {
      let outer = Bindings(slots: enclosing.slots)
      for (own, outerVariable) in plan.inherited {
        let value = try outer.resolve(.variable(outerVariable), 0, &self)
        if value.isGround { bindings.slots[Int(own)] = value }
      }
    }
    guard try bindings.unify(plan, event, &self) else { return false }
    return try visit(&self, plan, &bindings.slots)
  }
}

extension Bindings {
  /// Unifies the trigger of a plan with an event; the plan's annotations must be among the event's.
  mutating func unify(_ plan: CompiledPlan, _ event: Event, _ agent: inout Agent) throws(Failure)
    -> Bool
  {
    let trigger = plan.trigger.literal
    guard plan.hasPlainTrigger else {
      return try unify(
        .structure(trigger), 0, .structure(event.literal), plan.variableCount, &agent)
    }
    // The library has seen to it that the predicates are the same.
    for index in 0..<trigger.count {
      let argument = event.argument(index)
      if case .variable(let number) = trigger[index], argument.isConstant,
        case nil = slots[Int(number)]
      {
        slots[Int(number)] = argument
        continue
      }
      guard try unify(trigger[index], 0, argument, plan.variableCount, &agent) else {
        return false
      }
    }
    return true
  }

  /// Unifies the trigger of a plan with an event where that takes no more than giving variables
  /// constants as values; the plan must not be excluded.
  ///
  /// - Returns: false if it may take more; nothing is bound then.
  mutating func bind(_ candidate: Candidate, _ event: Event) -> Bool {
    guard candidate.isSimple, event.variableCount == 0 else { return false }
    for index in 0..<candidate.arity {
      switch (candidate.test(index), event.argument(index)) {
      case (.variable(let number), let argument) where argument.isConstant:
        slots[Int(number)] = argument
      case (.number, .number), (.atom, .atom): continue
      default:
        clear()
        return false
      }
    }
    return true
  }

  /// Takes all values away.
  mutating func clear() {
    trail.removeAll(keepingCapacity: true)
    slots.withUnsafeMutableBufferPointer { slots in
      for index in slots.indices { slots[index] = nil }
    }
  }

  /// Makes room for variables; those that are added have no value.
  mutating func makeRoom(for count: Int) {
    if slots.count > count { slots.removeLast(slots.count - count) }
    while slots.count < count { slots.append(nil) }
  }
}
