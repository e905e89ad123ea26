import AgentSpeak
import Agents

/// Internal actions for programs that carry out what they adopt by goals of their own.
///
/// | action | does |
/// |---|---|
/// | `filter.consider(G)` | puts an option through the filter; fails if it is filtered |
/// | `filter.commit(G)` | commits to G and gives up what cannot be intended beside it |
/// | `filter.intends(G)` | one solution for each goal that the agent is committed to |
/// | `filter.drop(G)` | gives up commitments to goals that match |
/// | `filter.step` | a step was carried out: commitments cost one less |
/// | `filter.due` | whether it is time to reconsider: by boldness, or because an option survived |
/// | `filter.observe(Time, Chances, Ended)` | how many chances were watched for a time, how many ended |
/// | `filter.rate(Value, Cost, R)` | what an option is worth for each unit of its cost |
enum FilterActions {
  static func all(_ meansEnds: MeansEnds) -> [any InternalAction] {
    [
      FilterConsider(meansEnds: meansEnds), FilterCommit(meansEnds: meansEnds),
      FilterIntends(meansEnds: meansEnds), FilterDrop(meansEnds: meansEnds),
      FilterStep(meansEnds: meansEnds), FilterDue(meansEnds: meansEnds),
      FilterObserve(meansEnds: meansEnds), FilterRate(meansEnds: meansEnds),
    ]
  }
}

/// `filter.consider(Goal)`, `filter.consider(Goal, Delay)`: see `FilterActions`. Delay is what
/// deliberating about it costs.
struct FilterConsider: InternalAction {
  let name = "filter.consider"
  let arity = 1...2
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let terms = try GoalTerms(arguments[0], &agent)
    let delay = arguments.count > 1 ? arguments[1].numberValue ?? 0 : 0
    let name = "\(MeansEnds.plain(arguments[0]))"
    return try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      if memory.adopted.contains(where: { $0.option.name == name }) { return .no }
      memory.lastID += 1
      memory.filter.override = OverridePolicy(valueRatio: terms.valueRatio)
      var option = terms.option(id: memory.lastID, name: name, plan: ExplainedPlan())
      memory.noteChangeRate()
      if terms.boldness == .adaptive { option.changeRate = memory.changeRate.rate }
      let decision = memory.filter.consider(option, against: memory.options, delay: delay)
      if decision.survives { memory.hasSurvivor = true }
      return .holds(decision.survives)
    }
  }
}

/// `filter.commit(Goal)`, `filter.commit(Goal, Cost)`: see `FilterActions`. Cost is what the deliberation
/// that led here cost, in steps.
struct FilterCommit: InternalAction {
  let name = "filter.commit"
  let arity = 1...2
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let terms = try GoalTerms(arguments[0], &agent)
    let cost = arguments.count > 1 ? arguments[1].numberValue ?? 0 : 0
    let goal = MeansEnds.plain(arguments[0])
    return try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      let isReplaced = { (entry: IntentionMemory.Adopted) in
        entry.goal == goal || !entry.option.resources.isDisjoint(with: terms.resources)
      }
      memory.noteChangeRate()
      let replaced = memory.adopted.filter(isReplaced)
      memory.adopted.removeAll(where: isReplaced)
      memory.lastID += 1
      var option = terms.option(id: memory.lastID, name: "\(goal)", plan: ExplainedPlan())
      if terms.boldness == .adaptive { option.changeRate = memory.changeRate.rate }
      let rate = option.rate(afterWaiting: cost)
      let hasPaid = replaced.allSatisfy { $0.goal != goal && $0.option.rate() < rate }
      memory.adopted.append(
        IntentionMemory.Adopted(
          option: option, goal: goal, intention: nil, strategy: terms.strategy,
          boldness: terms.boldness, plan: ExplainedPlan()))
      memory.clock(terms.boldness) { clock in
        if replaced.isEmpty {
          clock.restart()
        } else {
          clock.reconsidered(hasPaid: hasPaid, cost: cost)
        }
      }
      memory.hasSurvivor = false
      return .yes
    }
  }
}

/// `filter.intends(Goal)`: see `FilterActions`.
struct FilterIntends: InternalAction {
  let name = "filter.intends"
  let arity = 1...1
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      .choices(arguments[0], memory.adopted.map(\.goal))
    }
  }
}

/// `filter.drop(Goal)`: see `FilterActions`.
struct FilterDrop: InternalAction {
  let name = "filter.drop"
  let arity = 1...1
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let pattern = arguments[0].literal else {
      throw .wrongArguments("filter.drop needs a literal, found \(arguments[0])")
    }
    return try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      memory.adopted.removeAll { entry in
        entry.goal.literal.map { Agent.isInstance($0, of: pattern) } ?? false
      }
      return .yes
    }
  }
}

/// `filter.step`: see `FilterActions`.
struct FilterStep: InternalAction {
  let name = "filter.step"
  let arity = 0...0
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      for index in memory.adopted.indices {
        let boldness = memory.adopted[index].boldness
        memory.adopted[index].option.cost -= 1
        memory.clock(boldness) { $0.step() }
      }
      return .yes
    }
  }
}

/// `filter.due`: see `FilterActions`.
struct FilterDue: InternalAction {
  let name = "filter.due"
  let arity = 0...0
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      .holds(
        memory.hasSurvivor
          || memory.adopted.contains { memory.clocks[$0.boldness]?.isDue ?? false })
    }
  }
}

/// `filter.observe(Time, Chances, Ended)`: see `FilterActions`.
struct FilterObserve: InternalAction {
  let name = "filter.observe"
  let arity = 3...3
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let time = arguments[0].numberValue, let chances = arguments[1].wholeNumber,
      let ended = arguments[2].wholeNumber
    else { throw .wrongArguments("filter.observe needs three numbers") }
    return try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      memory.changeRate.note(time: time, chances: chances, ended: ended)
      return .yes
    }
  }
}

/// `filter.rate(Value, Cost, R)`: see `FilterActions`. An agent of adaptive boldness counts the value as far
/// as chances can be expected to last, by the rate of change that it observed.
struct FilterRate: InternalAction {
  let name = "filter.rate"
  let arity = 3...3
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let value = arguments[0].numberValue, let cost = arguments[1].numberValue else {
      throw .wrongArguments("filter.rate needs two numbers")
    }
    return try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      var option = PlanOption(id: 0, name: "", value: value, cost: cost)
      if memory.clocks[.adaptive] != nil { option.changeRate = memory.changeRate.rate }
      return .unify(arguments[2], .number(option.rate()))
    }
  }
}
