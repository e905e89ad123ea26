/// A domain and a problem that belong together, read, checked and completed.
///
/// What tolerant reading accepts is made explicit, so that users of a task need no tolerance:
/// every type is declared, no name is declared twice, `total-cost` is declared where it is used,
/// and types that are used as predicates are predicates.
public struct PDDLTask: Sendable {
  /// The domain.
  public let domain: Domain
  /// The problem.
  public let problem: Problem
  /// What the authors should look at, but what does not stop anybody.
  public let warnings: [Diagnostic]

  /// Reads and checks both texts.
  ///
  /// - Throws: all findings about both texts, at most 100 about each, if one of them is an error.
  /// - Complexity: O(bytes).
  public init(domain domainSource: SourceText, problem problemSource: SourceText)
    throws(DiagnosticsError)
  {
    var domainFindings = DiagnosticCollector()
    var problemFindings = DiagnosticCollector()
    var damage: DeclarationKinds = []
    var problemDamage: DeclarationKinds = []
    var domain = DomainReader.read(
      domainSource, diagnostics: &domainFindings, damage: &damage)
    var problem = ProblemReader.read(
      problemSource, domain: domain, diagnostics: &problemFindings, damage: &problemDamage)

    var implicit = ImplicitDeclarations()
    if let domain {
      var declarations = Declarations(domain, damage: damage.union(problemDamage))
      declarations.problemObjects = problem?.objects ?? []
      var checker = SyntaxChecker(
        source: domainSource, declarations: declarations, diagnostics: domainFindings)
      checker.check(domain)
      domainFindings = checker.diagnostics
      implicit = checker.implicit
    }
    if let domain, let problem {
      let declarations = Declarations(domain, damage: damage.union(problemDamage))
      var checker = SyntaxChecker(
        source: problemSource, declarations: declarations, diagnostics: problemFindings)
      checker.implicit = implicit
      checker.check(problem, of: domain)
      problemFindings = checker.diagnostics
      implicit = checker.implicit
    }

    let findings =
      domainFindings.diagnostics(in: domainSource) + problemFindings.diagnostics(in: problemSource)
    guard domain != nil, problem != nil, !domainFindings.hasErrors, !problemFindings.hasErrors
    else { throw DiagnosticsError(findings) }
    domain?.complete(implicit)
    if let domain { problem?.complete(implicit, domain: domain) }
    guard let domain, let problem else { throw DiagnosticsError(findings) }
    self.domain = domain
    self.problem = problem
    self.warnings = findings
  }
}
