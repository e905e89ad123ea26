import AgentSpeak
internal import RandomNumbers

/// `.random(V)`: a number from 0 to 1; `.random(list, V, n)`: an element of a list.
struct RandomAction: InternalAction {
  let name = ".random"
  let arity = 1...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments.count == 1 { return .unify(arguments[0], .number(agent.random.unit())) }
    let elements = try list(arguments, 0)
    guard !elements.isEmpty else { return .no }
    let count = arguments.count > 2 ? Int(max(0, min(try number(arguments, 2), 1e6))) : 1
    let picks = (0..<count).map { _ in
      elements[Int(agent.random.unit() * Double(elements.count))]
    }
    return .choices(arguments[1], picks)
  }
}
