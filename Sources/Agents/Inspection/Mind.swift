public import AgentSpeak

/// What is in an agent's mind at a moment, to be looked at.
public struct Mind: Sendable {
  /// A variable of a plan and what it stands for.
  public struct Value: Sendable, Equatable {
    /// The variable's name in the program.
    public let name: String
    /// Its value; variables in it have no value yet.
    public let value: Term
  }

  /// A plan that is being carried out.
  public struct Step: Sendable {
    /// The goal or belief that the plan serves, with the values that are known.
    public let trigger: Trigger
    /// The plan.
    public let plan: CompiledPlan
    /// The variables of the plan that have values.
    public let values: [Value]
    /// The step of its body that comes next, as text with the values that are known; nil if none is
    /// left.
    public let next: String?
    /// The line of that step; 0 if it is not known.
    public let line: Int
  }

  /// A stack of plans.
  public struct IntentionView: Sendable {
    /// Its number; no two intentions of an agent have the same.
    public let number: Int
    /// What it is doing: `running`, `suspended`, or what it waits for.
    public let state: String
    /// The intention whose fork it is a branch of; nil if it is none.
    public let parent: Int?
    /// The plans, the one that is carried out last.
    public let stack: [Step]
  }

  /// Something that happened and waits for a plan.
  public struct EventView: Sendable {
    /// What happened.
    public let trigger: Trigger
    /// The intention that waits for a plan; nil if none does.
    public let intention: Int?
    /// Whether `.suspend` holds it back.
    public let isSuspended: Bool
  }

  /// The agent's name.
  public let name: String
  /// How many reasoning cycles it has done.
  public let cycle: Int
  /// The beliefs, by predicate, the one that is queried first in front.
  public let beliefs: [Structure]
  /// The rules as text, with their full stops.
  public let rules: [String]
  /// The intentions, the oldest first.
  public let intentions: [IntentionView]
  /// The events that wait, the next one first.
  public let events: [EventView]
  /// The messages that have not been read.
  public let messages: [Message]
}

extension Agent {
  /// What is in the agent's mind now.
  ///
  /// - Complexity: O(n) for all that it believes and intends.
  public var mind: Mind {
    Mind(
      name: name, cycle: cycle, beliefs: beliefs.beliefs, rules: ruleTexts,
      intentions: intentions.all.compactMap { view(of: $0) },
      events: events.elements.map { event in
        Mind.EventView(
          trigger: event.trigger, intention: event.intention?.number,
          isSuspended: event.isSuspended)
      }, messages: messages.elements)
  }

  private var ruleTexts: [String] {
    beliefs.all.filter(\.isRule).map { rule in
      guard let condition = rule.condition else {
        return TermWriter.text(.structure(rule.literal), names: rule.variables) + "."
      }
      return ProgramWriter.text(
        .rule(
          Program.Clause(head: rule.literal, condition: condition, variables: rule.variables)))
    }
  }

  /// An intention as it can be looked at; nil if it has ended.
  func view(of id: IntentionID) -> Mind.IntentionView? {
    guard let intention = intentions[id] else { return nil }
    return Mind.IntentionView(
      number: id.number, state: stateText(id), parent: intention.parent?.number,
      stack: intention.stack.map { view(of: $0) })
  }

  private func view(of means: IntendedMeans) -> Mind.Step {
    let trigger = means.event.trigger
    let next = means.nextFormula
    return Mind.Step(
      trigger: Trigger(trigger.operation, trigger.subject, goal(of: means)), plan: means.plan,
      values: values(of: means.slots, means.plan), next: next.map { text(of: $0, means) },
      line: Int(next?.line ?? 0))
  }

  /// A step of a body with the values that are known; a `for` that goes on is shown as it is written,
  /// since its next round has other values.
  private func text(of formula: Formula, _ means: IntendedMeans) -> String {
    var copy = self
    var term = formula.asTerm
    if means.step < means.body.instructions.count {
      term = (try? Bindings(slots: means.slots).resolve(term, 0, &copy)) ?? term
    }
    return TermWriter.text(term, names: means.plan.source.variables)
  }

  /// The named variables of a plan that have values.
  func values(of slots: [Term?], _ plan: CompiledPlan) -> [Mind.Value] {
    var copy = self
    let bindings = Bindings(slots: slots)
    return plan.source.variables.enumerated().compactMap { number, name in
      guard name != "_", number < slots.count, slots[number] != nil,
        let value = try? bindings.resolve(.variable(Int32(number)), 0, &copy)
      else { return nil }
      if case .variable = value { return nil }
      return Mind.Value(name: name, value: value)
    }
  }
}

extension IntendedMeans {
  /// The step that comes next; nil if none is left.
  var nextFormula: Formula? {
    if step < body.instructions.count { return body.instructions[step].formula }
    for block in blocks.reversed() {
      switch block {
      case .sequence(let body, let step), .loop(let body, let step, _):
        if step < body.instructions.count { return body.instructions[step].formula }
      case .forEach(let loop): return loop.instruction.formula
      }
    }
    return nil
  }
}
