public import Workers

/// How the service is run.
public struct ServiceOptions: Sendable {
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 lets the system choose.
  public var port = 8080
  /// The path of the database.
  public var database = "praxis.db"
  /// What clients have to prove that they know; nil for no proof, which only loopback may have.
  public var token: String?
  /// The path of `praxis`, which does the work.
  public var executable: String
  /// The version that the service states.
  public var version: String
  /// How many jobs run at a time.
  public var workerCount = 2
  /// How many jobs may wait.
  public var queueCapacity = 1000
  /// What a job gets that asks for nothing, and the most that one gets that asks for more.
  public var limits: (standard: WorkLimits, most: WorkLimits) = (
    WorkLimits(time: 60, memory: 2048), WorkLimits(time: 3600, memory: 8192)
  )
  /// How many societies of agents may have a process at a time.
  public var agentCapacity = 8
  /// MiB of memory that a society of agents has which does not ask for more.
  public var agentMemory = 512
  /// The socket of a `praxis robot serve` whose robots agents may have; nil for simulated ones only.
  public var robotSocket: String?
  /// The most bytes of a JSON body.
  public var bodyLimit = 16 << 20
  /// The most bytes of an upload.
  public var uploadLimit = 1 << 30
  /// How many connections may be open.
  public var connectionLimit = 2000
  /// Seconds after which a connection on which nothing happens is closed.
  public var idleTimeout = 30
  /// Seconds that running jobs have to finish when the service is asked to end.
  public var shutdownGrace = 10.0
  /// The least severe messages that are logged: `trace` to `critical`.
  public var logLevel = "notice"
  /// Where files of running work lie; `$TMPDIR` or `/tmp` if nil.
  public var workFolder: String?

  /// The usual options.
  public init(executable: String, version: String) {
    self.executable = executable
    self.version = version
  }

  /// Whether only this machine can reach the address.
  var isLoopback: Bool {
    host == "localhost" || host == "::1"
      || host.hasPrefix("127.")
        && host.split(separator: ".", omittingEmptySubsequences: false).count == 4
        && host.allSatisfy { $0.isNumber || $0 == "." }
  }
}

/// Why the service does not start.
public struct ServiceError: Error, Sendable, CustomStringConvertible {
  /// The reason.
  public var description: String

  /// Makes an error of a reason.
  public init(description: String) {
    self.description = description
  }
}
