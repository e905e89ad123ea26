import Grounding
import PDDL

/// A domain and problem given as text.
func task(_ domain: String, _ problem: String) throws -> PDDLTask {
  try PDDLTask(
    domain: SourceText(domain, name: "domain.pddl"),
    problem: SourceText(problem, name: "problem.pddl"))
}

/// A domain and problem whose sections are given as text.
func task(domain: String, problem: String) throws -> PDDLTask {
  try task("(define (domain d) \(domain))", "(define (problem p) (:domain d) \(problem))")
}

extension PDDLTask {
  /// The grounded task.
  func grounded(
    invariantTimeLimit: Double = 10, removesIrrelevant: Bool = true, budget: Budget = Budget()
  ) throws(GroundingError) -> GroundingResult {
    var options = Grounder.Options()
    options.invariantTimeLimit = invariantTimeLimit
    options.removesIrrelevant = removesIrrelevant
    return try Grounder.ground(domain, problem, options: options, budget: budget)
  }

  /// The grounded task as SAS text.
  func sas() throws(GroundingError) -> String { SASWriter.text(try grounded().task) }
}
