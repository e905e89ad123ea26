import AgentSpeak

// ClrInt: what has ended is taken off the intentions.
extension Agent {
  /// Pops the plans of an intention that have ended, and the intention itself with the last.
  mutating func clearIntention(_ intention: Intention) {
    // It may have been dropped by its own step.
    if intention.isGone { return }
    while intention.state == .running {
      guard let top = intention.top else {
        intentions.remove(intention.id)
        if !atomic.isEmpty { atomic.remove(intention.id) }
        return
      }
      guard top.isFinished else { return }
      if top.isBranch {
        join(intention, top)
        return
      }
      if let condition = top.plan.goalCondition, !top.isSatisfied,
        (try? solveFirst(condition, &top.slots)) != true
      {
        intention.state = .goalCondition
        return
      }
      popFinished(intention)
    }
  }

  /// Pops the plan on top of an intention as ended well; its values go to the plan that posted the goal.
  mutating func popFinished(_ intention: Intention) {
    guard let top = intention.stack.popLast() else { return }
    if top.plan.isAtomic { releaseAtomic(intention) }
    let event = top.event
    if event.subject == .belief || event.operation == .goalState { return }
    if event.failedFrame >= 0 {
      // The handler stands for the goal that failed: that goal and all above it go too.
      while intention.stack.count > Int(event.failedFrame), let frame = intention.stack.popLast() {
        if frame.plan.isAtomic { releaseAtomic(intention) }
        if plans.hasGoalStatePlans, intention.stack.count == Int(event.failedFrame) {
          announce(.achieved, of: frame.event)
          announce(.finished, of: frame.event)
        }
      }
    } else if plans.hasGoalStatePlans {
      announce(.achieved, of: event)
      announce(.finished, of: event)
    }
    if !event.returns.isEmpty, let caller = intention.top {
      var transfer = ReturnTransfer(from: top)
      transfer.run(into: &caller.slots, &self)
    }
    recycle(top)
  }

  /// Ends a branch of a fork.
  private mutating func join(_ branch: Intention, _ top: IntendedMeans) {
    guard let parent = branch.parent else { return }
    intentions.remove(branch.id)
    atomic.remove(branch.id)
    guard let parent = intentions[parent], parent.state == .fork else { return }
    merge(top, branch.branchSlots, into: parent)
    parent.branches.removeAll { $0 == branch.id }
    let left = parent.branches
    if parent.fork == .all, !left.isEmpty { return }
    for other in left { dropIntention(other) }
    parent.branches = []
    resume(parent)
    clearIntention(parent)
  }

  /// Gives the plan that forked the values that a branch found.
  private mutating func merge(_ top: IntendedMeans, _ count: Int, into parent: Intention) {
    guard let caller = parent.top else { return }
    let bindings = Bindings(slots: top.slots)
    var places: [Int32: Int32] = [:]
    for place in 0..<min(count, caller.slots.count) where caller.slots[place] == nil {
      guard let value = try? bindings.resolve(.variable(Int32(place)), 0, &self) else { continue }
      if case .variable(let root) = value, root == Int32(place) { continue }
      caller.slots[place] = value.renamingVariables { variable in
        if Int(variable) < count { return variable }
        if let known = places[variable] { return known }
        caller.slots.append(nil)
        let fresh = Int32(truncatingIfNeeded: caller.slots.count - 1)
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
          intention.stack[index + 1].event.subject == .belief
        {
          continue
        }
        guard (try? solveFirst(condition, &frame.slots)) == true else { continue }
        succeed(id, frame: index)
        break
      }
    }
  }

  /// Ends a goal in the stack of an intention as reached; the plan that posted it goes on.
  mutating func succeed(_ id: IntentionID, frame index: Int) {
    guard let intention = intentions[id], cutBack(intention, to: index) else { return }
    popFinished(intention)
    resume(intention)
    clearIntention(intention)
  }

  /// Drops everything in an intention that was done for the goal at a place in its stack; false if there
  /// is no such goal.
  mutating func cutBack(_ intention: Intention, to index: Int) -> Bool {
    guard intention.stack.indices.contains(index) else { return false }
    for branch in intention.branches { dropIntention(branch) }
    intention.branches = []
    cancelWaits(of: intention)
    while intention.stack.count > index + 1, let frame = intention.stack.popLast() {
      if frame.plan.isAtomic { releaseAtomic(intention) }
    }
    return true
  }
}
