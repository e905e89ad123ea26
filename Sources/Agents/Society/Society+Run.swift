import Glibc

// The deterministic scheduler: one cycle of one agent after the other.
extension Society {
  /// Runs until nothing is left to do, an agent stops the society, or a limit is reached.
  ///
  /// - Parameter threads: how many agents may have a turn at the same time. With more than one, output and
  ///   environment are called from several threads, but never at the same time.
  @discardableResult
  public func run(_ limits: Limits = Limits(), threads: Int = 1) -> End {
    if threads > 1 { return ThreadPool(self, limits).run(threads: threads) }
    stopSignal.begin(limits)
    let start = Clock.seconds()
    let firstCycle = cycles
    let cycleLimit = limits.cycles ?? .max
    var untilClock = 0
    while true {
      noteArrivals()
      while let box = agenda.next() {
        box.isRunning = true
        var hasWork = box.step(at: agenda.now)
        if box.agent.settings.cyclesInTurn > 1 { hasWork = goOn(box, hasWork) }
        if box.agent.debugging?.isPaused == true {
          box.isRunning = false
          agenda.addFirst(box)
          return .breakpoint(box.agent.name)
        }
        cycles += 1
        agenda.advance(to: agenda.now + 1)
        // Nobody else has anything to do: the agent goes on.
        while hasWork, untilClock > 1, agenda.isIdle, box.agent.requests.isEmpty,
          agenda.arrivals.isEmpty, cycles < nextInput, cycles - firstCycle < cycleLimit,
          box.agent.debugging == nil
        {
          hasWork = box.step(at: agenda.now)
          cycles += 1
          agenda.advance(to: agenda.now + 1)
          untilClock -= 1
        }
        serve(box)
        box.isRunning = false
        if box.isGone { forget(box) } else { agenda.putBack(box, hasWork: hasWork) }
        if let status { return .stopped(status) }
        if stopSignal.wasObeyed { return .timeLimit }
        if journal?.failure != nil { return .cycleLimit }
        if cycles - firstCycle >= cycleLimit { return .cycleLimit }
        if !agenda.arrivals.isEmpty || cycles >= nextInput { noteArrivals() }
        untilClock -= 1
        if untilClock <= 0 {
          untilClock = 256
          if let limit = limits.seconds, Clock.seconds() - start >= limit { return .timeLimit }
        }
      }
      if !pass(limits, start) {
        if let limit = limits.seconds, Clock.seconds() - start >= limit { return .timeLimit }
        return .idle
      }
    }
  }

  /// Lets an agent whose turn has several cycles do the rest of them; what it asks for is done after them.
  private func goOn(_ box: AgentBox, _ hasWork: Bool) -> Bool {
    var hasWork = hasWork
    var left = box.agent.settings.cyclesInTurn - 1
    while hasWork, left > 0, box.agent.debugging?.isPaused != true {
      cycles += 1
      agenda.advance(to: agenda.now + 1)
      hasWork = box.step(at: agenda.now)
      left -= 1
    }
    return hasWork
  }

  /// Lets time pass until something is due; false if nothing will ever be.
  private func pass(_ limits: Limits, _ start: Double) -> Bool {
    let due = agenda.nextAlarm
    if replay != nil { return passAgain(due) }
    let waitsForOthers = boxes.contains { !$0.isGone && $0.agent.waitsForOutside }
    guard due != nil || waitsForOthers else { return false }
    if limits.isPaced || waitsForOthers {
      if waitForMail(until: due, limits, start) { return true }
      if let limit = limits.seconds, Clock.seconds() - start >= limit { return false }
    }
    if let due { agenda.advance(to: due) }
    return true
  }

  /// Sleeps until mail arrives (true), the due time has come, or the limit is reached (false).
  private func waitForMail(until due: Int64?, _ limits: Limits, _ start: Double) -> Bool {
    let begin = Clock.seconds()
    while true {
      let passed = Int64((Clock.seconds() - begin) * 1e6)
      if !agenda.arrivals.isEmpty {
        agenda.advance(to: agenda.now + passed)
        return true
      }
      if let due, agenda.now + passed >= due {
        // The limit may be reached at the same moment; the next run must not wait for it again.
        agenda.advance(to: due)
        return false
      }
      if let limit = limits.seconds, Clock.seconds() - start >= limit {
        // Who goes on in another run has waited for so long.
        agenda.advance(to: agenda.now + passed)
        return false
      }
      let left = due.map { $0 - agenda.now - passed } ?? 1000
      usleep(UInt32(max(1, min(left, 1000))))
    }
  }
}
