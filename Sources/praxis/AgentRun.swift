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
      23 if a limit ended the run, 31 if a file cannot be used.

      EXAMPLE: praxis agent run hello.asl --time-limit 10
      """)

  @Argument(help: "Programs (.asl) and descriptions of systems (.mas2j).")
  var files: [String]
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

  func validate() throws {
    if !(1...256).contains(threads) { throw ValidationError("--threads must be 1 to 256.") }
    if files.isEmpty { throw ValidationError("Please name at least one file.") }
    if let cycleLimit, cycleLimit < 1 { throw ValidationError("--cycle-limit must be over 0.") }
    if let timeLimit, !(timeLimit > 0) { throw ValidationError("--time-limit must be over 0.") }
  }

  func run() throws {
    let asJSON = json
    let society = Society(
      seed: seed,
      output: Society.Output(
        print: { agent, text in
          if asJSON {
            let line: JSONValue = ["agent": .string(agent), "text": .string(text)]
            Output.line(line.text)
          } else {
            Output.line("[\(agent)] \(text)")
          }
        },
        log: { agent, text in Output.note("[\(agent)] \(text)") }))
    do throws(AgentSpeak.DiagnosticsError) {
      for warning in try society.add(files: files) { Output.note(warning.description) }
    } catch {
      Output.note(error.description)
      throw ExitStatus.unusableInput.exit
    }
    let limits = Society.Limits(cycles: cycleLimit, seconds: timeLimit, isPaced: !noWaiting)
    switch society.run(limits, threads: threads) {
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
