import Grounding
import PDDL
import Search
import TestSupport
import Testing

/// The code of the articles in `Sources/Search/Search.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  @Test func findingAPlan() throws {
    let read = try ProjectFolder.task("hanoi")
    let task = try Grounder.ground(read.domain, read.problem).task
    let result = try Planner.solve(task, configuration: .agile, budget: Budget(timeLimit: 30))
    for step in result.bestPlan?.operators ?? [] { print(task.names.operatorName(Int(step))) }
    #expect(result.bestPlan != nil)
  }
}
