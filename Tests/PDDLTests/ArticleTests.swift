import PDDL
import Testing

/// The code of the articles in `Sources/PDDL/PDDL.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  /// The files of the example are not there: the reader says so.
  @Test func readingDomainsAndProblems() {
    do throws(DiagnosticsError) {
      let task = try PDDLTask(
        domain: try SourceText(contentsOfFile: "domain.pddl"),
        problem: try SourceText(contentsOfFile: "p01.pddl"))
      print(task.domain.actions.map(\.name), task.problem.objects.count)
    } catch {
      for finding in error.diagnostics { print(finding) }
    }
  }

  @Test func writingPDDL() throws {
    let task = try PDDLTask(
      domain: SourceText("(define (domain d) (:predicates (p)))", name: "d"),
      problem: SourceText("(define (problem q) (:domain d) (:init) (:goal (p)))", name: "q"))
    let text = PDDLWriter.text(task.domain)
    #expect(text.contains("(domain d)"))
  }
}
