import AgentSpeak
import Agents
import Executive
import PDDL
import TestSupport
import Testing

/// The code of the articles in `Sources/Executive/Executive.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  private let domain: Domain
  private let problem: Problem

  init() throws {
    let task = try ProjectFolder.task("hanoi")
    (domain, problem) = (task.domain, task.problem)
  }

  @Test func explainingAPlan() throws {
    guard
      case .plan(let found) = PlanningService.solve(
        PlanningRequest([PlanningModel(.safe, domain)], problem, timeLimit: nil))
    else {
      Issue.record("no plan")
      return
    }
    let steps = found.steps
    let explainer = PlanExplainer(domain: domain, objects: problem.objects)
    let plan = try explainer.explain(steps, from: FactState(problem.initial), goal: problem.goal)
    for link in plan.causalLinks { print(link.literal) }
    print(plan.partialOrder.rounds)
    #expect(plan.partialOrder.rounds.count == steps.count)
  }

  /// The file of the example is not there: the reader says so.
  @Test func givingAgentsAPlanner() {
    func example(_ output: Society.Output) throws {
      let meansEnds = MeansEnds(domain: domain, objects: problem.objects)
      let kit = AgentKit(actions: meansEnds.actions)
      let society = Society(kit: kit, output: output)
      let program = try AgentProgram(contentsOfFile: "robot.asl", kit: kit)
      society.add("robot", program: program) { meansEnds.equip(&$0) }
    }
    #expect(throws: DiagnosticsError.self) {
      try example(Society.Output(print: { _, _ in }))
    }
  }
}
