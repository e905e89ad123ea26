import AgentSpeak
import Agents

/// Minds, explanations and observations as text.
enum MindPrinter {
  // MARK: Mind

  static func lines(of mind: Mind) -> [String] {
    var lines = section("beliefs", mind.beliefs.map(\.description))
    lines += section("rules", mind.rules)
    lines += section("intentions", mind.intentions.flatMap { self.lines(of: $0) })
    lines += section("events", mind.events.map { text(of: $0) })
    lines += section(
      "messages", mind.messages.map { "\($0.performative) \($0.content) from \($0.sender)" })
    return lines
  }

  static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines.map { "  " + $0 }
  }

  static func lines(of intention: Mind.IntentionView) -> [String] {
    let parent = intention.parent.map { ", a branch of \($0)" } ?? ""
    return ["\(intention.number) \(intention.state)\(parent)"]
      + intention.stack.map { "  " + line(of: $0) }
  }

  private static func line(of step: Mind.Step) -> String {
    var text = "\(self.text(of: step.trigger)) by \(name(of: step.plan))"
    if !step.values.isEmpty { text += " with \(values(step.values))" }
    if let next = step.next { text += "; next \(next)\(line(step.line))" }
    return text
  }

  static func text(of event: Mind.EventView) -> String {
    let holder = event.intention.map { " of intention \($0)" } ?? ""
    return text(of: event.trigger) + holder + (event.isSuspended ? ", suspended" : "")
  }

  /// Where an intention is.
  static func place(of step: Mind.Step) -> String {
    guard let next = step.next else { return "the end of \(name(of: step.plan))" }
    return "\(next) in \(name(of: step.plan))"
  }

  // MARK: Why

  static func lines(explaining explanations: [PlanExplanation], of trigger: Trigger) -> [String] {
    var lines = [text(of: trigger)]
    var isSelected = false
    for explanation in explanations {
      lines.append("  \(name(of: explanation.plan)) " + text(of: explanation.verdict))
      if case .applicable = explanation.verdict { isSelected = true }
    }
    if explanations.isEmpty {
      lines.append("  there is no plan for such an event")
    } else if !isSelected {
      lines.append("  so no plan can be used")
    }
    return lines
  }

  private static func text(of verdict: PlanExplanation.Verdict) -> String {
    switch verdict {
    case .irrelevant: return "is not relevant: its trigger does not unify"
    case .inapplicable(let failing, let values):
      let known = values.isEmpty ? "" : " with \(self.values(values))"
      return "is not applicable: \(failing) does not hold\(known)"
    case .erroneous(let failure): return "is not applicable: \(failure.id): \(failure.message)"
    case .applicable(let values):
      return "is applicable" + (values.isEmpty ? "" : " with \(self.values(values))")
    }
  }

  static func lines(explaining why: IntentionExplanation) -> [String] {
    let source =
      switch why.origin {
      case .itself: "the agent itself"
      case .percept: "what was perceived"
      case .agent(let name): "the agent '\(name)'"
      }
    var first = "intention \(why.intention.number) is \(why.intention.state)"
    first += "; it comes from \(source)"
    if let posting = why.posting {
      first += ", in cycle \(posting.cycle)"
      if let intention = posting.intention {
        first += ", from intention \(intention)" + (posting.goal.map { " for \($0)" } ?? "")
      }
    }
    var lines = [first]
    for step in why.intention.stack {
      var line = "  \(text(of: step.trigger)) is served by \(name(of: step.plan))"
      if let context = step.plan.source.context {
        let names = step.plan.source.variables
        line += ", because \(TermWriter.text(context, names: names))"
      }
      if !step.values.isEmpty { line += " with \(values(step.values))" }
      if let next = step.next { line += "; next \(next)\(self.line(step.line))" }
      lines.append(line)
    }
    return lines
  }

  // MARK: Trace

  static func text(of observation: Debugging.Observation) -> String {
    switch observation {
    case .event(let trigger, let intention):
      "event \(text(of: trigger))" + (intention.map { " of intention \($0)" } ?? "")
    case .plan(let plan, _, let intention): "plan \(name(of: plan)) in intention \(intention)"
    case .noPlan(let trigger): "no plan for \(text(of: trigger))"
    case .step(let step, let line, let intention):
      "step \(step)\(self.line(line)) of intention \(intention)"
    case .failure(let trigger, let intention):
      "failure \(text(of: trigger)) in intention \(intention)"
    case .end(let trigger, let intention): "end of \(text(of: trigger)) in intention \(intention)"
    case .intentionEnded(let intention): "end of intention \(intention)"
    }
  }

  // MARK: Parts

  /// A trigger without the source that goes without saying.
  static func text(of trigger: Trigger) -> String {
    var literal = trigger.literal
    if let annotations = literal.annotations.elements {
      literal = literal.withAnnotations(
        .list(annotations.filter { $0.description != "source(self)" }))
    }
    return trigger.operators + Term.structure(literal).tidied
  }

  static func name(of plan: CompiledPlan) -> String {
    let place = plan.source.line > 0 && plan.file != "" ? " (\(plan.file):\(plan.source.line))" : ""
    return "@\(plan.name)\(place)"
  }

  private static func values(_ values: [Mind.Value]) -> String {
    values.map { "\($0.name) = \($0.value.tidied)" }.joined(separator: ", ")
  }

  private static func line(_ line: Int) -> String { line > 0 ? " (line \(line))" : "" }
}
