import AgentSpeak
import Agents
import ArgumentParser
import Glibc

/// `praxis agent repl`: talks with an agent.
struct AgentRepl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Talks with an agent: beliefs, goals, queries, plans, and why.",
    discussion: """
      FILE are programs (.asl) or descriptions of systems (.mas2j); without one the agent is called \
      'me' and knows nothing. Type beliefs 'likes(ann,tea).', goals '!serve.', queries '?likes(X,Y)', \
      plans '+!g : c <- b.' and steps '.print(X); !g'; ':help' lists the commands. On a terminal the \
      arrow keys go through the history and Tab completes. From a pipe it reads line by line; exit \
      status: 0, 1 if an input could not be understood, 31 if a file cannot be used.

      EXAMPLE: praxis agent repl hello.asl
      """)

  @Argument(help: "Programs (.asl) and descriptions of systems (.mas2j).")
  var files: [String] = []
  @Option(help: "Decides random numbers and, unless 0, the order of agents.")
  var seed: UInt64 = 0
  @Option(help: "Ends what an input starts after this many reasoning cycles.")
  var cycleLimit = 1_000_000
  @Option(help: "Talks with the agents of a recorded run, as they were at its last checkpoint.")
  var restore: String?
  @Option(help: "Keeps what is typed on a terminal in this file, and begins with what is there.")
  var history: String?
  @OptionGroup var meansEnds: MeansEndsOptions
  @Flag(help: "Do not wait while all agents wait: go on to the next moment at once.")
  var noWaiting = false

  func validate() throws {
    if restore != nil, !files.isEmpty || meansEnds.domain != nil {
      throw ValidationError("--restore takes the place of files and --domain.")
    }
    if cycleLimit < 1 { throw ValidationError("--cycle-limit must be over 0.") }
  }

  func run() throws {
    let session = try ReplSession(
      files: files, journal: restore, equipment: meansEnds.equipment(), seed: seed,
      cycleLimit: cycleLimit, isPaced: !noWaiting)
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      talk(session)
    } else {
      try read(session)
    }
  }

  /// A conversation on a terminal.
  private func talk(_ session: ReplSession) {
    Output.line("Praxis agent '\(session.agentName)'. :help lists the commands, Ctrl-D ends.")
    session.start()
    var editor = LineEditor(history: history)
    var pending = ""
    while true {
      let prompt = pending.isEmpty ? "\(session.agentName)> " : "... "
      guard let line = editor.read(prompt, completions: { session.completions($0) }) else { break }
      let isForced = line.allSatisfy(\.isWhitespace)
      pending += pending.isEmpty ? line : "\n" + line
      switch session.handle(pending, isComplete: isForced) {
      case .done: pending = ""
      case .incomplete: continue
      case .quit: return
      }
    }
    Output.line()
  }

  /// A script from a pipe or file.
  private func read(_ session: ReplSession) throws {
    session.start()
    var pending = ""
    while let line = readLine() {
      pending += pending.isEmpty ? line : "\n" + line
      switch session.handle(pending, isComplete: false) {
      case .done: pending = ""
      case .incomplete: continue
      case .quit: return try end(session)
      }
    }
    if !pending.isEmpty { _ = session.handle(pending, isComplete: true) }
    try end(session)
  }

  private func end(_ session: ReplSession) throws {
    if session.hasFailed { throw ExitStatus.negativeVerdict.exit }
  }
}
