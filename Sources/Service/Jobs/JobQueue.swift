import JSON
import Logging
import Store
import Workers

/// Runs jobs, a few at a time, the oldest first. Each runs as a process of its own.
actor JobQueue {
  private let store: Store
  private let options: ServiceOptions
  private let metrics: Metrics
  private let logger: Logger
  private var waiting: [Job] = []
  private var running: [String: Job] = [:]
  /// Jobs that can be asked about: waiting, running, and the last that ended.
  private var known: [String: Job] = [:]
  private var ended: [String] = []
  private var isStopping = false
  private var nextUnstored = 0
  /// Seconds that jobs took lately, for clients who have to come again.
  private var usualSeconds = 1.0

  /// How many jobs that have ended are kept in memory.
  private static let endedLimit = 256

  init(store: Store, options: ServiceOptions, metrics: Metrics, logger: Logger) {
    self.store = store
    self.options = options
    self.metrics = metrics
    self.logger = logger
  }

  /// How many jobs wait and run.
  var load: (waiting: Int, running: Int) { (waiting.count, running.count) }

  // MARK: Submitting

  /// Accepts a job. A stored one is on the disk when this returns.
  ///
  /// - Throws: `APIError` if the queue is full or the service is ending; `StoreError` if something
  ///   that the request names is not there.
  func submit(_ request: JobRequest, isStored: Bool) async throws -> Job {
    try refuseIfFull()
    try await request.check(store)
    let job: Job
    if isStored {
      let stored = try await store.addJob(kind: request.kind, request: request.json.text)
      job = Job(id: stored.id, request: request, isStored: true, created: stored.created)
    } else {
      nextUnstored += 1
      job = Job(id: "work-\(nextUnstored)", request: request, isStored: false, created: 0)
    }
    add(job)
    return job
  }

  /// Does work whose answer somebody waits for.
  ///
  /// - Throws: as `submit`; `APIError` if the service ends first.
  func answer(_ request: JobRequest) async throws -> Job.End {
    let job = try await submit(request, isStored: false)
    return try await withTaskCancellationHandler {
      guard let end = await job.waitForEnd() else { throw APIError.stopping }
      return end
    } onCancel: {
      job.cancel()
    }
  }

  /// Takes up what was accepted before the service was started and not done.
  func resume() async throws {
    for stored in try await store.resumeJobs() {
      do {
        let json = try JSONReader.read(stored.request)
        let request = try JobRequest(json, options: options)
        add(Job(id: stored.id, request: request, isStored: true, created: stored.created))
      } catch {
        let message = "the request cannot be used any more: \(error)"
        try await store.endJob(stored.id, JobEnd(.failed, message: message))
      }
    }
    if !waiting.isEmpty { logger.notice("resumed jobs", metadata: ["count": "\(waiting.count)"]) }
  }

  private func refuseIfFull() throws {
    if isStopping { throw APIError.stopping }
    guard waiting.count < options.queueCapacity else {
      metrics.countRefusedJob()
      let seconds = usualSeconds * Double(waiting.count) / Double(options.workerCount)
      throw APIError.busy(retryAfter: Int(min(max(seconds, 1), 60).rounded(.up)))
    }
  }

  private func add(_ job: Job) {
    known[job.id] = job
    waiting.append(job)
    startNext()
  }

  // MARK: Asking

  /// A job that is waiting, running or ended lately.
  func job(_ id: String) -> Job? { known[id] }

  /// Cancels a job; does nothing if it has ended.
  ///
  /// - Returns: false if the queue does not know the job.
  func cancel(_ id: String) async -> Bool {
    guard let job = known[id] else { return false }
    job.cancel()
    if let index = waiting.firstIndex(where: { $0.id == id }) {
      waiting.remove(at: index)
      await finish(job, WorkAnswer(ending: .cancelled))
    }
    return true
  }

  // MARK: Running

  private func startNext() {
    while !isStopping, running.count < options.workerCount, !waiting.isEmpty {
      let job = waiting.removeFirst()
      running[job.id] = job
      job.start()
      Task {
        let clock = ContinuousClock()
        let start = clock.now
        let answer = await carryOut(job)
        let seconds = start.duration(to: clock.now) / .seconds(1)
        usualSeconds = 0.9 * usualSeconds + 0.1 * seconds
        await finish(job, answer)
        running[job.id] = nil
        startNext()
      }
    }
  }

  /// Does the work of a job on a thread of its own.
  private nonisolated func carryOut(_ job: Job) async -> WorkAnswer {
    do {
      if job.isStored { try await store.startJob(job.id) }
      let folder = try WorkFolder(in: options.workFolder)
      let order = try await job.request.order(store, in: folder)
      let process = try order.process(executable: options.executable, in: folder)
      job.watch(process)
      return try await BlockingWork.run {
        WorkAnswer.run(order, process, in: folder) { job.tell($0) }
      }
    } catch {
      let message = APIError(error)?.message ?? "\(error)"
      return WorkAnswer(ending: .failed, message: message)
    }
  }

  /// Stores what came out of a job, then tells it.
  private func finish(_ job: Job, _ answer: WorkAnswer) async {
    // Put off until the service starts again.
    if job.isSuspended, answer.ending == .cancelled { return }
    var end = Job.End(
      phase: Self.phase(of: answer.ending), answer: answer, message: Self.message(of: answer))
    if job.isStored {
      do {
        try await store(job, end)
      } catch {
        logger.error("job cannot be stored", metadata: ["job": "\(job.id)", "error": "\(error)"])
        end.phase = .failed
        end.message = "the answer could not be stored: \(error)"
      }
    }
    metrics.countJob(
      kind: job.request.kind, ending: answer.ending.rawValue, processorTime: answer.processorTime)
    job.finish(end)
    ended.append(job.id)
    if ended.count > Self.endedLimit { known[ended.removeFirst()] = nil }
    if !job.isStored { known[job.id] = nil }
    logger.info(
      "job ended",
      metadata: [
        "job": "\(job.id)", "kind": "\(job.request.kind)", "ending": "\(answer.ending.rawValue)",
        "processor_seconds": "\(answer.processorTime)",
      ])
  }

  private func store(_ job: Job, _ end: Job.End) async throws {
    var plans: [NewPlan] = []
    var model: NewModel?
    switch job.request {
    case .plan(let request): plans = try await request.plans(in: end.answer, store)
    case .learn(let request): model = request.model(in: end.answer)
    case .order: break
    }
    let state: StoredJob.State =
      switch end.phase {
      case .answered: .answered
      case .cancelled: .cancelled
      default: .failed
      }
    try await store.endJob(
      job.id,
      JobEnd(
        state, answer: end.answer.json.isNull ? nil : end.answer.json.text, message: end.message,
        processorTime: end.answer.processorTime, peakMemory: end.answer.peakMemory),
      plans: plans, model: model)
  }

  private static func phase(of ending: WorkAnswer.Ending) -> Job.Phase {
    switch ending {
    case .answered: .answered
    case .cancelled: .cancelled
    case .unusable, .outOfTime, .outOfMemory, .failed: .failed
    }
  }

  private static func message(of answer: WorkAnswer) -> String? {
    switch answer.ending {
    case .outOfTime: "the time limit was reached"
    case .outOfMemory: "the memory limit was reached"
    case .cancelled: "cancelled"
    case .answered, .unusable, .failed: answer.message.isEmpty ? nil : answer.message
    }
  }

  // MARK: Ending

  /// Takes no more jobs, lets those that run finish for a while, and puts the rest off until the
  /// service starts again.
  func stop(grace seconds: Double) async {
    isStopping = true
    for job in waiting { job.suspend() }
    waiting = []
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(seconds))
    while !running.isEmpty, clock.now < deadline {
      try? await Task.sleep(for: .milliseconds(20))
    }
    for job in running.values { job.suspend() }
    // Processes that do not listen are killed two seconds later.
    let end = clock.now.advanced(by: .seconds(4))
    while !running.isEmpty, clock.now < end { try? await Task.sleep(for: .milliseconds(20)) }
  }
}
