import AgentSpeak
import Agents
import Glibc
import TestSupport
import Testing

/// Programs whose output Jason 3.3.2 gave, where that material lies beside the project.
@Suite struct ConformanceTests {
  static let folder = ProjectFolder.path + "/../shared/conformance/agentspeak"

  static let programs: [String] = {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if access("\(folder)/\(name)/expected.txt", R_OK) == 0 { names.append(name) }
    }
    return names.sorted()
  }()

  @Test(arguments: programs) func printsWhatJasonPrints(name: String) throws {
    let place = "\(Self.folder)/\(name)"
    let project = "\(place)/mas.mas2j"
    let isProject = access(project, R_OK) == 0
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append("[\($0)] \($1)") }))
    _ = try society.add(files: [isProject ? project : "\(place)/program.asl"])
    let end = society.run(Society.Limits(seconds: 60))
    let expected = try SourceText(contentsOfFile: "\(place)/expected.txt")
    var wanted = String(decoding: expected.bytes, as: UTF8.self).split(separator: "\n")
      .map(String.init)
    if isProject {
      lines.sort()
      wanted.sort()
    }
    #expect(lines == wanted)
    #expect(end == .stopped(0))
  }
}
