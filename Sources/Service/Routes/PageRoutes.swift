import HTTPTypes
import Hummingbird

/// The page to watch the service on. Its files are part of the program.
struct PageRoutes {
  func add(to router: Router<BasicRequestContext>) {
    let files: [(path: RouterPath, type: String, bytes: [UInt8])] = [
      ("/", "text/html; charset=utf-8", PackageResources.index_html),
      ("/page/style.css", "text/css; charset=utf-8", PackageResources.style_css),
      ("/page/app.js", "text/javascript; charset=utf-8", PackageResources.app_js),
    ]
    for file in files {
      let body = ByteBuffer(bytes: file.bytes)
      router.get(file.path) { _, _ in
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
