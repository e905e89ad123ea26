import AgentSpeak
import Agents

/// What a line, or several, typed at the prompt means.
enum ReplInput {
  /// `:name arguments`
  case command(String, String)
  /// `?q`
  case query(TermReader.NamedTerm)
  /// Beliefs, rules, goals, plans.
  case parts([Program.Part])
  /// `+b.` and `-b.`: believe, believe no more.
  case believe(Structure)
  case forget(Structure)
  /// Steps to carry out.
  case body(TermReader.NamedTerm)
  case nothing
  /// More lines have to follow.
  case incomplete

  /// Understands an input.
  ///
  /// A full stop at the end may be left out where no more can follow: behind beliefs, goals, queries
  /// and steps, but not behind what begins with an operator, as plans do.
  ///
  /// - Parameter isComplete: whether no more lines follow.
  /// - Throws: what cannot be understood.
  static func read(_ text: String, isComplete: Bool, options: ReadingOptions)
    throws(DiagnosticsError) -> ReplInput
  {
    let trimmed = String(text.trimmed)
    if trimmed.isEmpty || (trimmed.hasPrefix("//") && !trimmed.contains("\n")) { return .nothing }
    if trimmed.hasPrefix(":") {
      let words = trimmed.dropFirst().split(
        separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      return .command(
        words.first.map(String.init) ?? "", words.count > 1 ? String(words[1].trimmed) : "")
    }
    if trimmed.hasPrefix("?") {
      return .query(
        try TermReader.read(
          SourceText(" " + trimmed.dropFirst(), name: "input"), options: options))
    }
    let ends = trimmed.hasSuffix(".")
    let source = SourceText(ends ? trimmed : trimmed + " .", name: "input")
    let program = ProgramReader.read(source, options: options)
    if !ends, !isComplete, isPlan(trimmed) { return .incomplete }
    let parts = program.value?.parts ?? []
    if !program.hasErrors, let input = meaning(of: parts) { return input }
    // A body may be written with the full stop that ends a line elsewhere.
    let body = SourceText(trimmed, name: "input")
    if let read = try? TermReader.readBody(body, options: options) { return .body(read) }
    if !isComplete, isOpen(trimmed, options) { return .incomplete }
    if !program.hasErrors { return .parts(parts) }
    throw DiagnosticsError(program.diagnostics)
  }

  /// Whether a text ends too early, not counting the full stop at its end.
  private static func isOpen(_ text: String, _ options: ReadingOptions) -> Bool {
    ProgramReader.read(SourceText(text), options: options).diagnostics.contains { finding in
      finding.message.hasSuffix("found the end of the file")
        && !finding.message.hasPrefix("expected '.'")
    }
  }

  /// What parts of a program mean; nil if they do not stand for themselves.
  private static func meaning(of parts: [Program.Part]) -> ReplInput? {
    if parts.isEmpty { return .nothing }
    guard parts.count == 1 else { return .parts(parts) }
    switch parts[0] {
    case .belief(let clause) where clause.head.isInternalAction: return nil
    case .plan(let plan)
    where plan.label == nil && plan.context == nil && plan.body.isEmpty && plan.subplans.isEmpty
      && plan.goalCondition == nil:
      switch (plan.trigger.operation, plan.trigger.subject) {
      case (.add, .belief): return .believe(plan.trigger.literal)
      case (.remove, .belief): return .forget(plan.trigger.literal)
      case (.add, .achieve):
        return .parts([
          .goal(Program.Clause(head: plan.trigger.literal, variables: plan.variables))
        ])
      default: return .parts(parts)
      }
    default: return .parts(parts)
    }
  }

  /// Whether a text begins like a plan or directive, which goes on to its full stop.
  private static func isPlan(_ text: String) -> Bool {
    ["+", "-", "@", "^"].contains { text.hasPrefix($0) } || text.contains(":-")
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}
