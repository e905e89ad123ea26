extension DomainChecker {
  /// Reads and checks a domain: what `PDDLTask` finds about it, without a problem.
  ///
  /// - Returns: the domain as written, and the findings in the order of the text, at most 100.
  /// - Complexity: O(bytes).
  public static func readAndCheck(_ source: SourceText) -> Reading<Domain> {
    var diagnostics = DiagnosticCollector()
    var damage: DeclarationKinds = []
    let domain = DomainReader.read(source, diagnostics: &diagnostics, damage: &damage)
    if let domain {
      var checker = SyntaxChecker(
        source: source, declarations: Declarations(domain, damage: damage),
        diagnostics: diagnostics)
      checker.check(domain)
      diagnostics = checker.diagnostics
    }
    return Reading(value: domain, diagnostics: diagnostics.diagnostics(in: source))
  }
}
