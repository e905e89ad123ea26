/// Reads domain files.
public enum DomainReader {
  /// The sections that a domain may have, in their usual order.
  private static let sections: [Keyword] = [
    .requirements, .types, .constants, .predicates, .functions, .constraints, .derived, .action,
    .durativeAction, .process, .event,
  ]

  /// Reads a domain of PDDL 3.1, with the processes and events of PDDL+.
  ///
  /// Sections may stand in any order and more than once. This finds mistakes of form; whether
  /// names are declared and types fit is for `DomainChecker`.
  ///
  /// - Complexity: O(bytes).
  public static func read(_ source: SourceText) -> Reading<Domain> {
    var diagnostics = DiagnosticCollector()
    var damage: DeclarationKinds = []
    let domain = read(source, diagnostics: &diagnostics, damage: &damage)
    return Reading(value: domain, diagnostics: diagnostics.diagnostics(in: source))
  }

  /// Reads a domain for checking.
  ///
  /// - Parameter damage: gets the kinds of declarations of which some could not be read.
  static func read(
    _ source: SourceText, diagnostics: inout DiagnosticCollector, damage: inout DeclarationKinds
  ) -> Domain? {
    guard var reader = SyntaxReader(source, diagnostics: &diagnostics) else { return nil }
    defer {
      diagnostics = reader.diagnostics
      damage = reader.damage
    }
    guard let file = reader.file(.domain) else { return nil }
    let sections = reader.sections(of: file, known: sections, kind: .domain)
    var domain = Domain(name: file.name)

    // Functions and constants first, wherever they stand: conditions are read with them in mind.
    for section in sections where section.keyword == .functions {
      domain.functions += reader.declarations(.functions) { $0.functions(section.node) }
    }
    for section in sections where section.keyword == .constants {
      domain.constants += reader.declarations(.objects) {
        $0.typedNames($0.arguments(of: section.node), .constant)
      }
    }
    reader.vocabulary.add(domain.functions)
    reader.vocabulary.add(domain.constants)

    for section in sections { reader.read(section, into: &domain) }
    domain.constraints = reader.constraints(sections)
    return domain
  }
}

extension SyntaxReader {
  /// Reads a section other than those that were read before all others.
  fileprivate mutating func read(_ section: Section, into domain: inout Domain) {
    switch section.keyword {
    case .requirements: domain.requirements += requirements(section.node)
    case .types:
      domain.types += declarations(.types) { $0.typedNames($0.arguments(of: section.node), .type) }
    case .predicates:
      domain.predicates += declarations(.predicates) { $0.predicates(section.node) }
    case .derived:
      if let rule = derivedPredicate(section.node) { domain.derivedPredicates.append(rule) }
    case .action:
      if let action = action(section.node) { domain.actions.append(action) }
    case .durativeAction:
      if let action = durativeAction(section.node) { domain.durativeActions.append(action) }
    case .process:
      if let process = action(section.node) { domain.processes.append(process) }
    case .event:
      if let event = action(section.node) { domain.events.append(event) }
    default: break
    }
  }
}
