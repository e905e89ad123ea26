internal import AgentSpeak
internal import Agents
internal import Glibc
internal import ModelLearning
public import PDDL
internal import Robots
internal import Trajectories

/// The whole loop: an agent acts on robots, learns what its actions do, plans with what it has learned, and
/// changes its mind.
///
/// The site's time goes on in small steps. In each of them the agent perceives, reasons until nothing is left
/// to do at this moment, and its dispatches are followed. While it plans, the time of a simulated site stands
/// still, so that the same seed gives the same mission on any machine.
public final class Mission {
  /// How a mission is run.
  public struct Options: Sendable {
    /// Whether the models follow what is observed.
    public var learns = true
    /// Whether plans are put through the intention filter.
    public var filters = true
    /// Whether the safety conditions are kept; else it is only counted how often they are not.
    public var keepsSafe = true
    /// How tries are chosen where exploring is the goal.
    public var strategy = "frontier"
    /// How many tries are made before the goals are pursued; 0 for none.
    public var explorationSteps = 0
    /// The seed of random choices.
    public var seed: UInt64 = 1
    /// After how many seconds of the site's clock the mission ends.
    public var timeLimit = 7200.0
    /// After how many steps the mission ends.
    public var actionLimit = 2000
    /// Where dispatches are written before they are sent; nil for nowhere.
    public var journal: String?
    /// Where transitions are written; nil for nowhere.
    public var trace: String?

    /// The usual options.
    public init() {}
  }

  /// What happened.
  public private(set) var log = MissionLog()
  /// Called with each entry of the log when it is made.
  public var onEntry: (MissionLog.Entry) -> Void = { _ in }

  private let files: MissionFiles
  private let site: any RobotSite
  private let options: Options
  private let keeper: ModelKeeper
  private let meansEnds: MeansEnds
  private let dispatcher: Dispatcher
  private let watch: SafetyMonitor
  private let judge: ModelJudge?
  private let society: Society
  private let journal: DispatchJournal?
  private let output = MissionOutput()
  private let objectNames: Set<String>
  private var state: FactState
  private var time = 0.0
  private var telemetry: [Structure]
  private var result: MissionResult
  private var violated: Set<String> = []
  private var adopted: [String] = []
  /// The latest option that the filter has decided about.
  private var lastDecision = 0
  private var fallen: Set<String> = []
  private static let tick = 0.1
  private static let agentName = "commander"

  /// Sets a mission up, and settles what a crash has left open.
  ///
  /// - Throws: `MissionError` with what cannot be used, `JournalError`, `SiteError`.
  public init(_ files: MissionFiles, at site: any RobotSite, options: Options = Options()) throws {
    self.files = files
    self.site = site
    self.options = options
    let objects = files.problem.objects
    objectNames = Set((files.skeleton.constants + objects).map(\.name))
    let mapping = try files.mapping(for: site.robots)
    guard let strategy = ExplorationStrategies[options.strategy] else {
      throw MissionError(["there is no exploration strategy \(options.strategy)"])
    }
    journal = try options.journal.map { path throws(JournalError) in try DispatchJournal(path) }
    let report = try site.look()
    let initial = FactState(files.problem.initial)
    telemetry = report.telemetry(besides: files.skeleton)
    state = files.perception.state(
      of: report, rest: initial, objects: objectNames, in: files.world)
    do {
      watch = try SafetyMonitor(
        files.safety, domain: files.skeleton, objects: objects, initial: initial)
    } catch {
      throw MissionError([error.description])
    }
    if let journal, !journal.unended.isEmpty {
      let recorder = try options.trace.map { path throws(JournalError) in
        try TraceRecorder(path, domain: files.skeleton, objects: objects)
      }
      try Self.settle(journal, recorder, site) { [objectNames] report in
        files.perception.state(of: report, rest: initial, objects: objectNames, in: files.world)
      }
    }
    let safety = options.keepsSafe ? files.safety : SafetyConditions()
    keeper = try ModelKeeper(
      skeleton: files.skeleton, objects: objects, safety: safety,
      recorder: options.trace.map { path throws(JournalError) in
        try TraceRecorder(path, domain: files.skeleton, objects: objects)
      }, strategy: strategy, seed: options.seed, isLearning: options.learns)
    var planning = MeansEnds.Options()
    planning.filters = options.filters
    planning.deliversAtOnce = false
    planning.timeLimit = 10
    meansEnds = MeansEnds(
      models: [], files.skeleton, objects: objects, options: planning)
    keeper.onChange { [meansEnds] in meansEnds.use($0) }
    let monitor = options.keepsSafe ? watch : nil
    dispatcher = Dispatcher(
      meansEnds, on: RobotActuator(mapping, at: site), journal: journal, safety: monitor,
      keeper: keeper)
    judge = try files.truth.map { truth throws(MissionError) in
      try ModelJudge(truth: truth, problem: files.problem)
    }
    let kit = AgentKit(actions: meansEnds.actions + keeper.actions(meansEnds, monitor))
    society = Society(kit: kit, seed: options.seed, output: output.forSociety)
    society.environment = dispatcher
    result = MissionResult(model: keeper.domain(.safe))
    try addAgent(kit)
    dispatcher.onEvent = { [unowned self] in note($0) }
    dispatcher.onTransition = { [unowned self] in note($0, $1) }
  }

