import Grounding
import PDDL
import TestSupport
import Testing

/// The code of the articles in `Sources/Grounding/Grounding.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  private let task: PDDLTask

  init() throws {
    let folder = "\(ProjectFolder.path)/Domains/hanoi"
    task = try PDDLTask(
      domain: SourceText(contentsOfFile: "\(folder)/domain.pddl"),
      problem: SourceText(contentsOfFile: "\(folder)/p01.pddl"))
  }

  @Test func groundingATask() throws {
    let grounding = try Grounder.ground(task.domain, task.problem)
    print(grounding.task.operatorCount, grounding.isUnsolvable)
    #expect(grounding.task.operatorCount > 0)
  }
}
