import AgentSpeak

/// `.get_src_info(File, Line, Label)`: where the plan that is carried out comes from.
struct SourceInformation: InternalAction {
  let name = ".get_src_info"
  let arity = 1...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let id = agent.current, let top = agent.intentions[id]?.stack.last else { return .no }
    let all: [Term] = [
      .string(CompiledPlan.address(ofFile: top.plan.file)), .number(Int(top.plan.source.line)),
      .structure(top.plan.label),
    ]
    return .unify(.list(arguments), .list(Array(all.prefix(arguments.count))))
  }
}
