import AgentSpeak
import Agents
import TestSupport
import Testing

/// Runs the programs in `Agents` and compares what they print with what their head comments say.
@Suite struct ExampleProgramsTests {
  static let files: [String] = {
    let programs = (try? ProjectFolder.files(under: "Agents", suffix: ".asl")) ?? []
    return programs + ((try? ProjectFolder.files(under: "Agents", suffix: ".mas2j")) ?? [])
  }()

  /// The lines under `// Prints:` at the end of a head comment; empty if there are none.
  static func promise(of file: String) throws -> [String] {
    let comment = try ProjectFolder.read(file).split(separator: "\n")
      .prefix { $0.hasPrefix("//") }
    guard let start = comment.firstIndex(of: "// Prints:") else { return [] }
    return comment[(start + 1)...].map { String($0.dropFirst(5)) }
  }

  @Test func thereAreTenAtLeast() throws {
    #expect(try Self.files.filter { try !Self.promise(of: $0).isEmpty }.count >= 10)
  }

  @Test(arguments: files) func printsWhatItsHeadSays(file: String) throws {
    let text = try ProjectFolder.read(file)
    #expect(text.hasPrefix("// "), "a head comment says what the program shows")
    let promise = try Self.promise(of: file)
    if promise.isEmpty {
      // A part of another program, which its head names.
      #expect(text.split(separator: "\n").first?.contains("see ") == true)
      return
    }
    let transcript = Transcript()
    let society = Society(
      output: Society.Output(
        print: { transcript.lines.append("[\($0)] \($1)") },
        log: { transcript.logs.append("[\($0)] \($1)") }))
    #expect(try society.add(files: ["\(ProjectFolder.path)/\(file)"]).isEmpty)
    society.run(Society.Limits(cycles: 2_000_000))
    #expect(transcript.lines == promise)
    #expect(transcript.logs.isEmpty)
  }
}
