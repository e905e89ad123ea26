import AgentSpeak

/// `.time(Hours, Minutes, Seconds, Milliseconds)`
struct Time: InternalAction {
  let name = ".time"
  let arity = 3...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let time = WallClock.local(agent)
    let parts = [time.hour, time.minute, time.second, time.millisecond].map { Term.number($0) }
    return .unify(.list(arguments), .list(Array(parts.prefix(arguments.count))))
  }
}
