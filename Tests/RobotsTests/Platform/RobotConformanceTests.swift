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

  @Test(arguments: RobotConformance.checks)
  func theKinematicLeggedPlatformKeepsTheContract(check: ConformanceCheck) {
    let violations = check.violations {
      let simulation = KinematicSimulation(Self.plain)
      let robot = simulation.mobiles[0]
      return ConformanceSubject(
        simulation: simulation, robot: robot, knockOver: robot.body.knockOver,
        mishaps: [.hardware: robot.body.breakDown, .batteryEmpty: robot.body.emptyBattery],
        sites: Self.sites)
    }
    #expect(violations == [])
  }

  @Test(arguments: RobotConformance.checks)
  func theRoverKeepsTheContract(check: ConformanceCheck) {
    let violations = check.violations {
      let simulation = KinematicSimulation(
        Self.plain, members: [KinematicSimulation.Member("rover", .mobile(.rover))])
      let robot = simulation.mobiles[0]
      return ConformanceSubject(
        simulation: simulation, robot: robot,
        mishaps: [.hardware: robot.body.breakDown, .batteryEmpty: robot.body.emptyBattery],
        sites: Self.sites)
    }
    #expect(violations == [])
  }

  @Test(arguments: RobotConformance.checks)
  func theArmKeepsTheContract(check: ConformanceCheck) {
    let violations = check.violations {
      let simulation = KinematicSimulation(
        Self.plain, members: [KinematicSimulation.Member("arm", .arm)])
      let robot = simulation.arms[0]
      return ConformanceSubject(
        simulation: simulation, robot: robot,
        mishaps: [.hardware: robot.body.breakDown, .batteryEmpty: robot.body.emptyBattery],
        sites: ConformanceSubject.Sites(payload: "sample", target: "gauge", farTarget: "beacon"))
    }
    #expect(violations == [])
  }

  /// The rules have teeth: whatever is wrong with a robot, one of them finds it.
  @Test(arguments: FlawedRobot.Flaw.allCases)
  func aRobotThatBreaksTheContractIsFound(flaw: FlawedRobot.Flaw) {
    let isFound = RobotConformance.checks.contains { check in
      !check.violations {
        let simulation = KinematicSimulation(Self.plain)
        let robot = FlawedRobot(simulation.mobiles[0], flaw)
        return ConformanceSubject(simulation: simulation, robot: robot, sites: Self.sites)
      }.isEmpty
    }
    #expect(isFound)
  }

  private static let plain: RobotWorld = {
    var world = RobotWorld(name: "plain", bounds: Area(x: -6...6, y: -6...6))
    world.docks = [Site(name: "station", pose: PlanarPose(x: 0.8, y: 0))]
    // What an arm that is ready reaches, too, is just in front of it.
    world.payloads = [
      PayloadSite(name: "crate", pose: PlanarPose(x: 0, y: 0.5), mass: 20),
      PayloadSite(name: "sample", pose: PlanarPose(x: 0.8, y: 0.1), mass: 2),
    ]
    world.targets = [
      Site(name: "valve", pose: PlanarPose(x: 0.5, y: -0.5)),
      Site(name: "gauge", pose: PlanarPose(x: 0.8, y: -0.1)),
      Site(name: "beacon", pose: PlanarPose(x: 4, y: 0)),
    ]
    return world
  }()
  private static let sites = ConformanceSubject.Sites(
    dock: "station", payload: "crate", target: "valve", farTarget: "beacon")
}
