import AgentSpeak

/// `.substring(S, string, From, To)`: one solution for each place of a part; places count from 0, To is
/// behind the part.
struct SubstringAction: InternalAction {
  let name = ".substring"
  let arity = 2...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let text = Array(arguments[1].plainText)
    if case .variable = arguments[0] {
      return try Substrings.part(text, arguments)
    }
    let part = Array(arguments[0].plainText)
    let places = Substrings.places(of: part, in: text).map { place in
      Term.list(Array([.number(place), .number(place + part.count)].prefix(arguments.count - 2)))
    }
    return .choices(.list(Array(arguments.dropFirst(2))), places)
  }
}
