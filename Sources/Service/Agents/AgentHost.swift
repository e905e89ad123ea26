import JSON
import Logging
import Store

/// All societies of agents, of which only so many are awake at a time.
actor AgentHost {
  private let store: Store
  private let options: ServiceOptions
  private let logger: Logger
  private var societies: [String: AgentSociety] = [:]
  /// The societies that have a process, or are about to have one.
  private var awake: Set<String> = []
  private var isStopping = false

  /// Seconds without a request after which agents that do not run are put to sleep.
  private static let idleLimit = 60.0

  init(store: Store, options: ServiceOptions, logger: Logger) {
    self.store = store
    self.options = options
    self.logger = logger
  }

  /// How many societies are awake.
  var awakeCount: Int { awake.count }

  /// Starts agents.
  ///
  /// - Throws: `APIError` with what is wrong with a program, or if too many are running.
  func start(_ request: AgentsRequest) async throws -> StoredSociety {
    let stored = try await store.addSociety(
      name: request.name, request: request.json.text, agents: request.agents.map(\.name))
    let society = member(stored.id)
    do {
      _ = try await society.awake()
    } catch {
      societies[stored.id] = nil
      try? await store.removeSociety(stored.id)
      throw error
    }
    return stored
  }

  /// A society that is stored.
  ///
  /// - Throws: `StoreError.isMissing`.
  func society(_ id: String) async throws -> AgentSociety {
    if let known = societies[id] { return known }
    _ = try await store.society(id)
    return member(id)
  }

  /// Whether a society is awake and running, without waking it.
  func condition(of id: String) async -> (isAwake: Bool, isRunning: Bool) {
    await societies[id]?.condition ?? (false, false)
  }

  private func member(_ id: String) -> AgentSociety {
    if let known = societies[id] { return known }
    let society = AgentSociety(id, store: store, options: options, logger: logger, host: self)
    societies[id] = society
    return society
  }

  /// Ends a society and removes all that is stored of it.
  func remove(_ id: String) async throws {
    try await store.removeSociety(id)
    await societies.removeValue(forKey: id)?.end()
    awake.remove(id)
  }

  // MARK: Room

  /// Makes sure that one more society may wake, if need be by putting to sleep the one that has been
  /// idle for longest.
  ///
  /// - Throws: `APIError` if all are running.
  func makeRoom(for id: String) async throws {
    if isStopping { throw APIError.stopping }
    while awake.count >= options.agentCapacity, !awake.contains(id) {
      var idlest: (society: AgentSociety, seconds: Double)?
      for other in awake {
        guard let society = societies[other], let seconds = await society.idleSeconds else {
          continue
        }
        if seconds > idlest?.seconds ?? -1 { idlest = (society, seconds) }
      }
      guard let idlest else {
        throw APIError.busy(
          "\(awake.count) societies of agents are running; no more may", retryAfter: 5)
      }
      await putToSleep(idlest.society)
    }
    awake.insert(id)
  }

  /// Puts a society to sleep, unless somebody is quicker.
  private func putToSleep(_ society: AgentSociety) async {
    // While the society is asked, it may wake again and be noted again.
    awake.remove(society.id)
    if await !society.sleep() { awake.insert(society.id) }
  }

  /// Notes that a society has no process any more.
  func noteAsleep(_ id: String) { awake.remove(id) }

  // MARK: Life

  /// Lets societies go on that were running when the service ended.
  func resume() async throws {
    for id in try await store.runningSocieties() {
      do {
        let stored = try await store.society(id)
        guard let run = stored.run.flatMap({ AgentRunRequest(stored: $0) }) else { continue }
        try await member(id).run(run)
      } catch {
        var news = SocietyNews()
        let message = APIError(error)?.message ?? "\(error)"
        news.run = .some(nil)
        news.message = .some("the run could not go on: \(message)")
        try await store.record(news, of: id)
        logger.error("agents cannot go on", metadata: ["society": "\(id)", "error": "\(message)"])
      }
    }
  }

  /// Puts idle societies to sleep until the service ends.
  func watch() async {
    while !isStopping {
      try? await Task.sleep(for: .seconds(5))
      if Task.isCancelled { return }
      for id in awake {
        guard let society = societies[id], let seconds = await society.idleSeconds else { continue }
        if seconds > Self.idleLimit { await putToSleep(society) }
      }
    }
  }

  /// Ends all processes; what was running goes on when the service starts again.
  func stop() async {
    isStopping = true
    await withTaskGroup(of: Void.self) { group in
      for society in societies.values { group.addTask { await society.suspend() } }
    }
  }
}
