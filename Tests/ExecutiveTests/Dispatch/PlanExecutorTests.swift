import PDDL
import TestSupport
import Testing

@testable import Executive

@Suite("Executing plans")
struct PlanExecutorTests {
  /// A world of rovers in which each step takes two ticks, and goes wrong as told.
  final class Rovers: Actuator {
    var state: FactState
    var started: [PlanStep] = []
    var cancelled: [PlanStep] = []
    /// Which starts fail, counted over all, from 0.
    var failures: Set<Int> = []
    /// Steps that say they are done and do nothing.
    var idle: Set<Int> = []
    /// Steps that never end.
    var endless: Set<Int> = []
    var retryCount = 0
    private let explainer: PlanExplainer
    private var ages: [Int] = []
    private var results: [Int: ActuatorProgress] = [:]

    init(_ state: FactState, _ explainer: PlanExplainer) {
      self.state = state
      self.explainer = explainer
    }

    func start(_ step: PlanStep, as number: Int?) throws(DispatchRefusal) -> Int {
      started.append(step)
      ages.append(0)
      return started.count - 1
    }

    func advance() {
      for number in started.indices where results[number] == nil && !endless.contains(number) {
        ages[number] += 1
        guard ages[number] == 2 else { continue }
        if failures.contains(number) {
          results[number] = .failed("slipped")
        } else if idle.contains(number) {
          results[number] = .succeeded
        } else if let step = try? explainer.explain(started[number], in: state) {
          state.apply(step)
          results[number] = .succeeded
        } else {
          results[number] = .failed("not possible")
        }
      }
    }

    func progress(of number: Int) -> ActuatorProgress { results[number] ?? .running(fraction: 0.5) }

    func cancel(_ number: Int) {
      cancelled.append(started[number])
      results[number] = .failed("cancelled")
    }

    func isFree(for step: PlanStep) -> Bool {
      !started.indices.contains {
        results[$0] == nil && started[$0].arguments.first == step.arguments.first
      }
    }

    func timeLimit(for step: PlanStep) -> Double? { 10 }
    func retries(for step: PlanStep) -> Int { retryCount }
  }

  private static let start = Examples.state(
    "at r x", "at s x", values: ["battery r": 5, "battery s": 5])
  private static let twoTrips = Examples.steps(
    "drive r x y", "sample r y", "drive s x z", "sample s z")

  private static func explainer() throws -> PlanExplainer {
    PlanExplainer(
      domain: try Examples.domain(Examples.rovers),
      objects: Examples.objects("rover", "r", "s") + Examples.objects("place", "x", "y", "z"))
  }

  private static func plan(
    _ steps: [PlanStep], _ state: FactState = start, goal: [String] = ["sampled y", "sampled z"]
  ) throws -> ExplainedPlan {
    try explainer().explain(
      steps, from: state,
      goal: .and(
        goal.map(Examples.atom).map {
          .atom(Atom($0.predicate, $0.arguments.map { .constant($0) }))
        }))
  }

  /// Ticks until the execution is not running any more.
  @discardableResult
  private func run(_ executor: PlanExecutor, _ world: Rovers, limit: Int = 60) throws
    -> [PlanExecutor.Event]
  {
    var events: [PlanExecutor.Event] = []
    for tick in 0..<limit where executor.status == .running {
      events += try executor.tick(world.state, at: Double(tick))
      world.advance()
    }
    return events
  }

  @Test("steps that do not need each other run side by side")
  func parallel() throws {
    let world = Rovers(Self.start, try Self.explainer())
    let executor = PlanExecutor(try Self.plan(Self.twoTrips), on: world)
    try executor.tick(world.state, at: 0)
    #expect(world.started == Examples.steps("drive r x y", "drive s x z"))
    try run(executor, world)
    #expect(executor.status == .reached)
    #expect(world.started.count == 4)
    #expect(executor.transitions.allSatisfy { $0.succeeded })
  }

  @Test("a step that fails is tried again as often as the actuator allows")
  func retries() throws {
    let world = Rovers(Self.start, try Self.explainer())
    world.failures = [0]
    world.retryCount = 1
    let plan = try Self.plan(
      Examples.steps("drive r x y", "sample r y"), goal: ["sampled y"])
    let executor = PlanExecutor(plan, on: world)
    let events = try run(executor, world)
    #expect(executor.status == .reached)
    #expect(events.contains(.retried(Examples.steps("drive r x y")[0])))
    #expect(executor.transitions.map(\.succeeded) == [false, true, true])
  }

  @Test("without retries a new plan is asked for, and the stability of the new one is told")
  func replanning() throws {
    let world = Rovers(Self.start, try Self.explainer())
    world.failures = [0]
    let steps = Examples.steps("drive r x y", "sample r y")
    let executor = PlanExecutor(try Self.plan(steps, goal: ["sampled y"]), on: world)
    try run(executor, world)
    #expect(executor.status == .needsPlan("(drive r x y): slipped"))
    let other = try Self.plan(
      Examples.steps("drive s x y", "sample s y"), goal: ["sampled y"])
    #expect(executor.resume(with: other) == [.replanned(stability: 0)])
    try run(executor, world)
    #expect(executor.status == .reached)
    #expect(executor.replans == 1)
  }

