import AgentSpeak
import Agents

/// A place to pause: a plan by its label, its line, or the predicate of its trigger.
struct Breakpoint: Sendable, Equatable {
  /// What was typed.
  let text: String

  func matches(_ plan: CompiledPlan) -> Bool {
    let trigger = plan.source.trigger
    return plan.name.name == text || text == "\(plan.source.line)"
      || trigger.operators + trigger.literal.functor.name == text
  }
}

extension CompiledPlan {
  /// Whether its label has the annotation `breakpoint`.
  var hasBreakpointMark: Bool {
    (label.annotations.elements ?? []).contains { $0.atomName?.name == "breakpoint" }
  }
}

/// Which observations are shown while agents run.
enum TraceFilter {
  case off
  case all
  /// What serves goals or beliefs of a name; the depth of such plans by agent and intention.
  case goal(String, [String: [Int: Int]])

  var isOff: Bool { if case .off = self { true } else { false } }

  /// Whether an observation is shown; takes note of goals that begin and end.
  mutating func shows(_ observation: Debugging.Observation, of agent: String) -> Bool {
    guard case .goal(let name, var depths) = self else {
      if case .all = self { return true }
      return false
    }
    defer { self = .goal(name, depths) }
    func isWanted(_ trigger: Trigger) -> Bool { trigger.literal.functor.name == name }
    func depth(_ intention: Int?) -> Int { intention.flatMap { depths[agent]?[$0] } ?? 0 }
    switch observation {
    case .event(let trigger, let intention): return isWanted(trigger) || depth(intention) > 0
    case .noPlan(let trigger): return isWanted(trigger)
    case .plan(_, let trigger, let intention):
      if isWanted(trigger) { depths[agent, default: [:]][intention, default: 0] += 1 }
      return depth(intention) > 0
    case .step(_, _, let intention): return depth(intention) > 0
    case .failure(let trigger, let intention): return isWanted(trigger) || depth(intention) > 0
    case .end(let trigger, let intention):
      let isShown = depth(intention) > 0
      if isWanted(trigger), isShown { depths[agent]?[intention]? -= 1 }
      return isShown
    case .intentionEnded(let intention):
      let isShown = depth(intention) > 0
      depths[agent]?[intention] = nil
      return isShown
    }
  }
}
