import TestSupport
import Testing

@Suite struct ModuleTableTests {
  private static let modules: [String] = (try? ProjectFolder.names(in: "Sources")) ?? []

  /// One `import` line.
  private struct Import {
    let file: String
    let module: String
  }

  @Test func tableAndFoldersAgree() {
    #expect(Self.modules.contains("PDDL"))
    for module in Self.modules {
      #expect(ModuleTable.row(of: module) != nil, "Sources/\(module) has no row in the table")
    }
  }

  @Test func tableLeadsDownwardsOnly() throws {
    for row in ModuleTable.rows {
      for name in row.imports {
        let imported = try #require(ModuleTable.row(of: name), "no row for \(name)")
        #expect(imported.floor < row.floor, "\(row.module) may not import \(name)")
      }
    }
  }

  @Test(arguments: modules) func moduleImportsWhatItsRowAllows(module: String) throws {
    let row = try #require(ModuleTable.row(of: module))
    let allowed = ModuleTable.everywhere.union(row.imports).union(row.outside)
    for found in try imports(of: module) {
      #expect(
        allowed.contains(found.module),
        "\(found.file) imports \(found.module), which the table does not allow \(module)")
    }
  }

  @Test(arguments: modules) func moduleHasTests(module: String) throws {
    guard let tests = ModuleTable.row(of: module)?.tests else { return }
    #expect(ProjectFolder.isFolder("Tests/\(tests)"), "no folder Tests/\(tests)")
    let files = (try? ProjectFolder.files(under: "Tests/\(tests)", suffix: ".swift")) ?? []
    let texts = try files.map { try ProjectFolder.read($0) }
    #expect(texts.contains { $0.contains("@Test") }, "Tests/\(tests) holds no test")
  }

  private func imports(of module: String) throws -> [Import] {
    try ProjectFolder.files(under: "Sources/\(module)", suffix: ".swift").flatMap { file in
      try ProjectFolder.read(file).split(separator: "\n").compactMap { line in
        importedModule(line).map { Import(file: file, module: $0) }
      }
    }
  }

  @Test(arguments: [
    ("import PDDL", "PDDL"), ("public import PDDL", "PDDL"), ("@testable import Search", "Search"),
    ("  internal import struct Foundation.Data", "Foundation"), ("// import PDDL", nil),
    ("let important = 1", nil), ("import Glibc  // files", "Glibc"),
  ])
  func importLinesAreUnderstood(line: String, module: String?) {
    #expect(importedModule(Substring(line)) == module)
  }

  /// The module that a line imports; nil if it is another line.
  private func importedModule(_ line: Substring) -> String? {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    var words = line.split(separator: " ")[...]
    while let word = words.first, word.hasPrefix("@") || modifiers.contains(word) {
      words.removeFirst()
    }
    guard words.popFirst() == "import" else { return nil }
    if let word = words.first, kinds.contains(word) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map(String.init)
  }
}
