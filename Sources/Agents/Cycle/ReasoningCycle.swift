import AgentSpeak

// The reasoning cycle: sense, deliberate, act. The phases are files of their own, named as in the
// formal semantics of AgentSpeak (Vieira, Moreira, Wooldridge, Bordini 2007).
extension Agent {
  /// Does one reasoning cycle.
  ///
  /// - Returns: whether the agent has more to do right now.
  mutating func step() -> Bool {
    intentions.makeUnique()
    if debugging?.isPaused == true {
      debugging?.isPaused = false
    } else {
      cycle += 1
      sense()
      deliberate()
      if debugging?.isPaused == true { return true }
    }
    act()
    return hasWork()
  }

  /// Whether a cycle would do something before time passes or something arrives.
  ///
  /// Mutating, as the compiler copies an agent for a function that is not.
  private mutating func hasWork() -> Bool {
    if !ready.isEmpty || !messages.isEmpty || !goalStates.isEmpty || !completions.isEmpty
      || !mailbox.isEmpty
    {
      return true
    }
    return !events.isEmpty
      && (!hasSuspendedEvents || events.firstIndex { !$0.isSuspended } != nil)
  }

  private mutating func sense() {
    cyclesToSensing -= 1
    if cyclesToSensing <= 0 {
      cyclesToSensing = settings.cyclesBetweenSensing
      lookAtMail()
    }
    if let next = timers.next, next <= now {
      wakeUp()
      runTimers()
    }
    var left = settings.messagesInCycle
    while left > 0, !messages.isEmpty {
      processMessage()
      left -= 1
    }
  }

  private mutating func lookAtMail() {
    if !mailbox.isEmpty {
      let mail = mailbox.take()
      for message in mail.messages { messages.append(message) }
      completions += mail.completions
      if let percepts = mail.percepts { perceive(percepts) }
      wakeUp()
    }
  }

  private mutating func deliberate() {
    if !goalStates.isEmpty { postGoalStates() }
    checkConditions()
    var left = settings.eventsInCycle
    while left > 0, let event = selectEvent() {
      if debugging == nil { handle(event) } else { handleObserved(event) }
      left -= 1
    }
  }

  private mutating func act() {
    if !completions.isEmpty { processAction() }
    guard let intention = selectIntention() else {
      if sleep == .awake, !hasWork() { fallAsleep() }
      return
    }
    carryOn(intention)
    var left = settings.stepsInCycle - 1
    while left > 0, let next = selectIntention() {
      carryOn(next)
      left -= 1
    }
  }

  private mutating func carryOn(_ intention: Intention) {
    current = intention.id
    if debugging == nil {
      executeIntention(intention)
      clearIntention(intention)
    } else {
      actObserved(intention) { agent in
        agent.executeIntention(intention)
        agent.clearIntention(intention)
      }
    }
    current = nil
    if !intention.isGone { enqueue(intention) }
  }

  /// Puts an intention at the end of those that can run, if it can.
  mutating func enqueue(_ intention: Intention) {
    guard intention.canRun, !intention.isQueued else { return }
    intention.isQueued = true
    ready.append(intention.id)
  }

  /// Goes on with an intention that waited.
  mutating func resume(_ id: IntentionID) {
    if let intention = intentions[id] { resume(intention) }
  }

  mutating func resume(_ intention: Intention) {
    intention.state = .running
    intention.waitNumber += 1
    if intention.id != current { enqueue(intention) }
  }

  private mutating func wakeUp() {
    guard sleep == .asleep else { return }
    sleep = .awake
    if plans.hasCandidates(.add, .belief, Self.awaking) {
      post(Event(.add, .belief, Self.awaking))
    }
  }

  /// Says that there is nothing to do, to agents that have a plan for that.
  private mutating func fallAsleep() {
    sleep = .asleep
    if plans.hasCandidates(.add, .belief, Self.sleeping) {
      post(Event(.add, .belief, Self.sleeping))
    }
  }

  private static let awaking = Structure("jag_awaking").withOwnSource
  private static let sleeping = Structure("jag_sleeping").withOwnSource

  /// Adds an event to the queue and tells those that wait for it.
  mutating func post(_ event: consuming Event) {
    guard !waits.isEmpty || debugging != nil else {
      events.append(event)
      return
    }
    let posted = event
    events.append(posted)
    if debugging != nil { observePosting(posted) }
    wakeWaiting(for: posted)
  }
}
