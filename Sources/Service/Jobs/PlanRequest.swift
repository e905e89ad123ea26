import JSON
import Store
import Workers

/// A request for a plan: for texts, or for a problem that is stored.
struct PlanRequest: Sendable {
  /// The request as the client sent it.
  let json: JSONValue
  private let domain: String?
  private let domainID: String?
  private let problem: String?
  private let problemID: String?
  private let options: WorkOrder.PlanOptions
  private let limits: WorkLimits

  static let fields: Set<String> = RequestLimits.fields.union([
    "kind", "domain", "domain_id", "problem", "problem_id", "configuration", "search", "threads",
    "seed",
  ])

  /// Reads what a client sent.
  ///
  /// - Throws: `APIError` if it is not what the API describes.
  init(_ json: JSONValue, options service: ServiceOptions) throws {
    self.json = json
    let fields = try Fields(json, known: Self.fields)
    domain = try fields.text("domain")
    domainID = try fields.text("domain_id")
    problem = try fields.text("problem")
    problemID = try fields.text("problem_id")
    guard (problem == nil) != (problemID == nil) else {
      throw APIError.invalid("expected either 'problem' or 'problem_id'")
    }
    if problem != nil {
      guard (domain == nil) != (domainID == nil) else {
        throw APIError.invalid("expected either 'domain' or 'domain_id' with 'problem'")
      }
    } else if domain != nil || domainID != nil {
      throw APIError.invalid("a stored problem has its domain: leave 'domain' and 'domain_id' out")
    }
    var options = WorkOrder.PlanOptions()
    options.configuration =
      try fields.choice("configuration", WorkOrder.configurations) ?? options.configuration
    options.search = try fields.text("search")
    options.threads = try fields.integer("threads", in: 1...64) ?? 1
    options.seed = try fields.integer("seed", in: 0...Int.max) ?? 0
    self.options = options
    limits = try RequestLimits.read(fields, service)
  }

  /// The texts of domain and problem, and their identifiers as far as they are stored.
  func texts(_ store: Store) async throws -> (
    domain: String, problem: String, domainID: String?, problemID: String?
  ) {
    if let problemID {
      let problem = try await store.problem(problemID)
      let domain = try await store.domain(problem.domain)
      return (domain.text, problem.text, domain.id, problem.id)
    }
    let text: String
    if let domainID { text = try await store.domain(domainID).text } else { text = domain ?? "" }
    return (text, problem ?? "", domainID, nil)
  }

  func order(_ store: Store) async throws -> WorkOrder {
    let texts = try await texts(store)
    return .plan(domain: texts.domain, problem: texts.problem, options: options, limits: limits)
  }

  /// The plans in an answer of `praxis plan`, to be stored: the last and best one.
  func plans(in answer: WorkAnswer, _ store: Store) async throws -> [NewPlan] {
    guard let steps = answer.json["plan"]?.arrayValue?.compactMap(\.stringValue) else { return [] }
    let texts = try await texts(store)
    return [
      NewPlan(
        domain: texts.domainID, problem: texts.problemID,
        text: steps.map { $0 + "\n" }.joined(), steps: steps.count,
        cost: answer.json["cost"]?.numberValue)
    ]
  }
}
