import TestSupport
import Testing

/// The code that the articles of the library show is code of tests, which are compiled and run.
@Suite struct ArticleTests {
  private static let articles: [String] = {
    let files = (try? ProjectFolder.files(under: "Sources", suffix: ".md")) ?? []
    return files.filter { (try? ProjectFolder.read($0).contains("```swift")) ?? false }
  }()

  @Test func thereAreArticles() {
    #expect(Self.articles.contains("Sources/Search/Search.docc/FindingAPlan.md"))
  }

  /// Line by line, whatever the indentation.
  @Test(arguments: articles) func codeIsThatOfATest(article: String) throws {
    let module = article.split(separator: "/")[1]
    let tests = lines(of: try ProjectFolder.read("Tests/\(module)Tests/ArticleTests.swift"))
    for block in try ProjectFolder.read(article).split(separator: "```swift\n").dropFirst() {
      let code = lines(
        of: String(block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex)))
      #expect(!code.isEmpty)
      #expect(
        tests.contains(code), "Tests/\(module)Tests/ArticleTests.swift lacks the code of \(article)"
      )
    }
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }
}
