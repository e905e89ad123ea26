import AgentSpeak
internal import RandomNumbers

/// `.random(V, n)`: n numbers from 0 to 1, one after the other, without end if n is 0; `.random(list, V, n)`:
/// elements of a list. Without n it is one.
struct RandomAction: InternalAction {
  let name = ".random"
  let arity = 1...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments.count == 1 { return .unify(arguments[0], .number(agent.random.unit())) }
    if arguments.count == 2, case .number(let count) = arguments[1] {
      return .randomNumbers(arguments[0], count: count < 1 ? .max : Int(min(count, 1e15)))
    }
    let elements = try list(arguments, 0)
    guard !elements.isEmpty else { return .no }
    let count = arguments.count > 2 ? Int(max(0, min(try number(arguments, 2), 1e6))) : 1
    let picks = (0..<count).map { _ in elements[agent.random.below(elements.count)] }
    return .choices(arguments[1], picks)
  }
}
