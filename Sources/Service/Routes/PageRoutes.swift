import HTTPTypes
import Hummingbird

/// The page to watch the service on. Its files are part of the program.
struct PageRoutes {
  /// The address, type and content of each file.
  private static let files: [(path: String, type: String, bytes: [UInt8])] =
    [
      ("/", "text/html; charset=utf-8", PackageResources.index_html),
      ("/page/style.css", "text/css; charset=utf-8", PackageResources.style_css),
    ]
    + [
      ("agents", PackageResources.agents_js), ("app", PackageResources.app_js),
      ("causal-graph", PackageResources.causal_graph_js),
      ("elements", PackageResources.elements_js), ("evidence", PackageResources.evidence_js),
      ("job", PackageResources.job_js), ("jobs", PackageResources.jobs_js),
      ("mind", PackageResources.mind_js), ("models", PackageResources.models_js),
      ("pddl", PackageResources.pddl_js), ("plan", PackageResources.plan_js),
      ("requests", PackageResources.requests_js), ("robots", PackageResources.robots_js),
    ].map { ("/page/\($0.0).js", "text/javascript; charset=utf-8", $0.1) }

  /// The addresses of all files.
  static let addresses = Set(files.map(\.path))

  func add(to router: Router<BasicRequestContext>) {
    for file in Self.files {
      let body = ByteBuffer(bytes: file.bytes)
      router.get(RouterPath(file.path)) { _, _ in
        Response(
          status: .ok,
          headers: [
            .contentType: file.type, .xContentTypeOptions: "nosniff", .cacheControl: "no-cache",
            // The page asks nobody else for anything, and nobody else may show it in a frame.
            .contentSecurityPolicy:
              "default-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'",
          ], body: ResponseBody(byteBuffer: body))
      }
    }
  }
}
