import FuzzDriver
import PDDL

@_cdecl("FuzzPDDLReader_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  fuzz(count, arguments, with: testReading)
}

/// Reads bytes as a domain, as a problem and as both: nothing may trap, and what reads without
/// errors must be the same after it was written and read again.
func testReading(_ bytes: [UInt8]) {
  let source = SourceText(name: "input", bytes: bytes)

  let domain = DomainReader.read(source)
  use(domain.diagnostics)
  if let value = domain.value, !domain.hasErrors {
    let text = PDDLWriter.text(value)
    let again = DomainReader.read(SourceText(text, name: "written"))
    require(!again.hasErrors, "written domain has errors:\n\(text)\n\(again.diagnostics)")
    require(again.value == value, "domain changed:\n\(text)")
  }
  if let value = domain.value {
    use(DomainChecker.check(value, source: source))
    require(!LanguageFeature.used(by: value).contains(.timedInitialLiterals))
  }

  let problem = ProblemReader.read(source, domain: domain.value)
  use(problem.diagnostics)
  if let value = problem.value, !problem.hasErrors {
    let text = PDDLWriter.text(value)
    let again = ProblemReader.read(SourceText(text, name: "written"), domain: domain.value)
    require(!again.hasErrors, "written problem has errors:\n\(text)\n\(again.diagnostics)")
    require(again.value == value, "problem changed:\n\(text)")
  }
  if let value = problem.value, let domain = domain.value {
    use(ProblemChecker.check(value, domain: domain, source: source))
  }

  do {
    let task = try PDDLTask(domain: source, problem: source)
    use(task.warnings)
    testCompletion(task)
  } catch {
    use(error.diagnostics)
  }
}

/// A task without errors is complete: written and read again, nothing is left to warn about but
/// what completing does not change.
func testCompletion(_ task: PDDLTask) {
  let domain = SourceText(PDDLWriter.text(task.domain), name: "domain")
  let problem = SourceText(PDDLWriter.text(task.problem), name: "problem")
  do {
    let again = try PDDLTask(domain: domain, problem: problem)
    require(again.domain == task.domain, "domain changed by completing it twice")
    require(again.problem == task.problem, "problem changed by completing it twice")
  } catch {
    require(false, "completed task has errors: \(error)")
  }
}

/// Renders findings, which works out their places.
func use(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics { require(!diagnostic.rendered.isEmpty) }
}
