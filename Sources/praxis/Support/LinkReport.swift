import Executive
import JSON
import PDDL

/// Which step of a plan provides what others and the goal need, and in which round each could run.
struct LinkReport {
  /// The members of a verdict: `links` with the steps counted from 1, null for the start and the goal;
  /// `rounds` of the steps. Both are null, and `links_problem` says why, where that cannot be told.
  let members: [(key: String, value: JSONValue)]

  /// The longest plan that is explained: the work grows with the square of its length.
  private static let stepLimit = 1000

  /// Explains a plan that is valid.
  init(_ plan: Plan, of task: PDDLTask) {
    guard plan.steps.count <= Self.stepLimit else {
      self.init(problem: "plans of more than \(Self.stepLimit) steps are not explained")
      return
    }
    let explainer = PlanExplainer(domain: task.domain, objects: task.problem.objects)
    do throws(PlanExplanationError) {
      self.init(
        try explainer.explain(
          plan.steps, from: FactState(task.problem.initial), goal: task.problem.goal))
    } catch {
      self.init(problem: error.description)
    }
  }

  private init(problem: String) {
    members = [("links", .null), ("rounds", .null), ("links_problem", .string(problem))]
  }

  private init(_ plan: ExplainedPlan) {
    let links = plan.causalLinks.map { link -> JSONValue in
      [
        "from": link.producer.map { .integer($0 + 1) } ?? .null,
        "to": link.consumer.map { .integer($0 + 1) } ?? .null,
        "literal": .string(link.literal.description),
      ]
    }
    members = [
      ("links", .array(links)),
      ("rounds", .array(plan.partialOrder.rounds.map { .integer($0) })),
    ]
  }
}
