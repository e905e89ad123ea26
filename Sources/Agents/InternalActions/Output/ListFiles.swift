import AgentSpeak

/// `.list_files("folder", "pattern", L)`: the paths of the files in a folder and the folders in it whose names
/// match a regular expression.
struct ListFiles: InternalAction {
  let name = ".list_files"
  let arity = 2...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let pattern = arguments.count > 2 ? arguments[1].plainText : nil
    let paths = try TextFile.paths(in: arguments[0].plainText, matching: pattern)
    return .unify(arguments[arguments.count - 1], .list(paths.map { .string($0) }))
  }
}
