public import AgentSpeak

extension Agent {
  /// Carries out a plan body in an intention of its own, as if a plan without trigger had it.
  ///
  /// - Parameters:
  ///   - body: a plan body, as `TermReader.readBody` gives it.
  ///   - variables: the names of its variables.
  /// - Throws: `wrong_arguments` if the term is no body, or calls internal actions that do not exist.
  public mutating func perform(_ body: Term, variables: [String] = []) throws(Failure) {
    guard let formulas = Formula.formulas(of: body) else {
      throw .wrongArguments("\(body) is no plan body")
    }
    let trigger = Trigger(.add, .achieve, Structure("perform").withOwnSource)
    let label = makeLabel()
    var compiler = PlanCompiler(actions: kit.actions, file: programName)
    let plan = compiler.compile(
      Plan(trigger: trigger, body: formulas, variables: variables), label: label)
    if let finding = compiler.diagnostics.first(where: { $0.severity == .error }) {
      throw .wrongArguments(finding.message)
    }
    let event = Event(.add, .achieve, trigger.literal)
    intentions.makeUnique()
    let intention = intentions.make()
    let slots = [Term?](repeating: nil, count: variables.count)
    intention.stack.append(IntendedMeans(plan, event, slots))
    enqueue(intention)
  }
}
