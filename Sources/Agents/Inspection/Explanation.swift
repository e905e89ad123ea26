public import AgentSpeak

/// Whether a plan can be used for an event, and if not, why.
public struct PlanExplanation: Sendable {
  /// What came of trying the plan.
  public enum Verdict: Sendable {
    /// Its trigger does not unify with the event.
    case irrelevant
    /// Its context does not hold: the first part of it that fails, as it is written; the values that
    /// the parts before it gave, by their first solution.
    case inapplicable(failing: String, values: [Mind.Value])
    /// Its context cannot be evaluated.
    case erroneous(Failure)
    /// It can be used, with these values.
    case applicable(values: [Mind.Value])
  }

  /// The plan.
  public let plan: CompiledPlan
  /// What came of trying it.
  public let verdict: Verdict
}

/// Why there is an intention.
public struct IntentionExplanation: Sendable {
  /// Where the event that it began with comes from.
  public enum Origin: Sendable, Equatable {
    /// The program, its user, or an earlier intention of the agent.
    case itself
    /// What the agent perceived.
    case percept
    /// Another agent.
    case agent(String)
  }

  /// Where the event that it began with comes from.
  public let origin: Origin
  /// In which cycle it began, and which intention and step posted its event; nil if that was not
  /// observed.
  public let posting: Debugging.Posting?
  /// The intention.
  public let intention: Mind.IntentionView
}

extension Agent {
  /// Says of each plan for the predicate of an event whether it can be used now, and if not, why.
  ///
  /// - Parameter trigger: the event; its variables may be numbered in any way.
  /// - Returns: the plans in the order in which they are tried.
  public func explain(_ trigger: Trigger) -> [PlanExplanation] {
    var copy = self
    let event = Event.capturing(
      trigger.operation, trigger.subject, trigger.literal.withOwnSource)
    var explanations: [PlanExplanation] = []
    try? copy.forEachRelevantPlan(for: event) { (agent, plan, slots) throws(Failure) in
      explanations.append(
        PlanExplanation(plan: plan, verdict: agent.verdict(on: plan, &slots)))
      return false
    }
    let seen = Set(explanations.map { ObjectIdentifier($0.plan) })
    for plan in plans.plans where !seen.contains(ObjectIdentifier(plan)) {
      let other = plan.trigger
      guard other.operation == trigger.operation, other.subject == trigger.subject,
        PredicateKey(other.literal) == PredicateKey(trigger.literal)
      else { continue }
      explanations.append(PlanExplanation(plan: plan, verdict: .irrelevant))
    }
    let places = Dictionary(
      plans.plans.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { a, _ in a })
    func place(_ explanation: PlanExplanation) -> Int {
      places[ObjectIdentifier(explanation.plan)] ?? -1
    }
    return explanations.sorted { place($0) < place($1) }
  }

  /// Evaluates a context part by part.
  private mutating func verdict(on plan: CompiledPlan, _ slots: inout [Term?])
    -> PlanExplanation.Verdict
  {
    guard let context = plan.context else {
      return .applicable(values: values(of: slots, plan))
    }
    let start = slots
    var values = self.values(of: slots, plan)
    var held: Term?
    for part in context.conjuncts {
      let longer =
        held.map { Term.structure(Structure(.and, [$0, part], kind: .logical)) } ?? part
      slots = start
      do throws(Failure) {
        guard try solveFirst(longer, &slots) else {
          let text = TermWriter.text(part, names: plan.source.variables)
          return .inapplicable(failing: text, values: values)
        }
      } catch {
        return .erroneous(error)
      }
      held = longer
      values = self.values(of: slots, plan)
    }
    return .applicable(values: values)
  }

  /// Says why there is an intention.
  ///
  /// - Returns: nil if there is none of that number.
  public func explain(intention number: Int) -> IntentionExplanation? {
    guard let id = intentions.all.first(where: { $0.number == number }),
      let view = view(of: id), let first = intentions[root(of: id)]?.stack.first
    else { return nil }
    var origin = IntentionExplanation.Origin.itself
    switch first.event.trigger.literal.sources.first?.atomName {
    case .selfSource?, nil: break
    case .percept?: origin = .percept
    case let other?: origin = .agent(other.name)
    }
    return IntentionExplanation(
      origin: origin, posting: debugging?.origins[root(of: id).number], intention: view)
  }
}

extension Term {
  /// The parts of a conjunction, from left to right.
  fileprivate var conjuncts: [Term] {
    var parts: [Term] = []
    var open = [self]
    while let next = open.popLast() {
      if case .structure(let structure) = next, structure.kind == .logical,
        structure.functor == .and
      {
        open.append(structure[1])
        open.append(structure[0])
      } else {
        parts.append(next)
      }
    }
    return parts
  }
}
