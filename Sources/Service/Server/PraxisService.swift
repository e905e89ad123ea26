import Glibc
import Hummingbird
import HummingbirdCore
import JSON
import Logging
import NIOCore
import ServiceLifecycle
import Store
import UnixSignals
import Workers

/// The HTTP service: planning, validation and learning with a store behind it.
///
/// ```swift
/// var options = ServiceOptions(executable: "/usr/bin/praxis", version: "1.0")
/// options.database = "praxis.db"
/// try await PraxisService(options).run { port in print("listening on port \(port)") }
/// ```
public struct PraxisService: Sendable {
  private let options: ServiceOptions
  private let store: Store
  private let queue: JobQueue
  private let agents: AgentHost
  private let metrics = Metrics()
  private let logger: Logger

  /// Opens the database.
  ///
  /// - Throws: `ServiceError` if the service must not listen where it is told to; `StoreError` if
  ///   the database cannot be used.
  public init(_ options: ServiceOptions) throws {
    guard options.token != nil || options.isLoopback else {
      throw ServiceError(
        description: "\(options.host) can be reached from other machines: a token is needed")
    }
    if let token = options.token, token.utf8.count < 16 {
      throw ServiceError(description: "the token is too short: it needs 16 characters or more")
    }
    self.options = options
    let level = Logger.Level(rawValue: options.logLevel) ?? .notice
    logger = Logger(label: "praxis") { JSONLogHandler(logLevel: level, label: $0) }
    store = try Store(path: options.database)
    queue = JobQueue(store: store, options: options, metrics: metrics, logger: logger)
    agents = AgentHost(store: store, options: options, logger: logger)
  }

  /// Serves until the process gets SIGTERM or SIGINT. Then running jobs may finish for a while; the
  /// others start again with the next service on the same database.
  ///
  /// - Parameter onListening: is called once with the port that the service listens on.
  public func run(onListening: @escaping @Sendable (Int) -> Void) async throws {
    // Writing to a connection that is gone must not end the process.
    signal(SIGPIPE, SIG_IGN)
    try await queue.resume()
    try await agents.resume()
    var http = HTTP1Channel.Configuration(
      additionalChannelHandlers: [RequestGuard()], idleTimeout: .seconds(Int64(options.idleTimeout))
    )
    http.httpDecoder.maxHeaderListSize = 32 << 10
    http.httpDecoder.maxHeaderFieldSize = 16 << 10
    let application = Application(
      router: router,
      server: .http1(configuration: http),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port), serverName: "praxis",
        availableConnectionsDelegate: MaximumAvailableConnections(
          options.connectionLimit, logger: logger)),
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      // The last one is the first to be told: requests that wait for jobs end before the server.
      services: [
        application, AgentsService(agents: agents),
        JobsService(queue: queue, grace: options.shutdownGrace),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(options.shutdownGrace + 8)
    configuration.maximumCancellationDuration = .seconds(2)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw ServiceError(description: refusal(error))
    }
    try store.close()
  }

  /// Why the system does not let the service listen.
  private func refusal(_ error: IOError) -> String {
    let place = "\(options.host):\(options.port)"
    switch error.errnoCode {
    case EADDRINUSE: return "\(place) is in use by another program"
    case EADDRNOTAVAIL: return "\(options.host) is no address of this machine"
    default: return "\(place): \(String(cString: strerror(error.errnoCode)))"
    }
  }

  private var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: RequestMiddleware(metrics: metrics))
    router.add(middleware: TokenMiddleware(token: options.token))
    let context = RouteContext(
      store: store, queue: queue, agents: agents, metrics: metrics, options: options)
    PageRoutes().add(to: router)
    MonitoringRoutes(context: context).add(to: router)
    DomainRoutes(context: context).add(to: router)
    QuestionRoutes(context: context).add(to: router)
    JobRoutes(context: context).add(to: router)
    PlanRoutes(context: context).add(to: router)
    TraceRoutes(context: context).add(to: router)
    ModelRoutes(context: context).add(to: router)
    AgentRoutes(context: context).add(to: router)
    RobotRoutes(context: context).add(to: router)
    SolveRoute(context: context).add(to: router)
    RequestRoute(context: context).add(to: router)
    PackageRoutes(context: context).add(to: router)
    EditorRoutes(context: context).add(to: router)
    return router
  }
}

/// Ends the queue when the service is asked to end.
private struct JobsService: Service {
  let queue: JobQueue
  let grace: Double

  func run() async throws {
    try? await gracefulShutdown()
    await queue.stop(grace: grace)
  }
}

/// Puts agents to sleep when nobody uses them, and ends their processes with the service.
private struct AgentsService: Service {
  let agents: AgentHost

  func run() async throws {
    let watching = Task { await agents.watch() }
    try? await gracefulShutdown()
    watching.cancel()
    await agents.stop()
  }
}
