/// A piece of work for a child process: a command of `praxis`, the files it works on, and its limits.
public struct WorkOrder: Hashable, Sendable {
  /// What is to be done.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Finding a plan.
    case plan
    /// Judging a plan.
    case validate
    /// Reading and type-checking PDDL.
    case check
    /// Learning a domain from traces.
    case learn
    /// Running an agent.
    case agent
    /// Driving a simulated robot.
    case drive
    /// Listing robots and worlds.
    case robots
  }

  /// A file that the command works on; its name is one that Praxis chose.
  public struct File: Hashable, Sendable {
    /// The name in the work folder.
    public var name: String
    /// What is in it.
    public var text: String

    /// Makes a file.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What is to be done.
  public var kind: Kind
  /// The command line behind `praxis`; files are named relative to the work folder.
  public var arguments: [String]
  /// The files that are written before the command starts.
  public var files: [File]
  /// The limits.
  public var limits: WorkLimits

  /// Makes an order.
  public init(kind: Kind, arguments: [String], files: [File], limits: WorkLimits) {
    self.kind = kind
    self.arguments = arguments
    self.files = files
    self.limits = limits
  }

  /// Whether the command holds its limits by itself and says so in its answer. The system's limits
  /// are for what escapes that, and leave room for memory that is reserved and not used.
  private var holdsLimits: Bool { kind == .plan }

  /// Writes the files of the order and describes the process that carries it out.
  ///
  /// - Parameter executable: the path of `praxis`.
  /// - Throws: why a file cannot be written.
  public func process(
    executable: String, in folder: WorkFolder
  ) throws(WorkerError) -> WorkerProcess {
    for file in files { try folder.write(file.text, to: file.name) }
    return WorkerProcess(
      executable: executable, arguments: arguments, folder: folder.path,
      limits: .init(
        time: limits.time + (holdsLimits ? 2 : 0),
        addressSpace: (limits.memory << 20) * (holdsLimits ? 2 : 1) + 1 << 30))
  }
}

/// How long work may take and how much memory it may use.
public struct WorkLimits: Hashable, Sendable {
  /// Seconds of wall-clock time.
  public var time: Double
  /// MiB of memory.
  public var memory: Int

  /// Makes limits.
  public init(time: Double = 60, memory: Int = 2048) {
    self.time = time
    self.memory = memory
  }

  /// The options that commands with limits of their own understand.
  var options: [String] { ["--time-limit=\(time)", "--memory-limit=\(memory)"] }
}
