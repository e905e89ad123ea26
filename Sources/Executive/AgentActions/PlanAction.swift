import AgentSpeak
import Agents
import PDDL

/// `.plan(Goal, Steps)`, `.plan(Goal, Steps, Options)`: finds actions that reach a goal from what the agent
/// believes; the agent goes on with other intentions meanwhile.
///
/// Steps becomes a plan body: `.plan(on(a,b), P); P` plans and acts. Options is a list of `bound(B)`, which
/// becomes `safe` or `optimistic`, and `time_limit(Seconds)`. Fails with `error(no_plan)` if it is proven that
/// there is no plan, `error(planning_stopped)` if a limit came first, `error(unknown_goal)` if the domain lacks
/// a word of the goal, and `error(planning_failed)` for all else.
struct PlanAction: InternalAction {
  let name = ".plan"
  let arity = 2...3
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goal = try meansEnds.formula(of: arguments[0])
    let (state, objects) = try meansEnds.state(of: &agent)
    let problem = meansEnds.vocabulary.problem(state, objects: objects, goal: goal)
    var limit = meansEnds.options.timeLimit
    var bound: AgentSpeak.Term?
    for option in arguments.count > 2 ? arguments[2].elements ?? [] : [] {
      guard let option = option.literal, option.count == 1 else {
        throw .wrongArguments(".plan has no option \(option)")
      }
      switch option.functor.name {
      case "time_limit": limit = option[0].numberValue
      case "bound": bound = option[0]
      default: throw .wrongArguments(".plan has no option \(option)")
      }
    }
    let ticket = agent.suspendIntention()
    let wanted = arguments[1]
    meansEnds.startPlanning(for: problem, timeLimit: limit) { [meansEnds, bound] answer in
      ticket.complete(
        result(of: answer).map { plan in
          let body = meansEnds.body(of: plan.steps)
          guard let bound else { return .unify(wanted, body) }
          return .unify(
            .list([wanted, bound]), .list([body, .atom(named: plan.bound.rawValue)]))
        })
    }
    return .suspended
  }

  private func result(of answer: PlanningAnswer) -> Result<PlanningResult, Failure> {
    switch answer {
    case .plan(let plan): .success(plan)
    case .unsolvable: .failure(Failure("no_plan", "there is no plan for the goal"))
    case .stopped(let reason): .failure(Failure("planning_stopped", reason))
    case .failed(let reason): .failure(Failure("planning_failed", reason))
    }
  }
}

/// `.plannable(Goal)`: whether a goal is one that the planner's domain has words for.
struct Plannable: InternalAction {
  let name = ".plannable"
  let arity = 1...1
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard arguments[0].isGround else { return .no }
    return .holds((try? meansEnds.vocabulary.goal(of: MeansEnds.plain(arguments[0]))) != nil)
  }
}

/// `.keep_plan(Goal, Steps)`: adds steps that reach a goal from what the agent believes now as a plan of its
/// library. The context is the weakest conjunction under which the steps work, by regression.
struct KeepPlan: InternalAction {
  let name = ".keep_plan"
  let arity = 2...2
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goal = MeansEnds.plain(arguments[0])
    guard let literal = goal.literal, literal.kind == .literal else {
      throw .wrongArguments(".keep_plan needs a literal as goal, found \(goal)")
    }
    let steps = try meansEnds.steps(of: arguments[1])
    let (plan, _) = try meansEnds.explain(steps, for: goal, &agent)
    guard let context = plan.context else {
      throw Failure("plan_invalid", "the steps contradict each other")
    }
    let condition = meansEnds.vocabulary.term(of: context)
    let variables = (0..<Self.variableCount(condition)).map { "V\($0)" }
    let kept = AgentSpeak.Plan(
      trigger: Trigger(.add, .achieve, literal), context: condition,
      body: steps.map { AgentSpeak.Formula(.perform, meansEnds.vocabulary.term(of: $0)) },
      variables: variables)
    // The plan that asks the planner has to stay the last.
    let planner = AgentSpeak.Term.atom(named: "planner")
    let hasPlanner = agent.plans.plan(named: "planner") != nil
    if hasPlanner { try agent.removePlans(like: planner) }
    try agent.addPlan(kept.term)
    if hasPlanner { meansEnds.equip(&agent) }
    return .yes
  }

  private static func variableCount(_ term: AgentSpeak.Term) -> Int {
    var count = 0
    _ = term.renamingVariables { variable in
      count = max(count, Int(variable) + 1)
      return variable
    }
    return count
  }
}
