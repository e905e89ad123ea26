import AgentSpeak

/// `.sort(list, R)`: in the standard order, equal elements as often as they are there.
struct Sort: InternalAction {
  let name = ".sort"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let sorted = try list(arguments, 0).sorted { $0.compare(to: $1) < 0 }
    return .unify(arguments[1], .list(sorted))
  }
}
