internal import CSpawn
internal import Glibc
internal import Synchronization

/// One run of a program as a child process, within limits that the system keeps.
///
/// A process of its own is what makes work harmless to others: an explosion of memory or a crash ends
/// that process only, and cancelling always works. The child is a process group, has its own folder as
/// working directory, reads nothing unless it is given an input, and is killed when the thread that
/// runs it ends.
public final class WorkerProcess: Sendable {
  /// What the system holds the process to.
  public struct Limits: Hashable, Sendable {
    /// Seconds of wall-clock time after which the process is killed; nil for none.
    public var time: Double?
    /// Bytes of address space; nil for none.
    public var addressSpace: Int?
    /// Bytes of memory that may be resident before the process is killed; nil for no limit.
    public var residentMemory: Int?
    /// Bytes of output after which the process is killed.
    public var output = 64 << 20

    /// Makes limits.
    public init(time: Double? = nil, addressSpace: Int? = nil) {
      self.time = time
      self.addressSpace = addressSpace
    }
  }

  /// What a process left behind.
  public struct Result: Sendable {
    /// The exit status; nil if a signal ended the process.
    public var status: Int32?
    /// The signal that ended the process; nil if it ended by itself.
    public var signal: Int32?
    /// Standard output, without the lines that were handed out.
    public var output = ""
    /// Standard error.
    public var errors = ""
    /// Seconds of processor time, of user and system together.
    public var processorTime = 0.0
    /// The most memory that was resident at a time, in bytes.
    public var peakMemory = 0
    /// Whether `cancel` was called before the process ended.
    public var isCancelled = false
    /// Whether the process was killed because its time was over.
    public var isOutOfTime = false
    /// Whether the process was killed because it used too much memory.
    public var isOutOfMemory = false
    /// Whether the process was killed because it printed too much.
    public var isOutputTooLong = false
  }

  /// Seconds between the polite and the final request to end.
  private static let patience = 2.0

  private struct State {
    var process: pid_t?
    var isCancelled = false
  }

  private let executable: String
  private let arguments: [String]
  private let folder: String
  private let limits: Limits
  private let input: WorkerInput?
  private let state = Mutex(State())

  /// Describes a run; nothing is started yet.
  ///
  /// - Parameters:
  ///   - executable: the path of the program.
  ///   - arguments: its arguments, without its name.
  ///   - folder: its working directory.
  ///   - input: what it reads; nil for nothing.
  public init(
    executable: String, arguments: [String], folder: String, limits: Limits,
    input: WorkerInput? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.folder = folder
    self.limits = limits
    self.input = input
  }

  /// Asks the process to end; it is killed if it has not ended two seconds later. A process that is
  /// not started yet ends as soon as it is.
  public func cancel() {
    state.withLock { state in
      state.isCancelled = true
      if let process = state.process { kill(-process, SIGTERM) }
    }
  }

  /// Starts the process and waits for its end, which blocks the thread.
  ///
  /// - Parameter onLine: is called with each line of standard output as it comes; the result has no
  ///   output then. Nil collects the output.
  /// - Throws: why the process cannot be started.
  public func run(onLine: ((String) -> Void)? = nil) throws(WorkerError) -> Result {
    var output = try Pipe()
    var errors = try Pipe()
    let childEnd = try input?.open()
    defer { input?.shut() }
    let process = try spawn(childEnd, output, errors)
    state.withLock { state in
      state.process = process
      if state.isCancelled { kill(-process, SIGTERM) }
    }
    var result = Result()
    var streams = [
      OutputStream(output.takeReadingEnd(), onLine), OutputStream(errors.takeReadingEnd(), nil),
    ]
    output.closeWritingEnd()
    errors.closeWritingEnd()
    watch(process, &streams, &result)
    for index in streams.indices { streams[index].finish() }
    result.output = streams[0].text
    result.errors = streams[1].text
    return result
  }

  // MARK: Starting

  private func spawn(
    _ input: Int32?, _ output: borrowing Pipe, _ errors: borrowing Pipe
  ) throws(WorkerError) -> pid_t {
    let name = executable.split(separator: "/").last.map(String.init) ?? executable
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    var environment = Self.environment.map { strdup($0) } + [nil]
    defer {
      for word in words + environment { free(word) }
      if let input { close(input) }
    }
    var process = pid_t()
    let failure = praxis_spawn_worker(
      executable, &words, &environment, folder, input ?? -1, output.writingEnd, errors.writingEnd,
      UInt(limits.addressSpace ?? 0), &process)
    guard failure == 0 else {
      throw WorkerError("\(executable) cannot be started: \(String(cString: strerror(failure)))")
    }
    return process
  }

  /// The environment of children: what a program needs of this process's, without secrets.
  private static var environment: [String] {
    let names: [String] = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH"]
    return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  // MARK: Watching

  /// Reads what the process prints and waits for its end; sends the signals that are due.
  private func watch(
    _ process: pid_t, _ streams: inout [OutputStream], _ result: inout Result
  ) {
    let start = Self.now()
    var killTime = Double.infinity
    var status: Int32 = 0
    var usage = rusage()
    while true {
      if streams.contains(where: \.isOpen) {
        OutputStream.readAvailable(&streams, milliseconds: input?.isBehind == true ? 5 : 100)
        input?.flush()
        result.peakMemory = max(result.peakMemory, ProcessMemory.peak(of: process) ?? 0)
      } else if wait4(process, &status, WNOHANG, &usage) != 0 {
        break
      } else {
        usleep(500)
      }
      let now = Self.now()
      if state.withLock({ $0.isCancelled }), killTime == .infinity {
        killTime = now + Self.patience
      }
      if let time = limits.time, now - start > time, killTime == .infinity {
        result.isOutOfTime = true
        kill(-process, SIGTERM)
        killTime = now + Self.patience
      }
      if let memory = limits.residentMemory, result.peakMemory > memory, killTime > now {
        result.isOutOfMemory = true
        killTime = now
      }
      if !result.isOutputTooLong, streams.contains(where: { $0.byteCount > limits.output }) {
        result.isOutputTooLong = true
        killTime = now
      }
      if now >= killTime { kill(-process, SIGKILL) }
    }
    result.isCancelled = state.withLock { state in
      state.process = nil
      return state.isCancelled
    }
    // The macros WIFEXITED and so on are not visible in Swift: the low seven bits are the signal.
    let signal = status & 0x7f
    result.status = signal == 0 ? (status >> 8) & 0xff : nil
    result.signal = signal == 0 ? nil : signal
    result.processorTime = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
