import TestSupport
import Testing

/// `praxis explore` as users call it.
@Suite struct ExploreTests {
  let folder: TemporaryFolder
  let domain: String
  let problem: String

  init() throws {
    folder = try TemporaryFolder()
    domain = try folder.write(LearnTests.domainText, to: "domain.pddl")
    problem = try folder.write(
      """
      (define (problem p) (:domain lamp) (:objects a b - lamp) (:init (plugged a)) (:goal (on b)))
      """, to: "problem.pddl")
  }

  @Test func learnsAllThereIsToLearnAndSaysSo() throws {
    let run = try CommandRunner.run(["explore", domain, problem])
    #expect(run.status == 0)
    #expect(
      run.output == """
        (define (domain lamp)
          (:requirements :strips :typing)
          (:types
            lamp)
          (:predicates
            (plugged ?l - lamp)
            (on ?l - lamp))
          (:action plug
            :parameters (?l - lamp)
            :precondition (and)
            :effect (and (plugged ?l)))
          (:action unplug
            :parameters (?l - lamp)
            :precondition (and (plugged ?l))
            :effect (and (not (plugged ?l)) (not (on ?l))))
          (:action switch
            :parameters (?l - lamp)
            :precondition (and (plugged ?l))
            :effect (and (on ?l))))

        """)
    #expect(run.errors.hasSuffix("every question is answered\n"))
  }

  @Test func theTraceAndTheDomainGoToFiles() throws {
    let model = folder.path(of: "learned.pddl")
    let trace = folder.path(of: "trace.jsonl")
    let run = try CommandRunner.run([
      "explore", domain, problem, "--output", model, "--trace", trace, "--json",
    ])
    #expect(run.status == 0)
    #expect(run.output.contains(#""ending":"nothing_open","certificate":true,"domain":null"#))
    #expect(try CommandRunner.run(["plan", model, problem]).status == 0)
    #expect(try CommandRunner.run(["trace", "check", domain, trace]).status == 0)
  }

  @Test func theOracleIsAskedAndBelieved() throws {
    // Whatever it is asked, it says that the action would not work: so nothing is tried.
    let answers = String(repeating: "n\n", count: 100)
    let run = try CommandRunner.run(
      ["explore", domain, problem, "--strategy", "oracle", "--json"], input: answers)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(#"{"succeeded":0,"rejected":0,"asked":"#))
    #expect(run.errors.hasPrefix("true: (plugged a)\nWould ("))
  }

  @Test func unknownStrategiesAreNamedWithThoseThereAre() throws {
    let run = try CommandRunner.run(["explore", domain, problem, "--strategy", "genius"])
    #expect(run.status == 33)
    #expect(
      run.errors.contains(
        "There is no strategy 'genius'; there are frontier, oracle, random, count, epsilon-greedy, "
          + "ucb, thompson, babbling."))
  }
}
