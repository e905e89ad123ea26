import AgentSpeak

// What happens when a step fails or a goal has no plan.
extension Agent {
  /// Handles an event for which there is no plan.
  mutating func fail(_ event: Event, _ failure: Failure) {
    if event.scope != nil { return }
    if event.operation == .add, event.subject != .belief {
      failUnplanned(event, failure)
      return
    }
    if event.operation == .remove, event.subject != .belief {
      warn("no applicable plan for \(event.trigger): its intention is dropped")
      if let id = event.intention { failWithoutHandler(id, failure, nil) }
      return
    }
    if let id = event.intention {
      resume(id)
    } else if settings.events == .requeue, failure.id == .noApplicable {
      events.append(event)
    }
  }

  /// A goal that has no plan fails before it has begun.
  private mutating func failUnplanned(_ event: Event, _ failure: Failure) {
    if plans.hasGoalStatePlans { announce(.failed, of: event, reason: failure.message) }
    guard let id = event.intention else {
      if plans.hasCandidates(.remove, event.subject, event.template) {
        let failed = failureEvent(of: event, failure, nil, in: nil)
        failed.failedFrame = 0
        failed.returns = []
        post(failed)
      } else {
        warn(failure.message)
      }
      return
    }
    if hasHandler(event.subject, event.template, id) {
      let failed = failureEvent(of: event, failure, nil, in: nil)
      failed.failedFrame = Int32(truncatingIfNeeded: intentions[id]?.stack.count ?? 0)
      failed.intention = id
      post(failed)
    } else {
      fail(id, failure, formula(before: id))
    }
  }

  /// Fails the step that an intention is at: the innermost goal that has a plan for its failure gets
  /// the failure event.
  ///
  /// - Parameter formula: the step; nil if it is the one that was carried out last.
  mutating func fail(_ id: IntentionID, _ failure: Failure, _ formula: Formula? = nil) {
    guard let intention = intentions[id] else { return }
    let formula = formula ?? self.formula(before: id)
    for branch in intention.branches { dropIntention(branch) }
    intention.branches = []
    cancelWaits(of: intention)
    var index = intention.stack.count - 1
    while index >= 0 {
      let frame = intention.stack[index]
      if frame.isBranch {
        failBranch(id, failure, formula)
        return
      }
      if frame.event.failedFrame >= 0, frame.event.operation == .remove {
        // A plan for a failure failed: the goal it was for is not tried again.
        index = Int(frame.event.failedFrame) - 1
        continue
      }
      if frame.isGoal {
        if plans.hasGoalStatePlans { announce(.failed, of: frame.event, reason: failure.message) }
        if hasHandler(frame.event.subject, frame.event.template, id) {
          let failed = failureEvent(of: frame.event, failure, formula, in: intention.stack.last)
          failed.failedFrame = Int32(truncatingIfNeeded: index)
          failed.intention = id
          intention.state = .event
          post(failed)
          return
        }
      }
      index -= 1
    }
    failWithoutHandler(id, failure, formula)
  }

  private mutating func failWithoutHandler(
    _ id: IntentionID, _ failure: Failure, _ formula: Formula?
  ) {
    guard let intention = intentions[id] else { return }
    if intention.parent != nil {
      failBranch(id, failure, formula)
      return
    }
    let goal = intention.stack.first.map { "\($0.event.trigger)" } ?? "an intention"
    let place = formula.map { $0.line > 0 ? " (line \($0.line))" : "" } ?? ""
    warn("\(goal) failed\(place): \(failure.id): \(failure.message)")
    dropIntention(id)
  }

  /// A branch of a fork failed. The others go on if one of them is enough.
  private mutating func failBranch(_ id: IntentionID, _ failure: Failure, _ formula: Formula?) {
    let parent = intentions[id]?.parent.flatMap { intentions[$0] }
    parent?.branches.removeAll { $0 == id }
    dropIntention(id)
    guard let parent, parent.state == .fork else { return }
    if parent.fork == .first, !parent.branches.isEmpty { return }
    parent.state = .running
    fail(parent.id, failure, formula)
  }

  /// Whether there is a plan, in the library or an active plan's subplans, for the failure of a goal.
  private func hasHandler(_ subject: Trigger.Subject, _ literal: Structure, _ id: IntentionID)
    -> Bool
  {
    plans.hasCandidates(.remove, subject, literal) || hasScopedPlans(.remove, subject, literal, id)
  }

  func hasScopedPlans(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure,
    _ id: IntentionID
  ) -> Bool {
    guard plans.hasSubplans else { return false }
    return chain(of: id).contains {
      $0.plan.subplans?.hasCandidates(operation, subject, literal) == true
    }
  }

  /// The step that an intention carried out last.
  private func formula(before id: IntentionID) -> Formula? {
    guard let top = intentions[id]?.top, top.step > 0,
      top.step <= top.body.instructions.count
    else { return nil }
    return top.body.instructions[top.step - 1].formula
  }

  /// The event that a goal failed, with annotations that say why.
  ///
  /// - Parameter means: the plan that the step is of.
  private mutating func failureEvent(
    of event: Event, _ failure: Failure, _ formula: Formula?, in means: IntendedMeans?
  ) -> Event {
    let code = formula.map { formula in
      (try? Bindings(slots: means?.slots ?? []).resolve(formula.term, 0, &self))
        ?? formula.term.uncalculated
    }
    let report = FailureReport(
      failure, code: code, line: formula?.line ?? 0, file: means?.plan.file ?? programName)
    if report.isGround { return Event(failureOf: event, report) }
    let count = event.variableCount
    let annotations = report.annotations.map { $0.renamingVariables { $0 + count } }
    let literal = event.literal
    let failed = Event.capturing(
      .remove, event.subject,
      literal.withAnnotations(literal.annotations(adding: .list(annotations))))
    // The variables of the goal come first in it and go back to where the goal came from.
    failed.returns = failed.returns.map { variable in
      variable < count && Int(variable) < event.returns.count ? event.returns[Int(variable)] : -1
    }
    return failed
  }

  // MARK: Ending intentions

  /// Ends an intention and its branches without any event.
  mutating func dropIntention(_ id: IntentionID) {
    guard let intention = intentions[id] else { return }
    if plans.hasGoalStatePlans {
      for frame in intention.stack.reversed() where frame.isGoal && !frame.isBranch {
        announce(.dropped, of: frame.event)
      }
    }
    for branch in intention.branches { dropIntention(branch) }
    cancelWaits(of: intention)
    atomic.remove(id)
    intentions.remove(id)
  }

  /// Makes an intention wait for nothing: what it waited for comes too late.
  mutating func cancelWaits(of intention: Intention) {
    switch intention.state {
    case .running: return
    case .wait: forgetWait(of: intention)
    case .answer(let number): asks[number] = nil
    case .action(let number), .ticket(let number): acting[number] = nil
    case .event: _ = events.removeAll { $0.intention == intention.id }
    case .fork, .goalCondition: break
    }
    intention.state = .running
    intention.waitNumber += 1
  }

  /// The plans that an intention is part of, the outermost first: those of the forks it is in, too.
  func chain(of id: IntentionID) -> [IntendedMeans] {
    guard let intention = intentions[id] else { return [] }
    guard let parent = intention.parent else { return intention.stack }
    return chain(of: parent) + intention.stack.dropFirst()
  }

  /// Tells the user that something went wrong.
  mutating func warn(_ text: String) {
    if settings.verbosity > 0 { requests.append(.log(text)) }
  }
}
