import AgentSpeak

/// `.save_agent("file.asl", goals)`: writes beliefs, rules and plans as a program, with goals.
struct SaveAgent: InternalAction {
  let name = ".save_agent"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goals = arguments.count > 1 ? try list(arguments, 1) : []
    try TextFile.write(agent.programText(goals: goals), to: arguments[0].plainText)
    return .yes
  }
}
