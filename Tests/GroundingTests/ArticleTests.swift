import Grounding
import PDDL
import TestSupport
import Testing

/// The code of the articles in `Sources/Grounding/Grounding.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  private let task: PDDLTask

  init() throws {
    task = try ProjectFolder.task("hanoi")
  }

  @Test func groundingATask() throws {
    let grounding = try Grounder.ground(task.domain, task.problem)
    print(grounding.task.operatorCount, grounding.isUnsolvable)
    #expect(grounding.task.operatorCount > 0)
  }
}
