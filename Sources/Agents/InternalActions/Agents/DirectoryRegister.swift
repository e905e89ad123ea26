import AgentSpeak

/// `.df_register(service, type)`: offers a service.
struct DirectoryRegister: InternalAction {
  let name = ".df_register"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.offer(arguments[0].plainText, type: arguments.dropFirst().first?.plainText ?? "")
    return .yes
  }
}
