import JSON
import TestSupport
import Testing
import Workers

/// Orders are carried out by the command itself, so that they notice when it changes.
@Suite struct WorkOrderTests {
  static let domain = """
    (define (domain lamps)
      (:requirements :strips)
      (:predicates (on ?l) (broken ?l) (lamp ?l))
      (:action switch :parameters (?l)
        :precondition (and (lamp ?l) (not (on ?l))) :effect (and (on ?l)))
      (:action overload :parameters (?l)
        :precondition (on ?l) :effect (and (not (on ?l)) (broken ?l))))
    """

  static func problem(_ goal: String) -> String {
    """
    (define (problem two) (:domain lamps) (:objects a b)
      (:init (lamp a)) (:goal \(goal)))
    """
  }

  private func carryOut(
    _ order: WorkOrder, onEvent: ((JSONValue) -> Void)? = nil
  ) throws -> WorkAnswer {
    let folder = try WorkFolder()
    let process = try order.process(executable: CommandRunner.executable(), in: folder)
    return WorkAnswer.run(order, process, in: folder, onEvent: onEvent)
  }

  @Test func planIsFoundAndToldOnTheWay() throws {
    var events: [JSONValue] = []
    let answer = try carryOut(
      .plan(domain: Self.domain, problem: Self.problem("(on a)"), limits: WorkLimits())
    ) { events.append($0) }
    #expect(answer.ending == .answered)
    #expect(answer.status == 0)
    #expect(answer.json["plan"] == ["(switch a)"])
    #expect(events.last?["event"] == "plan")
    #expect(events.last?["plan"] == ["(switch a)"])
    #expect(events.last?["cost"]?.numberValue == 1)
  }

  @Test(arguments: WorkOrder.configurations) func everyConfigurationFindsAPlan(name: String) throws
  {
    var options = WorkOrder.PlanOptions()
    options.configuration = name
    let answer = try carryOut(
      .plan(
        domain: Self.domain, problem: Self.problem("(on a)"), options: options,
        limits: WorkLimits()))
    #expect(answer.json["plan"] == ["(switch a)"])
  }

  @Test func impossibleGoalIsANegativeAnswer() throws {
    let answer = try carryOut(
      .plan(domain: Self.domain, problem: Self.problem("(on b)"), limits: WorkLimits()))
    #expect(answer.ending == .answered)
    #expect(answer.status == 10)
    #expect(answer.json["plan"] == .null)
  }

  @Test func unusableInputIsNamed() throws {
    let answer = try carryOut(
      .plan(domain: "(define", problem: Self.problem("(on b)"), limits: WorkLimits()))
    #expect(answer.ending == .unusable)
    #expect(answer.message.hasPrefix("domain.pddl:1:"))
  }

  @Test func optionsCannotBeSmuggledIn() throws {
    var options = WorkOrder.PlanOptions()
    options.configuration = "agile --plan-file=/tmp/x"
    let answer = try carryOut(
      .plan(
        domain: Self.domain, problem: Self.problem("(on a)"), options: options,
        limits: WorkLimits()))
    #expect(answer.ending == .unusable)
    #expect(answer.message.contains("there is no 'agile --plan-file=/tmp/x'"))
  }

  @Test func failureOfAPlanIsExplained() throws {
    let answer = try carryOut(
      .validate(
        domain: Self.domain, problem: Self.problem("(on a)"),
        plan: "(switch a)\n(overload a)\n(overload a)\n", listsSteps: true, limits: WorkLimits()))
    #expect(answer.ending == .answered)
    #expect(
      PlanFailure.explanation(of: answer.json) == """
        Step 3 of 3, (overload a), cannot be carried out: the precondition fails.
        - (on a) is false. Step 2, (overload a), made it false.
        """)
  }

  @Test func unsatisfiedGoalIsExplained() throws {
    let answer = try carryOut(
      .validate(
        domain: Self.domain, problem: Self.problem("(and (on a) (broken a))"),
        plan: "(switch a)", listsSteps: true, limits: WorkLimits()))
    #expect(
      PlanFailure.explanation(of: answer.json) == """
        All 1 steps can be carried out, but the goal does not hold at the end.
        - (broken a) is false. It was so from the start.
        """)
  }

  @Test func validPlanIsSaidToBeValid() throws {
    let answer = try carryOut(
      .validate(
        domain: Self.domain, problem: Self.problem("(on a)"), plan: "(switch a)",
        listsSteps: true, limits: WorkLimits()))
    #expect(
      PlanFailure.explanation(of: answer.json)
        == "The plan is valid: all 1 steps can be carried out and the goal holds at the end.")
    #expect(answer.json["happenings"]?.arrayValue?.first?["added"] == ["(on a)"])
  }

  @Test func badStepsAreExplained() throws {
    let answer = try carryOut(
      .validate(
        domain: Self.domain, problem: Self.problem("(on a)"), plan: "(swich a)",
        listsSteps: true, limits: WorkLimits()))
    let explanation = PlanFailure.explanation(of: answer.json)
    #expect(explanation.hasPrefix("Steps of the plan are no actions of the task:\n- plan.txt:1: "))
  }

  @Test func everyFindingIsListed() throws {
    let answer = try carryOut(
      .check(
        domain: Self.domain, problems: [Self.problem("(off a)"), Self.problem("(on a)")],
        limits: WorkLimits()))
    #expect(answer.ending == .answered)
    let files = answer.json["files"]?.arrayValue ?? []
    #expect(files.map { $0["file"] } == ["domain.pddl", "problem-0.pddl", "problem-1.pddl"])
    #expect(files.map { $0["errors"] } == [0, 1, 0])
  }

  @Test func domainIsLearned() throws {
    let trace = """
      {"objects":{"a":"object"},"before":["(lamp a)"],"action":"(switch a)","after":["(lamp a)","(on a)"]}
      """
    let answer = try carryOut(
      .learn(skeleton: Self.domain, traces: [trace], limits: WorkLimits()))
    #expect(answer.ending == .answered, "\(answer.message)")
    let learned = try #require(answer.files[WorkOrder.learnedDomainFile])
    #expect(learned.contains("(:action switch"))
    #expect(answer.json["transitions"] == 1)
  }

  @Test func groundingThatExplodesHarmsNobody() throws {
    let objects = (0..<400).map { "o\($0)" }.joined(separator: " ")
    let parameters = (0..<9).map { "?p\($0)" }.joined(separator: " ")
    let domain = """
      (define (domain bomb) (:predicates (q \(parameters)) (r ?p0))
        (:action a :parameters (\(parameters)) :precondition (r ?p0) :effect (q \(parameters))))
      """
    let problem = """
      (define (problem p) (:domain bomb) (:objects \(objects))
        (:init (r o1)) (:goal (q \((0..<9).map { "o\($0)" }.joined(separator: " ")))))
      """
    let answer = try carryOut(
      .plan(domain: domain, problem: problem, limits: WorkLimits(time: 2, memory: 256)))
    #expect(answer.ending == .outOfTime || answer.ending == .outOfMemory)
    #expect(answer.peakMemory > 1 << 20)
    #expect(answer.peakMemory < 512 << 20)
  }
}
