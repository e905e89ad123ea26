import JSON
import Store
import Workers

/// What a job is asked to do, checked as far as that takes no time.
enum JobRequest: Sendable {
  case plan(PlanRequest)
  case learn(LearnRequest)
  /// Work that is not stored, such as checking and validating.
  case order(WorkOrder)

  /// The word for it.
  var kind: String {
    switch self {
    case .plan: WorkOrder.Kind.plan.rawValue
    case .learn: WorkOrder.Kind.learn.rawValue
    case .order(let order): order.kind.rawValue
    }
  }

  /// What a client sent: an object whose `kind` says what the other fields mean.
  ///
  /// - Throws: `APIError` if it is not what the API describes.
  init(_ json: JSONValue, options: ServiceOptions) throws {
    switch json["kind"]?.stringValue {
    case "plan": self = .plan(try PlanRequest(json, options: options))
    case "learn": self = .learn(try LearnRequest(json, options: options))
    case let kind:
      throw APIError.invalid(
        "the field 'kind': expected plan or learn, found \(kind ?? "nothing")")
    }
  }

  /// The request as JSON, from which it can be made again.
  var json: JSONValue {
    switch self {
    case .plan(let request): request.json
    case .learn(let request): request.json
    case .order: .null
    }
  }

  /// Whether everything that it names is there.
  ///
  /// - Throws: `StoreError.isMissing` for what is not.
  func check(_ store: Store) async throws {
    switch self {
    case .plan(let request): _ = try await request.texts(store)
    case .learn(let request): try await request.check(store)
    case .order: break
    }
  }

  /// The work to do.
  ///
  /// - Parameter folder: gets the files that are too large to be part of the order.
  func order(_ store: Store, in folder: WorkFolder) async throws -> WorkOrder {
    switch self {
    case .plan(let request): try await request.order(store)
    case .learn(let request): try await request.order(store, in: folder)
    case .order(let order): order
    }
  }
}

/// The limits that a request asks for.
enum RequestLimits {
  static let fields: Set<String> = ["time_limit", "memory_limit"]

  static func read(_ fields: Fields, _ options: ServiceOptions) throws -> WorkLimits {
    var limits = options.limits.standard
    let most = options.limits.most
    if let seconds = try fields.positive("time_limit") {
      guard seconds <= most.time else {
        throw APIError.invalid("time_limit: this service allows \(most.time) seconds at most")
      }
      limits.time = max(seconds, 0.05)
    }
    if let memory = try fields.integer("memory_limit", in: 16...(1 << 20)) {
      guard memory <= most.memory else {
        throw APIError.invalid("memory_limit: this service allows \(most.memory) MiB at most")
      }
      limits.memory = memory
    }
    return limits
  }
}
