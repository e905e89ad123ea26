import AgentSpeak

/// The directives that wrap plans for a goal in a pattern of commitment to it.
///
/// Bordini, Hübner, Wooldridge: Programming Multi-Agent Systems in AgentSpeak using Jason (2007),
/// section 8.2.
enum GoalPatterns {
  /// The parts that a pattern makes of a block; nil if the directive is no pattern.
  ///
  /// - Throws: a message if its arguments are not those that the pattern needs.
  static func expand(_ directive: Program.Directive) throws(Failure) -> [Program.Part]? {
    let literal = directive.literal
    let parts = directive.parts ?? []
    func argument(_ index: Int) throws(Failure) -> String {
      guard index < literal.count else {
        throw .wrongArguments("the pattern '\(literal.functor)' needs more arguments")
      }
      return TermWriter.text(literal[index], names: directive.variables)
    }
    switch literal.functor.name {
    case "dg": return try declarative(goal: argument(0), parts, skipsIfIntended: true)
    case "bdg": return try backtracking(goal: argument(0), parts)
    case "ebdg": return try exclusive(goal: argument(0), parts)
    case "bc": return try blind(directive, parts)
    case "smc":
      let (goal, failure) = (try argument(0), try argument(1))
      return try givingUp(goal, when: failure) + blind(directive, parts, at: 2)
        + plans("+\(failure) <- .fail_goal(\(goal)).")
    case "rc":
      let motivation = try argument(1)
      return try blind(directive, parts, at: 2)
        + plans("-\(motivation) <- .succeed_goal(\(try argument(0))).")
    case "omc":
      let goal = try argument(0)
      let (failure, motivation) = (try argument(1), try argument(2))
      return try givingUp(goal, when: failure) + blind(directive, parts, at: 3)
        + plans("+\(failure) <- .fail_goal(\(goal)). -\(motivation) <- .succeed_goal(\(goal)).")
    case "mg":
      let goal = try argument(0)
      let inner =
        literal.count > 1 ? try wrapped(directive, parts, at: 1) : try blind(directive, parts)
      return try plans("\(goal). -\(goal) <- !\(goal).") + inner
    case "sga":
      let (trigger, context) = (try argument(0), try argument(1))
      return try sequenced(unquoted(trigger), unquoted(context), argument(2)) + parts
    default: return nil
    }
  }

  /// A trigger or condition that is given in braces or, as in Jason, as a string.
  private static func unquoted(_ text: String) throws(Failure) -> String {
    if text.hasPrefix("\""), case .string(let content) = try TermReader.reading(text) {
      return content.value
    }
    return text.hasPrefix("{ ") ? String(text.dropFirst(2).dropLast(2)) : text
  }

  /// The parts of a text.
  private static func plans(_ text: String) throws(Failure) -> [Program.Part] {
    let reading = ProgramReader.read(SourceText(text, name: "pattern"))
    if let finding = reading.diagnostics.first { throw .wrongArguments(finding.message) }
    return reading.value?.parts ?? []
  }

  /// Changes the plans for achieving a goal.
  private static func eachPlan(
    for goal: String, _ parts: [Program.Part], _ change: (inout Plan, Int) -> Void
  ) throws(Failure) -> [Program.Part] {
    let name = try TermReader.reading(goal).literal
    var number = 0
    return parts.map { part in
      guard case .plan(var plan) = part, plan.trigger.operation == .add,
        plan.trigger.subject == .achieve, plan.trigger.literal.functor == name?.functor,
        plan.trigger.literal.count == name?.count
      else { return part }
      number += 1
      change(&plan, number)
      return .plan(plan)
    }
  }

  /// Declarative goal: a plan has to bring the goal about, or it failed.
  private static func declarative(
    goal: String, _ parts: [Program.Part], skipsIfIntended: Bool
  ) throws(Failure) -> [Program.Part] {
    var head = "+!\(goal) : \(goal)."
    if skipsIfIntended { head += "+!\(goal) : .intend(\(goal))." }
    let changed = try eachPlan(for: goal, parts) { plan, _ in
      plan.body.append(Formula(.test, plan.trigger.literal.withAnnotations(.emptyList).term))
    }
    return try plans(head) + changed + plans("+\(goal) <- .succeed_goal(\(goal)).")
  }

  /// Backtracking declarative goal: tries again until the goal is reached.
  private static func backtracking(goal: String, _ parts: [Program.Part]) throws(Failure)
    -> [Program.Part]
  {
    try declarative(goal: goal, parts, skipsIfIntended: false) + plans("-!\(goal) <- !\(goal).")
  }

