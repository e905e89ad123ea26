import TestSupport
import Testing

@Suite struct GroundTests {
  let folder: TemporaryFolder
  let domain: String

  init() throws {
    folder = try TemporaryFolder()
    domain = try folder.write(
      """
      (define (domain lamp) (:predicates (on) (broken) (spare))
        (:action switch :parameters () :precondition (and (not (on)) (not (broken))) :effect (on))
        (:action repair :parameters () :precondition (spare)
          :effect (and (not (broken)) (not (spare)))))
      """, to: "domain.pddl")
  }

  func ground(_ initial: String, _ options: String...) throws -> CommandResult {
    let problem = try folder.write(
      "(define (problem p) (:domain lamp) (:init \(initial)) (:goal (on)))", to: "problem.pddl")
    return try CommandRunner.run(["ground", domain, problem] + options)
  }

  @Test func printsTheSizeOfTheTask() throws {
    let run = try ground("(broken) (spare)")
    #expect(
      run.output.hasPrefix(
        """
        unsolvable: false
        variables: 3
        derived variables: 0
        facts: 6
        operators: 2
        axioms: 0
        goals: 1

        """))
    #expect(run.status == 0)
  }

  @Test func writesFastDownwardsFormat() throws {
    let run = try ground("(broken) (spare)", "--sas", folder.path(of: "task.sas"))
    #expect(run.status == 0)
    let text = try folder.read("task.sas")
    #expect(text.hasPrefix("begin_version\n3\nend_version\nbegin_metric\n0\nend_metric\n3\n"))
    #expect(text.contains("begin_operator\nswitch\n"))
  }

  @Test func unsolvableTaskIsWrittenAsSuch() throws {
    let run = try ground("(broken)", "--sas", folder.path(of: "task.sas"))
    #expect(run.status == 10)
    #expect(run.output.hasPrefix("unsolvable: true\n"))
    #expect(try folder.read("task.sas").hasSuffix("begin_goal\n1\n0 1\nend_goal\n0\n0\n"))
  }

  @Test func printsJSON() throws {
    let run = try ground("(broken) (spare)", "--json")
    #expect(run.output.hasPrefix(#"{"unsolvable":false,"variables":3,"derived_variables":0,"#))
  }
}
