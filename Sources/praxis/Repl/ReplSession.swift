import AgentSpeak
import Agents
import Glibc
import Synchronization

/// A conversation with the agents of a society, one of which is talked to.
final class ReplSession {
  /// What became of an input.
  enum Outcome {
    case done
    case incomplete
    case quit
  }

  let society: Society
  let kit: AgentKit
  let cycleLimit: Int
  let isPaced: Bool
  /// The agent that is talked to.
  var agentName = ""
  /// Whether agents run after each input.
  var runsByItself = true
  /// Where to pause, as they were typed.
  var breakpoints: [Breakpoint] = []
  var trace = TraceFilter.off
  /// Whether an input could not be understood.
  var hasFailed = false
  /// Whether the society has been stopped by an agent.
  private var isStopped = false

  /// How many cycles run between two looks at the keyboard.
  private static let slice = 2000

  /// - Parameter journal: the record of a run whose agents are talked to, in place of files.
  init(
    files: [String], journal: String?, equipment: MeansEndsOptions.Equipment, seed: UInt64,
    cycleLimit: Int, isPaced: Bool
  ) throws {
    self.cycleLimit = cycleLimit
    self.isPaced = isPaced
    kit = equipment.kit
    society = Society(
      kit: kit, seed: seed,
      output: Society.Output(
        print: { Output.line("[\($0)] \($1)") }, log: { Output.note("[\($0)] \($1)") }))
    equipment.equip(society)
    society.interruption = { Interruption.hasCome }
    do {
      if let journal { try society.restore(Journal.read(journal)) }
      for warning in try society.add(files: files) { Output.note(warning.description) }
    } catch let error as DiagnosticsError {
      Output.note(error.description)
      throw ExitStatus.unusableInput.exit
    } catch let error as SnapshotError {
      Output.note("error: \(error)")
      throw ExitStatus.unusableInput.exit
    }
    // A record says nothing about who talks: agents do not run before they are told to.
    if journal != nil { runsByItself = false }
    if society.names.isEmpty { society.add("me", program: nil) }
    agentName = society.names.first ?? ""
  }

  /// Runs what the programs have to do at first.
  func start() {
    observe()
    if runsByItself { run() }
  }

  // MARK: Inputs

  /// Does what an input says.
  func handle(_ text: String, isComplete: Bool) -> Outcome {
    do throws(DiagnosticsError) {
      let input = try ReplInput.read(
        text, isComplete: isComplete, options: kit.readingOptions())
      switch input {
      case .nothing: return .done
      case .incomplete: return .incomplete
      case .command(let name, let arguments): return command(name, arguments)
      case .query(let query):
        answer(query)
        return .done
      case .parts(let parts):
        parts.forEach { add($0) }
        noteForgottenColon(text)
      case .believe(let literal): change { $0.believe(literal) }
      case .forget(let literal):
        attempt { (agent) throws(Failure) in try agent.forget(literal) }
      case .body(let body):
        attempt { (agent) throws(Failure) in
          try agent.perform(body.term, variables: body.variables)
        }
      }
    } catch {
      fail(error.description)
      noteForgottenColon(text)
      return .done
    }
    if runsByItself { run() }
    return .done
  }

  /// Names the command that was meant if an input, taken for AgentSpeak, begins with its bare name.
  private func noteForgottenColon(_ text: String) {
    let word = String(text.trimmed.prefix { !$0.isWhitespace })
    if Self.commandNames.contains(word) { Output.note("note: the command is ':\(word)'") }
  }

  private func add(_ part: Program.Part) {
    switch part {
    case .belief(let clause) where clause.head.isGround: change { $0.believe(clause.head) }
    case .goal(let clause): change { $0.achieve(clause.head) }
    default:
      // Rules, plans and directives are a program; agents take programs at any time.
      do throws(DiagnosticsError) {
        let text = SourceText(ProgramWriter.text(part), name: "input")
        let program = try AgentProgram(text, kit: kit, folders: society.folders)
        for warning in program.warnings { Output.note(warning.description) }
        change { $0.load(program) }
      } catch {
        fail(error.description)
      }
    }
  }

  func answer(_ query: TermReader.NamedTerm) {
    let names = query.variables.enumerated().filter { $1 != "_" }
    let template = Term.list(names.map { Term.variable(Int32($0.offset)) })
    attempt { (agent) throws(Failure) in
      let answers = try agent.solutions(
        of: query.term, template: template, limit: Self.answerLimit + 1)
      for answer in answers.prefix(Self.answerLimit) {
        let values = zip(names, answer.elements ?? []).map { "\($0.element) = \($1.tidied)" }
        Output.line(values.isEmpty ? "true" : values.joined(separator: ", "))
        if values.isEmpty { break }
      }
      if answers.isEmpty { Output.line("false") }
      if answers.count > Self.answerLimit { Output.line("… (only \(Self.answerLimit) are shown)") }
    }
  }

