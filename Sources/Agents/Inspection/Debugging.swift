public import AgentSpeak

/// What is observed of an agent's reasoning while somebody debugs it.
public struct Debugging: Sendable {
  /// A thing that happened in a reasoning cycle.
  public enum Observation: Sendable {
    /// An event was taken from the queue.
    case event(Trigger, intention: Int?)
    /// A plan for it became intended.
    case plan(CompiledPlan, Trigger, intention: Int)
    /// There was no plan for it.
    case noPlan(Trigger)
    /// A step was carried out, with the values known before it.
    case step(String, line: Int, intention: Int)
    /// A step failed, or had no plan.
    case failure(Trigger, intention: Int)
    /// Plans of an intention ended, the innermost first.
    case end(Trigger, intention: Int)
    /// An intention ended.
    case intentionEnded(Int)
  }

  /// Who posted the event that an intention began with.
  public struct Posting: Sendable, Equatable {
    /// In which cycle.
    public let cycle: Int
    /// By which intention; nil if from outside.
    public let intention: Int?
    /// By a plan for this goal or belief.
    public let goal: String?
  }

  /// Where the agent pauses: when a plan that satisfies this becomes intended.
  public var breakpoint: (@Sendable (CompiledPlan) -> Bool)?
  /// What was observed since this was last emptied.
  public var observations: [Observation] = []
  /// The last event for which there was no plan.
  public internal(set) var lastUnplanned: Trigger?
  /// Whether the agent pauses between choosing a plan and carrying out a step.
  public internal(set) var isPaused = false

  /// Who posted the events that started intentions, by the number of the intention.
  var origins: [Int: Posting] = [:]
  /// Events that nobody has handled yet.
  private var posted: [(event: Event, posting: Posting)] = []

  /// Observes; pauses nowhere.
  public init() {}

  /// How many postings are remembered for events that are not handled.
  private static let postingLimit = 10_000

  mutating func notePosted(_ event: Event, _ posting: Posting) {
    if posted.count >= Self.postingLimit { posted.removeFirst(Self.postingLimit / 2) }
    posted.append((event, posting))
  }

  mutating func noteStarted(_ event: Event, intention: Int) {
    guard let index = posted.firstIndex(where: { $0.event === event }) else { return }
    origins[intention] = posted[index].posting
    posted.remove(at: index)
  }
}

// Observing the cycle; each function does nothing unless somebody debugs.
extension Agent {
  func isPausing(_ plan: CompiledPlan) -> Bool { debugging?.breakpoint?(plan) ?? false }

  /// Notes who posts an event that no intention waits for.
  mutating func observePosting(_ event: Event) {
    guard debugging != nil, event.intention == nil else { return }
    let goal = current.flatMap { intentions[$0]?.stack.last }.map { means in
      means.event.trigger.operators + self.goal(of: means).description
    }
    debugging?.notePosted(
      event, Debugging.Posting(cycle: cycle, intention: current?.number, goal: goal))
  }

  /// Handles an event and notes what came of it.
  mutating func handleObserved(_ event: Event) {
    let before = Set(intentions.all.map(\.number))
    debugging?.observations.append(.event(event.trigger, intention: event.intention?.number))
    handle(event)
    let id = event.intention ?? intentions.all.last { !before.contains($0.number) }
    if let id, let means = intentions[id]?.stack.last,
      means.event.template === event.template, means.step == 0
    {
      if event.intention == nil { debugging?.noteStarted(event, intention: id.number) }
      debugging?.observations.append(.plan(means.plan, event.trigger, intention: id.number))
      if isPausing(means.plan) { debugging?.isPaused = true }
    } else {
      debugging?.observations.append(.noPlan(event.trigger))
      debugging?.lastUnplanned = event.trigger
    }
  }

  /// Carries out a step of an intention and notes what came of it.
  mutating func actObserved(_ intention: Intention, _ carryOut: (inout Agent) -> Void) {
    let id = intention.id
    let before = view(of: id)
    if let top = before?.stack.last, let next = top.next {
      debugging?.observations.append(.step(next, line: top.line, intention: id.number))
    }
    let waiting = events.count
    carryOut(&self)
    let posted = events.elements.dropFirst(waiting)
    if let failed = posted.first(where: { $0.trigger.operation == .remove && $0.intention == id }) {
      debugging?.observations.append(.failure(failed.trigger, intention: id.number))
      return
    }
    let depth = intentions[id]?.stack.count ?? 0
    for ended in (before?.stack ?? []).dropFirst(depth).reversed() {
      debugging?.observations.append(.end(ended.trigger, intention: id.number))
    }
    if !intentions.contains(id) {
      debugging?.observations.append(.intentionEnded(id.number))
    }
  }
}
