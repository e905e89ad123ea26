/// Writes programs; reading them again gives the same program.
public enum ProgramWriter {
  /// A program as text.
  public static func text(_ program: Program) -> String {
    program.parts.map { text($0) + "\n" }.joined()
  }

  /// A part of a program as text.
  public static func text(_ part: Program.Part) -> String { text(part, in: .defaultNamespace) }

  /// A plan as text, with its full stop and its subplans.
  public static func text(_ plan: Plan, indent: String = "") -> String {
    text(plan, indent, in: .defaultNamespace)
  }

  /// A part of a program as text within a block of a namespace.
  private static func text(_ part: Program.Part, in namespace: Symbol) -> String {
    func text(_ term: Term, _ clause: Program.Clause) -> String {
      TermWriter.text(term, names: clause.variables, in: namespace)
    }
    switch part {
    case .belief(let clause): return text(clause.head.term, clause) + "."
    case .goal(let clause): return "!" + text(clause.head.term, clause) + "."
    case .rule(let clause):
      return "\(text(clause.head.term, clause)) :- \(text(clause.condition ?? .true, clause))."
    case .plan(let plan): return self.text(plan, "", in: namespace)
    case .directive(let directive):
      let name = TermWriter.text(.structure(directive.literal), names: directive.variables)
      guard let parts = directive.parts else { return "{ \(name) }" }
      let isNamespace = directive.literal.functor.name == "namespace"
      let inner = isNamespace ? directive.literal[0].atomName ?? namespace : namespace
      return "{ begin \(name) }\n" + parts.map { self.text($0, in: inner) + "\n" }.joined()
        + "{ end }"
    }
  }

  private static func text(_ plan: Plan, _ indent: String, in namespace: Symbol) -> String {
    func write(_ term: Term) -> String {
      TermWriter.text(term, names: plan.variables, in: namespace)
    }
    var text = indent
    if let label = plan.label {
      text += "@" + TermWriter.text(.structure(label), names: plan.variables) + " "
    }
    text += plan.trigger.operators + write(plan.trigger.literal.term)
    if let context = plan.context { text += " : " + write(context) }
    if let condition = plan.goalCondition { text += " <: " + write(condition) }
    if !plan.body.isEmpty {
      let steps = plan.body.map { $0.operation.rawValue + write($0.term) }
      text += " <- " + steps.joined(separator: "; ")
    }
    text += "."
    if !plan.subplans.isEmpty {
      let plans = plan.subplans.map { Self.text($0, indent + "  ", in: namespace) + "\n" }
      text += " {\n" + plans.joined() + indent + "}"
    }
    return text
  }
}
