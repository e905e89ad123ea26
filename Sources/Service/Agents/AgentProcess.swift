import Glibc
import JSON
import Synchronization
import Workers

/// A conversation with `praxis agent session`, which runs the agents of one society.
///
/// A process of its own keeps what agents do from everybody else: it has a limit of memory, and can be
/// ended when a cycle of an agent never does.
final class AgentProcess: Sendable {
  private struct State {
    var nextRequest = 0
    var waiting: [Int: CheckedContinuation<JSONValue, any Error>] = [:]
    var hasEnded = false
    /// Events that were told and not handled yet.
    var unhandled = 0
  }

  /// Seconds that an answer may take: an agent in the middle of a long cycle hears nothing.
  private static let patience = 10.0
  /// Seconds that agents may take to start, on a machine that is busy.
  static let startPatience = 60.0
  /// How many events may wait before the agents have to.
  private static let eventLimit = 2000

  /// What happens, until the process has ended; the last event is `exit`.
  let events: AsyncStream<JSONValue>
  private let telling: AsyncStream<JSONValue>.Continuation
  private let input = WorkerInput()
  private let process: WorkerProcess
  private let folder: WorkFolder
  /// MiB of memory that the agents may have.
  private let memory: Int
  private let state = Mutex(State())

  /// Describes a process; nothing is started yet.
  init(_ options: ServiceOptions, memory: Int) throws {
    folder = try WorkFolder(in: options.workFolder)
    self.memory = memory
    // What the program itself needs comes on top of what the agents may have.
    var limits = WorkerProcess.Limits(addressSpace: (memory << 20) + 1 << 30)
    limits.residentMemory = (memory + 32) << 20
    limits.output = .max
    process = WorkerProcess(
      executable: options.executable, arguments: ["agent", "session"], folder: folder.path,
      limits: limits, input: input)
    (events, telling) = AsyncStream.makeStream(of: JSONValue.self)
  }

  /// Starts the process.
  func start() throws {
    let isStarted = BackgroundThread.start { [self] in
      var message: String
      do throws(WorkerError) {
        let result = try process.run { self.take($0) }
        message = reason(result)
      } catch {
        message = error.description
      }
      let waiting = state.withLock { state in
        state.hasEnded = true
        defer { state.waiting = [:] }
        return state.waiting.values
      }
      for continuation in waiting { continuation.resume(throwing: Self.gone) }
      telling.yield(["event": "exit", "message": .string(message)])
      telling.finish()
    }
    if !isStarted { throw WorkerError("no thread is left") }
  }

  /// What is wrong with the way a process ended; empty if nothing is.
  private func reason(_ result: WorkerProcess.Result) -> String {
    if result.isOutOfMemory { return "the limit of \(memory) MiB of memory was reached" }
    if result.isCancelled {
      return "ended in the middle of a cycle; what was done since the last checkpoint is lost"
    }
    if let signal = result.signal {
      return result.peakMemory >= memory << 20
        ? "the limit of \(memory) MiB of memory was reached"
        : "the agents' process was ended by signal \(signal)"
    }
    return result.status == 0 ? "" : "the agents' process ended: \(result.errors.suffix(500))"
  }

  private static let gone = APIError.conflict(
    "ended", "the agents' process has ended; the next request starts it again")

  // MARK: Files

  /// Puts a file where the process can read it.
  func write(_ bytes: [UInt8], to name: String) throws { try folder.write(bytes, to: name) }

  /// Takes a file of the process away.
  func take(file name: String) -> [UInt8]? {
    // The process chooses names without folders; whatever else it says is no file of ours.
    guard !name.contains("/") else { return nil }
    let bytes = folder.bytes(of: name)
    unlink(folder.path(of: name))
    return bytes
  }

  // MARK: Talking

  /// Asks and waits for the answer.
  ///
  /// - Throws: `APIError` if the process refuses, has ended, or does not answer in time.
  func ask(_ request: JSONValue, patience: Double = patience) async throws -> JSONValue {
    let number = state.withLock { state in
      state.nextRequest += 1
      return state.nextRequest
    }
    let members = (request.members ?? []).map { (key: $0.key, value: $0.value) }
    let line = JSONValue.object([("id", .integer(number))] + members).text
    let timer = Task {
      try await Task.sleep(for: .seconds(patience))
      giveUp(number)
    }
    defer { timer.cancel() }
    let answer = try await withCheckedThrowingContinuation { continuation in
      let hasEnded = state.withLock { state in
        if !state.hasEnded { state.waiting[number] = continuation }
        return state.hasEnded
      }
      if hasEnded { continuation.resume(throwing: Self.gone) } else { input.send(line) }
    }
    if let error = answer["error"]?.stringValue { throw APIError.invalid(error) }
    return answer
  }

  private func giveUp(_ number: Int) {
    let waiting = state.withLock { $0.waiting.removeValue(forKey: number) }
    waiting?.resume(
      throwing: APIError.conflict(
        "busy", "the agents are in a long cycle; try again later or stop them"))
  }

  /// Notes that an event was handled.
  func noteHandled() { state.withLock { $0.unhandled -= 1 } }

  /// Lets the process end by itself.
  func close() { input.close() }

  /// Ends the process.
  func kill() { process.cancel() }

  /// Takes a line that the process printed, on the thread that reads from it.
  private func take(_ line: String) {
    guard let event = try? JSONReader.read(line) else { return }
    if event["event"] == "answer" {
      let number = event["id"]?.integerValue ?? 0
      let waiting = state.withLock { $0.waiting.removeValue(forKey: number) }
      waiting?.resume(returning: event)
      return
    }
    telling.yield(event)
    var unhandled = state.withLock { state in
      state.unhandled += 1
      return state.unhandled
    }
    // Agents that tell more than can be stored wait here: their output is full then.
    while unhandled > Self.eventLimit {
      usleep(1000)
      unhandled = state.withLock { $0.unhandled }
    }
  }
}
