/// A domain and a problem that belong together, read and checked.
public struct PDDLTask: Sendable {
  /// The domain.
  public let domain: Domain
  /// The problem.
  public let problem: Problem
  /// What the authors should look at, but what does not stop anybody.
  public let warnings: [Diagnostic]

  /// Reads and checks both texts.
  ///
  /// - Throws: all findings about both texts if one of them is an error.
  public init(domain: SourceText, problem: SourceText) throws(DiagnosticsError) {
    let domainReading = DomainReader.read(domain)
    let problemReading = ProblemReader.read(problem, domain: domainReading.value)
    let findings = domainReading.diagnostics + problemReading.diagnostics
    guard let domain = domainReading.value, let problem = problemReading.value,
      !findings.contains(where: { $0.severity == .error })
    else { throw DiagnosticsError(diagnostics: findings) }
    self.domain = domain
    self.problem = problem
    self.warnings = findings
  }
}
