import AgentSpeak
public import Agents

/// `.execute(Goal, Steps)`: carries out a plan for a goal on the robots while the agent goes on.
///
/// Steps that do not need each other run side by side; a step that fails is tried again, then the rest of the
/// plan is kept where it still works, else a new plan is made with the models of then. The action ends when the
/// goal is observed; it fails with `error(execution_failed)` when that cannot be reached any more. If its intention
/// is dropped, what is under way is stopped.
struct Execute: InternalAction {
  let name = ".execute"
  let arity = 2...2
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let steps = try meansEnds.steps(of: arguments[1])
    let (plan, _) = try meansEnds.explain(steps, for: arguments[0], &agent)
    let goal = try meansEnds.formula(of: arguments[0])
    let ticket = agent.suspendIntention()
    meansEnds.inbox.put(
      Dispatcher.Order(
        agent: agent.name, plan: plan, goal: goal, number: ticket.number,
        completion: { ticket.complete($0) }))
    return .suspended
  }
}

/// `.recover(Robot)`: gets a robot ready again after a mishap: it gets up and goes back to where it was last.
///
/// Fails with `error(recovery_failed)` if it does not manage.
struct Recover: InternalAction {
  let name = ".recover"
  let arity = 1...1
  let isAllowedInConditions = false
  let meansEnds: MeansEnds

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let ticket = agent.suspendIntention()
    meansEnds.inbox.put(
      Dispatcher.Recovery(
        robot: arguments[0].plainText, completion: { ticket.complete($0) }))
    return .suspended
  }
}

/// `.explore(Steps)`: chooses what to try next, so that something is learned; Steps becomes a plan body.
///
/// The strategy is the keeper's. Fails with `error(nothing_to_learn)` if no state that can be reached teaches
/// anything more; the annotation `certificate` says that this is proven.
struct Explore: InternalAction {
  let name = ".explore"
  let arity = 1...1
  let isAllowedInConditions = false
  let meansEnds: MeansEnds
  let keeper: ModelKeeper
  let monitor: SafetyMonitor?

  func call(_ arguments: [AgentSpeak.Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    switch keeper.choose(in: try meansEnds.state(of: &agent).state, monitor) {
    case .steps(let steps): return .unify(arguments[0], meansEnds.body(of: steps))
    case .nothingLeft(let reason, let isCertificate):
      throw Failure(
        "nothing_to_learn", reason, annotations: isCertificate ? [.atom(named: "certificate")] : [])
    }
  }
}

extension ModelKeeper {
  /// The internal action by which agents explore.
  public func actions(_ meansEnds: MeansEnds, _ monitor: SafetyMonitor?) -> [any InternalAction] {
    [Explore(meansEnds: meansEnds, keeper: self, monitor: monitor)]
  }
}
