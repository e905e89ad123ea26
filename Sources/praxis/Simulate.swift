import ArgumentParser
import Glibc
import JSON
import PDDL
import Trajectories
import Validation

/// `praxis simulate`: makes traces by acting at random in the true model.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes traces by acting at random.",
    discussion: """
      Carries out applicable actions, chosen at random, from the problem's initial state. Each trace \
      is a file 0, 1, … in the output folder, with the problem beside it, as learners want it. The \
      same seed gives the same traces.

      EXAMPLE: praxis simulate domain.pddl p01.pddl --steps 50 --traces 10 --output traces
      """)

  @Argument(help: "The domain file.")
  var domain: String
  @Argument(help: "The problem file.")
  var problem: String
  @Option(help: "How many actions a trace has.")
  var steps = 100
  @Option(help: "How many traces are made.")
  var traces = 1
  @Option(help: "The seed of the random numbers.")
  var seed: UInt64 = 0
  @Option(help: "With which probability each literal of a state is seen the wrong way round.")
  var noise = 0.0
  @Option(
    help: "With which probability each literal is seen at all; needs a format that can say so.")
  var observability = 1.0
  @Option(help: "With which probability an action is tried that is not applicable; needs jsonl.")
  var rejections = 0.0
  @Option(help: "The folder for the traces; it is made if it is not there.")
  var output: String
  @Option(help: "The format of the traces.")
  var format = TraceFormat.trajectory
  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    for (name, value) in [
      ("noise", noise), ("observability", observability), ("rejections", rejections),
    ] where !(0...1 ~= value) {
      throw ValidationError("--\(name) is a probability: 0 to 1.")
    }
    if rejections == 1 { throw ValidationError("--rejections has to be below 1.") }
    if steps < 0 || traces < 0 { throw ValidationError("--steps and --traces are 0 or more.") }
    if observability < 1, !format.hasPartialStates {
      throw ValidationError("--observability needs --format observation, fama, csv or jsonl.")
    }
    if rejections > 0, !format.hasOutcomes {
      throw ValidationError("--rejections needs --format jsonl.")
    }
  }

  func run() throws {
    let task = try Input.task(domain: domain, problem: problem)
    let simulator: Simulator
    do {
      simulator = try Simulator(
        World(domain: task.domain, problem: task.problem), options: options)
    } catch {
      Output.note("\(problem): error: \(error)")
      let isUnsupported = (error as? WorldError)?.kind == .unsupported
      throw (isUnsupported ? ExitStatus.unsupported : ExitStatus.unusableInput).exit
    }
    if mkdir(output, 0o755) != 0, errno != EEXIST {
      Output.note("\(output): error: cannot be made: \(String(cString: strerror(errno)))")
      throw ExitStatus.unusableCommandLine.exit
    }
    let writer = TraceWriter(format, vocabulary: TraceVocabulary(task.domain))
    let companion = PDDLWriter.text(task.problem)
    var transitions = 0
    for number in 0..<traces {
      let trace = simulator.trace(number)
      transitions += trace.transitions.count
      try write(writer.text([trace]), to: "\(output)/\(number)\(format.fileSuffix)")
      try write(companion, to: "\(output)/\(number).pddl")
    }
    if json {
      let result: JSONValue = [
        "traces": .integer(traces), "transitions": .integer(transitions),
        "folder": .string(output), "format": .string(format.rawValue),
      ]
      Output.line(result.text)
    } else {
      Output.line("\(traces) traces, \(transitions) transitions in \(output)")
    }
  }

  private var options: Simulator.Options {
    var options = Simulator.Options()
    options.steps = steps
    options.traces = traces
    options.seed = seed
    options.noise = noise
    options.observability = observability
    options.rejections = rejections
    return options
  }

  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path)
    file.write(Array(text.utf8))
    try file.close()
  }
}
