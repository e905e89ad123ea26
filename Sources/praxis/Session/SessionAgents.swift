import AgentSpeak
import Agents
import Executive
import Glibc
import JSON

/// The agents of a session: what they are started with, and how they run.
final class SessionAgents {
  /// A run that is going on.
  private struct Run {
    var cyclesLeft: Int
    var end: Double
    var isTraced: Bool
    var nextCheckpoint: Double
  }

  let society: Society
  let kit: AgentKit
  let meansEnds: MeansEnds?
  let world: SimulatedWorld?
  private let robots: SessionRobots?
  /// The number of the last input that was taken.
  var inputs = 0
  private var run: Run?
  private var checkpoints = 0
  private var saysWhyNotSaved = true
  /// How many decisions of each agent's filter have been told.
  private var toldDecisions: [String: Int] = [:]
  private var warnings: [String] = []

  /// How many cycles run between two looks at the input.
  private static let slice = 2000
  /// Seconds between two checkpoints of a run.
  private static let checkpointInterval = 2.0

  /// Starts agents, or goes on with those of a checkpoint.
  ///
  /// - Throws: what is wrong with the request, a program or the PDDL.
  init(_ request: JSONValue, mayUseFiles: Bool) throws {
    let task = try SessionTask(request)
    meansEnds = task.meansEnds
    kit = AgentKit(actions: meansEnds?.actions ?? [], mayUseFiles: mayUseFiles)
    let seed = UInt64(clamping: request["seed"]?.integerValue ?? 0)
    society = Society(
      kit: kit, seed: seed,
      output: Society.Output(
        print: { SessionEvent.tell("print", [("agent", .string($0)), ("text", .text($1))]) },
        log: { SessionEvent.tell("log", [("agent", .string($0)), ("text", .text($1))]) }))
    robots = try SessionRobots(request, task, meansEnds, for: society)
    if robots == nil, let meansEnds, let start = task.start {
      let saved = try request["world"]?.stringValue.map { try SavedWorld.read($0) }
      world = SimulatedWorld(
        saved ?? start, meansEnds.vocabulary, for: society
      ) { SessionEvent.tellAction(of: $0, $1, reason: $2) }
    } else {
      world = nil
    }
    society.environment = robots?.environment ?? world
    if let meansEnds { society.companions["intentions"] = meansEnds }
    society.outgoing = { SessionEvent.tell(message: $0) }
    if let state = request["state"]?.stringValue {
      try society.restore(SessionFile.bytes(of: state))
      inputs = request["inputs"]?.integerValue ?? 0
      for name in society.names { toldDecisions[name] = meansEnds?.decisionCount(of: name) }
    } else {
      try add(request["agents"]?.arrayValue ?? [])
      world?.show()
    }
  }

  /// What a start is answered with.
  var started: [JSONValue.Member] {
    members([
      ("agents", .strings(society.names)), ("cycles", .integer(society.cycleCount)),
      ("warnings", .strings(warnings)),
    ])
  }

  private func add(_ agents: [JSONValue]) throws {
    var programs: [(name: String, program: AgentProgram)] = []
    for (number, agent) in agents.enumerated() {
      let name = agent["name"]?.stringValue ?? "agent\(number + 1)"
      let text = agent["program"]?.stringValue ?? ""
      do throws(DiagnosticsError) {
        let program = try AgentProgram(
          SourceText(text, name: "\(name).asl"), kit: kit)
        warnings += program.warnings.map(\.description)
        programs.append((name, program))
      } catch {
        throw SessionError(
          error.diagnostics.prefix(20).map(\.description).joined(separator: "\n"))
      }
    }
    for (name, program) in programs {
      society.add(name, program: program) { meansEnds?.equip(&$0) }
    }
  }

  /// What is true in the agents' world, in their words.
  var percepts: [Structure] { robots?.environment.percepts ?? world?.percepts ?? [] }

  // MARK: Running

  var isRunning: Bool { run != nil }

  /// Begins a run.
  func begin(_ request: JSONValue) throws -> [JSONValue.Member] {
    guard run == nil else { throw SessionError("the agents are running") }
    let now = SessionClock.now
    run = Run(
      cyclesLeft: request["cycles"]?.integerValue ?? .max,
      end: now + (request["seconds"]?.numberValue ?? .infinity),
      isTraced: request["trace"]?.boolValue ?? false,
      nextCheckpoint: now + Self.checkpointInterval)
    return members([("ok", true)])
  }

  /// Ends a run before its time.
  func stop() -> [JSONValue.Member] {
    if run != nil { finish("stopped by request") }
    return members([("ok", true)])
  }

