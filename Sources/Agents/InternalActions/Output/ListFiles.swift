import AgentSpeak

/// `.list_files("folder", "pattern", L)`: the files of a folder whose names match a regular expression.
struct ListFiles: InternalAction {
  let name = ".list_files"
  let arity = 2...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let pattern = arguments.count > 2 ? arguments[1].plainText : nil
    let names = try TextFile.names(in: arguments[0].plainText, matching: pattern)
    return .unify(arguments[arguments.count - 1], .list(names.map { .string($0) }))
  }
}
