import AgentSpeak
import Agents
import ArgumentParser
import JSON

/// `praxis agent run`: runs agents until none has anything to do.
struct AgentRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs agents until none has anything left to do.",
    discussion: """
      FILE is an AgentSpeak program, which one agent of that name runs, or a .mas2j description of \
      several. What agents print goes to standard output as '[agent] text', warnings go to standard \
      error. The same files and seed give the same run. Exit status: 0 or what '.stopMAS' says, \
      23 if a limit ended the run, 31 if a file cannot be used. With --journal a run survives its process: \
      after a crash '--restore' prints all that it printed and goes on, as if nothing had happened. With \
      --domain agents give goals for which they have no plan to the planner; what they believe is the initial \
      state. With --robot they command simulated robots; --time-limit is then on the robots' clock.

      EXAMPLE: praxis agent run hello.asl --time-limit 10
      EXAMPLE: praxis agent run courier.asl --robot rex --world course
      """)

  @Argument(help: "Programs (.asl) and descriptions of systems (.mas2j).")
  var files: [String] = []
  @Option(help: "Ends the run after this many reasoning cycles.")
  var cycleLimit: Int?
  @Option(help: "Ends the run after this many seconds.")
  var timeLimit: Double?
  @Option(help: "Decides random numbers and, unless 0, the order of agents.")
  var seed: UInt64 = 0
  @Option(help: "How many agents may run at the same time; with 1 every run is the same.")
  var threads = 1
  @Flag(help: "Do not wait while all agents wait: go on to the next moment at once.")
  var noWaiting = false
  @Flag(help: "Print a JSON object a line instead of '[agent] text'.")
  var json = false

  @OptionGroup var meansEnds: MeansEndsOptions
  @OptionGroup var robots: AgentRobots

  @Option(help: "Records the run in this new file, so that it can be restored or replayed.")
  var journal: String?
  @Option(help: "How many reasoning cycles lie between two checkpoints of the journal.")
  var checkpoint = 100_000
  @Option(help: "Goes on with the run of a journal, in place of files.")
  var restore: String?
  @Flag(help: "With --restore: leave out what was printed before the last checkpoint.")
  var newOutput = false
  @Option(help: "Does a recorded run again from its beginning and compares what is printed.")
  var replay: String?

  func validate() throws {
    let sources = [files.isEmpty, restore == nil, replay == nil].count { !$0 }
    if sources == 0 { throw ValidationError("Please name at least one file.") }
    if sources > 1 { throw ValidationError("Please give files, --restore or --replay, only one.") }
    if journal != nil, files.isEmpty { throw ValidationError("--journal needs files.") }
    if !(1...256).contains(threads) { throw ValidationError("--threads must be 1 to 256.") }
    if threads > 1, journal != nil || restore != nil || replay != nil {
      throw ValidationError(
        "A run on several threads cannot be recorded: please leave out --threads.")
    }
    if let cycleLimit, cycleLimit < 1 { throw ValidationError("--cycle-limit must be over 0.") }
    if let timeLimit, !(timeLimit > 0) { throw ValidationError("--time-limit must be over 0.") }
    if meansEnds.domain != nil, journal != nil || restore != nil || replay != nil {
      // What agents intend with a planner is not part of a record, nor is the world.
      throw ValidationError("A run with --domain cannot be recorded: please leave out one of them.")
    }
    if !robots.robot.isEmpty {
      if meansEnds.domain != nil {
        throw ValidationError("--robot and --domain are two worlds: please leave out one of them.")
      }
      if threads > 1 || journal != nil || restore != nil || replay != nil {
        throw ValidationError(
          "A run with --robot is on one thread and cannot be recorded: please leave out the rest.")
      }
    }
    if checkpoint < 1 { throw ValidationError("--checkpoint must be over 0.") }
  }

  func run() throws {
    let printer = Printer(asJSON: json)
    let equipment = try meansEnds.equipment()
    let society = Society(kit: equipment.kit, seed: seed, output: printer.output)
    equipment.equip(society)
    do {
      if let restore {
        try end(continueRun(of: restore, in: society, printer))
      } else if let replay {
        try repeatRun(of: replay, in: society, printer)
      } else if !robots.robot.isEmpty {
        try end(
          robots.run(society, seed: seed, cycles: cycleLimit, seconds: timeLimit) {
            try load(society)
          })
      } else {
        try load(society)
        try end(
          journal.map {
            try society.run(limits, recordingIn: Journal(creating: $0), every: checkpoint)
          } ?? society.run(limits, threads: threads))
      }
    } catch let error as SnapshotError {
      Output.note("error: \(error)")
      throw ExitStatus.unusableInput.exit
    }
  }

  private var limits: Society.Limits {
    Society.Limits(
      cycles: cycleLimit, seconds: timeLimit, isPaced: !noWaiting, endsQueries: true)
  }

  private func load(_ society: Society) throws {
    do throws(DiagnosticsError) {
      for warning in try society.add(files: files) { Output.note(warning.description) }
    } catch {
      Output.note(error.description)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// Prints what was recorded and goes on from the last checkpoint.
  private func continueRun(of path: String, in society: Society, _ printer: Printer) throws
    -> Society.End
  {
    let record = try Journal.read(path)
    try society.restore(record)
    if !newOutput { record.lines.forEach { printer.show($0) } }
    if let end = record.end { return end }
    return try society.run(
      limits, recordingIn: Journal(continuing: path, after: record), every: checkpoint,
      isContinued: true)
  }

  /// Does a recorded run again; says where it differs from the record.
  private func repeatRun(of path: String, in society: Society, _ printer: Printer) throws {
    let record = try Journal.read(path)
    printer.keepsLines = true
    try society.replay(record)
    if printer.lines != record.lines {
      let same = zip(printer.lines, record.lines).prefix { $0 == $1 }.count
      Output.note("this differs from the recorded run from line \(same + 1) on")
      throw ExitStatus.negativeVerdict.exit
    }
  }

  private func end(_ end: Society.End) throws {
    switch end {
    case .idle, .breakpoint: return
    case .stopped(let status): if status != 0 { throw ExitCode(status) }
    case .cycleLimit:
      Output.note("the limit of \(cycleLimit ?? 0) cycles is reached")
      throw ExitStatus.outOfTime.exit
    case .timeLimit:
      Output.note("the limit of \(timeLimit ?? 0) seconds is reached")
      throw ExitStatus.outOfTime.exit
    }
  }
}

/// Prints what agents print.
private final class Printer {
  let asJSON: Bool
  var keepsLines = false
  private(set) var lines: [Journal.Line] = []

  init(asJSON: Bool) {
    self.asJSON = asJSON
  }

  var output: Society.Output {
    Society.Output(
      print: { self.show(Journal.Line(agent: $0, text: $1, isLog: false)) },
      log: { self.show(Journal.Line(agent: $0, text: $1, isLog: true)) })
  }

  func show(_ line: Journal.Line) {
    if keepsLines { lines.append(line) }
    if line.isLog {
      Output.note("[\(line.agent)] \(line.text)")
    } else if asJSON {
      let object: JSONValue = ["agent": .string(line.agent), "text": .string(line.text)]
      Output.line(object.text)
    } else {
      Output.line("[\(line.agent)] \(line.text)")
    }
  }
}
