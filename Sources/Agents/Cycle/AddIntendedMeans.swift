import AgentSpeak

// AddIM: the selected plan becomes part of an intention.
extension Agent {
  /// Handles an event: finds a plan and intends it, or says that there is none.
  mutating func handle(_ event: Event) {
    var waiting: Intention?
    if let id = event.intention {
      // The intention may have been dropped since.
      guard let intention = intentions[id], intention.state == .event || event.scope != nil else {
        return
      }
      waiting = intention
    } else if event.subject == .belief, plans.hasSubplans, event.scope == nil {
      offerToSubplans(event)
    }
    do throws(Failure) {
      switch try selectOptionInside(event.intention, for: event) {
      case .option(let option): addIntendedMeans(option, for: event, waiting)
      case .noRelevant:
        fail(event, Failure(.noRelevant) { "there is no plan for \(event.trigger)" })
      case .noApplicable:
        fail(event, Failure(.noApplicable) { "no plan for \(event.trigger) is applicable" })
      case .noOption:
        fail(event, Failure(.noOption) { "no option for \(event.trigger) is selected" })
      }
    } catch {
      fail(event, error)
    }
  }

  /// Selects an option; what contexts ask of the current intention, they ask of the one that posted the
  /// event.
  private mutating func selectOptionInside(_ id: IntentionID?, for event: Event) throws(Failure)
    -> Selection
  {
    current = id
    defer { current = nil }
    return try selectOption(for: event)
  }

  /// Offers a belief event to the intentions that have subplans for it.
  private mutating func offerToSubplans(_ event: Event) {
    for id in intentions.all {
      guard let intention = intentions[id] else { continue }
      let isRelevant = intention.stack.contains { frame in
        frame.plan.subplans?.hasCandidates(
          event.operation, event.subject, event.template) == true
      }
      guard isRelevant else { continue }
      let copy = event.copy()
      copy.scope = id
      if let selection = try? selectOption(for: copy), case .option(var option) = selection {
        push(&option, for: copy, on: intention)
        resume(intention)
      }
    }
  }

  /// Puts a plan on the intention that waits for it, or starts an intention.
  private mutating func addIntendedMeans(
    _ option: consuming Option, for event: Event, _ waiting: Intention?
  ) {
    if plans.hasGoalStatePlans { announce(.executing, of: event) }
    guard let intention = waiting else {
      let intention = intentions.make()
      push(&option, for: event, on: intention)
      enqueue(intention)
      return
    }
    if settings.optimizesTailCalls, !plans.hasGoalStatePlans, let top = intention.top,
      Self.canMakeRoom(top, for: event)
    {
      replace(top, by: &option, for: event, in: intention)
    } else {
      push(&option, for: event, on: intention)
    }
    resume(intention)
  }

  private mutating func push(_ option: inout Option, for event: Event, on intention: Intention) {
    if let means = intentions.spares.popLast() {
      intentions.spareEvent = means.restart(&option, event)
      intention.stack.append(means)
    } else {
      intention.stack.append(IntendedMeans(option.plan, event, option.slots))
    }
    if option.plan.isAtomic {
      intention.atomicCount += 1
      atomic.insert(intention.id)
    }
    if event.goal > 0 { startDeadline(event, intention.id) }
  }

  /// Whether the plan on top has nothing left to do and posted a goal of its own predicate.
  private static func canMakeRoom(_ top: IntendedMeans, for event: Event) -> Bool {
    event.operation == .add && event.subject == .achieve && event.failedFrame < 0
      && event.goal == 0 && top.isGoal && top.isFinished && top.event.subject == .achieve
      && top.event.goal == 0 && top.plan.subplans == nil && top.plan.goalCondition == nil
      && !top.isBranch && top.event.template.hasSamePredicate(as: event.template)
  }