  private func addAgent(_ kit: AgentKit) throws(MissionError) {
    let program: AgentProgram
    do throws(DiagnosticsError) {
      program = try AgentProgram(files.program, kit: kit)
    } catch {
      throw MissionError([error.description])
    }
    let observed = files.perception.predicates
    let known = FactState(files.problem.initial).atoms.filter { !observed.contains($0.predicate) }
    var beliefs = known.sorted { $0.text < $1.text }.map { meansEnds.vocabulary.literal(of: $0) }
    beliefs += files.goals.reversed().map {
      Structure("wanted", [.structure(meansEnds.vocabulary.literal(of: $0))])
    }
    if options.explorationSteps > 0 {
      beliefs.append(Structure("explore", [.number(options.explorationSteps)]))
    }
    society.add(Self.agentName, program: program) { agent in
      for belief in beliefs { agent.believe(belief) }
      agent.perceive(self.percepts)
    }
  }

  private var percepts: [Structure] {
    let observed = files.perception.predicates
    return state.atoms.filter { observed.contains($0.predicate) }.sorted { $0.text < $1.text }
      .map { meansEnds.vocabulary.literal(of: $0) } + telemetry
  }

  /// Finds out what became of dispatches that a crash has left without an end. None is sent again.
  private static func settle(
    _ journal: DispatchJournal, _ recorder: TraceRecorder?, _ site: any RobotSite,
    _ perceive: (SiteReport) -> FactState
  ) throws {
    for entry in journal.unended {
      if let outcome = recorder?.outcome(of: entry.number) {
        try journal.end(entry.number, outcome.rawValue)
        continue
      }
      // What is under way is let come to its end; what the site never got was never done.
      while case .running? = site.record(of: entry.number)?.progress {
        try site.advance(by: tick)
      }
      guard let record = site.record(of: entry.number) else {
        try journal.end(entry.number, "lost")
        continue
      }
      let outcome: Outcome =
        switch record.progress {
        case .succeeded: .succeeded
        case .rejected: .rejected
        case .running, .failed: .faulted
        }
      let before = FactState(entry.before ?? [])
      let after = try perceive(record.after ?? site.look())
      try recorder?.append(
        Transition(
          before: before.observed, action: entry.step, after: after.observed, outcome: outcome),
        of: entry.number)
      try journal.end(entry.number, outcome.rawValue)
    }
  }

  /// Sets who is asked whether a step would work, for exploration strategies that ask; nil is for who does not know.
  ///
  /// Time stands still for simulated robots until there is an answer.
  public func ask(_ oracle: @escaping @Sendable (PlanStep, FactState) -> Bool?) {
    keeper.ask(oracle)
  }

  // MARK: Running

  /// Runs the mission to its end.
  ///
  /// - Throws: `JournalError` if journal or record cannot be written, `SiteError` if the site is lost.
  public func run() throws -> MissionResult {
    noteKnowledge()
    while result.ending.isEmpty {
      try look()
      try think()
      if !result.ending.isEmpty { break }
      if time > options.timeLimit { result.ending = "the time is over" }
      if log.steps.count >= options.actionLimit {
        result.ending = "the limit on steps is reached"
      }
      try site.advance(by: Self.tick)
    }
    try dispatcher.cancelAll("the mission has ended")
    return finished()
  }

  /// Observes the site, follows what is under way, and lets the agent perceive.
  private func look() throws {
    let report = try site.look()
    time = report.time
    telemetry = report.telemetry(besides: files.skeleton)
    let before = state
    state = files.perception.state(
      of: report, rest: state, objects: objectNames, in: files.world)
    for atom in state.atoms.subtracting(before.atoms).map(\.text).sorted() {
      note(.belief, "+ \(atom)")
    }
    for atom in before.atoms.subtracting(state.atoms).map(\.text).sorted() {
      note(.belief, "- \(atom)")
    }
    for robot in report.robots {
      log.paths[robot.name, default: []].append((time, robot.pose))
      let hasFallen = robot.posture == .fallen
      if hasFallen, fallen.insert(robot.name).inserted {
        result.falls += 1
        note(.failure, "\(robot.name) has fallen")
      }
      if !hasFallen { fallen.remove(robot.name) }
    }
    let now = Set(watch.violations(in: state))
    for condition in now.subtracting(violated).sorted() {
      result.violations += 1
      note(.failure, "the forbidden state \(condition) is entered")
    }
    violated = now
    society.withAgent(Self.agentName) { $0.perceive(self.percepts) }
  }

