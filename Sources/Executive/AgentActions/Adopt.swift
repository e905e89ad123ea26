import AgentSpeak
import Agents
import PDDL

/// `.adopt(Goal, Steps, Woven, Annotations)`: puts a plan through the intention filter and commits to it.
///
/// Woven becomes the plan body to carry out: the steps, with waits where another intention's step has to
/// come first. Fails with `error(filtered)` if the plan conflicts definitely with adopted ones and nothing
/// overrides; intentions that an option displaces fail at their next step with `error(displaced)`.
///
/// A plan that does not work any more by what the agent believes now is not adopted: Woven is then the goal,
/// to be planned for again.
///
/// Annotations of the goal, or of the list that may be left out, say more: `value(V)`, `resource(R)`, `keep`, `override`, `perishable`, `motive(M)`,
/// `commitment(blind|single_minded|open_minded)`, `boldness(cautious|bold|adaptive|N)`; beliefs
/// `commitment(C)`, `boldness(B)` and `override_ratio(R)` are the agent's defaults.
struct Adopt: InternalAction {
  let name = ".adopt"
  let arity = 3...4
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goal = Self.goal(arguments[0], with: arguments.count > 3 ? arguments[3] : .emptyList)
    let terms = try GoalTerms(goal, &agent)
    let steps = try meansEnds.steps(of: arguments[1])
    let explained: ExplainedPlan?
    do throws(Failure) {
      explained = try meansEnds.explain(steps, for: goal, &agent).plan
    } catch {
      // Where the causes of a plan cannot be followed, its resources alone take part in the filter.
      guard error.id == MeansEnds.beyondReach else {
        let again = AgentSpeak.Formula(.achieve, goal)
        return .unify(arguments[2], AgentSpeak.Formula.term(of: [again]))
      }
      explained = nil
    }
    let state = try meansEnds.state(of: &agent).state
    let intention = agent.currentIntention
    let plain = MeansEnds.plain(goal)
    return try meansEnds.withMemory(of: &agent) { (memory, agent) throws(Failure) in
      memory.lastID += 1
      guard meansEnds.options.filters else {
        return .unify(arguments[2], meansEnds.body(of: steps))
      }
      let plan = explained ?? ExplainedPlan(steps: steps.map { ExplainedStep($0) })
      let option = terms.option(id: memory.lastID, name: "\(plain)", plan: plan)
      memory.filter.override = OverridePolicy(valueRatio: terms.valueRatio)
      let decision = memory.filter.consider(option, against: memory.options, in: state)
      guard decision.survives else {
        throw Failure("filtered", decision.reasons.joined(separator: "; "))
      }
      memory.adopted.removeAll { decision.displaced.contains($0.option.id) }
      var entry = IntentionMemory.Adopted(
        option: option, goal: plain, intention: intention, strategy: terms.strategy,
        motive: terms.motive, boldness: terms.boldness, plan: plan,
        modelVersion: meansEnds.modelVersion)
      if case .possibleConflict(let orderings, _) = decision.compatibility {
        // The order that was found is one of all that touch each other: it replaces what held before, which
        // could contradict it.
        memory.forgetOrderings(of: Set(orderings.flatMap { [$0.before.option, $0.after.option] }))
        // Steps are numbered from where each plan is now.
        for ordering in orderings.map({ memory.renumbered($0) }) {
          if ordering.after.option == option.id {
            entry.orderings.append(ordering)
          } else {
            memory.order(ordering)
          }
        }
      }
      memory.adopted.append(entry)
      return .unify(arguments[2], woven(steps, option.id))
    }
  }

  /// A goal with more annotations; formulas that are no literals have none.
  private static func goal(
    _ goal: AgentSpeak.Term, with annotations: AgentSpeak.Term
  ) -> AgentSpeak.Term {
    guard let more = annotations.elements, !more.isEmpty, let literal = goal.literal,
      literal.kind == .literal
    else { return goal }
    let all = (literal.annotations.elements ?? []) + more
    return literal.withAnnotations(.list(all)).term
  }

  /// The steps with what keeps account of them between.
  private func woven(_ steps: [PlanStep], _ id: Int) -> AgentSpeak.Term {
    var body: [AgentSpeak.Formula] = []
    for number in 0...steps.count {
      let place: [AgentSpeak.Term] = [.number(id), .number(number)]
      if number < steps.count {
        let mayBegin = Structure(".may_begin", place).term
        let wait = AgentSpeak.Formula(.perform, Structure(".wait", [.number(10)]).term)
        let isBlocked = AgentSpeak.Term.structure(Structure(.not, [mayBegin], kind: .logical))
        body.append(
          AgentSpeak.Formula(
            .perform, Structure(".loop", [isBlocked, AgentSpeak.Formula.term(of: [wait])]).term))
      }
      body.append(AgentSpeak.Formula(.perform, Structure(".begin", place).term))
      if number < steps.count {
        body.append(AgentSpeak.Formula(.perform, meansEnds.vocabulary.term(of: steps[number])))
      }
    }
    return AgentSpeak.Formula.term(of: body)
  }
}

