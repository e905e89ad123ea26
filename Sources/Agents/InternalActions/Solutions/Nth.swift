import AgentSpeak

/// `.nth(I, list, X)`: the element at a place, counted from 0; one solution for each if I is free.
struct Nth: InternalAction {
  let name = ".nth"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let elements: [Term]
    if case .string(let text) = arguments[1] {
      elements = text.value.map { .string(String($0)) }
    } else {
      elements = try list(arguments, 1)
    }
    if case .number(let index) = arguments[0] {
      guard let place = Int(exactly: index), elements.indices.contains(place) else {
        throw Failure("ia_failed", ".nth: there is no element \(arguments[0])")
      }
      return .unify(arguments[2], elements[place])
    }
    let pairs = elements.enumerated().map { Term.list([.number($0.offset), $0.element]) }
    return .choices(.list([arguments[0], arguments[2]]), pairs)
  }
}
