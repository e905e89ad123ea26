/// Writes domains and problems as PDDL text that reads back as the same syntax.
///
/// Names must be names of PDDL, as those of read texts are; the writer does not check them.
public enum PDDLWriter {
  /// A domain as the text of a file.
  public static func text(_ domain: Domain) -> String {
    var writer = SectionWriter("(define (domain \(domain.name))")
    writer.names(":requirements", domain.requirements)
    writer.typedNames(":types", domain.types)
    writer.typedNames(":constants", domain.constants)
    writer.lines(
      ":predicates",
      domain.predicates.map {
        .list($0.name, WrittenExpression.typedNames($0.parameters, areVariables: true))
      })
    writer.functions(domain.functions)
    if let constraints = domain.constraints {
      writer.section(":constraints", WrittenExpression(constraints))
    }
    for rule in domain.derivedPredicates { writer.rule(rule) }
    for action in domain.actions { writer.action(":action", action) }
    for action in domain.durativeActions { writer.durativeAction(action) }
    for process in domain.processes { writer.action(":process", process) }
    for event in domain.events { writer.action(":event", event) }
    return writer.finish()
  }

  /// A problem as the text of a file.
  public static func text(_ problem: Problem) -> String {
    var writer = SectionWriter("(define (problem \(problem.name))")
    writer.names(":domain", [problem.domainName])
    writer.names(":requirements", problem.requirements)
    writer.typedNames(":objects", problem.objects)
    writer.initialState(problem.initial)
    writer.section(":goal", WrittenExpression(problem.goal))
    if let constraints = problem.constraints {
      writer.section(":constraints", WrittenExpression(constraints))
    }
    if let metric = problem.metric {
      writer.section(
        ":metric", .word(metric.direction.rawValue), WrittenExpression(metric.expression))
    }
    return writer.finish()
  }

  /// An action as it stands in a domain, without the indentation of its first line.
  public static func text(_ action: Action) -> String {
    var writer = SectionWriter("")
    writer.action(":action", action)
    // The writer closes the domain, which is not wanted here, and starts on a line of its own.
    return String(writer.finish().drop { $0 == "\n" || $0 == " " }.dropLast(2))
  }

  /// A function term, such as `(load ?t)`.
  public static func text(_ term: FunctionTerm) -> String {
    WrittenExpression(NumericExpression.function(term)).oneLine
  }

  /// A condition, goal or constraint on one line.
  public static func text(_ formula: Formula) -> String {
    WrittenExpression(formula).oneLine
  }

  /// An effect on one line.
  public static func text(_ effect: Effect) -> String {
    WrittenExpression(effect).oneLine
  }
}
