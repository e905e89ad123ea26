import Glibc
import JSON
import PDDL
import Store
import Trajectories
import Workers

/// A request for a learned domain: from traces that are stored, or sent along.
struct LearnRequest: Sendable {
  /// The request as the client sent it.
  let json: JSONValue
  private let skeleton: String?
  private let domainID: String?
  private let traces: [String]
  private let traceIDs: [String]
  private let problem: String?
  private let options: WorkOrder.LearnOptions
  private let limits: WorkLimits

  static let fields: Set<String> = RequestLimits.fields.union([
    "kind", "skeleton", "domain_id", "traces", "trace_ids", "problem", "algorithm", "bound",
    "keep_going",
  ])

  /// Reads what a client sent.
  ///
  /// - Throws: `APIError` if it is not what the API describes.
  init(_ json: JSONValue, options service: ServiceOptions) throws {
    self.json = json
    let fields = try Fields(json, known: Self.fields)
    skeleton = try fields.text("skeleton")
    domainID = try fields.text("domain_id")
    guard (skeleton == nil) != (domainID == nil) else {
      throw APIError.invalid("expected either 'skeleton' or 'domain_id'")
    }
    traces = try fields.texts("traces")
    traceIDs = try fields.texts("trace_ids")
    guard !traces.isEmpty || !traceIDs.isEmpty else {
      throw APIError.invalid("expected 'traces' or 'trace_ids' with at least one trace")
    }
    problem = try fields.text("problem")
    var options = WorkOrder.LearnOptions()
    options.algorithm =
      try fields.choice("algorithm", WorkOrder.learningAlgorithms) ?? options.algorithm
    options.bound = try fields.choice("bound", WorkOrder.bounds) ?? options.bound
    options.keepsGoing = try fields.flag("keep_going") ?? false
    self.options = options
    limits = try RequestLimits.read(fields, service)
  }

  func check(_ store: Store) async throws {
    if let domainID { _ = try await store.domain(domainID) }
    for id in traceIDs { _ = try await store.trace(id) }
  }

  func order(_ store: Store, in folder: WorkFolder) async throws -> WorkOrder {
    var names: [String] = []
    for (index, id) in traceIDs.enumerated() {
      let name = "stored-\(index).jsonl"
      try await Self.export(id, of: store, to: folder.path(of: name))
      names.append(name)
    }
    let text: String
    if let domainID {
      text = try await store.domain(domainID).text
    } else {
      text = skeleton ?? ""
    }
    return .learn(
      skeleton: text, traces: traces, traceFiles: names, problem: problem, options: options,
      limits: limits)
  }

  /// Writes a stored trace to a file, which the learner reads.
  private static func export(_ id: String, of store: Store, to path: String) async throws {
    let trace = try await store.trace(id)
    let domain = try await store.domain(trace.domain)
    try await BlockingWork.run {
      let source = SourceText(domain.text, name: domain.id)
      let vocabulary = TraceVocabulary(try DomainChecker.readAndCheck(source).get())
      guard let file = fopen(path, "wbe") else {
        throw WorkerError("a trace cannot be written: \(String(cString: strerror(errno)))")
      }
      defer { fclose(file) }
      try store.exportTrace(id, vocabulary: vocabulary) { piece in
        var piece = piece
        let isWritten = piece.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
        if !isWritten {
          throw WorkerError("a trace cannot be written: \(String(cString: strerror(errno)))")
        }
      }
    }
  }

  /// The model in an answer of `praxis learn`, to be stored.
  func model(in answer: WorkAnswer) -> NewModel? {
    guard let text = answer.files[WorkOrder.learnedDomainFile] else { return nil }
    return NewModel(
      skeleton: domainID, algorithm: options.algorithm, bound: options.bound, text: text,
      evidence: answer.json.text, traces: traceIDs)
  }
}
