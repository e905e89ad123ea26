import TestSupport
import Testing

/// The files of the page; `Integrations/http/page_test.py` uses it in a browser.
@Suite struct PageTests {
  @Test(arguments: [
    ("/", "index.html", "text/html; charset=utf-8"),
    ("/page/style.css", "style.css", "text/css; charset=utf-8"),
    ("/page/app.js", "app.js", "text/javascript; charset=utf-8"),
  ])
  func filesArePartOfTheProgram(path: String, file: String, type: String) throws {
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
