public import AgentSpeak

/// Something that happened to a belief or goal and that plans may react to.
///
/// An object that is not changed any more once it was posted: what wants another makes a copy. Only when
/// nothing refers to it any more does it become another event (`restart`). The literal of a goal is not
/// built before somebody asks for it: plans are matched with its arguments.
public final class Event: @unchecked Sendable {
  /// What happened.
  @exclusivity(unchecked) public private(set) var operation: Trigger.Operation
  /// To what.
  @exclusivity(unchecked) public private(set) var subject: Trigger.Subject
  /// The literal, but its arguments may be others: see `argument`.
  @exclusivity(unchecked) private(set) var template: Structure
  /// Whether the literal is the template.
  @exclusivity(unchecked) private var isWhole: Bool
  // The arguments if they are not those of the template.
  @exclusivity(unchecked) private var first: Term
  @exclusivity(unchecked) private var second: Term
  @exclusivity(unchecked) private var third: Term
  @exclusivity(unchecked) private var others: [Term]
  /// For a failure event whose annotations are not built yet: what went wrong.
  @exclusivity(unchecked) private var report: FailureReport?
  /// The intention that waits for a plan to handle it; nil if none does.
  @exclusivity(unchecked) public internal(set) var intention: IntentionID?
  /// How many variables the literal has.
  @exclusivity(unchecked) private(set) var variableCount: Int32
  /// For each variable of the literal, the variable of the posting plan that gets its value; -1: none.
  @exclusivity(unchecked) var returns: [Int32]
  /// A number for a goal that something else refers to, a deadline; else 0.
  @exclusivity(unchecked) var goal = 0
  /// For a failure event: the place in the stack of the goal that failed; else -1.
  @exclusivity(unchecked) var failedFrame: Int32 = -1
  /// Whether `.suspend` holds it back.
  @exclusivity(unchecked) var isSuspended = false
  /// The intentions whose subplans the event is offered to instead of the library's.
  @exclusivity(unchecked) var scope: IntentionID?

  init(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure,
    variableCount: Int32 = 0, returns: [Int32] = []
  ) {
    self.operation = operation
    self.subject = subject
    template = literal
    isWhole = true
    first = .emptyList
    second = .emptyList
    third = .emptyList
    others = []
    report = nil
    self.variableCount = variableCount
    self.returns = returns
  }

  /// Makes the event that a goal failed.
  init(failureOf goal: Event, _ report: FailureReport) {
    operation = .remove
    subject = goal.subject
    template = goal.template
    isWhole = goal.isWhole
    first = goal.first
    second = goal.second
    third = goal.third
    others = goal.others
    self.report = report
    variableCount = goal.variableCount
    returns = goal.returns
  }

  /// Makes an event about a literal with other arguments than it has.
  init(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ template: Structure,
    _ first: Term, _ second: Term, _ third: Term, _ others: [Term], returns: [Int32]
  ) {
    self.operation = operation
    self.subject = subject
    self.template = template
    isWhole = false
    self.first = first
    self.second = second
    self.third = third
    self.others = others
    report = nil
    variableCount = Int32(truncatingIfNeeded: returns.count)
    self.returns = returns
  }

  /// Becomes an event about a literal with other arguments than it has.
  func restart(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ template: Structure,
    _ first: Term, _ second: Term, _ third: Term, _ others: [Term], returns: [Int32]
  ) {
    self.operation = operation
    self.subject = subject
    // Comparing costs less than counting one reference more and one less.
    if self.template !== template { self.template = template }
    isWhole = false
    self.first = first
    self.second = second
    self.third = third
    if !others.isEmpty || !self.others.isEmpty { self.others = others }
    if report != nil { report = nil }
    variableCount = Int32(truncatingIfNeeded: returns.count)
    if !returns.isEmpty || !self.returns.isEmpty { self.returns = returns }
    intention = nil
    goal = 0
    failedFrame = -1
    isSuspended = false
    scope = nil
  }

  /// Makes a copy, to be changed.
  private init(copying other: Event) {
    operation = other.operation
    subject = other.subject
    template = other.template
    isWhole = other.isWhole
    first = other.first
    second = other.second
    third = other.third
    others = other.others
    report = other.report
    variableCount = other.variableCount
    returns = other.returns
    intention = other.intention
    goal = other.goal
    failedFrame = other.failedFrame
    isSuspended = other.isSuspended
    scope = other.scope
  }

  /// Makes a copy, to be changed.
  func copy() -> Event { Event(copying: self) }

  /// The belief or goal. Its variables are numbered from 0.
  public var literal: Structure {
    let literal = isWhole ? template : template.withArguments(first, second, third, others)
    guard let report else { return literal }
    return literal.withAnnotations(literal.annotations(adding: .list(report.annotations)))
  }

  /// What happened, to what.
  public var trigger: Trigger { Trigger(operation, subject, literal) }

  /// An argument of the literal.
  func argument(_ index: Int) -> Term {
    if isWhole { return template[index] }
    switch index {
    case 0: return first
    case 1: return second
    case 2: return third
    default: return index - 3 < others.count ? others[index - 3] : .emptyList
    }
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
    return Event(
      operation, subject, captured, variableCount: Int32(truncatingIfNeeded: returns.count),
      returns: returns)
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
