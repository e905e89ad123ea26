import ArgumentParser
import Glibc
import Service
import Store
import Workers

/// The program behind `praxis serve`: the HTTP service.
///
/// It is a program of its own because HTTP and the database need libraries that every start of
/// `praxis` would pay for.
@main
struct PraxisServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "praxis serve", abstract: "Serves planning, validation and learning over HTTP.",
    discussion: """
      Serves until it gets SIGTERM or SIGINT. On addresses that other machines can reach it needs a \
      token, which clients send as 'Authorization: Bearer TOKEN'. The description of the API is at \
      /openapi.json. Logs go to standard error, a JSON object a line.

      EXAMPLE: praxis serve --port 8080 --database praxis.db
      """)

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 lets the system choose.")
  var port = 8080
  @Option(help: "The database file; it is made if it is not there.")
  var database = "praxis.db"
  @Option(
    help: "A file that holds the token; else the environment variable PRAXIS_TOKEN may have it.")
  var tokenFile: String?
  @Option(help: "How many jobs run at a time. Default: as many as the machine has processors.")
  var workers: Int?
  @Option(help: "How many jobs may wait; more are refused with status 429.")
  var queue = 1000
  @Option(help: "How many societies of agents may be awake at a time.")
  var agents = 8
  @Option(help: "MiB of memory that a society of agents has which does not ask for more.")
  var agentMemory = 512
  @Option(help: "The socket of a 'praxis robot serve' whose robots agents may have.")
  var robots: String?
  @Option(help: "Seconds that a job has which does not ask for more.")
  var timeLimit = 60.0
  @Option(help: "The most seconds that a job may ask for.")
  var maxTimeLimit = 3600.0
  @Option(help: "MiB of memory that a job has which does not ask for more.")
  var memoryLimit = 2048
  @Option(help: "The most MiB of memory that a job may ask for.")
  var maxMemoryLimit = 8192
  @Option(help: "The most MiB of an uploaded trace.")
  var uploadLimit = 1024
  @Option(help: "The most MiB of any other request.")
  var bodyLimit = 16
  @Option(help: "Seconds that running jobs have to finish when the service is asked to end.")
  var grace = 10.0
  @Option(help: "The least severe messages to log: trace, debug, info, notice, warning, error.")
  var logLevel = "notice"

  func validate() throws {
    guard 0...65535 ~= port else { throw ValidationError("--port: expected 0 to 65535") }
    guard workers ?? 1 >= 1 else { throw ValidationError("--workers: expected 1 or more") }
    guard queue >= 1 else { throw ValidationError("--queue: expected 1 or more") }
    guard 1...1000 ~= agents, agentMemory >= 16 else {
      throw ValidationError("--agents: expected 1 to 1000; --agent-memory: 16 or more")
    }
    guard timeLimit > 0, maxTimeLimit > 0, grace >= 0 else {
      throw ValidationError("--time-limit, --max-time-limit, --grace: expected positive numbers")
    }
    guard memoryLimit >= 16, maxMemoryLimit >= 16 else {
      throw ValidationError("--memory-limit, --max-memory-limit: expected 16 or more")
    }
    guard 1...1 << 20 ~= uploadLimit, 1...1024 ~= bodyLimit else {
      throw ValidationError("--upload-limit, --body-limit: expected 1 or more MiB")
    }
    let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
    guard levels.contains(logLevel) else {
      throw ValidationError("--log-level: expected one of \(levels.joined(separator: ", "))")
    }
  }

  func run() async throws {
    do {
      let service = try PraxisService(options())
      let host = host
      try await service.run { port in
        let shown = host.contains(":") ? "[\(host)]" : host
        Self.write("listening on http://\(shown):\(port)\n", to: STDOUT_FILENO)
      }
    } catch let error as any CustomStringConvertible & Error {
      Self.write("error: \(error.description)\n", to: STDERR_FILENO)
      throw ExitCode(33)
    }
  }

  private func options() throws -> ServiceOptions {
    guard let executable = Executable.sibling("praxis") else {
      throw ServiceError(description: "there is no praxis beside this program")
    }
    var options = ServiceOptions(executable: executable, version: "0.1.0")
    options.host = host
    options.port = port
    options.database = database
    options.token = try token()
    options.workerCount = workers ?? max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
    options.queueCapacity = queue
    options.limits.most = WorkLimits(
      time: max(maxTimeLimit, timeLimit), memory: max(maxMemoryLimit, memoryLimit))
    options.limits.standard = WorkLimits(time: timeLimit, memory: memoryLimit)
    options.agentCapacity = agents
    options.agentMemory = agentMemory
    options.robotSocket = robots
    options.uploadLimit = uploadLimit << 20
    options.bodyLimit = bodyLimit << 20
    options.shutdownGrace = grace
    options.logLevel = logLevel
    return options
  }

  /// The token, from its file or the environment: command lines can be seen by everybody.
  private func token() throws -> String? {
    if let tokenFile {
      guard let text = Files.text(of: tokenFile) else {
        throw ServiceError(description: "\(tokenFile) cannot be read")
      }
      return text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }
    return getenv("PRAXIS_TOKEN").map { String(cString: $0) }
  }

  private static func write(_ text: String, to file: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  }
}
