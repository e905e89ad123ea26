import Glibc
import Grounding
import Synchronization

/// Keeps the promise that a command ends within a second of its limits and of SIGINT or SIGTERM,
/// even where a phase does not look at its budget in time.
///
/// A thread of its own passes signals on to the budget. If the command is still running
/// `patience` seconds after the budget has given a reason to stop, the thread ends the process.
final class Watchdog: Sendable {
  /// Seconds that the command has to end by itself.
  private static let patience = 0.7
  private static let interval: UInt32 = 10_000

  private let budget: Budget
  private let emergencyExit: @Sendable (StopReason) -> ExitStatus
  private let isDone = Atomic<Bool>(false)

  /// Starts watching over a budget.
  ///
  /// - Parameter emergencyExit: says how the process ends if the command does not end it: prints
  ///   what there is to say and gives the status. It runs on the watching thread.
  init(_ budget: Budget, emergencyExit: @escaping @Sendable (StopReason) -> ExitStatus) {
    self.budget = budget
    self.emergencyExit = emergencyExit
    // The first use of a global sets it up; that must not happen inside the handler.
    _ = signalCount.load(ordering: .relaxed)
    _ = hasFailedAllocation.load(ordering: .relaxed)
    signal(SIGINT) { _ in signalCount.add(1, ordering: .relaxed) }
    signal(SIGTERM) { _ in signalCount.add(1, ordering: .relaxed) }
    // What aborts in this process is an allocation that fails: the watching thread says so and ends
    // the process. It cannot if it is that thread whose allocation fails.
    signal(SIGABRT) { _ in
      if hasFailedAllocation.exchange(true, ordering: .relaxed) {
        _exit(ExitStatus.outOfMemory.rawValue)
      }
      while true { pause() }
    }
    // A caller that blocks signals in its own threads passes that on to the processes it starts.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Watchdog>.fromOpaque(context).takeRetainedValue().watch() }
        return nil
      }, context)
    if failure == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Watchdog>.fromOpaque(context).release()
    }
  }

  /// Ends the watch: the command is about to end by itself.
  func stop() {
    isDone.store(true, ordering: .relaxed)
  }

  private func watch() {
    var deadline: Double?
    while !isDone.load(ordering: .relaxed) {
      usleep(Self.interval)
      let signals = signalCount.load(ordering: .relaxed)
      if signals > 0 { budget.interrupt() }
      if hasFailedAllocation.load(ordering: .relaxed) {
        _exit(emergencyExit(.memory).rawValue)
      }
      guard let reason = budget.poll() else { continue }
      let end = deadline ?? budget.elapsed + Self.patience
      deadline = end
      // Whoever asks a second time does not want to wait.
      if budget.elapsed >= end || signals > 1, !isDone.exchange(true, ordering: .relaxed) {
        _exit(emergencyExit(reason).rawValue)
      }
    }
  }
}

/// How many SIGINT and SIGTERM have come.
private let signalCount = Atomic<Int>(0)

/// Whether an allocation has failed, which makes Swift's runtime abort the process.
private let hasFailedAllocation = Atomic<Bool>(false)
