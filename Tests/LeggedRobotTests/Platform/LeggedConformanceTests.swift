#if MuJoCo
  import RobotConformance
  import Robots
  import Testing

  @testable import LeggedRobot

  /// The platform in the physics keeps the rules that every backend keeps.
  @Suite struct LeggedConformanceTests {
    @Test(arguments: RobotConformance.checks)
    func theLeggedPlatformKeepsTheContract(check: ConformanceCheck) {
      let violations = check.violations {
        let body = try LeggedBody(in: .equipped, options: .quick(seed: 1))
        let simulation = SoloSimulation(ManagedRobot(body))
        return ConformanceSubject(
          simulation: simulation, robot: simulation.robot,
          knockOver: { body.lay(roll: 1.5) },
          mishaps: [.simulationDiverged: { body.shove(Robots.Vector3(0, 0, 1e14)) }],
          sites: .init(
            dock: "station", payload: "crate", target: "valve", farTarget: "beacon"))
      }
      #expect(violations == [])
    }
  }
#endif
