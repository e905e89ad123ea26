import PDDL
import Testing

@Suite struct SyntaxReaderFileTests {
  private func domain(_ text: String) -> [String] {
    DomainReader.read(SourceText(text, name: "d")).diagnostics.map(\.description)
  }

  private func problem(_ text: String) -> [String] {
    ProblemReader.read(SourceText(text, name: "x")).diagnostics.map(\.description)
  }

  @Test(arguments: [
    (
      "",
      "d: error: the file defines no domain, expected '(define (domain NAME) …)', found an empty file"
    ),
    (
      "; nothing\n",
      "d: error: the file defines no domain, expected '(define (domain NAME) …)', found an empty file"
    ),
    (
      "(define)",
      "d:1:1: error: the file defines no domain, expected '(define (domain NAME) …)', "
        + "found '(define)'"
    ),
    (
      "hello",
      "d:1:1: error: the file defines no domain, expected '(define (domain NAME) …)', found 'hello'"
    ),
    (
      "(define (problem p))",
      "d:1:9: error: the file defines no domain, expected '(domain NAME)', found '(problem p)'"
    ),
    (
      "(define (domain))",
      "d:1:9: error: a domain has no name, expected '(domain NAME)', found '(domain)'"
    ),
    (
      "(define (domain ?d))",
      "d:1:17: error: a name is missing, expected the name of the domain, found '?d'"
    ),
    (
      "(define (domain d) (:actions a))",
      "d:1:21: error: a domain has no such section (did you mean ':action'?), expected one of "
        + "':requirements', ':types', ':constants', ':predicates', ':functions', ':constraints', "
        + "':derived', ':action', ':durative-action', ':process', ':event', found ':actions'"
    ),
    (
      "(define (domain d) :action)",
      "d:1:20: error: a domain has no such section, expected one of "
        + "':requirements', ':types', ':constants', ':predicates', ':functions', ':constraints', "
        + "':derived', ':action', ':durative-action', ':process', ':event', found ':action'"
    ),
    (
      "(define (domain d) (:task t))",
      "d:1:21: error: ':task' (hierarchical task networks) is not supported"
    ),
    (
      "(define (domain d) (:axiom :vars ()))",
      "d:1:21: error: ':axiom' (syntax of PDDL 1.0) is not supported"
    ),
    (
      "(define (domain d) (:predicates (grün)))",
      "d:1:34: error: a name has characters that are not ASCII, "
        + "expected letters, digits, '-' and '_', found 'grün'"
    ),
    (
      "(define (domain d)) (extra) text",
      "d:1:21: warning: text outside of the definition is ignored, found '(extra)'"
    ),
    (
      "(define (domain d)) )",
      "d:1:21: error: unbalanced parentheses, expected '(' or the end of the file, "
        + "found ')' that closes nothing"
    ),
  ])
  func domainFiles(text: String, finding: String) {
    let findings = domain(text)
    #expect(findings.first == finding)
    #expect(findings.count <= 2)
  }

  @Test func aMisspelledSectionIsReadAsWhatWasMeant() {
    let text = "(define (domain d) (:predicate (p)) (:action a :effect (and (p) (q))))"
    #expect(
      Findings.domain(text) == [
        "d:1:21: error: a domain has no such section (did you mean ':predicates'?), expected one of "
          + "':requirements', ':types', ':constants', ':predicates', ':functions', "
          + "':constraints', ':derived', ':action', ':durative-action', ':process', ':event', "
          + "found ':predicate'",
        "d:1:66: error: unknown predicate, expected 'p', found 'q'",
      ])
  }

  @Test func aDomainIsNoProblem() {
    #expect(
      problem("(define (domain d))") == [
        "x:1:9: error: the file defines no problem, expected '(problem NAME)', found '(domain d)'"
      ])
  }

  @Test func aFileMayDefineBoth() throws {
    let source = SourceText(
      "(define (domain d) (:predicates (p))) (define (problem x) (:domain d) (:init) (:goal (p)))")
    let task = try PDDLTask(domain: source, problem: source)
    #expect(task.domain.name == "d")
    #expect(task.problem.name == "x")
    #expect(task.warnings == [])
  }

  @Test func windowsLineEndsAndUnicodeInCommentsAreFine() throws {
    let source = SourceText("\u{FEFF}; Größe\r\n(define\r\n(domain d)) ; fertig ✓\r\n")
    #expect(try DomainReader.read(source).get() == Domain(name: "d"))
    #expect(domain("\u{FEFF}; Größe\r\n(define\r\n(domain d) ✓)\r\n").count == 2)
  }

  @Test func deepNestingIsOneClearAnswer() {
    let opening = String(repeating: "(", count: 100_000)
    let finding =
      "d:1:501: error: lists are nested too deep, expected at most 500 levels, found more"
    #expect(domain(opening) == [finding])
  }

  @Test func aMissingParenthesisIsOneClearAnswer() {
    #expect(
      domain("(define (domain d)\n  (:predicates (p ?x)\n  (:action a :effect (q)))") == [
        "d:2:3: error: unbalanced parentheses, expected ')' for this '(', "
          + "found the end of the file"
      ])
  }
}
