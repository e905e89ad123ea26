import Grounding
import PDDL
import Testing

@testable import ModelLearning

@Suite struct ProblemSolvingTests {
  private static func domain(_ precondition: String, requirements: String = ":strips") -> String {
    """
    (define (domain doors) (:requirements \(requirements))
      (:predicates (locked) (open) (broken)) (:functions (age))
      (:action open :parameters () :precondition \(precondition) :effect (open))
      (:action unlock :parameters () :precondition (and) :effect (not (locked))))
    """
  }

  private static let problem = """
    (define (problem p) (:domain doors) (:init (locked)) (:goal (open)))
    """

  @Test(arguments: [
    ("(not (locked))", ProblemSolving.Outcome.solved), ("(and)", .invalidPlan),
    ("(broken)", .unsolvable), ("(> (age) 3)", .unusable),
  ])
  func plansAreJudgedInTheReference(
    precondition: String, outcome: ProblemSolving.Outcome
  ) throws {
    let requirements = ":strips :negative-preconditions :numeric-fluents"
    func task(_ precondition: String) throws -> PDDLTask {
      try PDDLTask(
        domain: SourceText(Self.domain(precondition, requirements: requirements)),
        problem: SourceText(Self.problem))
    }
    #expect(
      ProblemSolving.outcome(
        of: try task(precondition), judgedIn: try task("(not (locked))"), budget: Budget())
        == outcome)
  }

  @Test func ratios() {
    var solving = ProblemSolving()
    #expect(solving.ratio(.solved) == nil)
    solving.results = [("1", .solved), ("2", .solved), ("3", .outOfTime), ("4", .solved)]
    #expect(solving.ratio(.solved) == 0.75)
    #expect(solving.count(.outOfTime) == 1)
  }
}
