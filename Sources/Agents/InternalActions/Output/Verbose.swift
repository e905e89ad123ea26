import AgentSpeak

/// `.verbose(n)`: how much the agent tells about itself, 0 to 2.
struct Verbose: InternalAction {
  let name = ".verbose"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.settings.verbosity = try wholeNumber(arguments, 0)
    return .yes
  }
}
