internal import Grounding
internal import PDDL
internal import Search
internal import Workers

/// Plans on a thread of its own while its caller goes on.
public enum PlanningService {
  /// Planning that is going on.
  public final class Job: Sendable {
    private let budget: Budget

    fileprivate init(_ budget: Budget) {
      self.budget = budget
    }

    /// Asks planning to end soon; the answer is then `stopped`.
    public func cancel() {
      budget.interrupt()
    }
  }

  /// Starts planning.
  ///
  /// - Parameter completion: is called once with the answer, from the thread that planned.
  /// - Returns: the means to cancel.
  @discardableResult
  public static func start(
    _ request: PlanningRequest, completion: @escaping @Sendable (PlanningAnswer) -> Void
  ) -> Job {
    let budget = Budget(timeLimit: request.timeLimit)
    let isStarted = BackgroundThread.start { completion(solve(request, budget)) }
    if !isStarted { completion(.failed("the system has no thread left to plan on")) }
    return Job(budget)
  }

  /// Plans and waits for the answer.
  public static func solve(_ request: PlanningRequest) -> PlanningAnswer {
    solve(request, Budget(timeLimit: request.timeLimit))
  }

  private static func solve(_ request: PlanningRequest, _ budget: Budget) -> PlanningAnswer {
    guard let configuration = PlannerConfiguration[request.configuration] else {
      return .failed("the planner has no configuration \(request.configuration)")
    }
    var isProven = true
    for model in request.models {
      do {
        switch try solve(request.problem, model, configuration, budget) {
        case .plan(let result): return .plan(result)
        case .unsolvable: continue
        case .stopped(let reason):
          if budget.poll() != nil { return .stopped(reason) }
          isProven = false
        case .failed(let reason): return .failed(reason)
        }
      } catch {
        return budget.poll() == nil ? .failed("\(error)") : .stopped("the limits are reached")
      }
    }
    if request.models.isEmpty { return .failed("there is no model to plan with") }
    return isProven ? .unsolvable : .stopped("the search ended without a plan and without a proof")
  }

  private static func solve(
    _ problem: Problem, _ model: PlanningModel, _ configuration: PlannerConfiguration,
    _ budget: Budget
  ) throws -> PlanningAnswer {
    let task = model.task(problem)
    let grounding = try Grounder.ground(task.domain, task.problem, budget: budget)
    if grounding.isUnsolvable { return .unsolvable }
    let result = try Planner.solve(grounding.task, configuration: configuration, budget: budget)
    guard let found = result.bestPlan else {
      switch result.status {
      case .unsolvable: return .unsolvable
      case .stopped(.time): return .stopped("the time for planning is over")
      case .stopped(.memory): return .stopped("there is too little memory for planning")
      case .stopped(.interrupt): return .stopped("planning was cancelled")
      default: return .stopped("the search ended without a plan and without a proof")
      }
    }
    let steps = found.operators.map { grounding.task.names.step(of: Int($0)) }
    let explainer = PlanExplainer(domain: model.domain, objects: problem.objects)
    var explanation: ExplainedPlan?
    do throws(PlanExplanationError) {
      explanation = try explainer.explain(
        steps, from: FactState(problem.initial), goal: problem.goal)
    } catch {
      if !error.isBeyondReach {
        return .failed("the planner's plan does not work: \(error.description)")
      }
    }
    return .plan(
      PlanningResult(
        steps: steps, bound: model.bound, explanation: explanation, seconds: budget.elapsed))
  }
}
