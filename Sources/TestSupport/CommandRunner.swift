import Glibc

/// What a process that was run left behind.
public struct CommandResult: Sendable {
  /// The exit status; nil if a signal ended the process.
  public var status: Int32?
  /// The signal that ended the process; nil if it ended by itself.
  public var signal: Int32?
  /// All of standard output.
  public var output: String
  /// All of standard error.
  public var errors: String
  /// Seconds of wall-clock time from start to end.
  public var wallTime: Double
  /// Seconds of processor time, of user and system together.
  public var processorTime: Double
}

/// Why a process could not be run.
public struct CommandError: Error, CustomStringConvertible {
  /// What went wrong.
  public var description: String
}

/// Runs the built `praxis` executable, as a user would.
public enum CommandRunner {
  /// The `praxis` executable, which the build puts beside the tests' own.
  ///
  /// - Throws: `CommandError` if it is not there.
  public static func executable() throws(CommandError) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let path = String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let executable = folder.joined(separator: "/") + "/praxis"
    guard access(executable, X_OK) == 0 else {
      throw CommandError(description: "no executable \(executable)")
    }
    return executable
  }

  /// Runs `praxis` and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: the command line after `praxis`.
  ///   - input: what standard input holds.
  ///   - timeLimit: seconds after which the process is killed, which shows as signal 9.
  ///   - interruption: a signal to send, and after how many seconds of the process's processor time: on a busy
  ///     machine, too, the process is then as far as that.
  /// - Throws: `CommandError` if the process cannot be started.
  public static func run(
    _ arguments: [String], input: String = "", timeLimit: Double = 120,
    interruption: (signal: Int32, after: Double)? = nil
  ) throws(CommandError) -> CommandResult {
    let executable = try executable()
    let folder = try TemporaryFolder()
    let inputPath = try folder.write(input, to: "stdin")
    let outputPath = folder.path(of: "stdout")
    let errorPath = folder.path(of: "stderr")

    var redirections = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&redirections)
    defer { posix_spawn_file_actions_destroy(&redirections) }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&redirections, STDIN_FILENO, inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&redirections, STDOUT_FILENO, outputPath, create, 0o600)
    posix_spawn_file_actions_addopen(&redirections, STDERR_FILENO, errorPath, create, 0o600)

    var words = ([executable] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let start = now()
    let failure = posix_spawn(&process, executable, &redirections, nil, words, environ)
    guard failure == 0 else {
      throw CommandError(
        description: "cannot start \(executable): \(String(cString: strerror(failure)))")
    }

    let (status, usage) = wait(
      for: process, since: start, timeLimit: timeLimit, interruption: interruption)
    // The macros WIFEXITED and so on are not visible in Swift: the low seven bits are the signal.
    let signal = status & 0x7f
    return CommandResult(
      status: signal == 0 ? (status >> 8) & 0xff : nil, signal: signal == 0 ? nil : signal,
      output: try folder.read("stdout"), errors: try folder.read("stderr"),
      wallTime: now() - start,
      processorTime: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  /// Waits for a process; sends it the signals that are due meanwhile.
  private static func wait(
    for process: pid_t, since start: Double, timeLimit: Double,
    interruption: (signal: Int32, after: Double)?
  ) -> (status: Int32, usage: rusage) {
    var pending = interruption
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      let elapsed = now() - start
      if let due = pending, processorTime(of: process) >= due.after {
        kill(process, due.signal)
        pending = nil
      }
      if elapsed >= timeLimit { kill(process, SIGKILL) }
      usleep(elapsed < 0.1 ? 1_000 : 5_000)
    }
    return (status, usage)
  }

  /// Seconds of processor time that a process has taken so far.
  private static func processorTime(of process: pid_t) -> Double {
    var clock = clockid_t()
    return clock_getcpuclockid(process, &clock) == 0 ? now(clock) : 0
  }

  private static func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
