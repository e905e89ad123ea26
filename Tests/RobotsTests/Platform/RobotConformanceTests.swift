import RobotConformance
import Robots
import Testing

/// Every backend is held against the same rules.
@Suite struct RobotConformanceTests {
  @Test(arguments: RobotConformance.checks)
  func theExampleOfTheGuideKeepsTheContract(check: ConformanceCheck) {
    let violations = check.violations {
      let simulation = SoloSimulation(ManagedRobot(CartBody()))
      return ConformanceSubject(simulation: simulation, robot: simulation.robot)
    }
    #expect(violations == [])
  }
}
