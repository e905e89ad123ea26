import AgentSpeak

// ClrInt: what has ended is taken off the intentions.
extension Agent {
  /// Pops the plans of an intention that have ended, and the intention itself with the last.
  mutating func clearIntention(_ id: IntentionID) {
    while intentions[id]?.state == .running {
      guard let isFinished = intentions[id]?.stack.last?.isFinished else {
        intentions.remove(id)
        atomic.remove(id)
        return
      }
      guard isFinished, let top = intentions[id]?.stack.last else { return }
      if top.isBranch {
        join(id, top)
        return
      }
      if let condition = top.plan.goalCondition, !top.isSatisfied {
        var slots = top.slots
        if (try? solveFirst(condition, &slots)) != true {
          intentions[id]?.state = .goalCondition
          return
        }
        modifyTop(id) { $0.slots = slots }
      }
      popFinished(id)
    }
  }

  /// Pops the plan on top of an intention as ended well; its values go to the plan that posted the goal.
  mutating func popFinished(_ id: IntentionID) {
    guard let top = intentions[id]?.stack.popLast() else { return }
    if top.plan.isAtomic { releaseAtomic(id) }
    let event = top.event
    if event.trigger.subject == .belief || event.trigger.operation == .goalState { return }
    if event.failedFrame >= 0 {
      // The handler stands for the goal that failed: that goal and all above it go too.
      while let count = intentions[id]?.stack.count, count > Int(event.failedFrame) {
        if let frame = intentions[id]?.stack.popLast(), frame.plan.isAtomic { releaseAtomic(id) }
      }
    } else if plans.hasGoalStatePlans {
      announce("achieved", of: event)
      announce("finished", of: event)
    }
    guard !event.returns.isEmpty, let last = intentions[id]?.stack.indices.last else { return }
    var transfer = ReturnTransfer(from: top)
    var slots: [Term?] = []
    modifyTop(id) { swap(&$0.slots, &slots) }
    transfer.run(into: &slots, &self)
    intentions[id]?.stack[last].slots = slots
  }

  /// Ends a branch of a fork.
  private mutating func join(_ id: IntentionID, _ top: IntendedMeans) {
    guard let branch = intentions[id], let parent = branch.parent else { return }
    intentions.remove(id)
    atomic.remove(id)
    guard intentions[parent]?.state == .fork else { return }
    merge(top, branch.branchSlots, into: parent)
    intentions[parent]?.branches.removeAll { $0 == id }
    let left = intentions[parent]?.branches ?? []
    if intentions[parent]?.fork == .all, !left.isEmpty { return }
    for other in left { dropIntention(other) }
    intentions[parent]?.branches = []
    resume(parent)
    clearIntention(parent)
  }

  /// Gives the plan that forked the values that a branch found.
  private mutating func merge(_ top: IntendedMeans, _ count: Int, into parent: IntentionID) {
    let bindings = Bindings(slots: top.slots)
    var slots: [Term?] = []
    modifyTop(parent) { swap(&$0.slots, &slots) }
    defer { modifyTop(parent) { swap(&$0.slots, &slots) } }
    var places: [Int32: Int32] = [:]
    for place in 0..<min(count, slots.count) where slots[place] == nil {
      guard let value = try? bindings.resolve(.variable(Int32(place)), 0, &self) else { continue }
      if case .variable(let root) = value, root == Int32(place) { continue }
      slots[place] = value.renamingVariables { variable in
        if Int(variable) < count { return variable }
        if let known = places[variable] { return known }
        slots.append(nil)
        let fresh = Int32(truncatingIfNeeded: slots.count - 1)
        places[variable] = fresh
        return fresh
      }
    }
  }

  /// Ends goals whose condition has come true; looked at when beliefs have changed.
  mutating func clearSatisfiedGoals() {
    for id in intentions.all {
      guard let intention = intentions[id] else { continue }
      for (index, frame) in intention.stack.enumerated() {
        guard let condition = frame.plan.goalCondition, !frame.isBranch else { continue }
        // While its subplan for a belief is running, the goal waits for that to end.
        if index < intention.stack.count - 1,
          intention.stack[index + 1].event.trigger.subject == .belief
        {
          continue
        }
        var slots = frame.slots
        guard (try? solveFirst(condition, &slots)) == true else { continue }
        intentions[id]?.stack[index].slots = slots
        succeed(id, frame: index)
        break
      }
    }
  }

  /// Ends a goal in the stack of an intention as reached; the plan that posted it goes on.
  mutating func succeed(_ id: IntentionID, frame index: Int) {
    guard let intention = intentions[id], intention.stack.indices.contains(index) else { return }
    for branch in intention.branches { dropIntention(branch) }
    intentions[id]?.branches = []
    cancelWaits(of: id)
    while let count = intentions[id]?.stack.count, count > index + 1 {
      if let frame = intentions[id]?.stack.popLast(), frame.plan.isAtomic { releaseAtomic(id) }
    }
    popFinished(id)
    resume(id)
    clearIntention(id)
  }
}
