public import AgentSpeak
public import Agents
public import PDDL
public import Robots

/// Robots as the world of a society: what agents do becomes errands, what is observed becomes percepts.
///
/// The domain says what actions need and do. Agents perceive every atom: those that the perception mapping
/// observes as the site reports them, the others as they were at the start. Time is the site's; whoever runs the
/// society lets it go on by `advance`.
public final class RobotEnvironment: Environment {
  /// Something that happened to a step, for a journal.
  public struct Note: Sendable {
    /// Seconds on the site's clock.
    public var time: Double
    /// What happened, in words.
    public var text: String
  }

  /// What is true by the last report.
  public private(set) var state: FactState
  /// Seconds on the site's clock at the last report.
  public private(set) var time = 0.0
  /// What agents are told of the state.
  public private(set) var percepts: [Structure] = []
  private let site: any RobotSite
  private let perception: PerceptionMapping
  private let world: RobotWorld
  private let vocabulary: BeliefVocabulary
  private let objects: Set<String>
  private let dispatcher: Dispatcher
  private unowned let society: Society
  private var notes: [Note] = []
  private var telemetry: [Structure] = []

  /// Makes the environment of robots and looks at them.
  ///
  /// - Parameters:
  ///   - problem: the objects, and what is true at the start of all that is not observed.
  ///   - commands: how actions become commands.
  ///   - world: where the waypoints are.
  ///   - society: the agents, which have to outlive it.
  /// - Throws: `SiteError` if the robots do not answer.
  public init(
    _ site: any RobotSite, commands: CommandMapping, perception: PerceptionMapping,
    world: RobotWorld, problem: Problem, _ meansEnds: MeansEnds, for society: Society
  ) throws(SiteError) {
    self.site = site
    self.perception = perception
    self.world = world
    self.society = society
    vocabulary = meansEnds.vocabulary
    objects = Set((vocabulary.domain.constants + problem.objects).map(\.name))
    state = FactState(problem.initial)
    dispatcher = Dispatcher(meansEnds, on: RobotActuator(commands, at: site))
    dispatcher.onEvent = { [unowned self] in note($0) }
    try look()
  }

  /// Begins an errand.
  public func act(
    _ action: AgentSpeak.Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    dispatcher.act(action, by: agent, completion: completion)
  }

  /// Begins an errand that is stopped when nobody waits for it any more.
  public func act(
    _ action: AgentSpeak.Term, by agent: String, as number: Int,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    dispatcher.act(action, by: agent, as: number, completion: completion)
  }

  /// All that is true, to an agent that joins the society.
  public func percepts(of agent: String) -> [Structure]? { percepts }

  /// Lets the site's time go on, looks, and lets agents reason until nothing is left to do at this moment.
  ///
  /// - Parameter cycleLimit: how many cycles all agents may do together.
  /// - Returns: how the agents' reasoning ended.
  /// - Throws: `SiteError` if the site is lost.
  public func advance(by seconds: Double, cycleLimit: Int) throws -> Society.End {
    try site.advance(by: seconds)
    try look()
    try dispatcher.tick(state, at: time) { agent, action in
      society.agent(agent)?.isWaiting(for: action) ?? false
    }
    return society.run(at: time, cycleLimit: cycleLimit)
  }

  /// Whether anything is under way.
  public var isBusy: Bool { dispatcher.isBusy }

  /// Stops what is under way; its actions fail.
  ///
  /// - Throws: `JournalError`, which an environment without journal has no cause for.
  public func stop(_ reason: String) throws { try dispatcher.cancelAll(reason) }

  /// What has happened since the last time that this was asked.
  public func takeNotes() -> [Note] {
    defer { notes = [] }
    return notes
  }

  private func look() throws(SiteError) {
    let report = try site.look()
    time = report.time
    let before = state
    state = perception.state(of: report, rest: state, objects: objects, in: world)
    let told = telemetry
    telemetry = report.telemetry(besides: vocabulary.domain)
    if state == before, telemetry.map(\.description) == told.map(\.description), !percepts.isEmpty {
      return
    }
    let atoms = state.atoms.sorted { $0.text < $1.text }.map { vocabulary.literal(of: $0) }
    let values = state.values.sorted { "\($0.key)" < "\($1.key)" }
    percepts =
      atoms + values.map { vocabulary.literal(of: $0.key, value: $0.value) } + telemetry
    for name in society.names { society.withAgent(name) { $0.perceive(percepts) } }
  }

  private func note(_ event: Dispatcher.Event) {
    let text: String
    switch event.event {
    case .dispatched(let step): text = "\(step) is begun"
    case .succeeded(let step): text = "\(step) is done"
    case .failed(let step, let reason): text = "\(step) failed: \(reason)"
    case .refused(let step, let reason): text = "\(step) is refused: \(reason)"
    case .retried(let step): text = "\(step) is tried again"
    case .cancelled(let step, let reason): text = "\(step) is stopped: \(reason)"
    case .repaired(let remaining): text = "the last \(remaining) steps of the plan are kept"
    case .replanned: text = "there is a new plan"
    }
    notes.append(Note(time: event.time, text: text))
  }
}
