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
        simulation: simulation, robot: robot, knockOver: robot.body.knockOver, sites: Self.sites)
    }
    #expect(violations == [])
  }

  @Test(arguments: RobotConformance.checks)
  func theRoverKeepsTheContract(check: ConformanceCheck) {
    let violations = check.violations {
      let simulation = KinematicSimulation(
        Self.plain, members: [KinematicSimulation.Member("rover", .mobile(.rover))])
      return ConformanceSubject(
        simulation: simulation, robot: simulation.mobiles[0], sites: Self.sites)
    }
    #expect(violations == [])
  }

  @Test(arguments: RobotConformance.checks)
  func theArmKeepsTheContract(check: ConformanceCheck) {
    let violations = check.violations {
      let simulation = KinematicSimulation(
        Self.plain, members: [KinematicSimulation.Member("arm", .arm)])
      return ConformanceSubject(simulation: simulation, robot: simulation.arms[0])
    }
    #expect(violations == [])
  }

  private static let plain: RobotWorld = {
    var world = RobotWorld(name: "plain", bounds: Area(x: -10...10, y: -10...10))
    world.docks = [Site(name: "station", pose: PlanarPose(x: 0.8, y: 0))]
    world.payloads = [PayloadSite(name: "crate", pose: PlanarPose(x: 0, y: 0.5), mass: 20)]
    world.targets = [Site(name: "valve", pose: PlanarPose(x: 0.5, y: -0.5))]
    return world
  }()
  private static let sites = ConformanceSubject.Sites(
    dock: "station", payload: "crate", target: "valve")
}