  private static let answerLimit = 100

  // MARK: The agent

  /// The agent that is talked to; nil if it has been killed.
  var agent: Agent? { society.agent(agentName) }

  func change(_ body: (inout Agent) -> Void) {
    if !society.withAgent(agentName, body) { fail("there is no agent '\(agentName)' any more") }
  }

  /// Changes the agent, or says why that fails.
  func attempt(_ body: (inout Agent) throws(Failure) -> Void) {
    change { agent in
      do throws(Failure) { try body(&agent) } catch { fail("\(error.id): \(error.message)") }
    }
  }

  func fail(_ text: String) {
    hasFailed = true
    Output.note(text)
  }

  // MARK: Running

  /// Watches all agents, for `:why`, `:trace` and `:break`.
  func observe() {
    let breakpoints = breakpoints
    for name in society.names {
      society.withDebugging(of: name) { debugging in
        if debugging == nil { debugging = Debugging() }
        debugging?.breakpoint = { plan in
          plan.annotation("breakpoint") != nil || plan.hasBreakpointMark
            || breakpoints.contains { $0.matches(plan) }
        }
      }
    }
  }

  /// Runs until nothing is left to do, a breakpoint or the limit is reached, or Ctrl-C is pressed.
  func run() {
    var left = cycleLimit
    Interruption.watch()
    defer { Interruption.ignore() }
    while left > 0 {
      let count = trace.isOff ? min(left, Self.slice) : 1
      let end = society.run(Society.Limits(cycles: count, seconds: 0.2, isPaced: isPaced))
      left -= count
      showTrace(all: false)
      switch end {
      case .idle: return
      case .stopped(let status):
        Output.line("stopped by .stopMAS with status \(status)")
        return
      case .breakpoint(let name):
        pause(name)
        return
      case .cycleLimit, .timeLimit: break
      }
      observe()
      if Interruption.hasCome {
        Output.line("interrupted; :run goes on")
        return
      }
    }
    Output.line("the limit of \(cycleLimit) cycles is reached; :run goes on")
  }

  /// Does cycles one by one and shows what happens in them.
  func step(_ count: Int) {
    for _ in 0..<count {
      let before = agent?.cycle
      switch society.run(Society.Limits(cycles: 1, isPaced: isPaced)) {
      case .idle where agent?.cycle == before:
        Output.line("nothing left to do")
        return
      case .breakpoint(let name):
        showTrace(all: true)
        pause(name)
        return
      default: showTrace(all: true)
      }
      observe()
    }
  }

  private func pause(_ name: String) {
    agentName = name
    guard let intention = agent?.mind.intentions.last(where: { $0.state == "running" }),
      let step = intention.stack.last
    else { return }
    Output.line("paused before \(MindPrinter.place(of: step))")
  }

  /// Prints what was observed, of all agents, and forgets it.
  private func showTrace(all: Bool) {
    for name in society.names {
      var observations: [Debugging.Observation] = []
      society.withDebugging(of: name) { debugging in
        guard debugging?.observations.isEmpty == false else { return }
        observations = debugging?.observations ?? []
        debugging?.observations = []
      }
      if observations.isEmpty { continue }
      let cycle = society.agent(name)?.cycle ?? 0
      for observation in observations where trace.shows(observation, of: name) || all {
        Output.line("  \(name) \(cycle): \(MindPrinter.text(of: observation))")
      }
    }
  }
}

extension Term {
  /// The term with variables without value as `_1`, `_2`.
  var tidied: String {
    var names: [Int32: Int32] = [:]
    let renamed = renamingVariables { variable in
      if let known = names[variable] { return known }
      let fresh = Int32(names.count)
      names[variable] = fresh
      return fresh
    }
    return TermWriter.text(renamed, names: (0..<names.count).map { "_\($0 + 1)" })
  }
}

/// Ctrl-C while agents run.
enum Interruption {
  private static let flag = Atomic(false)

  static var hasCome: Bool { flag.load(ordering: .relaxed) }

  static func watch() {
    flag.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in Interruption.note() }
    // A caller that blocks signals passes that on to the processes it starts.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  static func ignore() { signal(SIGINT, SIG_DFL) }

  private static func note() { flag.store(true, ordering: .relaxed) }
}
