import AgentSpeak

/// `.include("file.asl", ns)`: adds the beliefs, rules, goals and plans of a file.
struct Include: InternalAction {
  let name = ".include"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let path = arguments[0].plainText
    do throws(DiagnosticsError) {
      agent.load(
        try AgentProgram(
          SourceText(contentsOfFile: path), kit: agent.kit,
          namespace: arguments.dropFirst().first?.atomName ?? .defaultNamespace))
    } catch {
      throw Failure("ia_failed", "\(path) cannot be included: \(error)")
    }
    return .yes
  }
}
