import PDDL
import TestSupport
import Testing
import Validation

/// The code of the articles in `Sources/Validation/Validation.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  private let task: PDDLTask

  init() throws {
    task = try ProjectFolder.task("hanoi")
  }

  @Test func judgingAPlan() throws {
    let plan = try PlanReader.read(SourceText("(move d1 d2 peg3)", name: "plan")).get()
    let world = try World(domain: task.domain, problem: task.problem)
    let verdict = try Validator(world).validate(plan)
    if case .stepFailed(let failure) = verdict.outcome { print(failure.step, failure.reasons) }
  }

  @Test func steppingThroughAWorld() throws {
    let world = try World(domain: task.domain, problem: task.problem)
    var state = world.initialState
    if let action = world.applicableActions(in: state, limit: 1).first {
      try world.apply(action, to: &state)
    }
    print(try world.goalHolds(in: state))
    #expect(state != world.initialState)
  }
}
