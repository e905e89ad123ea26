import AgentSpeak

/// `.substring(S, string, From, To)`: one solution for each place of a part; places count from 0. To is the
/// place of its last character if S is given, and behind it if S is free. `.substring(string, S, From, To)` is the same if S is free and the places are given.
struct SubstringAction: InternalAction {
  let name = ".substring"
  let arity = 2...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    var arguments = arguments
    if arguments.count > 2, case .number = arguments[2], case .variable = arguments[1] {
      arguments.swapAt(0, 1)
    }
    let text = Array(arguments[1].plainText)
    if case .variable = arguments[0] {
      return try Substrings.part(text, arguments)
    }
    let part = Array(arguments[0].plainText)
    let places = Substrings.places(of: part, in: text).map { place in
      Term.list(
        Array([.number(place), .number(place + part.count - 1)].prefix(arguments.count - 2)))
    }
    return .choices(.list(Array(arguments.dropFirst(2))), places)
  }
}
