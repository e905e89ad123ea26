/// Reads problem files.
public enum ProblemReader {
  /// The sections that a problem may have, in their usual order.
  private static let sections: [Keyword] = [
    .sectionDomain, .requirements, .objects, .initial, .goal, .constraints, .metric, .length,
    .situation,
  ]

  /// Reads a problem of PDDL 3.1.
  ///
  /// Sections may stand in any order. `:length` and `:situation` are ignored with a warning.
  ///
  /// - Parameter domain: the problem's domain, where it is at hand: it says which functions have
  ///   objects as values, and so what `(= (f a) (g b))` means.
  /// - Complexity: O(bytes).
  public static func read(_ source: SourceText, domain: Domain? = nil) -> Reading<Problem> {
    var diagnostics = DiagnosticCollector()
    var damage: DeclarationKinds = []
    let problem = read(source, domain: domain, diagnostics: &diagnostics, damage: &damage)
    return Reading(value: problem, diagnostics: diagnostics.diagnostics(in: source))
  }

  /// Reads a problem for checking.
  ///
  /// - Parameter damage: gets the kinds of declarations of which some could not be read.
  static func read(
    _ source: SourceText, domain: Domain?, diagnostics: inout DiagnosticCollector,
    damage: inout DeclarationKinds
  ) -> Problem? {
    guard var reader = SyntaxReader(source, diagnostics: &diagnostics) else { return nil }
    defer {
      diagnostics = reader.diagnostics
      damage = reader.damage
    }
    guard let file = reader.file(.problem) else { return nil }
    let sections = reader.sections(of: file, known: sections, kind: .problem)
    var problem = Problem(name: file.name, domainName: "")

    // Objects first, wherever they stand: conditions are read with them in mind.
    for section in sections where section.keyword == .objects {
      problem.objects += reader.declarations(.objects) {
        $0.typedNames($0.arguments(of: section.node), .object)
      }
    }
    if let domain {
      reader.vocabulary.add(domain.functions)
      reader.vocabulary.add(domain.constants)
    }
    reader.vocabulary.add(problem.objects)

    var seen: Set<Keyword> = []
    for section in sections {
      let isFirst = seen.insert(section.keyword).inserted
      reader.read(section, isFirst: isFirst, into: &problem)
    }
    problem.initial = reader.initialState(sections)
    problem.constraints = reader.constraints(sections)
    reader.reportMissingSections(seen)
    return problem
  }
}

extension SyntaxReader {
  /// Reads a section other than those that are read together with all of their kind.
  fileprivate mutating func read(_ section: Section, isFirst: Bool, into problem: inout Problem) {
    switch section.keyword {
    case .sectionDomain, .goal, .metric:
      guard isFirst else {
        return unexpected(
          section.node, "a problem has two sections of one kind",
          expected: "one '\(section.keyword.rawValue)'")
      }
    default: break
    }
    switch section.keyword {
    case .sectionDomain: readDomainName(section.node, into: &problem)
    case .requirements: problem.requirements += requirements(section.node)
    case .goal:
      let operands = arguments(of: section.node, count: 1, form: "(:goal CONDITION)")
      if let goal = operands?.first.flatMap({ formula($0) }) { problem.goal = goal }
    case .metric: problem.metric = metric(section.node)
    case .length, .situation:
      diagnostics.warning(
        "'\(section.keyword.rawValue)' is ignored", at: tree.offset(of: section.node))
    default: break
    }
  }

  /// Reads `(:domain NAME)`.
  fileprivate mutating func readDomainName(_ section: Int, into problem: inout Problem) {
    guard let operand = arguments(of: section, count: 1, form: "(:domain NAME)")?.first,
      let domainName = name(operand, "the name of a domain")
    else { return }
    problem.domainName = domainName
    problem.domainNameLocation = location(operand)
  }

  /// Reads `(:metric minimize EXPRESSION)`.
  fileprivate mutating func metric(_ section: Int) -> Metric? {
    guard
      let operands = arguments(of: section, count: 2, form: "(:metric minimize EXPRESSION)")
    else { return nil }
    let direction: Metric.Direction
    switch keyword(operands[0]) {
    case .minimize: direction = .minimize
    case .maximize: direction = .maximize
    default:
      unexpected(
        operands[0], "a metric has no direction", expected: "'minimize' or 'maximize'")
      return nil
    }
    return numericExpression(operands[1], in: .metric).map {
      Metric(direction, $0, location: location(section))
    }
  }

  /// Reports the sections that a problem cannot do without.
  fileprivate mutating func reportMissingSections(_ seen: Set<Keyword>) {
    guard let definition = tree.topLevel.first(where: { headKeyword($0) == .define }) else {
      return
    }
    if !seen.contains(.sectionDomain) {
      missing(
        in: definition, "the problem does not name its domain", expected: "'(:domain NAME)'")
    }
    if !seen.contains(.goal) {
      missing(in: definition, "the problem has no goal", expected: "'(:goal CONDITION)'")
    }
    if !seen.contains(.initial) {
      diagnostics.warning(
        "the problem has no initial state", expected: "'(:init …)'", at: tree.offset(of: definition)
      )
    }
  }
}
