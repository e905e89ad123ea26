import ArgumentParser
import Glibc
import Grounding

/// `--time-limit` and `--memory-limit`, for all commands that may take long.
struct LimitOptions: ParsableArguments {
  @Option(help: "Seconds of wall-clock time after which to stop.")
  var timeLimit: Double?
  @Option(help: "MiB of memory after which to stop. Default: nearly all that the machine has free.")
  var memoryLimit: Int?

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
      throw ValidationError("--time-limit: expected a positive number of seconds")
    }
    if let memoryLimit, memoryLimit < 16 || memoryLimit > 1 << 30 {
      throw ValidationError("--memory-limit: expected at least 16 MiB")
    }
  }

  /// Starts the budget that the options describe.
  ///
  /// The memory limit is never above what the machine has free nor above the process's own limit
  /// (`ulimit -v`): a failed allocation would end the process before it could say anything.
  func startBudget() -> Budget {
    let asked = memoryLimit.map { $0 << 20 } ?? .max
    let free = SystemMemory.available.map { $0 - $0 / 20 } ?? .max
    return Budget(
      timeLimit: timeLimit, memoryLimit: min(asked, free),
      addressSpaceLimit: SystemMemory.addressSpaceLimit.map { $0 - $0 / 16 })
  }
}

/// What the system says of memory.
enum SystemMemory {
  /// Bytes that a process can get without pushing others out; nil where the system does not tell.
  static var available: Int? { bytes(of: "MemAvailable:", in: "/proc/meminfo") }

  /// The most bytes that the process has had resident; nil where the system does not tell.
  ///
  /// The figure of `getrusage` would start from that of the process that started this one.
  static var peak: Int? { bytes(of: "VmHWM:", in: "/proc/self/status") }

  /// A figure that a file of the system gives in kB on a line of its own.
  private static func bytes(of label: String, in path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let words = text.split { $0 == " " || $0 == "\t" }
      if words.count > 1, words[0] == label, let kibibytes = Int(words[1]) {
        return kibibytes << 10
      }
    }
    return nil
  }

  /// Bytes of address space that the process may have; nil if there is no limit.
  static var addressSpaceLimit: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
    return Int(exactly: limit.rlim_cur)
  }
}
