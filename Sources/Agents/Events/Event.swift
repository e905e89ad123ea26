public import AgentSpeak

/// Something that happened to a belief or goal and that plans may react to.
public struct Event: Sendable {
  /// What happened, to what. Its variables are numbered from 0.
  public var trigger: Trigger
  /// The intention that waits for a plan to handle it; nil if none does.
  public var intention: IntentionID?
  /// How many variables the literal has.
  var variableCount: Int32 = 0
  /// For each variable of the literal, the variable of the posting plan that gets its value; -1: none.
  var returns: [Int32] = []
  /// A number for a goal that something else refers to, a deadline; else 0.
  var goal = 0
  /// For a failure event: the place in the stack of the goal that failed; else -1.
  var failedFrame: Int32 = -1
  /// Whether `.suspend` holds it back.
  var isSuspended = false
  /// The intentions whose subplans the event is offered to instead of the library's.
  var scope: IntentionID?

  init(_ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure) {
    trigger = Trigger(operation, subject, literal)
  }
}

extension Event {
  /// An event about a literal, whose variables get numbers from 0.
  static func capturing(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure
  ) -> Event {
    if literal.isGround { return Event(operation, subject, literal) }
    var returns: [Int32] = []
    let captured = literal.renamingVariables { returns.number(of: $0) }
    var event = Event(operation, subject, captured)
    event.variableCount = Int32(returns.count)
    event.returns = returns
    return event
  }
}

extension [Int32] {
  /// The place of a variable in the list, to whose end it is added if it is not there.
  mutating func number(of variable: Int32) -> Int32 {
    if let known = firstIndex(of: variable) { return Int32(truncatingIfNeeded: known) }
    append(variable)
    return Int32(truncatingIfNeeded: count - 1)
  }
}
