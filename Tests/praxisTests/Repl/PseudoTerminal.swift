import Glibc
import TestSupport

/// Why a talk on a terminal cannot go on.
struct TerminalError: Error, CustomStringConvertible {
  let description: String
}

/// Runs `praxis` on a terminal of its own and types at it.
final class PseudoTerminal {
  private let master: Int32
  private var process = pid_t()
  private var unread = ""

  init(_ arguments: [String]) throws {
    let executable = try CommandRunner.executable()
    // `posix_openpt` and its kin are not visible in Swift; these are the numbers of what they do.
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (isLocked, number): (CInt, CInt) = (0, 0)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, ioctl(master, unlock, &isLocked) == 0,
      ioctl(master, getNumber, &number) == 0
    else { throw TerminalError(description: "no terminal") }
    let name = "/dev/pts/\(number)"
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a process without one opens becomes its own: Ctrl-C goes to it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var words = ([executable] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    guard posix_spawn(&process, executable, &actions, &attributes, words, environ) == 0 else {
      throw TerminalError(description: "cannot start \(executable)")
    }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(master)
  }

  func type(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(master, &bytes, bytes.count)
  }

  /// Reads until a text has come; what follows it is read next time.
  func wait(for text: String) throws {
    for _ in 0..<12_000 {
      read()
      if let found = unread.firstRange(of: text) {
        unread = String(unread[found.upperBound...])
        return
      }
      usleep(10_000)
    }
    throw TerminalError(description: "'\(text)' did not come, but\n\(unread)")
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &bytes, bytes.count)
    if count > 0 { unread += String(decoding: bytes.prefix(count), as: UTF8.self) }
  }

  /// Waits for the end; gives the exit status, nil if it does not come.
  func end() -> Int32? {
    var status: Int32 = 0
    for _ in 0..<12_000 {
      read()
      if waitpid(process, &status, WNOHANG) == process {
        return status & 0x7f == 0 ? (status >> 8) & 0xff : nil
      }
      usleep(10_000)
    }
    return nil
  }
}