  /// Reasons until nothing is left to do at this moment.
  private func think() throws {
    var isAgain = true
    while isAgain {
      try dispatcher.tick(state, at: time) { agent, action in
        self.society.agent(agent)?.isWaiting(for: action) ?? false
      }
      let end = society.run(at: time)
      tellAgent()
      if case .stopped = end { result.ending = "the agent ended it" }
      if case .cycleLimit = end { result.ending = "the agent reasons without end" }
      isAgain = meansEnds.deliverPlans() && result.ending.isEmpty
    }
  }

  private func finished() -> MissionResult {
    result.goals = files.goals.map { ($0, state.atoms.contains($0)) }
    result.actions = log.steps.count
    result.plans = meansEnds.planningTimes.count
    let times = meansEnds.planningTimes.sorted()
    result.slowestPlan = times.last ?? 0
    result.medianPlan = times.isEmpty ? 0 : times[times.count / 2]
    result.seconds = time
    result.model = keeper.domain(.safe)
    result.score = judge?.score(result.model)
    result.openQuestions = keeper.openQuestions
    return result
  }

  // MARK: Logging

  private func note(_ kind: MissionLog.Kind, _ text: String) {
    let entry = MissionLog.Entry(time: time, kind: kind, text: text)
    log.entries.append(entry)
    onEntry(entry)
  }

  private func tellAgent() {
    for (text, isComplaint) in output.take() { note(isComplaint ? .failure : .says, text) }
    for decision in meansEnds.decisions(of: Self.agentName).filter({ $0.option.id > lastDecision })
    {
      lastDecision = decision.option.id
      if decision.outcome != .admitted {
        let reasons = decision.reasons.joined(separator: "; ")
        note(.intention, "\(decision.option.name) is \(decision.outcome.rawValue): \(reasons)")
      }
    }
    let now = meansEnds.commitments(of: Self.agentName).map(\.name)
    for goal in now where !adopted.contains(goal) { note(.intention, "+ \(goal)") }
    for goal in adopted where !now.contains(goal) { note(.intention, "- \(goal)") }
    adopted = now
  }

  private func note(_ event: Dispatcher.Event) {
    switch event.event {
    case .dispatched(let step):
      log.steps.append(MissionLog.Step(step: step, start: time))
      note(.action, "\(step)")
    case .succeeded(let step): note(.done, "\(step)")
    case .failed(let step, let reason): note(.failure, "\(step): \(reason)")
    case .refused(let step, let reason):
      // A robot's own refusal is a transition, too.
      if reason.contains("forbidden") { result.refused += 1 }
      note(.refusal, "\(step): \(reason)")
    case .retried(let step): note(.action, "again \(step)")
    case .cancelled(let step, let reason): note(.failure, "\(step) is stopped: \(reason)")
    case .repaired, .replanned: break
    }
  }

  private func note(_ transition: PlanExecutor.Transition, _ change: ModelKeeper.Change?) {
    if let last = log.steps.indices.last, log.steps[last].end == nil,
      log.steps[last].step == transition.step
    {
      log.steps[last].end = time
      log.steps[last].outcome = transition.outcome.rawValue
    } else {
      log.steps.append(
        MissionLog.Step(
          step: transition.step, start: time, end: time, outcome: transition.outcome.rawValue))
    }
    switch transition.outcome {
    case .succeeded: break
    case .rejected: result.rejected += 1
    case .faulted: result.faulted += 1
    }
    guard let change, change.hasTaught else { return }
    result.modelChanges += 1
    noteKnowledge()
    note(
      .model,
      "\(transition.step.action) is known better; \(change.openQuestions) questions are open")
  }

  private func noteKnowledge() {
    let score = judge?.score(keeper.domain(.safe))
    log.knowledge.append(
      MissionLog.Knowledge(
        time: time, tries: log.steps.count, open: keeper.openQuestions,
        precision: score?.precision, recall: score?.recall))
  }
}

/// Keeps what agents print until the mission looks.
private final class MissionOutput {
  private var lines: [(text: String, isComplaint: Bool)] = []

  var forSociety: Society.Output {
    Society.Output(
      print: { self.lines.append(($1, false)) }, log: { self.lines.append(($1, true)) })
  }

  func take() -> [(text: String, isComplaint: Bool)] {
    defer { lines = [] }
    return lines
  }
}
