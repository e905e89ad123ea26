/// Finds what is wrong with files, domains and problems in any order.
public enum FileChecker {
  /// Reads and checks texts.
  ///
  /// A problem is held against the domain that it names, or against the only domain if there is
  /// just one; where there is none, only its form is checked.
  ///
  /// - Returns: the findings, file after file, at most 100 about each.
  public static func check(_ sources: [SourceText]) -> [Diagnostic] {
    var diagnostics: [Int: [Diagnostic]] = [:]
    var domains: [(domain: Domain, declarations: Declarations)] = []
    var problems: [Int] = []

    for (index, source) in sources.enumerated() {
      var findings = DiagnosticCollector()
      switch kind(of: source, diagnostics: &findings) {
      case .problem:
        problems.append(index)
      case .domain:
        // From here on reading reports what is wrong with the names.
        findings = DiagnosticCollector()
        var damage: DeclarationKinds = []
        if let domain = DomainReader.read(source, diagnostics: &findings, damage: &damage) {
          let declarations = Declarations(domain, damage: damage)
          var checker = SyntaxChecker(
            source: source, declarations: declarations, diagnostics: findings)
          checker.check(domain)
          findings = checker.diagnostics
          domains.append((domain, declarations))
        }
      case nil: break
      }
      diagnostics[index] = findings.diagnostics(in: source)
    }

    for index in problems {
      diagnostics[index] = checkProblem(sources[index], domains)
    }
    return sources.indices.flatMap { diagnostics[$0] ?? [] }
  }

  private static func checkProblem(
    _ source: SourceText, _ domains: [(domain: Domain, declarations: Declarations)]
  ) -> [Diagnostic] {
    var findings = DiagnosticCollector()
    var damage: DeclarationKinds = []
    // The name of the domain stands in the problem, so reading it comes first; but which functions
    // have objects as values, the domain must say, so it is read again with that.
    let draft = ProblemReader.read(source).value
    let own =
      domains.first { $0.domain.name == draft?.domainName }
      ?? (domains.count == 1 ? domains[0] : nil)
    let problem = ProblemReader.read(
      source, domain: own?.domain, diagnostics: &findings, damage: &damage)
    if let problem, let own {
      var declarations = own.declarations
      declarations.damage.formUnion(damage)
      var checker = SyntaxChecker(
        source: source, declarations: declarations, diagnostics: findings)
      checker.check(problem, of: own.domain)
      findings = checker.diagnostics
    }
    return findings.diagnostics(in: source)
  }

  /// What a file defines; reports files that define neither a domain nor a problem.
  private static func kind(
    of source: SourceText, diagnostics: inout DiagnosticCollector
  ) -> SyntaxReader.FileKind? {
    guard var reader = SyntaxReader(source, diagnostics: &diagnostics) else { return nil }
    let kind = reader.fileKind()
    diagnostics = reader.diagnostics
    return kind
  }
}

extension SyntaxReader {
  /// What the first definition of the file is; reports files without any.
  fileprivate mutating func fileKind() -> FileKind? {
    for node in tree.topLevel where headKeyword(node) == .define {
      switch arguments(of: node).peek.flatMap(headKeyword) {
      case .domain: return .domain
      case .problem: return .problem
      default: continue
      }
    }
    let expected = "\(FileKind.domain.form) or \(FileKind.problem.form)"
    if let first = tree.topLevel.peek {
      unexpected(first, "the file defines nothing", expected: expected)
    } else {
      diagnostics.error(
        "the file defines nothing", expected: expected, found: "an empty file", at: -1)
    }
    return nil
  }
}
