import ArgumentParser
import ContextProtocol
import Workers

/// `praxis mcp`: serves language models over the Model Context Protocol.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp", abstract: "Serves language models: Model Context Protocol on stdio.",
    discussion: """
      Reads requests from standard input and answers on standard output, until the input ends. \
      Clients start this command themselves: name it in their list of servers. The tools are check, \
      plan, validate, explain, learn and agent; PDDL files in the domain folders are resources.

      EXAMPLE: praxis mcp --domains Domains
      """)

  @Option(
    name: .customLong("domains"), parsing: .upToNextOption,
    help: "Folders whose files NAME/*.pddl are offered as resources.")
  var domainFolders: [String] = []
  @Option(help: "The most seconds that a call may take.")
  var timeLimit = 300.0
  @Option(help: "The most MiB of memory that a call may use.")
  var memoryLimit = 4096

  func validate() throws {
    guard timeLimit > 0, timeLimit < 1e9 else {
      throw ValidationError("--time-limit: expected a positive number of seconds")
    }
    guard 16...1 << 30 ~= memoryLimit else {
      throw ValidationError("--memory-limit: expected at least 16 MiB")
    }
  }

  func run() throws {
    guard let executable = Executable.path else {
      Output.note("error: the system does not tell where this program lies")
      throw ExitStatus.internalError.exit
    }
    let server = ContextServer(
      .init(
        executable: executable, version: Praxis.version, domainFolders: domainFolders,
        limits: WorkLimits(time: timeLimit, memory: memoryLimit)),
      send: { Output.line($0) })
    var input = LineInput()
    while let line = input.next() {
      switch line {
      case .text(let text): if !text.isEmpty { server.receive(text) }
      case .tooLong: server.receive("a line that is too long")
      }
    }
    server.finish()
  }
}
