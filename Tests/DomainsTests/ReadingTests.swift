import PDDL
import TestSupport
import Testing

@Suite struct ReadingTests {
  static let problems: [String] = {
    let files = (try? ProjectFolder.files(under: "Domains", suffix: ".pddl")) ?? []
    return files.filter { !$0.hasSuffix("domain.pddl") }
  }()

  @Test func thereAreEnoughProblems() throws {
    let folders = try ProjectFolder.names(in: "Domains").filter {
      ProjectFolder.isFolder("Domains/\($0)")
    }
    #expect(folders.count >= 10)
    for folder in folders {
      #expect(Self.problems.count { $0.hasPrefix("Domains/\(folder)/") } >= 5, "\(folder)")
    }
  }

  @Test(arguments: problems) func readsWithoutAnyFinding(problem: String) throws {
    let domain = problem.split(separator: "/").dropLast().joined(separator: "/") + "/domain.pddl"
    let task = try PDDLTask(
      domain: SourceText(contentsOfFile: "\(ProjectFolder.path)/\(domain)"),
      problem: SourceText(contentsOfFile: "\(ProjectFolder.path)/\(problem)"))
    #expect(task.warnings.map(\.description) == [])
    #expect("Domains/\(task.domain.name)/domain.pddl" == domain)
  }
}
