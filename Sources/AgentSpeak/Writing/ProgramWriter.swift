/// Writes programs; reading them again gives the same program.
public enum ProgramWriter {
  /// A program as text.
  public static func text(_ program: Program) -> String {
    program.parts.map { text($0) + "\n" }.joined()
  }

  /// A part of a program as text.
  public static func text(_ part: Program.Part) -> String {
    switch part {
    case .belief(let clause):
      return TermWriter.text(.structure(clause.head), names: clause.variables) + "."
    case .goal(let clause):
      return "!" + TermWriter.text(.structure(clause.head), names: clause.variables) + "."
    case .rule(let clause):
      let head = TermWriter.text(.structure(clause.head), names: clause.variables)
      let condition = TermWriter.text(clause.condition ?? .true, names: clause.variables)
      return "\(head) :- \(condition)."
    case .plan(let plan): return text(plan)
    case .directive(let directive):
      let name = TermWriter.text(.structure(directive.literal), names: directive.variables)
      guard let parts = directive.parts else { return "{ \(name) }" }
      return "{ begin \(name) }\n" + parts.map { text($0) + "\n" }.joined() + "{ end }"
    }
  }

  /// A plan as text, with its full stop and its subplans.
  public static func text(_ plan: Plan, indent: String = "") -> String {
    let names = plan.variables
    var text = indent
    if let label = plan.label {
      text += "@" + TermWriter.text(.structure(label), names: names) + " "
    }
    text +=
      plan.trigger.operators
      + TermWriter.text(plan.trigger.literal.term, names: names)
    if let context = plan.context { text += " : " + TermWriter.text(context, names: names) }
    if let condition = plan.goalCondition {
      text += " <: " + TermWriter.text(condition, names: names)
    }
    if !plan.body.isEmpty {
      let steps = plan.body.map { $0.operation.rawValue + TermWriter.text($0.term, names: names) }
      text += " <- " + steps.joined(separator: "; ")
    }
    text += "."
    if !plan.subplans.isEmpty {
      let plans = plan.subplans.map { Self.text($0, indent: indent + "  ") + "\n" }
      text += " {\n" + plans.joined() + indent + "}"
    }
    return text
  }
}
