import HTTPTypes
import Hummingbird
import JSON
import NIOCore
import PDDL
import Store
import Trajectories

/// Traces: uploaded as files of any format, handed out as Praxis's own.
struct TraceRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let (context, store) = (context, context.store)
    router.post("/v1/domains/{id}/traces") { request, place in
      let domain = try await store.domain(place.identifier())
      let name = request.query("name") ?? "trace"
      var format: TraceFormat?
      if let word = request.query("format") {
        guard let known = TraceFormat(rawValue: word) else {
          let words = TraceFormat.allCases.map(\.rawValue).joined(separator: ", ")
          throw APIError.invalid("format: expected one of \(words)")
        }
        format = known
      }
      let upload = try await Upload(
        request, limit: context.options.uploadLimit, in: context.options.workFolder)
      let stored = try await BlockingWork.run { [format] in
        let reader = try TraceReader(
          path: upload.path, vocabulary: Self.vocabulary(of: domain), format: format)
        do {
          return try store.importTrace(from: reader, domain: domain.id, name: name)
        } catch let error as DiagnosticsError {
          throw Self.named(error, name, path: upload.path)
        }
      }
      return DomainRoutes.created(Self.json(stored), at: "/v1/traces/\(stored.id)")
    }
    router.get("/v1/traces") { request, _ in
      let (limit, after) = try request.pagePosition()
      let page = try await store.traces(
        domain: request.query("domain_id"), limit: limit, after: after)
      return RouteContext.page(page, "traces", Self.json)
    }
    router.get("/v1/traces/{id}") { _, place in
      Response.json(Self.json(try await store.trace(place.identifier())))
    }
    router.get("/v1/traces/{id}/content") { _, place in
      let trace = try await store.trace(place.identifier())
      let domain = try await store.domain(trace.domain)
      return Self.content(of: trace, domain, store)
    }
    router.delete("/v1/traces/{id}") { _, place in
      try await store.removeTrace(place.identifier())
      return Response(status: .noContent)
    }
  }

  /// The transitions, piece by piece: a trace may be larger than memory.
  private static func content(
    of trace: StoredTrace, _ domain: StoredDomain, _ store: Store
  ) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/jsonl"],
      body: ResponseBody { writer in
        let vocabulary = try vocabulary(of: domain)
        var position = Store.TracePosition()
        while true {
          let (here, id) = (position, trace.id)
          let piece = try await BlockingWork.run {
            try store.traceLines(id, at: here, vocabulary: vocabulary)
          }
          guard let piece else { break }
          position = piece.next
          try await writer.write(ByteBuffer(string: piece.text))
        }
        try await writer.finish(nil)
      })
  }

  private static func vocabulary(of domain: StoredDomain) throws -> TraceVocabulary {
    let source = SourceText(domain.text, name: domain.id)
    return TraceVocabulary(try DomainChecker.readAndCheck(source).get())
  }

  /// Findings speak of the name that the client gave, not of the file that it became here.
  private static func named(
    _ error: DiagnosticsError, _ name: String, path: String
  ) -> DiagnosticsError {
    DiagnosticsError(
      error.diagnostics.map { finding in
        var finding = finding
        if finding.file == path { finding.file = name }
        return finding
      })
  }

  private static func json(_ trace: StoredTrace) -> JSONValue {
    [
      "id": .string(trace.id), "domain_id": .string(trace.domain), "name": .string(trace.name),
      "transitions": .integer(trace.transitions), "runs": .integer(trace.runs),
      "bytes": .integer(trace.bytes), "created": .number(trace.created),
    ]
  }
}
