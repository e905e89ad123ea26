import JSON
import Store
import Synchronization
import Workers

/// A job while the service knows it: it waits, runs, or has ended a short while ago.
final class Job: Sendable {
  /// How far a job is.
  enum Phase: String, Sendable {
    case waiting
    case running
    /// Has an answer, which may be a negative one.
    case answered
    case cancelled
    /// Has no answer, and a message that says why.
    case failed

    var isEnd: Bool { self != .waiting && self != .running }

    init(_ state: StoredJob.State) {
      switch state {
      case .accepted: self = .waiting
      case .answered: self = .answered
      case .cancelled: self = .cancelled
      case .failed: self = .failed
      }
    }
  }

  /// Something that happened, for whoever watches.
  struct Event: Sendable {
    var number: Int
    /// `state`, `progress`, `plan` or `end`.
    var name: String
    var data: JSONValue
  }

  /// What came out of a job.
  struct End: Sendable {
    var phase: Phase
    var answer: WorkAnswer
    /// Why there is no answer, or what was said beside it.
    var message: String?
  }

  /// How many events are kept for watchers who come late.
  private static let eventLimit = 512

  private struct State {
    var phase = Phase.waiting
    var events: [Event] = []
    var nextNumber = 1
    var watchers: [Int: AsyncStream<Event>.Continuation] = [:]
    var nextWatcher = 0
    var waiters: [CheckedContinuation<End?, Never>] = []
    var end: End?
    /// Whether the job was put off until the service starts again.
    var isSuspended = false
    var isCancelled = false
    var process: WorkerProcess?
  }

  let id: String
  let request: JobRequest
  /// Whether the job survives the service.
  let isStored: Bool
  /// When it was accepted, in seconds since 1970.
  let created: Double
  private let state = Mutex(State())

  init(id: String, request: JobRequest, isStored: Bool, created: Double) {
    self.id = id
    self.request = request
    self.isStored = isStored
    self.created = created
  }

  var phase: Phase { state.withLock { $0.phase } }
  var end: End? { state.withLock { $0.end } }
  var isCancelled: Bool { state.withLock { $0.isCancelled } }
  var isSuspended: Bool { state.withLock { $0.isSuspended } }

  // MARK: What the queue does

  func start() {
    state.withLock { state in
      state.phase = .running
      Self.tell("state", ["state": "running"], &state)
    }
  }

  /// Names the process that works on the job, so that it can be cancelled.
  func watch(_ process: WorkerProcess) {
    state.withLock { state in
      state.process = process
      if state.isCancelled || state.isSuspended { process.cancel() }
    }
  }

  /// Asks the job to end.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.process?.cancel()
    }
  }

  /// Ends the process of the job, which will start again with the service; who waits is told that
  /// there is no end.
  func suspend() {
    let waiting = state.withLock { state in
      state.isSuspended = true
      state.process?.cancel()
      Self.tell("state", ["state": "waiting"], &state)
      return Self.takeWaiting(&state)
    }
    waiting.release()
  }

  /// Tells what the process told.
  func tell(_ event: JSONValue) {
    let members = (event.members ?? []).filter { $0.key != "event" }
    state.withLock { state in
      Self.tell(event["event"]?.stringValue ?? "progress", .object(members), &state)
    }
  }

  /// Ends the job.
  func finish(_ end: End) {
    let waiting = state.withLock { state in
      state.phase = end.phase
      state.end = end
      state.process = nil
      Self.tell("end", ["state": .string(end.phase.rawValue)], &state)
      return Self.takeWaiting(&state)
    }
    waiting.release()
  }

  /// Takes out who waits; they are told outside the lock, since a stream that ends calls back.
  private static func takeWaiting(_ state: inout State) -> Waiting {
    defer { (state.watchers, state.waiters) = ([:], []) }
    return Waiting(watchers: Array(state.watchers.values), waiters: state.waiters, end: state.end)
  }

  /// Who waits for a job.
  private struct Waiting: Sendable {
    var watchers: [AsyncStream<Event>.Continuation]
    var waiters: [CheckedContinuation<End?, Never>]
    var end: End?

    func release() {
      for watcher in watchers { watcher.finish() }
      for waiter in waiters { waiter.resume(returning: end) }
    }
  }

  private static func tell(_ name: String, _ data: JSONValue, _ state: inout State) {
    let event = Event(number: state.nextNumber, name: name, data: data)
    state.nextNumber += 1
    if state.events.count == eventLimit {
      // Old progress is worth least.
      let index = state.events.firstIndex { $0.name == "progress" } ?? 0
      state.events.remove(at: index)
    }
    state.events.append(event)
    for watcher in state.watchers.values { watcher.yield(event) }
  }

  // MARK: What clients do

  /// The events behind a number, as they come, until the job has ended.
  func events(after number: Int) -> AsyncStream<Event> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingNewest(Self.eventLimit))
    let watcher = state.withLock { state -> Int? in
      for event in state.events where event.number > number { continuation.yield(event) }
      if state.end != nil || state.isSuspended {
        continuation.finish()
        return nil
      }
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = continuation
      return state.nextWatcher
    }
    if let watcher {
      continuation.onTermination = { [weak self] _ in
        self?.state.withLock { _ = $0.watchers.removeValue(forKey: watcher) }
      }
    }
    return stream
  }

  /// Waits for the end; nil if the service ends first.
  func waitForEnd() async -> End? {
    await withCheckedContinuation { continuation in
      let end = state.withLock { state -> End?? in
        if state.end != nil || state.isSuspended { return .some(state.end) }
        state.waiters.append(continuation)
        return nil
      }
      if let end { continuation.resume(returning: end) }
    }
  }
}
