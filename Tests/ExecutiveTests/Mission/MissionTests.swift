import PDDL
import Robots
import TestSupport
import Testing
import Validation

@testable import Executive

@Suite("Missions")
struct MissionTests {
  private static let folder = "\(ProjectFolder.path)/Missions/yard"

  private func site(_ files: MissionFiles, slip: Double, fall: Double = 0.1, seed: UInt64 = 1)
    throws -> SimulatedSite
  {
    try SimulatedSite(
      KinematicSimulation(
        files.world,
        faults: FaultPlan(
          seed: seed, slips: [FaultPlan.Slip(probability: slip)], fallAfterSlip: fall)))
  }

  /// The random walks try every action in all kinds of states: what the truth says is what robots do.
  @Test("the true domain of the example is what the simulated robot does", arguments: 1...4)
  func truth(seed: Int) throws {
    let files = try MissionFiles(folder: Self.folder)
    let truth = try #require(files.truth)
    let site = try site(files, slip: 0)
    let actuator = RobotActuator(try files.mapping(for: site.robots), at: site)
    let objects = files.problem.objects
    let explainer = PlanExplainer(domain: truth, objects: objects)
    var random = SeededGenerator(seed: seed)
    var state = FactState(files.problem.initial)
    #expect(perceived(files, site) == state)
    for _ in 0..<150 {
      let action = truth.actions[Int.random(in: 0..<truth.actions.count, using: &random)]
      // Half of the walks follow a path, so that the robot gets around.
      var arguments = action.parameters.map { parameter in
        let fitting = objects.filter { $0.type == parameter.type }.map(\.name)
        return fitting[Int.random(in: 0..<fitting.count, using: &random)]
      }
      if let here = state.atoms.first(where: { $0.predicate == "at" })?.arguments[1],
        Bool.random(using: &random),
        let place = action.parameters.firstIndex(where: {
          $0.name == "from" || $0.name == "w"
        })
      {
        arguments[place] = here
      }
      if Set(arguments).count < arguments.count { continue }
      let step = PlanStep(action.name, arguments)
      let explained = try? explainer.explain(step, in: state)
      if let explained { state.apply(explained) }
      #expect(try carryOut(step, actuator, site) == (explained != nil), "\(step)")
      let seen = perceived(files, site)
      #expect(seen == state, "\(step)")
      state = seen
    }
  }

  private func perceived(_ files: MissionFiles, _ site: SimulatedSite) -> FactState {
    files.perception.state(
      of: site.look(), rest: FactState(files.problem.initial),
      objects: Set(files.problem.objects.map(\.name)), in: files.world)
  }

  private func carryOut(_ step: PlanStep, _ actuator: RobotActuator, _ site: SimulatedSite) throws
    -> Bool
  {
    let handle: Int
    do {
      handle = try actuator.start(step, as: nil)
    } catch {
      #expect(error.isRejection, "\(step): \(error)")
      return false
    }
    while case .running = actuator.progress(of: handle) { site.advance(by: 0.1) }
    if case .failed(let reason) = actuator.progress(of: handle) {
      Issue.record("\(step) failed: \(reason)")
    }
    return actuator.progress(of: handle) == .succeeded
  }

  @Test("from a skeleton all goals are reached, safely")
  func goals() throws {
    let files = try MissionFiles(folder: Self.folder)
    let mission = try Mission(files, at: site(files, slip: 0.05, seed: 6))
    let result = try mission.run()
    #expect(result.goals.map(\.isReached) == [true, true, true, true])
    #expect(result.violations == 0)
    #expect(result.score?.precision == 1)
    #expect(result.score?.effectPrecision == 1)
  }

  @Test("the same seed gives the same mission")
  func determinism() throws {
    let files = try MissionFiles(folder: Self.folder)
    var options = Mission.Options()
    options.timeLimit = 20
    let logs = try (0..<2).map { _ in
      let mission = try Mission(files, at: site(files, slip: 0.05, seed: 1), options: options)
      _ = try mission.run()
      return mission.log.entries.map { "\($0.time) \($0.text)" }
    }
    #expect(logs[0] == logs[1])
    #expect(logs[0].count > 40)
  }
}
