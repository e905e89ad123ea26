import PDDL
import Testing
import Validation

@Suite struct ValidatorTests {
  let world: World

  init() throws {
    world = try ValidationTests.world(blocks, sussman)
  }

  static let solution = """
    (unstack c a) (put-down c) (pick-up b) (stack b c) (pick-up a) (stack a b)
    """

  @Test func validPlanHasItsLengthAsValue() throws {
    let verdict = try world.judge(Self.solution)
    #expect(verdict == Verdict(outcome: .valid, stepCount: 6, value: 6))
  }

  @Test func firstFailingStepIsExplained() throws {
    let verdict = try world.judge("(unstack c a) (stack c b) (pick-up a) (stack a b)")
    #expect(
      verdict
        == Verdict(
          outcome: .stepFailed(
            Verdict.FailedStep(
              number: 4, step: PlanStep("stack", ["a", "b"]), part: .precondition,
              reasons: [Explanation("(clear b) is false")])),
          stepCount: 4))
  }

  @Test func everyFalseConjunctIsNamed() throws {
    let verdict = try world.judge("(pick-up a)")
    #expect(verdict.reasons == ["(clear a) is false"])
    #expect(try world.judge("(stack a c)").reasons == ["(holding a) is false"])
    #expect(
      try world.judge("(pick-up b) (unstack c b)").reasons
        == ["(on c b) is false", "(handempty) is false"])
  }

  @Test func unsatisfiedPartsOfTheGoalAreNamed() throws {
    let verdict = try world.judge("(unstack c a) (put-down c) (pick-up b) (stack b c)")
    #expect(verdict.outcome == .goalNotSatisfied([Explanation("(on a b) is false")]))
    #expect(try world.judge("").reasons == ["(on a b) is false", "(on b c) is false"])
  }

  @Test func stepsThatAreNoActionsAreAllNamed() throws {
    let verdict = try world.judge("(unstack c) (fly a) (pick-up d) (pick-up b)")
    guard case .badPlan(let steps) = verdict.outcome else {
      Issue.record("\(verdict)")
      return
    }
    #expect(steps.map(\.number) == [1, 2, 3])
    #expect(
      steps.map(\.finding) == [
        StepError.Finding(
          message: "wrong number of arguments for unstack", expected: "2", found: "1"),
        StepError.Finding(message: "unknown action fly"),
        StepError.Finding(message: "unknown object d"),
      ])
  }

  @Test func argumentsOfTheWrongTypeAreNamed() throws {
    let world = try ValidationTests.world(
      domain: """
        (:requirements :typing) (:types truck crate - object van - truck)
        (:predicates (in ?c - crate ?t - truck))
        (:action load :parameters (?c - crate ?t - truck) :effect (in ?c ?t))
        """,
      problem: "(:objects c - crate v - van) (:goal (in c v))")
    #expect(try world.judge("(load c v)").isValid)
    guard case .badPlan(let steps) = try world.judge("(load v c)").outcome else {
      Issue.record("the plan was not bad")
      return
    }
    #expect(
      steps.map(\.finding) == [
        StepError.Finding(
          message: "v is of the wrong type for ?c of load", expected: "crate", found: "van"),
        StepError.Finding(
          message: "c is of the wrong type for ?t of load", expected: "truck", found: "crate"),
      ])
  }

  @Test func timedStepsAreTakenInTheOrderOfTheirTimes() throws {
    let verdict = try world.judge(
      """
      3: (pick-up b) [1]
      1: (unstack c a) [1]
      4: (stack b c) [1]
      2: (put-down c) [1]
      5: (pick-up a) [1]
      6: (stack a b) [1]
      """)
    #expect(verdict.isValid)
  }

  @Test func stepsAtTheSameTimeAreNotSupported() {
    #expect(
      throws: WorldError(
        kind: .unsupported, message: "steps at the same time", file: .plan, location: .none)
    ) {
      try world.judge("1: (unstack c a) 1: (pick-up b)")
    }
  }

  @Test func progressTellsWhatEachStepChanged() throws {
    var lines: [String] = []
    _ = try Validator(world).validate(plan(Self.solution)) { progress in
      let added = progress.effects.added.map(\.predicate).joined(separator: " ")
      let deleted = progress.effects.deleted.map(\.predicate).joined(separator: " ")
      lines.append("\(progress.number) \(progress.step) +\(added) -\(deleted)")
    }
    #expect(
      lines == [
        "1 (unstack c a) +clear holding -on clear handempty",
        "2 (put-down c) +ontable clear handempty -holding",
        "3 (pick-up b) +holding -ontable clear handempty",
        "4 (stack b c) +on clear handempty -clear holding",
        "5 (pick-up a) +holding -ontable clear handempty",
        "6 (stack a b) +on clear handempty -clear holding",
      ])
  }
}
