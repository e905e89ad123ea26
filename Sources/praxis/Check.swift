import ArgumentParser
import JSON
import PDDL

/// `praxis check`: reads and checks PDDL files and prints every finding.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads and type-checks PDDL files; prints every finding.",
    discussion: """
      Which files are domains and which are problems is found out from their content. A problem is \
      checked against the domain that it names if that is among the files, or against the only \
      domain among them; without a domain only its syntax is checked. Exit status: 0 without \
      errors, 1 with errors, 31 if a file cannot be read.

      EXAMPLE: praxis check domain.pddl p01.pddl p02.pddl
      """)

  @Argument(help: "Domain and problem files.")
  var files: [String]
  @Flag(name: .shortAndLong, help: "Print the source line of each finding, and a summary.")
  var verbose = false
  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("Please name at least one file.") }
  }

  func run() throws {
    let sources = FileSet(files)
    let reports = sources.reports()
    if json { printJSON(reports) } else { printText(reports) }
    if reports.contains(where: { !$0.isReadable }) { throw ExitStatus.unusableInput.exit }
    if reports.contains(where: { $0.errorCount > 0 }) { throw ExitStatus.negativeVerdict.exit }
  }

  private func printText(_ reports: [FileReport]) {
    for report in reports {
      Output.text(
        Findings.text(
          of: report.findings, withCarets: verbose || Output.resultGoesToTerminal))
    }
    guard verbose || Output.errorsGoToTerminal else { return }
    for report in reports {
      let kind = report.kind.map(\.rawValue) ?? "unknown"
      Output.note(
        "\(report.file): \(kind), \(report.errorCount) errors, "
          + "\(report.findings.count - report.errorCount) warnings")
    }
  }

  private func printJSON(_ reports: [FileReport]) {
    let files = reports.map { report -> JSONValue in
      [
        "file": .string(report.file), "kind": .string(report.kind?.rawValue),
        "readable": .bool(report.isReadable), "errors": .integer(report.errorCount),
        "warnings": .integer(report.findings.count - report.errorCount),
        "findings": Findings.json(of: report.findings),
      ]
    }
    let errors = reports.map(\.errorCount).reduce(0, +)
    let result: JSONValue = ["errors": .integer(errors), "files": .array(files)]
    Output.line(result.text)
  }
}

/// What was found out about one file.
private struct FileReport {
  let file: String
  /// Nil if the file is neither a domain nor a problem.
  var kind: FileKind?
  var isReadable = true
  var findings: [Diagnostic] = []

  var errorCount: Int { findings.count { $0.severity == .error } }
}

/// The files of one call, read.
private struct FileSet {
  private let files: [(path: String, source: Result<SourceText, DiagnosticsError>)]
  /// The domains among the files with their names.
  private let domains: [(source: SourceText, reading: Reading<Domain>)]

  init(_ paths: [String]) {
    files = paths.map { path in
      (path, Result { () throws(DiagnosticsError) in try SourceText(contentsOfFile: path) })
    }
    domains = files.compactMap { _, source in
      guard case .success(let source) = source, FileKind(of: source) == .domain else { return nil }
      return (source, DomainChecker.readAndCheck(source))
    }
  }

  /// A report on each file, in the order of the call.
  func reports() -> [FileReport] {
    files.map { path, source in
      switch source {
      case .failure(let error):
        return FileReport(file: path, isReadable: false, findings: error.diagnostics)
      case .success(let source):
        let kind = FileKind(of: source)
        return FileReport(file: path, kind: kind, findings: findings(about: source, kind))
      }
    }
  }

  private func findings(about source: SourceText, _ kind: FileKind?) -> [Diagnostic] {
    switch kind {
    case .domain:
      return domains.first { $0.source.name == source.name }?.reading.diagnostics ?? []
    case .problem:
      let reading = ProblemReader.read(source)
      guard let domain = domain(named: reading.value?.domainName) else {
        return reading.diagnostics
      }
      do throws(DiagnosticsError) {
        let task = try PDDLTask(domain: domain, problem: source)
        return task.warnings.filter { $0.file == source.name }
      } catch {
        return error.diagnostics.filter { $0.file == source.name }
      }
    case nil:
      return [
        Diagnostic(
          .error, "this is neither a domain nor a problem",
          expected: "'(define (domain NAME)' or '(define (problem NAME)'", file: source.name)
      ]
    }
  }

  /// The domain of a name, or the only domain.
  private func domain(named name: String?) -> SourceText? {
    if let named = domains.first(where: { $0.reading.value?.name == name }) { return named.source }
    return domains.count == 1 ? domains.first?.source : nil
  }
}
