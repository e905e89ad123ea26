import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Why a computation was stopped before its end.
public enum StopReason: Int, Sendable {
  /// The time limit was reached.
  case time = 1
  /// The memory limit was reached.
  case memory = 2
  /// Somebody asked for it: a signal, or a caller that no longer wants the answer.
  case interrupt = 3
}

/// The time and memory that a computation may use, shared by all its phases and threads.
///
/// Loops ask `poll` every thousand steps or so and stop when it gives a reason. Anyone may
/// `interrupt` from another thread or from a signal handler.
public final class Budget: Sendable {
  /// Seconds of wall-clock time from the start of the budget; nil for no limit.
  public let timeLimit: Double?
  /// Bytes of resident memory that the process may use; nil for no limit.
  public let memoryLimit: Int?
  /// Bytes of address space that the process may use; nil for no limit.
  public let addressSpaceLimit: Int?

  /// The budget that this is a part of.
  private let whole: Budget?
  private let start: Double
  private let interrupted = Atomic<Bool>(false)
  private let stopped = Atomic<Int>(0)
  private let lastMemoryCheck = Atomic<Int>(0)

  /// Starts a budget now.
  ///
  /// - Parameters:
  ///   - timeLimit: seconds of wall-clock time, nil for no limit.
  ///   - memoryLimit: bytes of resident memory of the process, nil for no limit.
  ///   - addressSpaceLimit: bytes of address space of the process, nil for no limit. Where the
  ///     system has such a limit (`ulimit -v`), a lower one here leaves the process the chance to
  ///     stop in order.
  public init(
    timeLimit: Double? = nil, memoryLimit: Int? = nil, addressSpaceLimit: Int? = nil
  ) {
    self.timeLimit = timeLimit
    self.memoryLimit = memoryLimit
    self.addressSpaceLimit = addressSpaceLimit
    whole = nil
    start = Self.now()
  }

  /// Makes a budget for one of several computations that run on a budget beside each other.
  ///
  /// What stops the whole stops its parts. A part may be interrupted on its own, and when memory
  /// runs short, the part that asks for more stops, a little before the limits of the whole: the
  /// others can go on with what it leaves.
  public init(partOf whole: Budget) {
    self.whole = whole
    start = whole.start
    timeLimit = whole.timeLimit
    memoryLimit = whole.memoryLimit.map { $0 - $0 / 16 }
    addressSpaceLimit = whole.addressSpaceLimit.map { $0 - $0 / 16 }
  }

  /// Seconds of wall-clock time since the budget was started.
  public var elapsed: Double { Self.now() - start }

  /// Asks everything that works on this budget to stop. Safe in a signal handler.
  public func interrupt() {
    interrupted.store(true, ordering: .relaxed)
  }

  /// The reason to stop, once there is one.
  ///
  /// Reads the clock, and at most every 5 ms the memory in use; costs some 30 ns.
  public func poll() -> StopReason? {
    if let known = StopReason(rawValue: stopped.load(ordering: .relaxed)) { return known }
    let reason = newReason()
    if let reason { stopped.store(reason.rawValue, ordering: .relaxed) }
    return reason
  }

  /// Whether a buffer may grow by so many bytes.
  ///
  /// Ask before large growth: between two polls a doubling buffer could overrun the limit.
  public func allows(growthBy bytes: Int) -> Bool {
    if !exceedsMemory(with: bytes) { return true }
    stopped.store(StopReason.memory.rawValue, ordering: .relaxed)
    return false
  }

  /// Whether so many bytes more would stay within the limits; unlike `allows`, nothing stops if not.
  public func hasRoom(for bytes: Int) -> Bool { !exceedsMemory(with: bytes) }

  private func newReason() -> StopReason? {
    if interrupted.load(ordering: .relaxed) { return .interrupt }
    if let reason = whole?.poll() { return reason }
    let elapsed = elapsed
    if let timeLimit, elapsed >= timeLimit { return .time }
    let tick = Int(elapsed * 200) + 1
    if lastMemoryCheck.exchange(tick, ordering: .relaxed) != tick, exceedsMemory(with: 0) {
      return .memory
    }
    return nil
  }

  private func exceedsMemory(with growth: Int) -> Bool {
    guard memoryLimit != nil || addressSpaceLimit != nil else { return false }
    let used = Self.memoryInUse()
    return used.resident + growth > memoryLimit ?? .max
      || used.addressSpace + growth > addressSpaceLimit ?? .max
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Bytes of memory that the process has resident now; 0 where the system does not tell.
  public static func residentMemory() -> Int { memoryInUse().resident }

  private static func memoryInUse() -> (addressSpace: Int, resident: Int) {
    let file = open("/proc/self/statm", O_RDONLY)
    guard file >= 0 else { return (0, 0) }
    defer { close(file) }
    var field = 0
    // The first two fields are the pages of address space and those resident.
    var pages = (0, 0)
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
      let count = read(file, buffer.baseAddress, buffer.count)
      for byte in buffer.prefix(max(0, count)) {
        if byte == UInt8(ascii: " ") {
          field += 1
        } else if byte >= 48, byte <= 57 {
          if field == 0 { pages.0 = pages.0 * 10 + Int(byte - 48) }
          if field == 1 { pages.1 = pages.1 * 10 + Int(byte - 48) }
        }
      }
    }
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    return (pages.0 * pageSize, pages.1 * pageSize)
  }
}