extension IntentionMemory {
  /// An ordering between what is left of plans, with the steps numbered as in the whole plans.
  func renumbered(_ ordering: StepOrdering) -> StepOrdering {
    func whole(_ reference: StepReference) -> StepReference {
      let begun = adopted.first { $0.option.id == reference.option }?.begun ?? 0
      return StepReference(option: reference.option, step: reference.step + begun)
    }
    return StepOrdering(whole(ordering.before), before: whole(ordering.after))
  }

  /// Forgets the orderings that have to do with some plans.
  mutating func forgetOrderings(of options: Set<Int>) {
    for index in adopted.indices {
      adopted[index].orderings.removeAll {
        options.contains($0.before.option) || options.contains($0.after.option)
      }
    }
  }

  /// Makes an intention that is already adopted wait for a step of another.
  mutating func order(_ ordering: StepOrdering) {
    guard let index = adopted.firstIndex(where: { $0.option.id == ordering.after.option }) else {
      return
    }
    adopted[index].orderings.append(ordering)
  }
}

/// `.may_begin(Id, Step)`: whether a step of an adopted plan has to wait for none of another.
struct MayBegin: InternalAction {
  let name = ".may_begin"
  let arity = 2...2
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let id = arguments[0].wholeNumber, let step = arguments[1].wholeNumber else {
      throw .wrongArguments(".may_begin needs two numbers")
    }
    return try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      .holds(!memory.mustWait(id, step: step))
    }
  }
}

/// `.begin(Id, Step)`: notes how far an adopted plan is; behind its last step it ends the commitment.
///
/// Fails with `error(displaced)` if another intention took its place. When the boldness of the goal says that it
/// is time to look, or the models have changed, and the commitment is not blind, it fails with
/// `error(plan_invalid)` if the rest of the plan does not work from what the agent believes now, and, if the
/// commitment is open-minded, with `error(unwanted)` if the goal's motive is not believed any more.
struct BeginStep: InternalAction {
  let name = ".begin"
  let arity = 2...2
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let id = arguments[0].wholeNumber, let step = arguments[1].wholeNumber else {
      throw .wrongArguments(".begin needs two numbers")
    }
    let (state, objects) = try meansEnds.state(of: &agent)
    return try meansEnds.withMemory(of: &agent) { (memory, agent) throws(Failure) in
      guard let index = memory.adopted.firstIndex(where: { $0.option.id == id }) else {
        throw Failure("displaced", "another intention took the place of this one")
      }
      memory.adopted[index].begin(step)
      let entry = memory.adopted[index]
      if entry.option.plan.steps.isEmpty {
        memory.adopted.remove(at: index)
        return .yes
      }
      var isDue = entry.modelVersion != meansEnds.modelVersion
      if step > 0 { memory.clock(entry.boldness) { $0.step() } }
      memory.clock(entry.boldness) { isDue = isDue || $0.isDue }
      guard isDue, entry.strategy != .blind else { return .yes }
      memory.adopted[index].modelVersion = meansEnds.modelVersion
      let holds = works(entry, state, objects)
      let isWanted = try entry.motive.map { (motive) throws(Failure) in
        try !agent.solutions(of: motive, template: .true, limit: 1).isEmpty
      }
      let keeps = entry.strategy.keeps(
        isReached: false, isImpossible: !holds, isWanted: isWanted ?? true)
      memory.clock(entry.boldness) { $0.reconsidered(hasPaid: !keeps, cost: 1) }
      if keeps { return .yes }
      memory.adopted.remove(at: index)
      if !holds { throw Failure("plan_invalid", "the rest of the plan does not work from here") }
      throw Failure("unwanted", "there is no motive for the goal any more")
    }
  }

  /// Whether the rest of a plan still works by what is known now.
  private func works(
    _ entry: IntentionMemory.Adopted, _ state: FactState, _ objects: [TypedName]
  ) -> Bool {
    if let known = entry.option.plan.context, state.holds(known),
      entry.modelVersion == meansEnds.modelVersion
    {
      return true
    }
    let steps = entry.option.plan.planSteps
    guard let goal = try? meansEnds.formula(of: entry.goal) else { return false }
    return meansEnds.currentModels.contains { model in
      let explainer = PlanExplainer(domain: model.domain, objects: objects)
      return (try? explainer.explain(steps, from: state, goal: goal)) != nil
    }
  }
}

/// `.filtered(Goal, Outcome, Reasons)`: what the filter decided, one solution for each decision that it
/// remembers, the latest first. Outcome is `admitted`, `ordered`, `overrode` or `filtered`.
struct Filtered: InternalAction {
  let name = ".filtered"
  let arity = 3...3
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try meansEnds.withMemory(of: &agent) { (memory, _) throws(Failure) in
      let decisions = memory.filter.decisions.reversed().map { decision -> AgentSpeak.Term in
        let goal = (try? TermReader.read(SourceText(decision.option.name)))?.term
        return .list([
          goal ?? .string(decision.option.name), .atom(named: decision.outcome.rawValue),
          .list(decision.reasons.map { .string($0) }),
        ])
      }
      return .choices(.list(arguments), decisions)
    }
  }
}

extension AgentSpeak.Term {
  /// The value of a whole number; nil for other terms.
  var wholeNumber: Int? { numberValue.flatMap { Int(exactly: $0) } }
}