  /// Exclusive backtracking declarative goal: tries each plan once.
  private static func exclusive(goal: String, _ parts: [Program.Part]) throws(Failure)
    -> [Program.Part]
  {
    let changed = try eachPlan(for: goal, parts) { plan, number in
      let subject = plan.trigger.literal.withAnnotations(.emptyList).term
      let tried = Term.structure(Structure("p__f", [.number(number), subject]))
      let untried = Term.structure(Structure(.not, [tried], kind: .logical))
      plan.context =
        plan.context.map { .structure(Structure(.and, [untried, $0], kind: .logical)) } ?? untried
      plan.body = [Formula(.add, tried)] + plan.body + [Formula(.test, subject)]
    }
    return try plans("+!\(goal) : \(goal).") + changed
      + plans(
        "-!\(goal) <- !\(goal). +\(goal) <- .abolish(p__f(_,\(goal))); .succeed_goal(\(goal)).")
  }

  /// Blind commitment: keeps trying until the goal is believed reached.
  private static func blind(
    _ directive: Program.Directive, _ parts: [Program.Part], at index: Int = 1
  ) throws(Failure) -> [Program.Part] {
    guard directive.literal.count > 0 else {
      throw .wrongArguments("the pattern '\(directive.literal.functor)' needs a goal")
    }
    let goal = TermWriter.text(directive.literal[0], names: directive.variables)
    let inner =
      directive.literal.count > index
      ? try wrapped(directive, parts, at: index) : try backtracking(goal: goal, parts)
    return try inner + plans("+!\(goal) <- !\(goal).")
  }

  /// Gives a goal up for good: these plans come before those that try again.
  private static func givingUp(_ goal: String, when failure: String) throws(Failure)
    -> [Program.Part]
  {
    try plans(
      """
      +!\(goal) : not \(goal) & \(failure) <- .fail.
      -!\(goal) : \(failure) <- .fail.
      """)
  }

  /// Plans wrapped in the pattern that an argument names.
  private static func wrapped(
    _ directive: Program.Directive, _ parts: [Program.Part], at index: Int
  ) throws(Failure) -> [Program.Part] {
    guard var literal = directive.literal[index].literal else {
      throw .wrongArguments("\(directive.literal[index]) is no pattern")
    }
    if literal.count == 0 { literal = literal.withArguments([directive.literal[0]]) }
    let inner = Program.Directive(
      literal: literal, parts: parts, variables: directive.variables, line: directive.line)
    guard let expanded = try expand(inner) else {
      throw .wrongArguments("there is no pattern '\(literal.functor)'")
    }
    return expanded
  }

  /// Sequenced goal adoption: goals that an event gives are achieved one after the other.
  ///
  /// Events come while others are being handled: each step that looks at the queue and changes it is
  /// atomic.
  private static func sequenced(_ trigger: String, _ context: String, _ goal: String)
    throws(Failure) -> [Program.Part]
  {
    let name = try TermReader.reading(goal).literal?.functor.name ?? "g"
    let queue = "f__l_\(name)"
    let (enter, begin, serve) = ("f__e_\(name)", "f__b_\(name)", "f__g_\(name)")
    let (take, next) = ("f__t_\(name)", "f__n_\(name)")
    return try plans(
      """
      \(trigger) : \(context) <- !\(enter)(\(goal),S__); !\(begin)(S__).
      @[atomic] +!\(enter)(G__,queued) : \(queue)(L__) <- .concat(L__,[G__],M__); -+\(queue)(M__).
      @[atomic] +!\(enter)(G__,first(G__)) <- ++\(queue)([]).
      +!\(begin)(queued).
      +!\(begin)(first(G__)) <- !\(serve)(G__).
      +!\(serve)(G__) <- !G__; !\(next).
      -!\(serve)(_) <- !\(next).
      +!\(next) <- !\(take)(S__); !\(begin)(S__).
      @[atomic] +!\(take)(first(H__)) : \(queue)([H__|T__]) <- -+\(queue)(T__).
      @[atomic] +!\(take)(queued) <- .abolish(\(queue)(_)).
      """)
  }
}

extension TermReader {
  /// A term of a text.
  static func reading(_ text: String) throws(Failure) -> Term {
    do throws(DiagnosticsError) {
      return try read(SourceText(text)).term
    } catch {
      throw .wrongArguments(error.diagnostics.first?.message ?? "\(text) is no term")
    }
  }
}
