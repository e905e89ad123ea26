import AgentSpeak

/// `.upper_case(string, R)`
struct UpperCase: InternalAction {
  let name = ".upper_case"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], .string(arguments[0].plainText.uppercased()))
  }
}
