public import AgentSpeak

// Plans that come and go at run time.
extension Agent {
  /// Adds plans: a plan term, a text of plans, or a list of either.
  ///
  /// - Parameters:
  ///   - source: who the plan is from.
  ///   - first: whether it is tried before all others.
  public mutating func addPlan(_ plan: Term, source: Term = .atom(.selfSource), first: Bool = false)
    throws(Failure)
  {
    if let elements = plan.elements {
      for element in elements { try addPlan(element, source: source, first: first) }
      return
    }
    if case .string(let text) = plan {
      try addPlans(text.value, source: source, first: first)
      return
    }
    if case .structure(let rule) = plan, rule.kind == .rule {
      try addRule(rule)
      return
    }
    var numbers: [Int32: Int32] = [:]
    let term = plan.renamingVariables { variable in
      if let known = numbers[variable] { return known }
      let fresh = Int32(truncatingIfNeeded: numbers.count)
      numbers[variable] = fresh
      return fresh
    }
    let names = (0..<numbers.count).map { "V\($0)" }
    guard let syntax = Plan(term, variables: names) else {
      throw .wrongArguments("\(plan) is no plan")
    }
    try add(syntax, source: source, first: first)
  }

  private mutating func addRule(_ rule: Structure) throws(Failure) {
    let captured = Event.capturing(.add, .belief, rule)
    guard let head = captured.literal[0].literal else { return }
    beliefs.add(
      rule: Belief(
        literal: head, condition: captured.literal[1],
        variableCount: captured.variableCount), last: true)
  }

  private mutating func addPlans(_ text: String, source: Term, first: Bool) throws(Failure) {
    let full = text.hasSuffix(".") || text.hasSuffix("}") ? text : text + "."
    let reading = ProgramReader.read(
      SourceText(full, name: "plan"), options: kit.readingOptions())
    if let finding = reading.diagnostics.first {
      throw .wrongArguments("\"\(text)\" is no plan: \(finding.message)")
    }
    for part in reading.value?.parts ?? [] {
      guard case .plan(let plan) = part else {
        throw .wrongArguments("\"\(text)\" is no plan")
      }
      try add(plan, source: source, first: first)
    }
  }

  /// Adds a plan as it is written; a label is made up if it has none.
  mutating func add(_ plan: Plan, source: Term, first: Bool) throws(Failure) {
    var plan = plan
    let label = plan.label ?? Structure(makeLabel())
    plan.label =
      label.annotationList.contains(where: \.isSource)
      ? label : label.adding(Sources.source(source))
    if let known = plan.label.flatMap({ plans.plan(named: $0.qualifiedName) }) {
      // The same plan again only gets another source; another plan of that name replaces it, unless
      // the name was made up, by this agent or by the one that the plan comes from.
      if known.source.term == plan.term { return }
      if known.name.name.hasPrefix("p__") {
        plan.label = Structure(makeLabel(), annotations: plan.label?.annotations ?? .emptyList)
      } else {
        plans.remove(known)
      }
    }
    var compiler = PlanCompiler(actions: kit.actions, file: programName)
    let compiled = compiler.compile(plan, label: makeLabel())
    if let finding = compiler.diagnostics.first(where: { $0.severity == .error }) {
      throw .wrongArguments(finding.message)
    }
    plans.add(compiled, first: first)
  }

  /// The folder of the file that the program was read from.
  var programFolder: String {
    let parts = programName.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
  }

  /// A label that no plan has.
  mutating func makeLabel() -> Symbol {
    repeat { lastLabel += 1 } while plans.plan(named: Symbol("p__\(lastLabel)")) != nil
    return Symbol("p__\(lastLabel)")
  }

  /// Removes plans by label or by the plan itself; a list of either.
  ///
  /// - Parameter source: whose plans are removed; those from others stay. Nil for all.
  /// - Throws: if there is none.
  public mutating func removePlans(like plan: Term, from source: Term? = nil) throws(Failure) {
    if let elements = plan.elements {
      for element in elements { try removePlans(like: element, from: source) }
      return
    }
    func isMeant(_ plan: CompiledPlan) -> Bool { source.map(plan.label.sources.contains) ?? true }
    if plan.atomName != nil, let label = plan.literal,
      let known = plans.plan(named: label.qualifiedName)
    {
      if isMeant(known) { plans.remove(known) }
      return
    }
    let found = plans.plans.filter { candidate in
      var unlabelled = candidate.source
      unlabelled.label = nil
      return candidate.term == plan || candidate.source.term == plan || unlabelled.term == plan
    }
    if found.isEmpty { throw Failure("ia_failed", "there is no plan \(plan)") }
    for known in found where isMeant(known) { plans.remove(known) }
  }

  /// The plans that are relevant for a trigger.
  mutating func relevantPlans(for trigger: Trigger) throws(Failure) -> [CompiledPlan] {
    var found: [CompiledPlan] = []
    let event = Event.capturing(trigger.operation, trigger.subject, trigger.literal)
    if trigger.literal.kind == .variableLiteral, !trigger.literal.hasAnnotations {
      return plans.plans.filter {
        $0.trigger.operation == trigger.operation && $0.trigger.subject == trigger.subject
      }
    }
    for candidate in plans.candidates(for: event) {
      let plan = candidate.plan
      var bindings = Bindings()
      let count = Int(plan.variableCount + event.variableCount)
      bindings.slots = [Term?](repeating: nil, count: count)
      if try bindings.unify(
        .structure(plan.trigger.literal.withAnnotations(.emptyList)), 0,
        .structure(event.literal), plan.variableCount, &self)
      {
        found.append(plan)
      }
    }
    return found
  }
}
