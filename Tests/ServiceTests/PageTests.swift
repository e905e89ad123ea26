import TestSupport
import Testing

/// The files of the page; `Integrations/http/page_test.py` uses it in a browser.
@Suite struct PageTests {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
  ]

  /// All files that lie in the page's folder.
  private static let files = (try? ProjectFolder.names(in: "Sources/Service/Page")) ?? []

  @Test func thereAreFiles() { #expect(Self.files.contains("index.html")) }

  @Test(arguments: files)
  func filesArePartOfTheProgram(file: String) throws {
    let path = file == "index.html" ? "/" : "/page/\(file)"
    let type = Self.types[String(file.split(separator: ".").last ?? "")]
    let reply = try ServiceFixture.client().send("GET", path)
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == type)
    #expect(reply.headers["content-security-policy"]?.hasPrefix("default-src 'self';") == true)
    let source = try ProjectFolder.read("Sources/Service/Page/\(file)")
    #expect(reply.body == source)
    // Nothing is asked of other machines; the namespace of drawings is only a name.
    let text = source.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!text.contains("://"))
  }
}
