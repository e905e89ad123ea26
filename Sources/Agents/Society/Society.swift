internal import AgentSpeak
import Glibc

/// Agents that run together, one cycle of one after the other in an order that the seed decides.
///
/// Time is counted, not measured: each cycle takes a microsecond, and when all agents wait, time goes
/// on to the next moment at which something is due. So a run with the same programs and seed is the
/// same run, on any machine.
///
/// On several threads agents run at the same time, and only what each does is the same in every run.
public final class Society {
  /// Takes what agents print and log.
  public struct Output {
    /// Takes a line that an agent prints.
    public var print: (_ agent: String, _ text: String) -> Void
    /// Takes a warning or a log line about an agent.
    public var log: (_ agent: String, _ text: String) -> Void

    /// Makes an output.
    public init(
      print: @escaping (_ agent: String, _ text: String) -> Void,
      log: @escaping (_ agent: String, _ text: String) -> Void = { _, _ in }
    ) {
      self.print = print
      self.log = log
    }
  }

  /// Why a run ended.
  public enum End: Sendable, Equatable {
    /// No agent can do anything any more.
    case idle
    /// An agent called `.stopMAS`, with an exit status.
    case stopped(Int32)
    /// The limit of cycles was reached.
    case cycleLimit
    /// The limit of time was reached.
    case timeLimit
    /// An agent that is debugged pauses before a step.
    case breakpoint(String)
  }

  /// How far a run may go.
  public struct Limits: Sendable {
    /// How many cycles all agents may do together.
    public var cycles: Int?
    /// How many seconds the run may take; it ends between two cycles.
    public var seconds: Double?
    /// Whether a query that is not finished then is given up, too: it fails with `interrupted`.
    public var endsQueries: Bool
    /// Whether the run waits while its agents wait; else it goes on at once.
    public var isPaced: Bool

    /// Makes limits; nil means none.
    public init(
      cycles: Int? = nil, seconds: Double? = nil, isPaced: Bool = false, endsQueries: Bool = false
    ) {
      self.cycles = cycles
      self.seconds = seconds
      self.endsQueries = endsQueries
      self.isPaced = isPaced
    }
  }

  let output: Output
  let kit: AgentKit
  private(set) var seed: UInt64
  /// Where programs of created agents are looked for.
  public var folders: [String] {
    get { directory.folders }
    set { directory.folders = newValue }
  }
  /// Carries out actions in the world; nil if there is none.
  public var environment: (any Environment)?
  /// Takes messages to whoever is no agent of the society; nil lets them be lost.
  public var outgoing: ((Message) -> Void)?
  /// What is saved and restored with the agents, by names that stay the same.
  public var companions: [String: any SnapshotCompanion] = [:]
  /// What is done to each agent that joins, after it got its program.
  public var prepare: ((inout Agent) -> Void)?
  private(set) var directory = Directory()
  private(set) var boxes: [AgentBox] = []
  /// The places of agents that were killed.
  private(set) var freePlaces: [Int] = []
  private var byName: [String: AgentBox] = [:]
  private var programs: [String: AgentProgram] = [:]
  /// The agents that have something to do.
  @exclusivity(unchecked) var agenda: Agenda
  /// How many cycles all agents have done.
  @exclusivity(unchecked) var cycles = 0
  /// What the run is recorded in; nil if it is not.
  var journal: Journal?
  /// The inputs of a recorded run that is being done again.
  @exclusivity(unchecked) var replay: InputReplay?
  /// After how many cycles the next of these inputs came.
  @exclusivity(unchecked) var nextInput = Int.max
  /// What the files of programs held when they were read for `.create_agent`, by the name given there.
  var programSources: [String: [SourceText]] = [:]
  let stopSignal = StopSignal()
  /// Whether the run is to be interrupted, even in the middle of a query; asked often, from any thread. A query
  /// that was given up has failed with `interrupted`.
  public var interruption: (@Sendable () -> Bool)? {
    get { stopSignal.interruption }
    set { stopSignal.interruption = newValue }
  }
  /// The exit status of `.stopMAS`; nil until it is called.
  @exclusivity(unchecked) var status: Int32?

