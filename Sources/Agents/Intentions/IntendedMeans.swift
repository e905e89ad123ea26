import AgentSpeak

/// A plan that an intention is carrying out, and how far it is.
///
/// An object, so that its variables are changed in their place.
final class IntendedMeans: @unchecked Sendable {
  /// What is left to do around the block that is being carried out.
  enum Block: Sendable {
    /// The steps behind the block.
    case sequence(Body, Int)
    /// A `while` whose condition is looked at again, at this step, with the variables as they were.
    case loop(Body, Int, [Term?])
    /// A `for` that goes on with its next solution.
    case forEach(ForEach)
  }

  /// A `for` between two iterations.
  struct ForEach: Sendable {
    /// The query, at its last solution.
    var solver: Solver
    /// The variables as they were before the loop.
    var slots: [Term?]
    var block: Body
    var outer: Body
    var outerStep: Int
    /// The step that is the loop.
    var instruction: Instruction
  }

  @exclusivity(unchecked) private(set) var plan: CompiledPlan
  /// The event that the plan handles.
  @exclusivity(unchecked) private(set) var event: Event
  /// The variables: those of the plan, those of the event, and more that came back from subgoals.
  @exclusivity(unchecked) var slots: [Term?]
  @exclusivity(unchecked) var body: Body
  /// The next step of the body.
  @exclusivity(unchecked) var step = 0
  @exclusivity(unchecked) var blocks: [Block] = []
  /// A branch of a fork: ends without telling a caller.
  @exclusivity(unchecked) var isBranch = false
  /// Whether the goal has been reached or given up, by its condition or `.done`.
  @exclusivity(unchecked) var isSatisfied = false

  init(_ plan: CompiledPlan, _ event: Event, _ slots: [Term?]) {
    self.plan = plan
    self.event = event
    self.slots = slots
    body = plan.body
  }

  /// Becomes another plan, of which nothing has been done; its slots are exchanged for those of the
  /// option.
  ///
  /// - Returns: the event that it handled, if nothing refers to that any more.
  func restart(_ option: inout Option, _ event: consuming Event) -> Event? {
    // Comparing costs less than counting one reference more and one less.
    if plan !== option.plan { plan = option.plan }
    swap(&self.event, &event)
    swap(&slots, &option.slots)
    if body !== option.plan.body { body = option.plan.body }
    step = 0
    if !blocks.isEmpty { blocks.removeAll() }
    isBranch = false
    isSatisfied = false
    return isKnownUniquelyReferenced(&event) ? event : nil
  }

  /// Makes one that is as far as another and shares nothing with it that changes.
  init(copying other: IntendedMeans) {
    plan = other.plan
    event = other.event
    slots = other.slots
    body = other.body
    step = other.step
    blocks = other.blocks
    isBranch = other.isBranch
    isSatisfied = other.isSatisfied
  }

  /// Whether no step is left, not counting the goal condition.
  var isFinished: Bool {
    guard step >= body.instructions.count else { return false }
    for block in blocks {
      switch block {
      case .sequence(let body, let step): if step < body.instructions.count { return false }
      case .forEach, .loop: return false
      }
    }
    return true
  }

  /// Whether this is the plan for an achievement or test goal.
  var isGoal: Bool {
    event.operation == .add && event.subject != .belief
  }

  /// The next step of the body, which counts as carried out; nil at its end.
  func takeStep() -> Instruction? {
    guard step < body.instructions.count else { return nil }
    step += 1
    return body.instructions[step - 1]
  }

  /// Begins a block; what is left to do comes back after it.
  func enter(_ block: Body) {
    if step < body.instructions.count { blocks.append(.sequence(body, step)) }
    body = block
    step = 0
  }
}
