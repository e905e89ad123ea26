import TestSupport
import Testing

@Suite struct ValidateTests {
  let folder: TemporaryFolder
  let domain: String
  let problem: String

  init() throws {
    folder = try TemporaryFolder()
    domain = try folder.write(
      """
      (define (domain shop)
        (:requirements :strips :typing :action-costs)
        (:types place robot)
        (:predicates (at ?r - robot ?p - place) (path ?from ?to - place))
        (:functions (total-cost) (distance ?from ?to - place))
        (:action go :parameters (?r - robot ?from ?to - place)
          :precondition (and (at ?r ?from) (path ?from ?to))
          :effect (and (not (at ?r ?from)) (at ?r ?to)
            (increase (total-cost) (distance ?from ?to)))))
      """, to: "domain.pddl")
    problem = try folder.write(
      """
      (define (problem errand) (:domain shop)
        (:objects spot - robot home street shop - place)
        (:init (at spot home) (path home street) (path street shop) (path street home)
          (= (total-cost) 0) (= (distance home street) 2) (= (distance street shop) 3.5)
          (= (distance street home) 2))
        (:goal (at spot shop))
        (:metric minimize (total-cost)))
      """, to: "problem.pddl")
  }

  /// Runs `praxis validate` on a plan given as text; the folder's name is cut from the output.
  func validate(_ plan: String, _ options: String...) throws -> CommandResult {
    let plan = try folder.write(plan, to: "plan")
    var run = try CommandRunner.run(["validate"] + options + [domain, problem, plan])
    run.output.replace("\(folder.path)/", with: "")
    run.errors.replace("\(folder.path)/", with: "")
    return run
  }

