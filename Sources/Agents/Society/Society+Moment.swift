// A society in a world that has a clock of its own.
extension Society {
  /// Whether an agent has something to do, or waits for time to pass or for somebody outside.
  public var hasMoreToDo: Bool {
    noteArrivals()
    return !agenda.isIdle || agenda.nextAlarm != nil
      || boxes.contains { !$0.isGone && $0.agent.waitsForOutside }
  }

  /// Sets the time and runs until no agent has anything to do at this moment; waits for nothing.
  ///
  /// For worlds that are simulated step by step: whoever does that says what time it is, and agents do what
  /// is due and what follows from what they were told.
  ///
  /// - Parameters:
  ///   - seconds: the time since the society began; the clock never goes back.
  ///   - cycleLimit: how many cycles all agents may do together.
  @discardableResult
  public func run(at seconds: Double, cycleLimit: Int = 1_000_000) -> End {
    agenda.advance(to: Int64(max(0, min(seconds, 1e12)) * 1e6))
    noteArrivals()
    var left = cycleLimit
    while let box = agenda.next() {
      box.isRunning = true
      let hasWork = box.step(at: agenda.now)
      cycles += 1
      left -= 1
      agenda.advance(to: agenda.now + 1)
      serve(box)
      box.isRunning = false
      if box.isGone { forget(box) } else { agenda.putBack(box, hasWork: hasWork) }
      if let status { return .stopped(status) }
      if left <= 0 { return .cycleLimit }
      noteArrivals()
    }
    return .idle
  }
}
