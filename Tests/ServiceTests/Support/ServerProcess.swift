import Glibc
import TestSupport
import Testing

/// Why a service cannot be started or does not answer.
struct ServerTrouble: Error {
  var description: String
}

/// A service in a process of its own, as users run it.
final class ServerProcess: Sendable {
  let port: Int
  let process: pid_t
  private let errorsPath: String

  /// Starts a service and waits until it listens.
  ///
  /// - Parameter environment: variables that it gets beside those of the tests.
  init(
    database: String, arguments: [String] = [], environment: [String] = []
  ) throws {
    let errorsPath = database + ".log"
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ServerTrouble(description: "no pipe") }
    process = try Self.spawn(
      ["--port", "0", "--database", database] + arguments, environment: environment,
      output: ends, errors: errorsPath)
    close(ends[1])
    let line = Self.line(from: ends[0])
    close(ends[0])
    self.errorsPath = errorsPath
    guard let port = line.split(separator: ":").last.flatMap({ Int($0) }) else {
      kill(process, SIGKILL)
      throw ServerTrouble(description: "the service does not listen: \(line)")
    }
    self.port = port
  }

  deinit { kill(process, SIGKILL) }

  /// Sends a signal and waits for the end.
  ///
  /// - Returns: the exit status, or minus the signal.
  @discardableResult
  func end(with signal: Int32) -> Int32 {
    kill(process, signal)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
  }

  /// Runs a service that is not expected to start, and waits for its end.
  static func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
    let folder = try TemporaryFolder()
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ServerTrouble(description: "no pipe") }
    let process = try spawn(
      arguments, environment: [], output: ends, errors: folder.path(of: "log"))
    close(ends[1])
    defer { close(ends[0]) }
    var status: Int32 = 0
    for _ in 0..<30_000 {
      if waitpid(process, &status, WNOHANG) != 0 {
        return ((status >> 8) & 0xff, try folder.read("log"))
      }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    throw ServerTrouble(description: "the service goes on")
  }

  private static func spawn(
    _ arguments: [String], environment: [String], output: [Int32], errors: String
  ) throws -> pid_t {
    let executable = try CommandRunner.executable()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, output[0])
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var words = (["praxis", "serve"] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    var position = environ
    while let variable = position.pointee {
      variables.append(strdup(variable))
      position += 1
    }
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, executable, &actions, nil, &words, &variables) == 0 else {
      throw ServerTrouble(description: "cannot start \(executable)")
    }
    return process
  }

  private static func line(from file: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(file, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
