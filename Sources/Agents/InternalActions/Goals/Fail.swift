import AgentSpeak

/// `.fail(a, b)`: fails; arguments become annotations of the failure event.
struct Fail: InternalAction {
  let name = ".fail"
  let arity = 0...Int.max

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments.isEmpty { throw Failure(.actionFailed, ".fail was called") }
    throw Failure(.internalAction, "fail", annotations: arguments)
  }
}
