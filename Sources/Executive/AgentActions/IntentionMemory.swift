import AgentSpeak
import Agents
import Synchronization

/// What an agent has adopted, and how it filters and reconsiders.
struct IntentionMemory: Sendable {
  /// A goal that the agent is committed to, with what is known of the plan for it.
  struct Adopted: Sendable {
    var option: PlanOption
    var goal: AgentSpeak.Term
    /// The intention that carries it out; nil if the program carries it out by goals of its own.
    var intention: IntentionID?
    var strategy: CommitmentStrategy
    /// Why the goal is wanted: a condition on beliefs; nil if it is wanted anyway.
    var motive: AgentSpeak.Term?
    var boldness: Boldness
    /// How many steps have begun.
    var begun = 0
    /// The whole plan; the option has what is left of it.
    var plan: ExplainedPlan
    /// The models that the plan was last held against.
    var modelVersion = 0
    /// What has to be done by others first.
    var orderings: [StepOrdering] = []

    /// Notes that the steps before one have ended.
    mutating func begin(_ step: Int) {
      begun = step
      option.plan = plan.dropFirst(step)
      option.cost = Double(option.plan.steps.count)
      option.hasBegun = true
    }
  }

  var filter = IntentionFilter()
  var adopted: [Adopted] = []
  var clocks: [Boldness: ReconsiderationClock] = [:]
  var changeRate = ChangeRate()
  /// An option came up that is worth deliberating about.
  var hasSurvivor = false
  var lastID = 0

  /// The intentions as the filter sees them.
  var options: [PlanOption] { adopted.map(\.option) }

  /// Forgets what was given up without telling.
  mutating func forgetEnded(_ agent: Agent) {
    adopted.removeAll { entry in
      guard let intention = entry.intention else { return false }
      return !agent.isIntending(intention)
    }
  }

  /// Lets perishable intentions of adaptive boldness count by the rate of change known now.
  mutating func noteChangeRate() {
    for index in adopted.indices
    where adopted[index].boldness == .adaptive && adopted[index].option.isPerishable {
      adopted[index].option.changeRate = changeRate.rate
    }
  }

  mutating func clock(_ boldness: Boldness, _ change: (inout ReconsiderationClock) -> Void) {
    var clock = clocks[boldness] ?? ReconsiderationClock(boldness)
    change(&clock)
    clocks[boldness] = clock
  }

  /// Whether a step of another intention that has to come first has not ended.
  func mustWait(_ id: Int, step: Int) -> Bool {
    guard let entry = adopted.first(where: { $0.option.id == id }) else { return false }
    return entry.orderings.contains { ordering in
      ordering.after == StepReference(option: id, step: step)
        && adopted.contains { other in
          other.option.id == ordering.before.option && other.begun <= ordering.before.step
        }
    }
  }
}

extension MeansEnds {
  /// Does something with what is remembered of an agent's intentions.
  func withMemory<Result>(
    of agent: inout Agent, _ body: (inout IntentionMemory, inout Agent) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let name = agent.name
    var memory = memories.withLock { $0.removeValue(forKey: name) } ?? IntentionMemory()
    memory.forgetEnded(agent)
    defer {
      let changed = memory
      memories.withLock { $0[name] = changed }
    }
    return try body(&memory, &agent)
  }
}

/// What a goal's annotations, and beliefs of the agent where they are silent, say about committing to it.
struct GoalTerms {
  var value = 1.0
  var cost: Double?
  var resources: Set<String> = []
  var keepsGoal = false
  var overrides = false
  var isPerishable = false
  var strategy = CommitmentStrategy.blind
  var motive: AgentSpeak.Term?
  var boldness = Boldness.unlimited
  var valueRatio: Double?

  init(_ goal: AgentSpeak.Term, _ agent: inout Agent) throws(Failure) {
    for key in ["commitment", "boldness", "override_ratio"] {
      let value = AgentSpeak.Term.variable(0)
      let query = AgentSpeak.Term.structure(Structure(Symbol(key), [value]))
      if let known = try agent.solutions(of: query, template: value, limit: 1).first {
        try read(key, known)
      }
    }
    guard case .structure(let literal) = goal, literal.kind == .literal else { return }
    for annotation in literal.annotations.elements ?? [] {
      guard let entry = annotation.literal else { continue }
      try read(entry.functor.name, entry.count == 1 ? entry[0] : nil)
    }
  }

  private mutating func read(_ key: String, _ value: AgentSpeak.Term?) throws(Failure) {
    let text = value?.plainText ?? ""
    switch key {
    case "value": self.value = try number(key, value)
    case "cost": cost = try number(key, value)
    case "override_ratio": valueRatio = try number(key, value)
    case "resource": resources.insert(text)
    case "keep": keepsGoal = true
    case "override": overrides = true
    case "perishable": isPerishable = true
    case "motive": motive = value
    case "commitment":
      guard let strategy = CommitmentStrategy(rawValue: text) else {
        let known = CommitmentStrategy.allCases.map(\.rawValue).joined(separator: ", ")
        throw .wrongArguments("commitment is one of \(known), found \(text)")
      }
      self.strategy = strategy
    case "boldness":
      guard let boldness = Boldness(text) else {
        throw .wrongArguments(
          "boldness is cautious, bold, adaptive or a number of steps, found \(text)")
      }
      self.boldness = boldness
    default: break
    }
  }

  private func number(_ key: String, _ value: AgentSpeak.Term?) throws(Failure) -> Double {
    guard let number = value?.numberValue else {
      throw .wrongArguments("\(key) needs a number, found \(value.map { "\($0)" } ?? "nothing")")
    }
    return number
  }

  func option(id: Int, name: String, plan: ExplainedPlan) -> PlanOption {
    PlanOption(
      id: id, name: name, plan: plan, value: value, cost: cost, resources: resources,
      keepsGoal: keepsGoal, overrides: overrides, isPerishable: isPerishable)
  }
}
