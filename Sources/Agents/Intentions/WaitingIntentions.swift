import AgentSpeak

// Intentions that wait for events, conditions, time and deadlines.
extension Agent {
  /// Makes the intention whose step is being carried out wait.
  ///
  /// - Parameters:
  ///   - milliseconds: how long at most; nil for ever.
  ///   - elapsed: gets the milliseconds that passed; without it a wait whose time is over fails.
  mutating func wait(for subject: Wait.Subject, milliseconds: Double?, elapsed: Term?) {
    guard let id = current, let number = intentions[id]?.waitNumber else { return }
    intentions[id]?.state = .wait
    waits.append(
      Wait(intention: id, number: number, subject: subject, start: now, elapsed: elapsed))
    if let milliseconds { timers.add(.wait(id, number), due: due(in: milliseconds)) }
    checkedVersion = -1
    if let top = intentions[id]?.stack.last {
      announce("waiting", of: top.event)
    }
  }

  /// The time so many milliseconds from now.
  func due(in milliseconds: Double) -> Int64 {
    let limit = Double(1 << 60)
    return now + Int64(max(0, min(milliseconds.isNaN ? 0 : milliseconds * 1000, limit)))
  }

  /// Goes on with intentions that wait for an event like this one.
  mutating func wakeWaiting(for event: Event) {
    for wait in waits {
      guard case .event(let pattern) = wait.subject,
        pattern.operation == event.trigger.operation, pattern.subject == event.trigger.subject,
        let slots = intentions[wait.intention]?.stack.last?.slots
      else { continue }
      var bindings = Bindings(slots: slots)
      let offset = Int32(truncatingIfNeeded: slots.count)
      for _ in 0..<event.variableCount { bindings.slots.append(nil) }
      guard
        (try? bindings.unify(
          .structure(pattern.literal), 0, .structure(event.trigger.literal), offset, &self)) == true
      else { continue }
      modifyTop(wait.intention) { $0.slots = bindings.slots }
      end(wait)
    }
  }

  /// Goes on with intentions whose condition holds, and ends goals whose condition does; both can only
  /// change with beliefs.
  mutating func checkConditions() {
    guard checkedVersion != beliefs.version else { return }
    checkedVersion = beliefs.version
    if plans.hasSubplans || plans.hasGoalConditions { clearSatisfiedGoals() }
    for wait in waits {
      guard case .condition(let condition) = wait.subject,
        var slots = intentions[wait.intention]?.stack.last?.slots,
        (try? solveFirst(condition, &slots)) == true
      else { continue }
      modifyTop(wait.intention) { $0.slots = slots }
      end(wait)
    }
  }

  /// Ends a wait well.
  private mutating func end(_ wait: Wait) {
    waits.removeAll { $0.intention == wait.intention && $0.number == wait.number }
    guard intentions[wait.intention]?.waitNumber == wait.number else { return }
    if let elapsed = wait.elapsed {
      let milliseconds = Term.number(Double((now - wait.start) / 1000))
      guard (try? unify(elapsed, milliseconds, in: wait.intention)) == true else {
        fail(wait.intention, Failure("ia_failed", "the time that passed does not unify"))
        return
      }
    }
    resume(wait.intention)
  }

  /// Does what is due.
  mutating func runTimers() {
    while let timer = timers.pop(at: now) {
      switch timer.subject {
      case .wait(let id, let number):
        guard let wait = waits.first(where: { $0.intention == id && $0.number == number }) else {
          continue
        }
        if case .time = wait.subject {
          end(wait)
        } else if wait.elapsed != nil {
          end(wait)
        } else {
          waits.removeAll { $0.intention == id && $0.number == number }
          fail(id, Failure("wait_timeout", "what was waited for did not happen in time"))
        }
      case .deadline(let id, let goal): endDeadline(id, goal)
      case .post(let event): post(event)
      case .ask(let number):
        guard let ask = asks.removeValue(forKey: number) else { continue }
        if (try? unify(ask.answer, .atom(named: "timeout"), in: ask.intention)) == true {
          resume(ask.intention)
        } else {
          fail(ask.intention, Failure("ask_failed", "no answer came in time"))
        }
      case .kill(let name): requests.append(.kill(name: name))
      case .stop(let status): requests.append(.stop(status))
      }
    }
  }

  /// Starts the deadline of a goal with the annotation `hard_deadline(milliseconds)`.
  mutating func startDeadline(_ event: Event, _ id: IntentionID) {
    for annotation in event.trigger.literal.annotationList {
      guard let deadline = annotation.literal, deadline.functor == "hard_deadline",
        case .number(let milliseconds) = deadline[0]
      else { continue }
      timers.add(.deadline(id, goal: event.goal), due: due(in: milliseconds))
    }
  }

  /// Fails a goal that has not been reached in time.
  private mutating func endDeadline(_ id: IntentionID, _ goal: Int) {
    guard let intention = intentions[id],
      let index = intention.stack.firstIndex(where: { $0.event.goal == goal && !$0.isBranch })
    else { return }
    // A handler of this goal's failure is not stopped by the deadline that it handles.
    if intention.stack.contains(where: { $0.event.failedFrame == Int32(index) }) { return }
    failGoal(id, frame: index, Failure("deadline_reached", "the goal was not reached in time"))
  }

  /// Fails a goal in the stack of an intention; what was posted for it goes.
  mutating func failGoal(_ id: IntentionID, frame index: Int, _ failure: Failure) {
    guard let intention = intentions[id], intention.stack.indices.contains(index) else { return }
    for branch in intention.branches { dropIntention(branch) }
    intentions[id]?.branches = []
    cancelWaits(of: id)
    while let count = intentions[id]?.stack.count, count > index + 1 {
      if let frame = intentions[id]?.stack.popLast(), frame.plan.isAtomic { releaseAtomic(id) }
    }
    fail(id, failure)
  }
}