  @Test("what has come about by itself is not done again")
  func windfall() throws {
    let world = Rovers(Self.start, try Self.explainer())
    world.failures = [0]
    let executor = PlanExecutor(
      try Self.plan(Examples.steps("drive r x y", "sample r y"), goal: ["sampled y"]), on: world)
    try executor.tick(world.state, at: 0)
    // Somebody carries the rover to its place while its own step fails.
    world.state.atoms.remove(Examples.atom("at r x"))
    world.state.atoms.insert(Examples.atom("at r y"))
    let events = try run(executor, world)
    #expect(events.contains(.repaired(remaining: 1)))
    #expect(executor.status == .reached)
    #expect(world.started == Examples.steps("drive r x y", "sample r y"))
  }

  @Test("an effect that is not observed is a failure that names it")
  func missingEffect() throws {
    let world = Rovers(Self.start, try Self.explainer())
    world.idle = [0]
    let executor = PlanExecutor(
      try Self.plan(Examples.steps("drive r x y", "sample r y"), goal: ["sampled y"]), on: world)
    try run(executor, world)
    #expect(
      executor.status
        == .needsPlan(
          "(drive r x y): its effect (at r y) (not (at r x)) is not observed"))
  }

  @Test("a step that never ends is cancelled when its time is over")
  func timeout() throws {
    let world = Rovers(Self.start, try Self.explainer())
    world.endless = [0]
    let executor = PlanExecutor(
      try Self.plan(Examples.steps("drive r x y", "sample r y"), goal: ["sampled y"]), on: world)
    let events = try run(executor, world)
    #expect(world.cancelled == Examples.steps("drive r x y"))
    #expect(
      events.contains(.cancelled(Examples.steps("drive r x y")[0], "it took longer than 10.0 s")))
    #expect(executor.status == .needsPlan("(drive r x y): it took longer than 10.0 s"))
  }

  @Test("what a step needs throughout is watched while it is under way")
  func invariant() throws {
    let world = Rovers(Self.start, try Self.explainer())
    world.endless = [1]
    let executor = PlanExecutor(
      try Self.plan(Examples.steps("drive r x y", "sample r y"), goal: ["sampled y"]), on: world)
    for tick in 0..<4 {
      try executor.tick(world.state, at: Double(tick))
      world.advance()
    }
    world.state.atoms.remove(Examples.atom("at r y"))
    let events = try executor.tick(world.state, at: 5)
    #expect(
      events.first == .cancelled(Examples.steps("sample r y")[0], "(at r y) does not hold any more")
    )
  }

  @Test("cancelling ends what is under way")
  func cancel() throws {
    let world = Rovers(Self.start, try Self.explainer())
    let executor = PlanExecutor(try Self.plan(Self.twoTrips), on: world)
    try executor.tick(world.state, at: 0)
    _ = try executor.cancel("the goal is dropped", in: world.state)
    #expect(world.cancelled.count == 2)
    #expect(executor.status == .failed("the goal is dropped"))
  }

  @Test("a step that leads to a forbidden state is refused with the reason")
  func safety() throws {
    let world = Rovers(Self.start, try Self.explainer())
    let domain = try Examples.domain(Examples.rovers)
    let objects =
      Examples.objects("rover", "r", "s") + Examples.objects("place", "x", "y", "z")
    let conditions = try SafetyConditions(
      SourceText("; never both\n(exists (?p - place) (and (at r ?p) (at s ?p) (sampled ?p)))"),
      domain: domain, objects: objects)
    let monitor = try SafetyMonitor(
      conditions, domain: domain, objects: objects, initial: Self.start)
    let plan = try Self.plan(
      Examples.steps("sample r x", "drive r x y"), goal: ["sampled x", "at r y"])
    let executor = PlanExecutor(plan, on: world, safety: monitor)
    let events = try run(executor, world)
    #expect(world.started.isEmpty)
    guard case .refused(_, let reason) = events.first else {
      Issue.record("not refused: \(events)")
      return
    }
    #expect(reason.hasPrefix("it leads to the forbidden state (exists (?p - place)"))
  }

  @Test("killed at any moment and started again, no step is dispatched twice", arguments: 0..<25)
  func exactlyOnce(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let world = Rovers(Self.start, try Self.explainer())
    var plan = try Self.plan(Self.twoTrips)
    var ended = 0
    for _ in 0..<20 {
      let executor = PlanExecutor(
        plan, on: world, journal: try DispatchJournal(folder.path(of: "journal")))
      try executor.recover(in: world.state)
      let life = Int.random(in: 1...4, using: &generator)
      for tick in 0..<life where executor.status == .running {
        try executor.tick(world.state, at: Double(tick))
        // The robots go on even while nobody watches.
        if Bool.random(using: &generator) { world.advance() }
      }
      ended += executor.transitions.count
      if executor.status == .reached { break }
      for _ in 0..<2 { world.advance() }
      plan = try Self.plan(Self.twoTrips)
    }
    let goal = try Self.plan(Self.twoTrips).goal
    #expect(world.state.holds(goal))
    #expect(Set(world.started).count == world.started.count)
    let journal = try DispatchJournal(folder.path(of: "journal"))
    #expect(journal.entries.map(\.step) == world.started)
    #expect(journal.entries.allSatisfy { $0.outcome == "succeeded" })
  }
}
