import Glibc
import TestSupport
import Testing

/// Runs the examples of the guides and compares what they print with what the guide shows.
///
/// An example is a block marked `console`. A line `$ praxis …` is a command; what follows, up to the
/// next `$`, is what it prints. `…` stands for anything: any text within a line, any lines where it
/// is all of a line. `praxis … < FILE` reads a file as input. `$ cat FILE` shows a file: one that a
/// command before has written, or else one that the following commands find there. A picture that a
/// command draws is the one that the guide shows. `$ echo $?` shows the exit status of the command
/// before.
@Suite struct DocumentationTests {
  struct Step: Sendable {
    let guide: String
    let line: Int
    let command: String
    var shown: [String] = []
  }

  static let guides: [String] = {
    let files = (try? ProjectFolder.files(under: "Docs", suffix: ".md")) ?? []
    return (["README.md"] + files).filter { guide in
      (try? ProjectFolder.read(guide).contains("```console")) ?? false
    }
  }()

  @Test func thereAreExamples() {
    #expect(Self.guides.contains("README.md"))
    #expect(Self.guides.contains("Docs/planning.md"))
    #expect(Self.guides.contains("Docs/agents.md"))
  }

  @Test(arguments: guides) func examplesPrintWhatTheGuideShows(guide: String) throws {
    let folder = try TemporaryFolder()
    var status: Int32?
    for step in try Self.steps(of: guide) {
      let words = Self.words(of: step.command)
      let place = "\(step.guide):\(step.line)"
      switch words.first {
      case "praxis":
        let arguments = words.dropFirst().prefix { $0 != "<" }
        let isScripted = arguments.count < words.count - 1
        let run = try CommandRunner.run(
          arguments.flatMap { paths($0, in: folder) },
          input: isScripted ? folder.read(words[words.count - 1]) : "")
        status = run.status
        let printed = (run.output + run.errors)
          .replacing("\(ProjectFolder.path)/", with: "").replacing("\(folder.path)/", with: "")
        expect(printed, toMatch: step.shown, place)
      case "echo":
        #expect(step.command == "echo $?", "\(place): only 'echo $?' is understood")
        #expect(step.shown == ["\(status ?? -1)"], "\(place): the status is \(status ?? -1)")
      case "cat":
        let file = try #require(words.last)
        if folder.contains(file) {
          let text = try folder.read(file).replacing("\(folder.path)/", with: "")
          expect(text, toMatch: step.shown, place)
        } else {
          try folder.write(step.shown.joined(separator: "\n") + "\n", to: file)
        }
      default:
        Issue.record("\(place): the test cannot run '\(step.command)'")
      }
    }
    for picture in try Self.pictures(of: guide) where folder.contains(picture) {
      let shown = try ProjectFolder.read("Docs/\(picture)")
      #expect(try folder.read(picture) == shown, "\(guide) shows another \(picture)")
    }
  }

  /// The pictures of a guide that lie beside it.
  private static func pictures(of guide: String) throws -> [String] {
    try ProjectFolder.read(guide).split(separator: "](").dropFirst()
      .compactMap { $0.split(separator: ")").first.map(String.init) }
      .filter { $0.hasSuffix(".svg") && !$0.contains("/") }
  }

  /// The words of a command; what stands between single quotes is one word.
  private static func words(of command: String) -> [String] {
    var words: [String] = []
    for (index, part) in command.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }

  /// Swift code in a guide that begins with a comment that names a file is in that file.
  @Test(arguments: guides) func codeIsThatOfTheFile(guide: String) throws {
    for block in try ProjectFolder.read(guide).split(separator: "```swift\n// ").dropFirst() {
      let lines = block.split(separator: "\n", maxSplits: 1)
      let file = String(try #require(lines.first))
      let code = try #require(lines.last?.split(separator: "```").first)
      #expect(try ProjectFolder.read(file).contains(code), "\(guide) shows other code of \(file)")
    }
  }

  /// The commands of a guide in order.
  private static func steps(of guide: String) throws -> [Step] {
    var steps: [Step] = []
    var isExample = false
    let lines = try ProjectFolder.read(guide).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isExample = line == "```console"
      } else if isExample, line.hasPrefix("$ ") {
        steps.append(Step(guide: guide, line: index + 1, command: String(line.dropFirst(2))))
      } else if isExample, !steps.isEmpty {
        steps[steps.count - 1].shown.append(String(line))
      }
    }
    return steps
  }

  /// Where a file of an example lies: those of the project there, all others in the test's folder.
  private func path(_ word: String, in folder: TemporaryFolder) -> String {
    if ["Domains/", "Agents/", "Missions/"].contains(where: word.hasPrefix) {
      return "\(ProjectFolder.path)/\(word)"
    }
    let isFile = Self.suffixes.contains { word.hasSuffix($0) } || word.contains("/")
    return isFile ? folder.path(of: word) : word
  }

  private static let suffixes = [
    ".txt", ".pddl", ".sas", ".asl", ".mas2j", ".jsonl", ".svg", ".world", ".journal",
  ]

  /// What a shell makes of a word: the files that it stands for if there is a `*` in it.
  private func paths(_ word: String, in folder: TemporaryFolder) -> [String] {
    let path = path(word, in: folder)
    guard path.contains("*") else { return [path] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(path, 0, nil, &found) == 0 else { return [path] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  private func expect(_ printed: String, toMatch shown: [String], _ place: String) {
    var lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    #expect(
      Self.matches(lines[...], shown[...]),
      "\(place) shows\n\(shown.joined(separator: "\n"))\nbut it prints\n\(printed)")
  }

  /// Whether lines are those shown, where a line `…` stands for any number of them.
  static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains {
        matches(lines[$0...], shown.dropFirst())
      }
    }
    guard let line = lines.first, matches(line, first) else { return false }
    return matches(lines.dropFirst(), shown.dropFirst())
  }

  /// Whether a line is the one shown, where `…` stands for any text.
  static func matches(_ line: String, _ shown: String) -> Bool {
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, line.hasPrefix(first) else {
      return false
    }
    if parts.count == 1 { return line == shown }
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  @Test(arguments: [
    ("cost = 5", "cost = 5", true), ("cost = 5", "cost = …", true), ("cost = 5", "…5", true),
    ("cost = 5", "c…t…5", true), ("cost = 5", "cost = 6", false), ("cost = 5", "…6", false),
    ("ab", "abc…", false), ("aba", "ab…ba", false),
  ])
  func ellipsisStandsForAnyText(line: String, shown: String, isMatch: Bool) {
    #expect(Self.matches(line, shown) == isMatch)
  }

  @Test func ellipsisStandsForAnyLines() {
    #expect(Self.matches(["a", "b", "c"], ["a", "…"]))
    #expect(Self.matches(["a", "b", "c"], ["…", "c"]))
    #expect(Self.matches(["a"], ["…", "a", "…"]))
    #expect(!Self.matches(["a", "b", "c"], ["a", "…", "b"]))
    #expect(!Self.matches(["a", "b"], ["a"]))
  }
}
