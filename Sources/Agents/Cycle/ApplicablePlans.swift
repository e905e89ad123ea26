import AgentSpeak

// ApplPl: the relevant plans whose context holds.
extension Agent {
  /// What looking for a plan found.
  enum Selection {
    case option(Option)
    case noRelevant
    case noApplicable
    case noOption
  }

  /// Finds the options for an event and selects one: the first unless a selection function decides.
  mutating func selectOption(for event: Event) throws(Failure) -> Selection {
    let wantsAll = selection.option != nil || selectsOptionsItself()
    if !wantsAll, !plans.hasSubplans { return try firstOption(for: event) }
    var isRelevant = false
    var options: [Option] = []
    try forEachRelevantPlan(for: event) { (agent, plan, slots) throws(Failure) in
      isRelevant = true
      guard let context = plan.context else {
        options.append(Option(plan: plan, slots: slots))
        return !wantsAll
      }
      if plan.hasAllUnifiers, wantsAll {
        options += try agent.allOptions(plan, context, slots)
      } else if try agent.holds(context, of: plan, &slots) {
        options.append(Option(plan: plan, slots: slots))
        return !wantsAll
      }
      return false
    }
    if options.isEmpty { return isRelevant ? .noApplicable : .noRelevant }
    return try select(among: options, for: event)
  }

  /// The first option in the library.
  private mutating func firstOption(for event: Event) throws(Failure) -> Selection {
    let candidates = plans.candidates(for: event)
    var isRelevant = false
    var bindings = Bindings(slots: takeSlots())
    var isClear = true
    for index in candidates.indices where !candidates[index].isExcluded(by: event) {
      let plan = candidates[index].plan
      if !isClear { bindings.clear() }
      bindings.makeRoom(for: Int(plan.variableCount &+ event.variableCount))
      isClear = false
      if !bindings.bind(candidates[index], event) {
        guard try bindings.unify(plan, event, &self) else { continue }
      }
      isRelevant = true
      guard let context = plan.context else {
        return .option(Option(plan: plan, slots: bindings.slots))
      }
      let isApplicable: Bool
      if let comparison = plan.comparison, let verdict = bindings.quickVerdict(comparison) {
        isApplicable = verdict
      } else {
        isApplicable = try holds(context, of: plan, &bindings.slots)
      }
      if isApplicable { return .option(Option(plan: plan, slots: bindings.slots)) }
    }
    keep(&bindings.slots)
    return isRelevant ? .noApplicable : .noRelevant
  }

  /// Whether a context holds; an error in it means no, and a warning.
  private mutating func holds(_ context: Term, of plan: CompiledPlan, _ slots: inout [Term?])
    throws(Failure) -> Bool
  {
    do throws(Failure) {
      return try solveFirst(context, &slots)
    } catch {
      warn("the context of \(plan.name) fails: \(error.message)")
      if error.id == .recursionLimit { throw error }
      return false
    }
  }

  private mutating func allOptions(_ plan: CompiledPlan, _ context: Term, _ slots: [Term?])
    throws(Failure) -> [Option]
  {
    var options: [Option] = []
    var solver = Solver()
    solver.bindings.slots = slots
    solver.start(context)
    var isFound = try solver.first(&self)
    while isFound {
      var bindings = solver.bindings
      try bindings.shorten(to: slots.count, &self)
      options.append(Option(plan: plan, slots: bindings.slots))
      isFound = try solver.following(&self)
    }
    return options
  }
}
