import TestSupport
import Testing

@testable import praxis

/// `praxis evaluate` as users call it.
@Suite struct EvaluateTests {
  let folder: TemporaryFolder
  let domain: String
  let trace: String
  let problems: String

  init() throws {
    folder = try TemporaryFolder()
    domain = try folder.write(LearnTests.domainText, to: "domain.pddl")
    trace = try folder.write(
      """
      (:trajectory
      (:state)
      (:action (plug a))
      (:state (plugged a))
      (:action (switch a))
      (:state (plugged a) (on a)))
      """, to: "0.trajectory")
    try folder.write(
      """
      (define (problem p) (:domain lamp) (:objects a b - lamp) (:init (plugged a)) (:goal (on a)))
      """, to: "p1.pddl")
    // The folder has the domain, too, which is no problem.
    problems = folder.path
  }

  @Test func measuresALearnedDomain() throws {
    let learned = try folder.write(
      """
      (define (domain lamp) (:requirements :strips :typing)
        (:types lamp)
        (:predicates (plugged ?l - lamp) (on ?l - lamp))
        (:action switch :parameters (?l - lamp) :precondition (plugged ?l) :effect (on ?l)))
      """, to: "learned.pddl")
    let run = try CommandRunner.run([
      "evaluate", learned, domain, "--traces", trace, "--problems", problems,
    ])
    #expect(run.errors == "")
    #expect(
      run.output == """
                                   precision  recall
        syntactic similarity           1.000   0.333
          positive preconditions       1.000   0.667
          negative preconditions       1.000   1.000
          add effects                  1.000   0.667
          delete effects               1.000   0.667
        applicability in 3 states      1.000   0.333
        predicted effects              1.000   1.000
        problems: 1 of 1 solved, 0 invalid plan

        """)
    #expect(run.status == 0)
  }

  @Test func jsonHasTheCountsOfEachAction() throws {
    let run = try CommandRunner.run(["evaluate", domain, domain, "--traces", trace, "--json"])
    #expect(
      run.output.contains(
        #""test_states":3,"applicability":{"precision":1,"recall":1,"actions":[{"name":"plug","#
          + #""true_positives":3,"false_positives":0,"false_negatives":0,"precision":1,"recall":1}"#
      ))
    #expect(!run.output.contains("solving"))
  }

  @Test func drawsALearningCurve() throws {
    let second = try folder.write(
      "(:trajectory (:state (plugged b)) (:action (unplug b)) (:state))", to: "1.trajectory")
    let run = try CommandRunner.run([
      "evaluate", domain, domain, "--train", trace, second, "--traces", trace, "--curve",
      folder.path(of: "curve.svg"),
    ])
    #expect(
      run.output == """
        traces  transitions    syntactic  applicability      effects  solved
             1            2  0.667/0.667    1.000/0.278  1.000/1.000       -
             2            3  0.556/0.889    1.000/0.444  1.000/1.000       -
        precision/recall; solved: problems with a valid plan

        """)
    #expect(try folder.read("curve.svg").contains("lamp: models learned by ESAM"))
  }

  @Test func whatCannotBeUsedIsAFinding() throws {
    let broken = try folder.write("(define (domain lamp) (:action", to: "broken.pddl")
    let run = try CommandRunner.run(["evaluate", broken, domain])
    #expect(run.status == 31)
    #expect(run.errors.contains("broken.pddl:1:"))
    let empty = try CommandRunner.run([
      "evaluate", domain, domain, "--problems", folder.path(of: "nowhere"),
    ])
    #expect(empty.status == 31)
    #expect(empty.errors.contains("cannot be read: No such file or directory"))
    let curve = try CommandRunner.run(["evaluate", domain, domain, "--curve", "x.svg"])
    #expect(curve.status == 33)
  }

  @Test(arguments: [
    (0, "x  [······························]   0 %"),
    (27, "x  [########······················]  27 %"),
    (200, "x  [##############################] 100 %"),
  ])
  func progressBar(done: Int, line: String) {
    #expect(ProgressBar.line("x", done: done, of: 100) == line)
    #expect(ProgressBar.line("x", done: done, of: 0) == "x  \(done)")
  }
}
