import AgentSpeak
import Glibc

/// `.include("file.asl", ns)`: adds the beliefs, rules, goals and plans of a file, which is looked for in the
/// folder of the agent's program, in those of the project, and where the run was started.
struct Include: InternalAction {
  let name = ".include"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let file = arguments[0].plainText
    let places = ([agent.programFolder] + agent.directory.folders).map { "\($0)/\(file)" }
    let path = places.first { access($0, R_OK) == 0 } ?? file
    do throws(DiagnosticsError) {
      agent.load(
        try AgentProgram(
          SourceText(contentsOfFile: path), kit: agent.kit, folders: agent.directory.folders,
          namespace: arguments.dropFirst().first?.atomName ?? .defaultNamespace))
    } catch {
      throw Failure("ia_failed", "\(path) cannot be included: \(error)")
    }
    return .yes
  }
}
