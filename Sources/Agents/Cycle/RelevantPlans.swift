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
        for plan in library.candidates(for: event.trigger) {
          if try visitIfRelevant(plan, event, enclosing: frame, visit) { return }
        }
      }
      if event.scope != nil { return }
    }
    for plan in plans.candidates(for: event.trigger) {
      if try visitIfRelevant(plan, event, enclosing: nil, visit) { return }
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
    guard
      try bindings.unify(
        plan.trigger.literal, event.trigger.literal, eventOffset: plan.variableCount, &self)
    else { return false }
    return try visit(&self, plan, &bindings.slots)
  }
}

extension Bindings {
  /// Unifies the trigger of a plan with an event; the plan's annotations must be among the event's.
  fileprivate mutating func unify(
    _ trigger: Structure, _ event: Structure, eventOffset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    if trigger.count == 0, trigger.kind == .literal, !trigger.hasAnnotations,
      trigger.namespaceVariable < 0
    {
      return true
    }
    return try unify(.structure(trigger), 0, .structure(event), eventOffset, &agent)
  }
}