  /// Makes a society without agents.
  public init(kit: AgentKit = .standard, seed: UInt64 = 0, output: Output) {
    self.kit = kit
    self.seed = seed
    self.output = output
    agenda = Agenda(seed: seed)
  }

  /// Adds an agent; one of that name there already gets another name.
  ///
  /// - Returns: the agent's name.
  @discardableResult
  public func add(
    _ name: String, program: AgentProgram?, settings: Settings = Settings(),
    configure: (inout Agent) -> Void = { _ in }
  ) -> String {
    add(registered: directory.register(name), program, settings, configure)
  }

  @discardableResult
  private func add(
    registered name: String, _ program: AgentProgram?, _ settings: Settings,
    _ configure: (inout Agent) -> Void
  ) -> String {
    var agent = Agent(name: name, kit: kit, directory: directory, seed: agentSeed(name))
    agent.settings = settings
    agent.settings.hasEnvironment = environment != nil
    agent.now = agenda.now
    if let program { agent.load(program) }
    configure(&agent)
    prepare?(&agent)
    if let percepts = environment?.percepts(of: name) { agent.perceive(percepts) }
    insert(agent)
    return name
  }

  private func agentSeed(_ name: String) -> UInt64 {
    // FNV-1a: the same name and seed give the same numbers in every run.
    name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func insert(_ agent: Agent) {
    let box = AgentBox(agent, place: freePlaces.popLast() ?? boxes.count)
    box.agent.stopSignal = stopSignal
    agent.mailbox.report(to: agenda.arrivals, as: box.place)
    if box.place == boxes.count { boxes.append(box) } else { boxes[box.place] = box }
    byName[agent.name] = box
    agenda.add(box)
  }

  /// Puts agents in the place of all that there are; nil stands for one that was killed.
  func replaceAll(
    _ agents: [(name: String, agent: Agent?)], _ directory: Directory, seed: UInt64,
    freePlaces: [Int]
  ) {
    self.freePlaces = freePlaces
    self.seed = seed
    directory.folders = folders
    self.directory = directory
    agenda = Agenda(seed: seed)
    boxes = []
    byName = [:]
    for (name, living) in agents {
      let agent = living ?? Agent(name: name, kit: kit, directory: directory)
      let box = AgentBox(agent, place: boxes.count)
      box.agent.stopSignal = stopSignal
      agent.mailbox.report(to: agenda.arrivals, as: box.place)
      boxes.append(box)
      box.isGone = living == nil
      if living != nil { byName[name] = box }
    }
  }

  /// How many cycles all agents have done.
  public var cycleCount: Int { cycles }

  /// The names of the agents, in the order in which they take turns.
  public var names: [String] { boxes.filter { !$0.isGone }.map(\.agent.name) }

  /// An agent by name; nil if there is none.
  public func agent(_ name: String) -> Agent? { byName[name]?.agent }

  func box(named name: String) -> AgentBox? { byName[name] }

  /// Changes an agent from outside, between cycles.
  ///
  /// - Returns: false if there is no such agent.
  @discardableResult
  public func withAgent(_ name: String, _ body: (inout Agent) -> Void) -> Bool {
    guard let box = byName[name] else { return false }
    body(&box.agent)
    serve(box)
    agenda.add(box)
    return true
  }

  /// Gives an agent a message, from another one or from outside.
  ///
  /// - Returns: false if there is no such agent.
  @discardableResult
  public func deliver(_ message: Message) -> Bool {
    guard let receiver = byName[message.receiver] else { return false }
    receiver.agent.mailbox.deliver(message)
    agenda.add(receiver)
    return true
  }

  /// Changes what is observed of an agent, which has no more to do by that.
  ///
  /// - Returns: false if there is no such agent.
  @discardableResult
  public func withDebugging(of name: String, _ body: (inout Debugging?) -> Void) -> Bool {
    guard let box = byName[name] else { return false }
    body(&box.agent.debugging)
    return true
  }

  // MARK: What agents ask for

  /// Does what an agent asked for in its last cycle.
  func serve(_ box: AgentBox) {
    if box.agent.requests.isEmpty { return }
    var requests: [Request] = []
    swap(&requests, &box.agent.requests)
    for request in requests { serve(request, from: box) }
    requests.removeAll(keepingCapacity: true)
    swap(&requests, &box.agent.requests)
  }

  private func serve(_ request: Request, from box: AgentBox) {
    let name = box.agent.name
    switch request {
    case .print(let text):
      journal?.note(name, text, isLog: false)
      output.print(name, text)
    case .log(let text):
      journal?.note(name, text, isLog: true)
      output.log(name, text)
    case .send(let message):
      if !deliver(message) { outgoing?(message) }
    case .act(let action, let number):
      if replay?.begins(name, number) == true { return }
      record(.start(agent: name, number: number))
      let mailbox = box.agent.mailbox
      environment?.act(action, by: name, as: number) { result in
        mailbox.deliver(Completion(source: .action(number), result: result))
      }
      lookAround()
    case .create(let newName, let source, let options, let parent):
      create(newName, source, options, parent)
    case .clone(let newName): clone(box.agent, as: newName)
    case .kill(let victim): kill(victim)
    case .stop(let status): self.status = status
    }
  }

  /// Lets agents perceive what has changed in the world.
  private func lookAround() {
    guard let environment else { return }
    for box in boxes where !box.isGone {
      guard let percepts = environment.percepts(of: box.agent.name) else { continue }
      record(.percepts(agent: box.agent.name, percepts))
      box.agent.mailbox.show(percepts)
      agenda.add(box)
    }
  }

  private func create(_ name: String, _ source: String?, _ options: [Term], _ parent: String) {
    guard let source else {
      add(registered: name, nil, Settings()) { _ in }
      return
    }
    do throws(DiagnosticsError) {
      let folder = byName[parent]?.agent.programFolder
      add(registered: name, try program(source, near: folder), Settings()) { _ in }
    } catch {
      directory.unregister(name)
      output.log(parent, "the agent \(name) cannot be created:\n\(error)")
    }
  }

  /// The program of a file, which is read once.
  ///
  /// - Parameter folder: where the file is looked for after the folders of the society.
  private func program(_ file: String, near folder: String?) throws(DiagnosticsError)
    -> AgentProgram
  {
    if let known = programs[file] { return known }
    guard kit.mayUseFiles || programSources[file] != nil else {
      throw DiagnosticsError([
        Diagnostic(.error, "programs may not use files here", file: file, line: 1, column: 1)
      ])
    }
    let program: AgentProgram
    if let sources = programSources[file] {
      program = try AgentProgram(sources, kit: kit, folders: folders)
    } else {
      let places = folders + (folder.map { [$0] } ?? [])
      let place = places.first { access("\($0)/\(file)", R_OK) == 0 }
      let path = place.map { $0 == "." ? file : "\($0)/\(file)" } ?? file
      program = try AgentProgram(contentsOfFile: path, kit: kit, folders: folders)
      programSources[file] = program.sources
      record(.program(name: file, program.sources))
    }
    programs[file] = program
    return program
  }

  private func clone(_ agent: Agent, as name: String) {
    var copy = Agent(name: name, kit: kit, directory: directory, seed: agentSeed(name))
    copy.settings = agent.settings
    copy.selection = agent.selection
    copy.beliefs = agent.beliefs
    copy.plans = agent.plans
    copy.ruleFunctions = agent.ruleFunctions
    copy.programName = agent.programName
    copy.lastLabel = agent.lastLabel
    copy.now = agenda.now
    insert(copy)
  }

  /// Frees what an agent that was killed had in mind.
  func forget(_ box: AgentBox) {
    box.agent = Agent(name: box.agent.name, kit: kit, directory: directory)
    freePlaces.append(box.place)
  }

  private func kill(_ name: String) {
    guard let box = byName.removeValue(forKey: name) else { return }
    box.isGone = true
    if !box.isRunning { forget(box) }
    directory.unregister(name)
  }
}