  /// Lets the agents do something.
  func advance() {
    guard var run else { return }
    observe(run.isTraced)
    let before = society.cycleCount
    let end = reason(run)
    run.cyclesLeft -= society.cycleCount - before
    if run.isTraced { tellObservations() }
    tellDecisions()
    self.run = run
    switch end {
    case .idle: finish("idle")
    case .stopped(let status): finish("stopped by an agent", status: status)
    case .cycleLimit, .timeLimit, .breakpoint:
      if run.cyclesLeft <= 0 {
        finish("cycle limit")
      } else if SessionClock.now >= run.end {
        finish("time limit")
      } else if SessionClock.now >= run.nextCheckpoint {
        save()
        self.run?.nextCheckpoint = SessionClock.now + Self.checkpointInterval
      }
    }
  }

  /// Lets agents reason for a moment; with robots, until their clocks have gone on.
  private func reason(_ run: Run) -> Society.End {
    guard let robots else {
      let cycles = min(run.cyclesLeft, run.isTraced ? 1 : Self.slice)
      let seconds = max(0, min(0.05, run.end - SessionClock.now))
      return society.run(Society.Limits(cycles: cycles, seconds: seconds, isPaced: true))
    }
    let start = SessionClock.now
    do {
      let end = try robots.environment.advance(
        by: SessionRobots.tick, cycleLimit: min(run.cyclesLeft, Self.slice))
      tellRobots()
      guard case .idle = end, society.hasMoreToDo || robots.environment.isBusy else { return end }
      // The robots' time goes by as fast as the request says.
      let pause = SessionRobots.tick / robots.speed - (SessionClock.now - start)
      if pause > 0 { usleep(UInt32(pause * 1e6)) }
      return .timeLimit
    } catch {
      SessionEvent.tell("log", [("agent", .null), ("text", .text("\(error)"))])
      return .idle
    }
  }

  private func tellRobots() {
    for note in robots?.environment.takeNotes() ?? [] {
      SessionEvent.tell("robot", [("seconds", .number(note.time)), ("text", .text(note.text))])
    }
  }

  private func finish(_ reason: String, status: Int32? = nil) {
    run = nil
    // No robot walks on when nobody looks.
    try? robots?.environment.stop("the run has ended")
    tellRobots()
    save()
    SessionEvent.tell(
      "ended",
      [
        ("reason", .string(reason)), ("status", status.map { .integer(Int($0)) } ?? .null),
        ("cycles", .integer(society.cycleCount)), ("agents", .strings(society.names)),
      ])
  }

  // MARK: Telling

  private func observe(_ isTraced: Bool) {
    for name in society.names {
      society.withDebugging(of: name) { debugging in
        if !isTraced { debugging = nil } else if debugging == nil { debugging = Debugging() }
      }
    }
  }

  private func tellObservations() {
    for name in society.names {
      var observations: [Debugging.Observation] = []
      society.withDebugging(of: name) { debugging in
        observations = debugging?.observations ?? []
        debugging?.observations = []
      }
      let cycle = society.agent(name)?.cycle ?? 0
      for observation in observations {
        SessionEvent.tell(
          "trace",
          [
            ("agent", .string(name)), ("cycle", .integer(cycle)),
            ("text", .text(MindPrinter.text(of: observation))),
          ])
      }
    }
  }

  private func tellDecisions() {
    guard let meansEnds else { return }
    for name in society.names {
      let count = meansEnds.decisionCount(of: name)
      let news = count - toldDecisions[name, default: 0]
      guard news > 0 else { continue }
      toldDecisions[name] = count
      for decision in meansEnds.decisions(of: name).suffix(news) {
        SessionEvent.tell("filter", [("agent", .string(name))] + MindJSON.members(of: decision))
      }
    }
  }

  // MARK: Saving

  /// Writes the state into files of the working directory and tells their names.
  private func save() {
    checkpoints += 1
    let name = "state-\(checkpoints)"
    do {
      try SessionFile.write(society.snapshot(), to: name)
    } catch {
      if saysWhyNotSaved { SessionEvent.tell("unsaved", [("reason", .string("\(error)"))]) }
      saysWhyNotSaved = false
      return
    }
    SessionEvent.tell(
      "checkpoint",
      [
        ("state", .string(name)),
        ("world", world.map { .string(SavedWorld.text(of: $0.state)) } ?? .null),
        ("inputs", .integer(inputs)), ("cycles", .integer(society.cycleCount)),
        ("agents", .strings(society.names)),
      ])
  }

  func members(_ members: [(String, JSONValue)]) -> [JSONValue.Member] {
    members.map { JSONValue.Member(key: $0.0, value: $0.1) }
  }
}

/// The clock of the machine.
enum SessionClock {
  /// Seconds since some moment.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