  @Test func validPlan() throws {
    let run = try validate("(go spot home street)\n(go spot street shop)\n")
    #expect(
      run.output == """
        Checking plan: plan
        Plan executed successfully - checking goal
        Plan valid
        Final value: 5.5

        Successful plans:
        Value: 5.5
         plan 5.5

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func optionsOfVALAreUnderstood() throws {
    let run = try validate("0: (GO SPOT HOME STREET)\n1: (go spot street shop)", "-v", "-t", "0.01")
    #expect(
      run.output == """
        Checking plan: plan
        Plan to validate:

        Plan size: 2
        1: (go spot home street)
        2: (go spot street shop)

        Plan Validation details
        -----------------------

        Checking next happening (time 1)
        (go spot home street)
        Deleting (at spot home)
        Adding (at spot street)
        Updating (total-cost) to 2

        Checking next happening (time 2)
        (go spot street shop)
        Deleting (at spot street)
        Adding (at spot shop)
        Updating (total-cost) to 5.5
        Plan executed successfully - checking goal
        Plan valid
        Final value: 5.5

        Successful plans:
        Value: 5.5
         plan 5.5

        """)
    #expect(run.status == 0)
  }

  @Test func failingStep() throws {
    let run = try validate("(go spot home street)\n  (go spot home street)\n")
    #expect(
      run.output == """
        Checking plan: plan
        Plan failed because of unsatisfied precondition in:
        (go spot home street)

        Plan failed to execute

        Plan Repair Advice:

        (go spot home street) has an unsatisfied precondition at time 2 (plan:2:3)
        (at spot home) is false

        Failed plans:
         plan

        """)
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func effectWithoutValue() throws {
    try folder.write(
      """
      (define (problem errand) (:domain shop)
        (:objects spot - robot home street - place) (:init (at spot home) (path home street))
        (:goal (at spot street)))
      """, to: "problem.pddl")
    let run = try validate("(go spot home street)")
    #expect(
      run.output == """
        Checking plan: plan
        Plan failed because of impossible effect in:
        (go spot home street)

        Plan failed to execute

        Plan Repair Advice:

        (go spot home street) has an impossible effect at time 1 (plan:1:1)
        (distance home street) has no value

        Failed plans:
         plan

        """)
    #expect(run.status == 1)
  }

  @Test func unsatisfiedGoal() throws {
    let run = try validate("(go spot home street)")
    #expect(
      run.output == """
        Checking plan: plan
        Plan executed successfully - checking goal
        Goal not satisfied
        Plan invalid

        Plan Repair Advice:

        The goal is not satisfied
        (at spot shop) is false

        Failed plans:
         plan

        """)
    #expect(run.status == 1)
  }

  @Test func stepsThatAreNoActions() throws {
    let run = try validate(
      "(go spot home street)\n(fly spot)\n(go home spot street) (go spot moon)")
    #expect(
      run.output == """
        Checking plan: plan
        plan:2:1: error: unknown action fly
        plan:3:1: error: home is of the wrong type for ?r of go, expected robot, found place
        plan:3:1: error: spot is of the wrong type for ?from of go, expected place, found robot
        plan:3:23: error: wrong number of arguments for go, expected 3, found 2
        Bad operator in plan!
        Bad plan description!

        Failed plans:
         plan

        """)
    #expect(run.status == 1)
  }

  @Test func textThatIsNoPlan() throws {
    let run = try validate("(go spot home street\n(go spot street shop)")
    #expect(run.output == "Checking plan: plan\nBad plan description!\n\nFailed plans:\n plan\n")
    #expect(run.errors.hasPrefix("plan:"))
    #expect(run.status == 2)
  }

  @Test func jsonVerdicts() throws {
    let valid = try validate("(go spot home street)\n(go spot street shop)", "--json")
    #expect(valid.status == 0)
    #expect(
      valid.output == """
        {"verdict":"valid","plan":"plan","steps":2,"value":5.5,"value_problem":null,\
        "violated_preferences":{}}

        """)
    let failed = try validate("(go spot street shop)", "--json")
    #expect(failed.status == 1)
    #expect(
      failed.output == """
        {"verdict":"invalid","plan":"plan","reason":"precondition","steps":1,"step":1,\
        "action":"(go spot street shop)","line":1,"column":1,\
        "unsatisfied":[{"reason":"(at spot street) is false","because":[]}]}

        """)
    let goal = try validate("", "--json")
    #expect(goal.status == 1)
    #expect(
      goal.output == """
        {"verdict":"invalid","plan":"plan","reason":"goal","steps":0,\
        "unsatisfied":[{"reason":"(at spot shop) is false","because":[]}]}

        """)
  }

  @Test func unsupportedFeaturesAreNamed() throws {
    try folder.write(
      """
      (define (domain shop)
        (:types place robot)
        (:predicates (at ?r - robot ?p - place) (path ?from ?to - place))
        (:functions (total-cost) (distance ?from ?to - place))
        (:durative-action go :parameters (?r - robot ?from ?to - place)
          :duration (= ?duration 1) :condition (at start (at ?r ?from)) :effect (at end (at ?r ?to))))
      """, to: "domain.pddl")
    let run = try validate("0: (go spot home shop) [1]")
    #expect(run.output == "")
    #expect(run.errors == "domain.pddl:5:21: error: not supported: durative actions\n")
    #expect(run.status == 2)
    let json = try validate("0: (go spot home shop) [1]", "--json")
    #expect(json.status == 2)
    #expect(
      json.output == """
        {"verdict":"unusable","plan":"plan","unsupported":"durative actions",\
        "diagnostics":[{"severity":"error","message":"not supported: durative actions",\
        "expected":null,"found":null,"file":"domain.pddl","line":5,"column":21}]}

        """)
  }

  @Test func filesThatCannotBeUsed() throws {
    let missing = try CommandRunner.run(["validate", domain, problem, folder.path(of: "none")])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("none: error: cannot read the file"))

    try folder.write(bytes: [0, 1, 2, 0xFF], to: "binary")
    let binary = try CommandRunner.run(["validate", domain, folder.path(of: "binary"), "/dev/null"])
    #expect(binary.status == 2)
    #expect(binary.errors.contains("binary file"))

    try folder.write(
      "(define (problem p) (:domain shop) (:goal (at spot mars)))", to: "problem.pddl")
    let wrong = try validate("(go spot home street)")
    #expect(wrong.status == 2)
    #expect(wrong.output == "")
    #expect(wrong.errors.contains("problem.pddl:1:47: error: "))

    let usage = try CommandRunner.run(["validate", domain])
    #expect(usage.status == 33)
  }

  /// 100,000 nested parentheses, in each of the three files.
  @Test(arguments: ["domain.pddl", "problem.pddl", "plan"])
  func deepNesting(file: String) throws {
    try folder.write("(go spot home street)", to: "plan")
    try folder.write(
      String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000), to: file)
    let run = try CommandRunner.run(["validate", domain, problem, folder.path(of: "plan")])
    #expect(run.status == 2)
    #expect(run.errors.contains("\(file):1:"))
  }

  /// A condition nested as deep as the reader allows is evaluated and explained.
  @Test func deepConditions() throws {
    let depth = 490
    let condition =
      String(repeating: "(not (not ", count: depth / 2) + "(at spot shop)"
      + String(repeating: "))", count: depth / 2)
    try folder.write(
      """
      (define (problem errand) (:domain shop)
        (:objects spot - robot home shop - place)
        (:init (at spot home)) (:goal \(condition)))
      """, to: "problem.pddl")
    let run = try validate("")
    #expect(run.status == 1)
    #expect(run.output.contains("\nGoal not satisfied\n"))
  }
}
