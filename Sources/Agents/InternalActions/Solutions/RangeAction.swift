import AgentSpeak

/// `.range(V, from, to, step)`: one solution for each number, both ends included.
struct RangeAction: InternalAction {
  let name = ".range"
  let arity = 3...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let (from, to) = (try number(arguments, 1), try number(arguments, 2))
    let step = arguments.count > 3 ? try number(arguments, 3) : 1
    guard step != 0, !step.isNaN else { throw .wrongArguments(".range needs a step that is not 0") }
    let steps = ((to - from) / step).rounded(.down)
    guard steps >= 0 else { return .no }
    if case .number(let value) = arguments[0] {
      let index = (value - from) / step
      return .holds(index >= 0 && index <= steps && index == index.rounded())
    }
    return .numbers(arguments[0], from: from, step: step, count: Int(min(steps, 1e15)) + 1)
  }
}
