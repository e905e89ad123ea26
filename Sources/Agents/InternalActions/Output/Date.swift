import AgentSpeak

/// `.date(Year, Month, Day)`
struct Date: InternalAction {
  let name = ".date"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let time = WallClock.local(agent)
    return .unify(
      .list(arguments), .list([.number(time.year), .number(time.month), .number(time.day)]))
  }
}
