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
    var domain = Domain(name: file.name)

    // Functions and constants first, wherever they stand: conditions are read with them in mind.
    for section in file.sections {
      switch reader.headKeyword(section) {
      case .functions: domain.functions += reader.declarations(.functions) { $0.functions(section) }
      case .constants:
        domain.constants += reader.declarations(.objects) {
          $0.typedNames($0.arguments(of: section), .constant)
        }
      default: break
      }
    }
    reader.vocabulary.add(domain.functions)
    reader.vocabulary.add(domain.constants)

    for section in file.sections {
      switch reader.sectionKeyword(section, known: sections, of: .domain) {
      case .requirements: domain.requirements += reader.requirements(section)
      case .types:
        domain.types += reader.declarations(.types) {
          $0.typedNames($0.arguments(of: section), .type)
        }
      case .predicates:
        domain.predicates += reader.declarations(.predicates) { $0.predicates(section) }
      case .constraints: reader.readConstraints(section, into: &domain.constraints)
      case .derived:
        if let rule = reader.derivedPredicate(section) { domain.derivedPredicates.append(rule) }
      case .action:
        if let action = reader.action(section) { domain.actions.append(action) }
      case .durativeAction:
        if let action = reader.durativeAction(section) { domain.durativeActions.append(action) }
      case .process:
        if let process = reader.action(section) { domain.processes.append(process) }
      case .event:
        if let event = reader.action(section) { domain.events.append(event) }
      default: break
      }
    }
    return domain
  }
}

extension SyntaxReader {
  /// Reads `(:constraints CONSTRAINT)`; several sections count as a conjunction.
  mutating func readConstraints(_ section: Int, into constraints: inout Formula?) {
    guard
      let operand = arguments(of: section, count: 1, form: "(:constraints CONSTRAINT)")?.first,
      let constraint = formula(operand, in: .constraints)
    else { return }
    constraints = constraints.map { .and([$0, constraint]) } ?? constraint
  }
}
