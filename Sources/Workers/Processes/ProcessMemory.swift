import Glibc

/// What the system says of another process's memory.
enum ProcessMemory {
  /// The most bytes that a running process has had resident; nil once it has ended.
  ///
  /// What `wait4` tells would be no less than what its parent had when it was started.
  static func peak(of process: pid_t) -> Int? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    let label = "VmHWM:"
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix(label) else { continue }
      return text.dropFirst(label.count).split(separator: " ").lazy
        .map { $0.filter(\.isNumber) }.compactMap { Int($0) }.first.map { $0 << 10 }
    }
    return nil
  }
}
