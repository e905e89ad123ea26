import AgentSpeak
import PDDL
import Robots
import TestSupport
import Testing

@testable import Executive

/// What becomes of dispatches when the agent changes its mind, and whole plans within missions.
@Suite("Missions that carry out plans and drop them")
struct MissionExecuteTests {
  private struct Run {
    var result: MissionResult
    var log: MissionLog
    var report: SiteReport
    var later: SiteReport
  }

  private func run(_ program: String, limit: Double = 400, drain: Double = 1) throws -> Run {
    var files = try MissionFiles(folder: "\(ProjectFolder.path)/Missions/yard")
    files.program = SourceText(program, name: "test.asl")
    var faults = FaultPlan.none
    faults.batteryDrain = drain
    let site = try SimulatedSite(KinematicSimulation(files.world, faults: faults))
    var options = Mission.Options()
    options.timeLimit = limit
    let mission = try Mission(files, at: site, options: options)
    let result = try mission.run()
    site.advance(by: 2)
    let report = site.look()
    site.advance(by: 5)
    return Run(result: result, log: mission.log, report: report, later: site.look())
  }

  private func expectRest(_ run: Run) {
    #expect(run.report.robots.map(\.pose) == run.later.robots.map(\.pose))
    #expect(run.report.robots.map(\.posture) == [.standing])
  }

  @Test("a single action is stopped when its intention is dropped")
  func singleAction() throws {
    let run = try run(
      """
      !go.
      +!go <- stand_up(rex); walk(rex,base,store); .print(arrived).
      +standing(rex) <- .wait(3000); .drop_intention(go); .wait(1000); .stopMAS.
      """)
    #expect(run.log.steps.map(\.step.action) == ["stand-up", "walk"])
    #expect(run.log.steps.map(\.outcome) == ["succeeded", "faulted"])
    let walk = try #require(run.log.steps.last)
    let end = try #require(walk.end)
    // All of the way takes some ten seconds.
    #expect(end - walk.start > 0.5 && end - walk.start < 4)
    #expect(
      run.log.entries.contains {
        $0.text == "(walk rex base store) is stopped: nobody wants it any more"
      })
    #expect(!run.log.entries.contains { $0.text.contains("arrived") })
    expectRest(run)
  }

  @Test("an action that a plan gives up while the intention goes on is stopped, too")
  func replacedAction() throws {
    let run = try run(
      """
      !go.
      +!go <- stand_up(rex); !there; .print(elsewhere); .wait(1000); .stopMAS.
      +!there <- walk(rex,base,store).
      +standing(rex) <- .wait(3000); .succeed_goal(there).
      """)
    #expect(run.log.steps.map(\.outcome) == ["succeeded", "faulted"])
    #expect(run.log.entries.contains { $0.text == "elsewhere" })
    expectRest(run)
  }

  @Test("the program hears of the battery, and the model does not")
  func battery() throws {
    let run = try run(
      """
      +battery(rex, P) : P < 97 <- .print(P); .stopMAS.
      """, drain: 300)
    let said = run.log.entries.filter { $0.kind == .says }.map(\.text)
    #expect(said == ["96"])
    #expect(run.report.robots.allSatisfy { $0.charge > 0.9 && $0.charge < 0.97 })
    #expect(!run.log.entries.contains { $0.kind == .belief && $0.text.contains("battery") })
  }

  @Test("a plan that is executed is mended with what is learned on the way, until its goal holds")
  func execute() throws {
    let run = try run(
      """
      !get(inspected(gauge)).
      +!get(G) <- .plan(G, Steps); .execute(G, Steps); .print(reached); .stopMAS.
      -!get(G) <- !get(G).
      """)
    #expect(run.log.entries.contains { $0.text == "reached" })
    let reached = run.result.goals.filter(\.isReached).map(\.goal.text)
    #expect(reached == ["(inspected gauge)"])
    // It was not known at the start that one has to stand and to be there.
    #expect(run.result.rejected > 3)
    #expect(run.result.violations == 0)
  }

  @Test("what an executed plan has under way is stopped when its intention is dropped")
  func executeIsCancelled() throws {
    let run = try run(
      """
      !get(inspected(gauge)).
      +!get(G) <- .plan(G, Steps); .execute(G, Steps).
      -!get(G) <- !get(G).
      +at(rex, Place) : not Place = base & not dropped
        <- +dropped; .wait(2000); .drop_intention(get(_)); .wait(1000); .stopMAS.
      """)
    #expect(run.result.ending == "the agent ended it")
    #expect(run.log.entries.contains { $0.text.contains("is stopped: nobody wants it any more") })
    #expect(run.log.steps.allSatisfy { $0.end != nil })
    #expect(run.log.steps.last?.outcome == "faulted")
    #expect(run.result.goals.map(\.isReached) == [false, false, false, false])
    expectRest(run)
  }
}
