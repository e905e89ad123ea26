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
    } else if event.trigger.subject == .belief, plans.hasSubplans, event.scope == nil {
      offerToSubplans(event)
    }
    do throws(Failure) {
      switch try selectOption(for: event) {
      case .option(let option): addIntendedMeans(option, for: event, waiting)
      case .noRelevant:
        fail(event, Failure(.noRelevant, "there is no plan for \(event.trigger)"))
      case .noApplicable:
        fail(event, Failure(.noApplicable, "no plan for \(event.trigger) is applicable"))
      case .noOption:
        fail(event, Failure(.noOption, "no option for \(event.trigger) is selected"))
      }
    } catch {
      fail(event, error)
    }
  }

  /// Offers a belief event to the intentions that have subplans for it.
  private mutating func offerToSubplans(_ event: Event) {
    for id in intentions.all {
      guard let intention = intentions[id] else { continue }
      let isRelevant = intention.stack.contains { frame in
        frame.plan.subplans?.hasCandidates(
          event.trigger.operation, event.trigger.subject, event.trigger.literal) == true
      }
      guard isRelevant else { continue }
      var copy = event
      copy.scope = id
      if let selection = try? selectOption(for: copy), case .option(let option) = selection {
        push(option, for: copy, on: intention)
        resume(intention)
      }
    }
  }

  /// Puts a plan on the intention that waits for it, or starts an intention.
  private mutating func addIntendedMeans(
    _ option: Option, for event: Event, _ waiting: Intention?
  ) {
    if plans.hasGoalStatePlans { announce(.executing, of: event) }
    guard let intention = waiting else {
      let intention = intentions.make()
      push(option, for: event, on: intention)
      enqueue(intention)
      return
    }
    if settings.optimizesTailCalls, canMakeRoom(in: intention, for: event) {
      var event = event
      event.returns = popForTailCall(intention, event.returns)
      push(option, for: event, on: intention)
    } else {
      push(option, for: event, on: intention)
    }
    resume(intention)
  }

  private mutating func push(_ option: Option, for event: Event, on intention: Intention) {
    intention.stack.append(IntendedMeans(option.plan, event, option.slots))
    if option.plan.isAtomic {
      intention.atomicCount += 1
      atomic.insert(intention.id)
    }
    if event.goal > 0 { startDeadline(event, intention.id) }
  }

  /// Whether the plan on top has nothing left to do and posted a goal of its own predicate.
  private func canMakeRoom(in intention: Intention, for event: Event) -> Bool {
    guard event.trigger.operation == .add, event.trigger.subject == .achieve,
      event.failedFrame < 0, event.goal == 0, let top = intention.top,
      top.isGoal, top.isFinished, top.event.trigger.subject == .achieve, top.event.goal == 0,
      top.plan.subplans == nil, top.plan.goalCondition == nil, !top.isBranch,
      !plans.hasGoalStatePlans
    else { return false }
    return top.event.trigger.literal.hasSamePredicate(as: event.trigger.literal)
  }

  /// Pops the plan on top; gives where the values of the called goal's variables go instead.
  private mutating func popForTailCall(_ intention: Intention, _ returns: [Int32]) -> [Int32] {
    guard let top = intention.stack.popLast() else { return returns }
    if top.plan.isAtomic { releaseAtomic(intention) }
    defer { recycle(top) }
    if returns.isEmpty { return returns }
    guard let caller = intention.top else { return returns.map { _ in -1 } }
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
    guard spareSlots.count < Self.spareLimit, !means.slots.isEmpty else { return }
    var slots: [Term?] = []
    swap(&slots, &means.slots)
    slots.removeAll(keepingCapacity: true)
    spareSlots.append(slots)
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