  /// Puts a plan in the place of the one on top, which has ended (last-call optimisation).
  private mutating func replace(
    _ top: IntendedMeans, by option: inout Option, for event: Event, in intention: Intention
  ) {
    if top.plan.isAtomic { releaseAtomic(intention) }
    if option.plan.isAtomic {
      intention.atomicCount += 1
      atomic.insert(intention.id)
    }
    if event.returns.isEmpty {
      intentions.spareEvent = top.restart(&option, event)
    } else {
      let copy = event.copy()
      copy.returns = handOver(event.returns, top, intention)
      intentions.spareEvent = top.restart(&option, copy)
    }
    keep(&option.slots)
  }

  /// Gives the caller of a plan that has ended its values; gives where the values of the called goal's
  /// variables go instead.
  private mutating func handOver(
    _ returns: [Int32], _ top: IntendedMeans, _ intention: Intention
  ) -> [Int32] {
    guard intention.stack.count > 1 else { return returns.map { _ in -1 } }
    let caller = intention.stack[intention.stack.count - 2]
    var transfer = ReturnTransfer(from: top)
    transfer.run(into: &caller.slots, &self)
    let bindings = Bindings(slots: top.slots)
    return returns.map { place -> Int32 in
      guard place >= 0, case .variable(let root) = bindings.walk(variable: place).term else {
        return -1
      }
      return transfer.places[root] ?? -1
    }
  }

  /// Notes that one atomic plan of an intention has ended.
  mutating func releaseAtomic(_ intention: Intention) {
    intention.atomicCount -= 1
    if intention.atomicCount <= 0 { atomic.remove(intention.id) }
  }

  /// Keeps the memory of a plan that has ended for the next one.
  mutating func recycle(_ means: IntendedMeans) {
    keep(&means.slots)
    if intentions.spares.count < Self.spareLimit { intentions.spares.append(means) }
  }

  /// Keeps the memory of variables for the next plan.
  mutating func keep(_ slots: inout [Term?]) {
    guard !slots.isEmpty else { return }
    slots.withUnsafeMutableBufferPointer { slots in
      for index in slots.indices { slots[index] = nil }
    }
    if firstSpareSlots.isEmpty {
      swap(&firstSpareSlots, &slots)
    } else if spareSlots.count < Self.spareLimit {
      spareSlots.append([])
      swap(&spareSlots[spareSlots.count - 1], &slots)
    }
  }

  /// Memory for the variables of a plan; those that are there have no value.
  mutating func takeSlots() -> [Term?] {
    var slots: [Term?] = []
    swap(&firstSpareSlots, &slots)
    return slots.isEmpty ? spareSlots.popLast() ?? slots : slots
  }

  /// How many plans' memory is kept at most.
  private static let spareLimit = 8
}

/// Carries the values of a goal's variables from the plan that reached it to the plan that posted it.
struct ReturnTransfer {
  private let finished: IntendedMeans
  /// For variables without value of the finished plan, the variable of the other that stands for them.
  private(set) var places: [Int32: Int32] = [:]

  init(from finished: IntendedMeans) {
    self.finished = finished
  }

  /// - Parameter slots: the variables of the plan that posted the goal.
  mutating func run(into slots: inout [Term?], _ agent: inout Agent) {
    let bindings = Bindings(slots: finished.slots)
    for (index, target) in finished.event.returns.enumerated() where target >= 0 {
      guard Int(target) < slots.count, slots[Int(target)] == nil else { continue }
      let source = finished.plan.variableCount + Int32(truncatingIfNeeded: index)
      guard let value = try? bindings.resolve(.variable(source), 0, &agent) else { continue }
      if case .variable(let root) = value {
        if let known = places[root] {
          if known != target { slots[Int(target)] = .variable(known) }
        } else {
          places[root] = target
        }
        continue
      }
      slots[Int(target)] = value.renamingVariables { variable in
        if let known = places[variable] { return known }
        slots.append(nil)
        let fresh = Int32(truncatingIfNeeded: slots.count - 1)
        places[variable] = fresh
        return fresh
      }
    }
  }
}
