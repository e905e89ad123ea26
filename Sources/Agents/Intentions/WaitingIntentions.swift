import AgentSpeak

// Intentions that wait for events, conditions, time and deadlines.
extension Agent {
  /// Makes the intention whose step is being carried out wait.
  ///
  /// - Parameters:
  ///   - milliseconds: how long at most; nil for ever.
  ///   - elapsed: gets the milliseconds that passed; without it a wait whose time is over fails.
  mutating func wait(for subject: Wait.Subject, milliseconds: Double?, elapsed: Term?) {
    guard let id = current, let intention = intentions[id] else { return }
    intention.state = .wait
    intention.wait = Wait(subject: subject, start: now, elapsed: elapsed)
    if case .time = subject {} else { waits.append(id) }
    if let milliseconds {
      timers.add(.wait(id, intention.waitNumber), due: due(in: milliseconds))
    }
    checkedVersion = -1
    if plans.hasGoalStatePlans, let top = intention.top { announce(.waiting, of: top.event) }
  }

  /// The time so many milliseconds from now.
  func due(in milliseconds: Double) -> Int64 {
    let limit = Double(1 << 60)
    return now + Int64(max(0, min(milliseconds.isNaN ? 0 : milliseconds * 1000, limit)))
  }

  /// Goes on with intentions that wait for an event like this one. Conditions are looked at again: they
  /// may be about goals and plans.
  mutating func wakeWaiting(for event: Event) {
    checkedVersion = -1
    for id in waits {
      guard let intention = intentions[id], let wait = intention.wait, let top = intention.top,
        case .event(let pattern) = wait.subject,
        pattern.operation == event.operation, pattern.subject == event.subject
      else { continue }
      var bindings = Bindings(slots: top.slots)
      let offset = Int32(truncatingIfNeeded: top.slots.count)
      for _ in 0..<event.variableCount { bindings.slots.append(nil) }
      guard
        (try? bindings.unify(
          .structure(pattern.literal), 0, .structure(event.literal), offset, &self)) == true
      else { continue }
      top.slots = bindings.slots
      end(wait, of: intention)
    }
  }

  /// Goes on with intentions whose condition holds, and ends goals whose condition does, if a belief has
  /// changed or something else has happened since.
  mutating func checkConditions() {
    guard checkedVersion != beliefs.version else { return }
    checkedVersion = beliefs.version
    if plans.hasSubplans || plans.hasGoalConditions { clearSatisfiedGoals() }
    for id in waits {
      guard let intention = intentions[id], let wait = intention.wait, let top = intention.top,
        case .condition(let condition) = wait.subject,
        (try? solveFirst(condition, &top.slots)) == true
      else { continue }
      end(wait, of: intention)
    }
  }

  /// Forgets what an intention waits for.
  mutating func forgetWait(of intention: Intention) {
    guard let wait = intention.wait else { return }
    intention.wait = nil
    if case .time = wait.subject { return }
    waits.removeAll { $0 == intention.id }
  }

  /// Ends a wait well.
  private mutating func end(_ wait: Wait, of intention: Intention) {
    forgetWait(of: intention)
    if let elapsed = wait.elapsed {
      let milliseconds = Term.number(Double((now - wait.start) / 1000))
      guard (try? unify(elapsed, milliseconds, in: intention.id)) == true else {
        fail(intention.id, Failure(.actionFailed, "the time that passed does not unify"))
        return
      }
    }
    resume(intention)
  }

  /// Does what is due.
  mutating func runTimers() {
    while let timer = timers.pop(at: now) {
      switch timer.subject {
      case .wait(let id, let number):
        guard let intention = intentions[id], intention.waitNumber == number,
          let wait = intention.wait
        else { continue }
        if case .time = wait.subject {
          end(wait, of: intention)
        } else if wait.elapsed != nil {
          end(wait, of: intention)
        } else {
          forgetWait(of: intention)
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
    for annotation in event.template.annotationList {
      guard let deadline = annotation.literal, deadline.functor == .hardDeadline,
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
    guard let intention = intentions[id], cutBack(intention, to: index) else { return }
    fail(id, failure)
  }
}
