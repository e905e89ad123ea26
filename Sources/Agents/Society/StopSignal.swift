import Synchronization

/// Tells the agents of a society to stop, even in the middle of a query: the time of the run is over, or
/// somebody interrupts it.
final class StopSignal: @unchecked Sendable {
  /// When the run has to end, in microseconds of the machine's clock.
  private let deadline = Atomic(Int64.max)
  private let isObeyed = Atomic(false)
  /// Whether somebody interrupts the run; set between runs only.
  @exclusivity(unchecked) var interruption: (@Sendable () -> Bool)?

  /// Whether an agent has given up a query because of it.
  var wasObeyed: Bool { isObeyed.load(ordering: .relaxed) }

  /// Begins a run.
  func begin(_ limits: Society.Limits) {
    isObeyed.store(false, ordering: .relaxed)
    let seconds = limits.endsQueries ? limits.seconds : nil
    let end = seconds.map { (Clock.seconds() + $0) * 1e6 } ?? .infinity
    deadline.store(end < 0x1p62 ? Int64(max(0, end)) : .max, ordering: .relaxed)
  }

  /// Whether to stop now; who asks has to obey.
  func isDue() -> Bool {
    let isOver = Clock.seconds() * 1e6 >= Double(deadline.load(ordering: .relaxed))
    guard isOver || interruption?() == true else { return false }
    isObeyed.store(true, ordering: .relaxed)
    return true
  }
}
