public import Grounding
public import PDDL
import Search
import Validation

/// What can be solved with a learned domain: AMLGym's *problem solving* (Lamanna and others,
/// "AMLGym", `metrics/_solving.py`), with this package's planner.
public struct ProblemSolving: Sendable {
  /// What became of one problem.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// A plan was found, and it is valid in the reference domain.
    case solved
    /// A plan was found, and it is not valid in the reference domain.
    case invalidPlan = "invalid_plan"
    /// There is no plan in the learned domain.
    case unsolvable
    /// The search ended without plan and proof.
    case noPlanFound = "no_plan_found"
    /// Time ran out.
    case outOfTime = "out_of_time"
    /// Memory ran out.
    case outOfMemory = "out_of_memory"
    /// The problem does not fit the learned domain, or the domain cannot be planned with.
    case unusable
  }

  /// What became of each problem, by its name.
  public var results: [(problem: String, outcome: Outcome)] = []

  /// No problems.
  public init() {}

  /// How many problems had an outcome.
  public func count(_ outcome: Outcome) -> Int { results.count { $0.outcome == outcome } }

  /// The share of problems that had an outcome; nil if there were none.
  public func ratio(_ outcome: Outcome) -> Double? {
    results.isEmpty ? nil : Double(count(outcome)) / Double(results.count)
  }

  /// Plans in the learned domain and judges the plan in the reference domain.
  ///
  /// - Parameters:
  ///   - learned: the problem with the learned domain.
  ///   - reference: the same problem with the reference domain.
  ///   - budget: the time and memory for grounding and search.
  public static func outcome(
    of learned: PDDLTask, judgedIn reference: PDDLTask, budget: Budget
  ) -> Outcome {
    let grounding: GroundingResult
    do throws(GroundingError) {
      grounding = try Grounder.ground(learned.domain, learned.problem, budget: budget)
    } catch {
      return switch error {
      case .unsupported, .invalid: .unusable
      case .stopped(let reason): outcome(of: reason)
      }
    }
    if grounding.isUnsolvable { return .unsolvable }
    guard let result = try? Planner.solve(grounding.task, budget: budget) else { return .unusable }
    guard let plan = result.plans.first else {
      return switch result.status {
      case .stopped(let reason): outcome(of: reason)
      case .unsolvable: .unsolvable
      case .incomplete, .solved, .solvedOptimally: .noPlanFound
      }
    }
    let steps = plan.operators.map { grounding.task.names.step(of: Int($0)) }
    return isValid(Plan(steps: steps), in: reference) ? .solved : .invalidPlan
  }

  private static func outcome(of reason: StopReason) -> Outcome {
    switch reason {
    case .time: .outOfTime
    case .memory: .outOfMemory
    case .interrupt: .noPlanFound
    }
  }

  private static func isValid(_ plan: Plan, in task: PDDLTask) -> Bool {
    guard let world = try? World(domain: task.domain, problem: task.problem),
      let verdict = try? Validator(world).validate(plan)
    else { return false }
    return verdict.isValid
  }
}
