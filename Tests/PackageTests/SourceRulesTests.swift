import TestSupport
import Testing

/// Rules of `CONTRIBUTING.md` that a reader of the sources relies on and a formatter cannot check.
@Suite struct SourceRulesTests {
  @Test(arguments: ["Sources", "Tests", "Benchmarks", "Fuzz"])
  func noFileIsLongerThan500Lines(folder: String) throws {
    guard ProjectFolder.isFolder(folder) else { return }
    for file in try ProjectFolder.files(under: folder, suffix: ".swift") {
      let lines = try ProjectFolder.read(file).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 501, "\(file) has \(lines.count - 1) lines")
    }
  }

  /// What comes from outside may not end the process, and a promise that it cannot is not checked by
  /// anyone.
  @Test(arguments: ["try!", "as!", "fatalError("])
  func sourcesDoNotPromiseThatNothingFails(words: String) throws {
    for file in try ProjectFolder.files(under: "Sources", suffix: ".swift") {
      for (index, line) in try ProjectFolder.read(file).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        let code = line.split(separator: "//", omittingEmptySubsequences: false).first ?? ""
        #expect(!code.contains(words), "\(file):\(index + 1): \(line)")
      }
    }
  }

  /// The time that the trait counts includes waiting for other tests, on any machine that is slow enough.
  @Test func testsHaveNoTimeLimits() throws {
    for file in try ProjectFolder.files(under: "Tests", suffix: ".swift") {
      #expect(!(try ProjectFolder.read(file)).contains("@Test(.time" + "Limit"), "\(file)")
    }
  }

  /// A package with unsafe flags cannot be a dependency of another one by version.
  @Test func manifestHasNoUnsafeFlags() throws {
    #expect(!(try ProjectFolder.read("Package.swift")).contains("unsafeFlags"))
  }
}
