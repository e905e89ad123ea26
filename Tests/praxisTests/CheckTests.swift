import TestSupport
import Testing

@Suite struct CheckTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      ; a light to switch on
      (define (domain lights)
        (:types lamp)
        (:predicates (on ?l - lamp))
        (:action switch :parameters (?l - lamp) :effect (on ?l)))
      """, to: "domain.pddl")
    try folder.write(
      """
      (define (problem dark) (:domain lights)
        (:objects desk - lamp) (:init) (:goal (on desk)))
      """, to: "dark.pddl")
    try folder.write(
      """
      (define (problem broken) (:domain lights)
        (:objects desk - lamp rug - carpet)
        (:init (on desk desk) (lit desk)) (:goal (on dask)))
      """, to: "broken.pddl")
  }

  /// Runs `praxis check`; the folder's name is cut from the output.
  func check(_ arguments: String...) throws -> CommandResult {
    var run = try CommandRunner.run(
      ["check"] + arguments.map { $0.hasPrefix("-") ? $0 : folder.path(of: $0) })
    run.output.replace("\(folder.path)/", with: "")
    run.errors.replace("\(folder.path)/", with: "")
    return run
  }

  @Test func nothingToSayAboutGoodFiles() throws {
    let run = try check("domain.pddl", "dark.pddl")
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func everyFindingIsPrinted() throws {
    let run = try check("broken.pddl", "domain.pddl", "dark.pddl")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.hasPrefix("broken.pddl:") && $0.contains(": error: ") })
    #expect(lines.map { $0.split(separator: ":")[1] } == ["2", "3", "3", "3"])
  }

  @Test func aProblemAloneIsCheckedForItsSyntaxOnly() throws {
    #expect(try check("broken.pddl").status == 0)
    try folder.write("(define (problem p) (:domain d) (:goal (on desk))", to: "open.pddl")
    let run = try check("open.pddl")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("open.pddl:1:1: error: unbalanced parentheses"))
  }

  @Test func aProblemIsCheckedAgainstTheDomainItNames() throws {
    try folder.write(
      "(define (domain other) (:predicates (off)) (:action a :effect (off)))", to: "other.pddl")
    #expect(try check("other.pddl", "dark.pddl", "domain.pddl").status == 0)
    #expect(try check("other.pddl", "dark.pddl").status == 1)
  }

  @Test func caretsAndASummaryWhenVerbose() throws {
    try folder.write("(define (domain d) (:action a :effect (nix)))", to: "bad.pddl")
    let run = try check("--verbose", "bad.pddl")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("bad.pddl:1:40: error: "))
    #expect(lines[1] == "(define (domain d) (:action a :effect (nix)))")
    #expect(lines[2] == "                                       ^")
    #expect(run.errors == "bad.pddl: domain, 1 errors, 0 warnings\n")
    #expect(run.status == 1)
  }

  @Test func jsonReport() throws {
    try folder.write("just text", to: "note.txt")
    let run = try check("--json", "domain.pddl", "note.txt")
    #expect(run.status == 1)
    #expect(
      run.output == """
        {"errors":1,"files":[\
        {"file":"domain.pddl","kind":"domain","readable":true,"errors":0,"warnings":0,\
        "findings":[]},\
        {"file":"note.txt","kind":null,"readable":true,"errors":1,"warnings":0,\
        "findings":[{"severity":"error","message":"this is neither a domain nor a problem",\
        "expected":"'(define (domain NAME)' or '(define (problem NAME)'","found":null,\
        "file":"note.txt","line":0,"column":0}]}]}

        """)
  }

  @Test func unreadableFiles() throws {
    try folder.write(bytes: [1, 0, 2], to: "binary")
    let run = try check("none", "binary", "domain.pddl", "broken.pddl")
    #expect(run.status == 31)
    #expect(
      run.output.hasPrefix(
        """
        none: error: cannot read the file, expected a readable file, found no such file or directory
        binary: error: cannot read the file, expected a text file, found a binary file \
        (byte 2 is NUL)
        broken.pddl:2:
        """))
    #expect(try CommandRunner.run(["check"]).status == 33)
    #expect(try CommandRunner.run(["check", folder.path]).status == 31)
  }

  @Test func deepNesting() throws {
    try folder.write(
      "(define (domain d) " + String(repeating: "(", count: 100_000)
        + String(repeating: ")", count: 100_000), to: "deep.pddl")
    let run = try check("deep.pddl")
    #expect(run.status == 1)
    #expect(run.output.contains("nested too deep"))
  }

  @Test func cyclicTypes() throws {
    try folder.write("(define (domain d) (:types a - b b - a))", to: "cycle.pddl")
    let run = try check("cycle.pddl")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("cycle.pddl:1:"))
  }
}
