import AgentSpeak

/// `.replace(string, old, new, R)`: with each part replaced.
struct Replace: InternalAction {
  let name = ".replace"
  let arity = 4...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let old = arguments[1].plainText
    guard !old.isEmpty else { return .unify(arguments[3], .string(arguments[0].plainText)) }
    let text = arguments[0].plainText.replacing(old, with: arguments[2].plainText)
    return .unify(arguments[3], .string(text))
  }
}
