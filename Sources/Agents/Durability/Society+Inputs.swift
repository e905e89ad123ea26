import AgentSpeak

// What comes from outside while agents run: results of actions in the world and in other threads, and
// files. It is recorded in the journal, and comes again in its place when a recorded run is done again.
extension Society {
  /// Records an input, if the run is recorded.
  func record(_ content: Input.Content) {
    journal?.record(Input(cycle: cycles, now: agenda.now, content: content))
  }

  /// Lets results of actions arrive: those of a record that came after so many cycles, else those that
  /// other threads have delivered.
  func noteArrivals() {
    if replay != nil {
      repeatInputs()
      if replay != nil { return }
    }
    if agenda.arrivals.isEmpty { return }
    for place in agenda.arrivals.take() {
      let box = boxes[place]
      for completion in box.agent.mailbox.takeArriving() {
        record(.completion(agent: box.agent.name, completion))
        admit(completion, box)
      }
    }
  }

  private func admit(_ completion: Completion, _ box: AgentBox) {
    // Nobody waits for the second result of an action: it came from the record already. An agent that is
    // running on another thread is not looked at.
    guard box.isRunning || box.agent.acting[completion.source.number] != nil else { return }
    box.agent.mailbox.admit(completion)
    agenda.add(box)
  }

  // MARK: Again

  /// Takes the inputs that are to come again. Actions that were under way and have no result in the
  /// record fail when the run has come as far as the record.
  func begin(_ replay: InputReplay) {
    var replay = replay
    programSources.merge(replay.programs) { $1 }
    for box in boxes where !box.isGone {
      for action in box.agent.actionsUnderWay { replay.noteUnderWay(box.agent.name, action) }
    }
    self.replay = replay
    nextInput = replay.nextCycle
  }

  private func repeatInputs() {
    while let input = replay?.next(at: cycles) {
      agenda.advance(to: input.now)
      switch input.content {
      case .completion(let agent, let completion):
        if let box = box(named: agent) { admit(completion, box) }
      case .percepts(let agent, let percepts):
        guard let box = box(named: agent) else { continue }
        box.agent.mailbox.show(percepts)
        agenda.add(box)
      case .start, .program: continue
      }
    }
    nextInput = replay?.nextCycle ?? .max
    if replay?.isOver(at: cycles) == true, replay?.goesOn == true { endReplay() }
  }

  /// From now on the run is a new one.
  private func endReplay() {
    let interrupted = replay?.interrupted ?? []
    replay = nil
    nextInput = .max
    for action in interrupted {
      guard let box = box(named: action.agent) else { continue }
      let completion = Completion.interrupted(action.source)
      record(.completion(agent: action.agent, completion))
      admit(completion, box)
    }
  }

  /// Lets time pass at once while a recorded run is done again; false if nothing will ever happen.
  func passAgain(_ due: Int64?) -> Bool {
    if let due {
      agenda.advance(to: due)
      return true
    }
    guard replay?.goesOn == true else { return false }
    // Something should have come by now: the run has taken another course than the recorded one.
    endReplay()
    return !agenda.isIdle || agenda.nextAlarm != nil || boxes.contains { $0.agent.waitsForOutside }
  }
}
