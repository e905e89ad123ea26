import AgentSpeak
internal import RandomNumbers

// ProcAct: an action that has ended.
extension Agent {
  /// Goes on with the intention of one action that has ended.
  mutating func processAction() {
    guard !completions.isEmpty else { return }
    let completion = completions.removeFirst()
    let number: Int
    let state: Intention.State
    switch completion.source {
    case .ticket(let ticket): (number, state) = (ticket, .ticket(ticket))
    case .action(let action): (number, state) = (action, .action(action))
    }
    guard let id = acting.removeValue(forKey: number), intentions[id]?.state == state else {
      return
    }
    switch completion.result {
    case .failure(let failure): fail(id, failure)
    case .success(let result):
      do throws(Failure) {
        if try apply(result, to: id) {
          resume(id)
        } else {
          fail(id, Failure("ia_failed", "the action failed"))
        }
      } catch {
        fail(id, error)
      }
    }
  }

  /// Unifies what an action asks for, in the variables of the plan on top of an intention.
  mutating func apply(_ result: ActionResult, to id: IntentionID) throws(Failure) -> Bool {
    switch result {
    case .yes, .suspended: return true
    case .no: return false
    case .unify(let left, let right): return try unify(left, right, in: id)
    case .choices(let pattern, let terms):
      for term in terms where try unify(pattern, term, in: id) { return true }
      return false
    case .numbers(let term, let from, let step, let count):
      for index in 0..<count where try unify(term, .number(from + Double(index) * step), in: id) {
        return true
      }
      return false
    case .randomNumbers(let term, let count):
      guard count > 0 else { return false }
      return try unify(term, .number(random.unit()), in: id)
    }
  }

  /// Unifies two terms in the variables of the plan on top of an intention.
  mutating func unify(_ left: Term, _ right: Term, in id: IntentionID) throws(Failure) -> Bool {
    guard let top = intentions[id]?.top else { return false }
    let count = top.slots.count
    var bindings = Bindings(slots: top.slots)
    let first = left.adopting(into: &bindings.slots, known: count)
    let second = right.adopting(into: &bindings.slots, known: count)
    guard try bindings.unify(first, 0, second, 0, &self) else { return false }
    top.slots = bindings.slots
    return true
  }
}

extension Term {
  /// Makes a copy in which variables that a plan does not have get places in it.
  func adopting(into slots: inout [Term?], known count: Int) -> Term {
    if isGround { return self }
    var places: [Int32: Int32] = [:]
    return renamingVariables { variable in
      if Int(variable) < count { return variable }
      if let place = places[variable] { return place }
      slots.append(nil)
      let place = Int32(truncatingIfNeeded: slots.count - 1)
      places[variable] = place
      return place
    }
  }
}
