public import AgentSpeak
import Glibc

/// Agents that run together, one cycle of one after the other in an order that the seed decides.
///
/// Time is counted, not measured: each cycle takes a microsecond, and when all agents wait, time goes
/// on to the next moment at which something is due. So a run with the same programs and seed is the
/// same run, on any machine.
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
  }

  /// How far a run may go.
  public struct Limits: Sendable {
    /// How many cycles all agents may do together.
    public var cycles: Int?
    /// How many seconds the run may take.
    public var seconds: Double?
    /// Whether the run waits while its agents wait; else it goes on at once.
    public var isPaced: Bool

    /// Makes limits; nil means none.
    public init(cycles: Int? = nil, seconds: Double? = nil, isPaced: Bool = false) {
      self.cycles = cycles
      self.seconds = seconds
      self.isPaced = isPaced
    }
  }

  let output: Output
  let kit: AgentKit
  let seed: UInt64
  /// Where programs of created agents are looked for.
  public var folders: [String] = []
  /// Carries out actions in the world; nil if there is none.
  public var environment: (any Environment)?
  let directory = Directory()
  private(set) var boxes: [AgentBox] = []
  private var byName: [String: AgentBox] = [:]
  private var programs: [String: AgentProgram] = [:]
  private var order: RandomNumbers
  private var now: Int64 = 0
  private var cycles = 0
  private var status: Int32?

  /// Makes a society without agents.
  public init(kit: AgentKit = .standard, seed: UInt64 = 0, output: Output) {
    self.kit = kit
    self.seed = seed
    self.output = output
    order = RandomNumbers(seed: seed)
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
    agent.now = now
    if let program { agent.load(program) }
    configure(&agent)
    insert(agent)
    return name
  }

  private func agentSeed(_ name: String) -> UInt64 {
    // FNV-1a: the same name and seed give the same numbers in every run.
    name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func insert(_ agent: Agent) {
    let box = AgentBox(agent)
    boxes.append(box)
    byName[agent.name] = box
  }

  /// An agent by name; nil if there is none.
  public func agent(_ name: String) -> Agent? { byName[name]?.agent }

  /// Changes an agent from outside, between cycles.
  ///
  /// - Returns: false if there is no such agent.
  @discardableResult
  public func withAgent(_ name: String, _ body: (inout Agent) -> Void) -> Bool {
    guard let box = byName[name] else { return false }
    body(&box.agent)
    serve(box)
    return true
  }

  /// Runs until nothing is left to do, an agent stops the society, or a limit is reached.
  @discardableResult
  public func run(_ limits: Limits = Limits()) -> End {
    let start = Clock.seconds()
    let firstCycle = cycles
    var untilClock = 0
    while true {
      var hasWorked = false
      var index = 0
      let count = boxes.count
      let shift = seed == 0 || count < 2 ? 0 : Int(order.next() % UInt64(count))
      while index < count {
        let box = boxes[(index + shift) % count]
        index += 1
        box.agent.now = now
        guard !box.isGone, box.agent.isDue else { continue }
        hasWorked = true
        _ = box.agent.step()
        cycles += 1
        now += 1
        serve(box)
        if let status { return .stopped(status) }
        if let limit = limits.cycles, cycles - firstCycle >= limit { return .cycleLimit }
        untilClock -= 1
        if untilClock <= 0, let limit = limits.seconds {
          untilClock = 256
          if Clock.seconds() - start >= limit { return .timeLimit }
        }
      }
      boxes.removeAll(where: \.isGone)
      if !hasWorked, !(pass(limits, start)) {
        if let limit = limits.seconds, Clock.seconds() - start >= limit { return .timeLimit }
        return .idle
      }
    }
  }

  /// Lets time pass until something is due; false if nothing will ever be.
  private func pass(_ limits: Limits, _ start: Double) -> Bool {
    let due = boxes.compactMap { $0.agent.timers.next }.min()
    let waitsForOthers = boxes.contains { $0.agent.waitsForOutside }
    guard due != nil || waitsForOthers else { return false }
    if limits.isPaced || waitsForOthers {
      let reached = waitForMail(until: due, limits, start)
      if reached { return true }
      if let limit = limits.seconds, Clock.seconds() - start >= limit { return false }
    }
    if let due { now = max(now, due) }
    return true
  }

  /// Sleeps until mail arrives (true), the due time has come, or the limit is reached (false).
  private func waitForMail(until due: Int64?, _ limits: Limits, _ start: Double) -> Bool {
    let begin = Clock.seconds()
    while true {
      if boxes.contains(where: { !$0.agent.mailbox.isEmpty }) {
        now += Int64((Clock.seconds() - begin) * 1e6)
        return true
      }
      let passed = Int64((Clock.seconds() - begin) * 1e6)
      if let due, now + passed >= due { return false }
      if let limit = limits.seconds, Clock.seconds() - start >= limit { return false }
      let left = due.map { $0 - now - passed } ?? 1000
      usleep(UInt32(max(1, min(left, 1000))))
    }
  }

  // MARK: What agents ask for

  private func serve(_ box: AgentBox) {
    if box.agent.requests.isEmpty { return }
    let requests = box.agent.requests
    box.agent.requests = []
    for request in requests { serve(request, from: box) }
  }

  private func serve(_ request: Request, from box: AgentBox) {
    let name = box.agent.name
    switch request {
    case .print(let text): output.print(name, text)
    case .log(let text): output.log(name, text)
    case .send(let message): byName[message.receiver]?.agent.mailbox.deliver(message)
    case .act(let action, let number):
      let mailbox = box.agent.mailbox
      environment?.act(action, by: name) { result in
        mailbox.deliver(Completion(source: .action(number), result: result))
      }
    case .create(let newName, let source, let options, let parent):
      create(newName, source, options, parent)
    case .clone(let newName): clone(box.agent, as: newName)
    case .kill(let victim): kill(victim)
    case .stop(let status): self.status = status
    }
  }

  private func create(_ name: String, _ source: String?, _ options: [Term], _ parent: String) {
    guard let source else {
      add(registered: name, nil, Settings()) { _ in }
      return
    }
    do throws(DiagnosticsError) {
      add(registered: name, try program(source), Settings()) { _ in }
    } catch {
      directory.unregister(name)
      output.log(parent, "the agent \(name) cannot be created:\n\(error)")
    }
  }

  /// The program of a file, which is read once.
  private func program(_ file: String) throws(DiagnosticsError) -> AgentProgram {
    if let known = programs[file] { return known }
    var path = file
    for folder in folders where access("\(folder)/\(file)", R_OK) == 0 {
      path = "\(folder)/\(file)"
      break
    }
    let program = try AgentProgram(contentsOfFile: path, kit: kit, folders: folders)
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
    copy.now = now
    insert(copy)
  }

  private func kill(_ name: String) {
    guard let box = byName.removeValue(forKey: name) else { return }
    box.isGone = true
    directory.unregister(name)
  }
}

/// Holds an agent, so that one is changed in its place.
final class AgentBox {
  var agent: Agent
  var isGone = false

  init(_ agent: Agent) {
    self.agent = agent
  }
}

extension Agent {
  /// Whether a cycle would do something now.
  var isDue: Bool { hasWork || (timers.next.map { $0 <= now } ?? false) || sleep == .awake }

  /// Whether something that has no known time may still arrive: the end of an action.
  var waitsForOutside: Bool {
    intentions.storage.contains { intention in
      switch intention?.state {
      case .action?, .ticket?: true
      default: false
      }
    }
  }
}

/// The world that agents act in.
public protocol Environment: AnyObject {
  /// Carries out an action.
  ///
  /// - Parameters:
  ///   - action: the action with its arguments.
  ///   - agent: who acts.
  ///   - completion: to be called once, from any thread, with the result.
  func act(
    _ action: Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void)
}

/// The clock of the machine.
enum Clock {
  /// Seconds since some moment.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
