import JSON
import Logging
import Store
import Workers

/// Agents that live together, while the service knows them: asleep, or awake in a process.
///
/// What is acknowledged is stored: inputs at once, minds at checkpoints. A society whose process ended
/// goes on from its last checkpoint and the inputs after it.
actor AgentSociety {
  let id: String
  private let store: Store
  private let options: ServiceOptions
  private let logger: Logger
  private let host: AgentHost

  private var process: AgentProcess?
  private var waking: Task<AgentProcess, any Error>?
  private var isRunning = false
  /// Whether the service is ending, so that a run goes on with the next one.
  private var isSuspended = false
  private var lastInput = 0
  private var lastUse = ContinuousClock.now
  private var runWaiters: [CheckedContinuation<Void, Never>] = []
  /// What has happened and is not stored yet.
  private var news = SocietyNews()
  private var isStoring = false
  private var storeWaiters: [CheckedContinuation<Void, any Error>] = []
  private var flushTimer: Task<Void, Never>?
  private var watchers: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextWatcher = 0

  init(
    _ id: String, store: Store, options: ServiceOptions, logger: Logger, host: AgentHost
  ) {
    self.id = id
    self.store = store
    self.options = options
    self.logger = logger
    self.host = host
  }

  // MARK: Asking

  /// Whether a process runs the agents, and whether they are running.
  var condition: (isAwake: Bool, isRunning: Bool) { (process != nil, isRunning) }

  /// Seconds since it was last used; nil if it is busy or asleep.
  var idleSeconds: Double? {
    guard process != nil, !isRunning, waking == nil else { return nil }
    return lastUse.duration(to: .now) / .seconds(1)
  }

  /// Asks the process something that changes nothing.
  func ask(_ request: JSONValue) async throws -> JSONValue {
    let process = try await awake()
    defer { lastUse = .now }
    return try await process.ask(request)
  }

  /// Ticks when the journal may have grown.
  func ticks() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    guard !isSuspended else {
      continuation.finish()
      return stream
    }
    nextWatcher += 1
    let watcher = nextWatcher
    watchers[watcher] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(watcher: watcher) }
    }
    continuation.yield()
    return stream
  }

  private func forget(watcher: Int) { watchers[watcher] = nil }

  // MARK: Changing

  /// Gives an agent something; it is stored when this returns.
  ///
  /// - Returns: the number of the input.
  func take(_ input: AgentInput) async throws -> Int {
    let process = try await awake()
    defer { lastUse = .now }
    lastInput += 1
    let number = lastInput
    _ = try await process.ask(AgentInput.request(input.json, number: number))
    news.inputs.append((number, input.json.text))
    news.entries.append(("input", input.json.text))
    try await flush()
    return number
  }

  /// Lets the agents run.
  func run(_ request: AgentRunRequest) async throws {
    let process = try await awake()
    guard !isRunning else {
      throw APIError.conflict("running", "the agents are running; stop them first")
    }
    isRunning = true
    // Before anything can come of it.
    news.run = .some(request.json.text)
    news.message = .some(nil)
    news.entries.append(("run", request.json.text))
    do {
      try await flush()
      _ = try await process.ask(request.json)
    } catch {
      isRunning = false
      news.run = .some(nil)
      flushSoon()
      throw error
    }
    endAfter(seconds: request.seconds + 10, process)
  }

  /// Ends a process that goes on for longer than its run may: a cycle of an agent does not end.
  private func endAfter(seconds: Double, _ process: AgentProcess) {
    Task { [weak self] in
      try await Task.sleep(for: .seconds(seconds))
      await self?.kill(ifStillRunning: process)
    }
  }

  private func kill(ifStillRunning process: AgentProcess) {
    if isRunning, self.process === process { process.kill() }
  }

  /// Ends a run before its time.
  func stop() async throws {
    guard isRunning, let process else { return }
    do {
      _ = try await process.ask(["do": "stop"])
    } catch {
      // It hears nothing in the middle of a cycle. The last checkpoint is what is left.
      process.kill()
    }
    await waitForEnd()
  }

  /// Waits until the agents do not run.
  func waitForEnd() async {
    guard isRunning else { return }
    await withCheckedContinuation { runWaiters.append($0) }
  }

  /// Ends the process of agents that are not running; the next request starts another one.
  ///
  /// - Returns: false if they are running, or about to wake.
  func sleep() -> Bool {
    guard !isRunning, waking == nil else { return false }
    process?.close()
    // It may take a while to end; nobody is to ask it meanwhile.
    process = nil
    return true
  }

  /// Ends the process for good.
  func end() async {
    isSuspended = true
    process?.kill()
    for watcher in watchers.values { watcher.finish() }
  }

  /// Ends the process because the service ends; a run goes on with the next one.
  func suspend() async {
    isSuspended = true
    for watcher in watchers.values { watcher.finish() }
    if isRunning, let process { _ = try? await process.ask(["do": "stop"]) }
    await waitForEnd()
    try? await flush()
    process?.close()
  }

  // MARK: Waking

  /// The process, which is started where there is none.
  ///
  /// - Throws: `APIError` if too many are running; what is wrong with a program.
  func awake() async throws -> AgentProcess {
    if isSuspended { throw APIError.stopping }
    if let process { return process }
    if let waking { return try await waking.value }
    let task = Task { try await start() }
    waking = task
    defer { waking = nil }
    return try await task.value
  }

  private func start() async throws -> AgentProcess {
    try await host.makeRoom(for: id)
    do {
      let process = try await startProcess()
      self.process = process
      lastUse = .now
      return process
    } catch {
      await host.noteAsleep(id)
      throw error
    }
  }

  private func startProcess() async throws -> AgentProcess {
    let stored = try await store.society(id)
    let minds = try await store.minds(of: id)
    let request = try JSONReader.read(stored.request)
    let process = try AgentProcess(
      options, memory: request["memory_limit"]?.integerValue ?? options.agentMemory)
    var members = (request.members ?? []).map { (key: $0.key, value: $0.value) }
    members.append(("do", "start"))
    if let robots = request["robots"], robots["site"] == "served", let socket = options.robotSocket
    {
      // Clients name no files of this machine.
      let served = (robots.members ?? []).map { (key: $0.key, value: $0.value) }
      members.append(("robots", .object(served + [("socket", .string(socket))])))
    }
    if let checkpoint = minds.checkpoint {
      try process.write(checkpoint.state, to: "state")
      members += [
        ("state", "state"), ("world", .string(checkpoint.world)),
        ("inputs", .integer(checkpoint.inputs)),
      ]
    }
    try process.start()
    Task {
      for await event in process.events {
        await handle(event, of: process)
        process.noteHandled()
      }
    }
    do {
      _ = try await process.ask(.object(members), patience: AgentProcess.startPatience)
    } catch {
      process.kill()
      throw error
    }
    for input in minds.inputs {
      // What an agent took once it takes again.
      if let body = try? JSONReader.read(input.body) {
        _ = try? await process.ask(AgentInput.request(body, number: input.number))
      }
    }
    lastInput = max(lastInput, minds.checkpoint?.inputs ?? 0, minds.inputs.last?.number ?? 0)
    return process
  }

  // MARK: What happens

  private func handle(_ event: JSONValue, of process: AgentProcess) async {
    let name = event["event"]?.stringValue ?? ""
    let body = JSONValue.object((event.members ?? []).filter { $0.key != "event" })
    switch name {
    case "checkpoint":
      guard let bytes = process.take(file: event["state"]?.stringValue ?? "") else { return }
      news.checkpoint = SocietyCheckpoint(
        state: bytes, world: event["world"]?.stringValue,
        inputs: event["inputs"]?.integerValue ?? 0, cycles: event["cycles"]?.integerValue ?? 0,
        agents: event["agents"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    case "exit": await noteExit(of: process, event["message"]?.stringValue ?? "")
    case "ended":
      news.entries.append((name, body.text))
      if !isSuspended { news.run = .some(nil) }
      try? await flush()
      noteEndOfRun()
    default:
      news.entries.append((name, body.text))
      if news.entries.count >= 500 { try? await flush() }
    }
    flushSoon()
  }

  private func noteExit(of process: AgentProcess, _ message: String) async {
    // One that was put to sleep is of no interest any more.
    guard self.process === process else { return }
    self.process = nil
    if !isSuspended, isRunning || !message.isEmpty {
      let text = message.isEmpty ? "the agents' process has ended" : message
      news.run = .some(nil)
      news.message = .some(text)
      news.entries.append(("failed", (["message": .string(text)] as JSONValue).text))
    }
    // Before anything that takes time: a request that comes now starts another process.
    isRunning = false
    let waiters = runWaiters
    runWaiters = []
    await host.noteAsleep(id)
    try? await flush()
    for waiter in waiters { waiter.resume() }
  }

  private func noteEndOfRun() {
    isRunning = false
    lastUse = .now
    let waiters = runWaiters
    runWaiters = []
    for waiter in waiters { waiter.resume() }
  }

  // MARK: Storing

  /// Stores what has happened in a moment, together with what follows until then.
  private func flushSoon() {
    guard flushTimer == nil, !news.isEmpty else { return }
    flushTimer = Task {
      try? await Task.sleep(for: .milliseconds(30))
      flushTimer = nil
      try? await flush()
    }
  }

  /// Stores what has happened; it is on the disk when this returns.
  private func flush() async throws {
    if isStoring {
      return try await withCheckedThrowingContinuation { storeWaiters.append($0) }
    }
    isStoring = true
    var failure: (any Error)?
    while !news.isEmpty {
      let taken = news
      news = SocietyNews()
      do {
        try await store.record(taken, of: id)
      } catch {
        failure = error
        logger.error(
          "agents' journal cannot be stored", metadata: ["society": "\(id)", "error": "\(error)"])
      }
    }
    isStoring = false
    let waiters = storeWaiters
    storeWaiters = []
    for waiter in waiters {
      if let failure { waiter.resume(throwing: failure) } else { waiter.resume() }
    }
    for watcher in watchers.values { watcher.yield() }
    if let failure { throw failure }
  }
}
