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
    var problem = Problem(name: file.name, domainName: "")

    // Objects first, wherever they stand: conditions are read with them in mind.
    for section in file.sections where reader.headKeyword(section) == .objects {
      problem.objects += reader.declarations(.objects) {
        $0.typedNames($0.arguments(of: section), .object)
      }
    }
    if let domain {
      reader.vocabulary.add(domain.functions)
      reader.vocabulary.add(domain.constants)
    }
    reader.vocabulary.add(problem.objects)

    var seen: Set<Keyword> = []
    for section in file.sections {
      guard let keyword = reader.sectionKeyword(section, known: sections, of: .problem) else {
        continue
      }
      if !seen.insert(keyword).inserted, [.sectionDomain, .goal, .metric].contains(keyword) {
        reader.unexpected(
          section, "a problem has two sections of one kind", expected: "one '\(keyword.rawValue)'")
        continue
      }
      switch keyword {
      case .sectionDomain: reader.readDomainName(section, into: &problem)
      case .requirements: problem.requirements += reader.requirements(section)
      case .initial: problem.initial.append(reader.initialState(section))
      case .goal:
        guard let operand = reader.arguments(of: section, count: 1, form: "(:goal CONDITION)")
        else { continue }
        problem.goal = reader.formula(operand[0]) ?? .truth
      case .constraints: reader.readConstraints(section, into: &problem.constraints)
      case .metric: problem.metric = reader.metric(section)
      case .length, .situation:
        reader.diagnostics.warning(
          "'\(keyword.rawValue)' is ignored", at: reader.tree.offset(of: section))
      default: break
      }
    }
    reader.reportMissingSections(seen)
    return problem
  }
}

extension InitialState {
  /// Adds the facts and values of another section.
  fileprivate mutating func append(_ other: InitialState) {
    atoms += other.atoms
    negatedAtoms += other.negatedAtoms
    numericValues += other.numericValues
    objectValues += other.objectValues
    timedLiterals += other.timedLiterals
  }
}

extension SyntaxReader {
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
