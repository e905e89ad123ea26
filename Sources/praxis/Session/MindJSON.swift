import AgentSpeak
import Agents
import Executive
import JSON
import PDDL

/// Minds as JSON, for programs and pages that look at them.
enum MindJSON {
  /// The most elements of a list; the counts tell how many there are.
  static let limit = 500

  static func value(of mind: Mind, _ agent: Agent, _ meansEnds: MeansEnds?) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("agent", .string(mind.name)), ("cycle", .integer(mind.cycle)),
      ("belief_count", .integer(mind.beliefs.count)),
      ("beliefs", list(mind.beliefs) { .text($0.description) }),
      ("rules", list(mind.rules) { .text($0) }),
      ("intention_count", .integer(mind.intentions.count)),
      ("intentions", list(mind.intentions, value)),
      ("event_count", .integer(mind.events.count)),
      ("events", list(mind.events, value)),
      ("messages", list(mind.messages, value)),
      ("plans", list(plans(of: agent)) { .text($0) }),
    ]
    if let meansEnds {
      members.append(("commitments", list(meansEnds.commitments(of: mind.name), value)))
      let decisions = meansEnds.decisions(of: mind.name)
      members.append(("filter", list(decisions.reversed()) { .object(self.members(of: $0)) }))
    }
    return .object(members)
  }

  /// What a filter decided.
  static func members(of decision: FilterDecision) -> [(key: String, value: JSONValue)] {
    [
      ("goal", .text(decision.option.name)), ("outcome", .string(decision.outcome.rawValue)),
      ("reasons", .strings(decision.reasons)),
    ]
  }

  private static func list<Element>(
    _ elements: [Element], _ value: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.prefix(limit).map(value))
  }

  private static func value(_ option: PlanOption) -> JSONValue {
    [
      "goal": .text(option.name), "value": .number(option.value), "cost": .number(option.cost),
      "steps": .strings(option.plan.planSteps.prefix(limit).map(\.description)),
    ]
  }

  private static func value(_ intention: Mind.IntentionView) -> JSONValue {
    [
      "number": .integer(intention.number), "state": .string(intention.state),
      "parent": intention.parent.map { .integer($0) } ?? .null,
      "depth": .integer(intention.stack.count),
      // The innermost plans say what it is doing, the outermost one what for.
      "stack": .array(
        (intention.stack.count <= 50
          ? intention.stack : intention.stack.prefix(1) + intention.stack.suffix(49)).map(value)),
    ]
  }

  private static func value(_ step: Mind.Step) -> JSONValue {
    [
      "trigger": .text(MindPrinter.text(of: step.trigger)),
      "plan": .string(MindPrinter.name(of: step.plan)),
      "values": .object(step.values.map { (key: $0.name, value: .text($0.value.tidied)) }),
      "next": step.next.map { .text($0) } ?? .null, "line": .integer(step.line),
    ]
  }

  private static func value(_ event: Mind.EventView) -> JSONValue {
    [
      "trigger": .text(MindPrinter.text(of: event.trigger)),
      "intention": event.intention.map { .integer($0) } ?? .null,
      "suspended": .bool(event.isSuspended),
    ]
  }

  private static func value(_ message: Message) -> JSONValue {
    [
      "from": .string(message.sender), "performative": .string(message.performative.name),
      "text": .text(message.content.description),
    ]
  }

  /// The plans that a program has, without those that every agent has.
  private static func plans(of agent: Agent) -> [String] {
    agent.plans.plans.filter {
      !$0.label.annotations.description.contains("hide_in_mind_inspector")
    }.map { plan in
      var source = plan.source
      source.label = plan.label
      return source.description
    }
  }
}
