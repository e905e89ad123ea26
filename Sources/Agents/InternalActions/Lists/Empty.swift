import AgentSpeak

/// `.empty(x)`: whether a list, string or collection is empty.
struct Empty: InternalAction {
  let name = ".empty"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    switch arguments[0] {
    case .emptyList: return .yes
    case .string(let text): return .holds(text.value.isEmpty)
    case .object(let object): return .holds((object as? any TermCollection)?.count == 0)
    default: return .no
    }
  }
}
