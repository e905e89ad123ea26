#if MuJoCo
  import Robots

  @testable import LeggedRobot

  extension RobotWorld {
    static let plain = RobotWorld(name: "plain", bounds: Area(x: -20...20, y: -20...20))

    /// With a dock, a payload and a target in reach of the start.
    static let equipped: RobotWorld = {
      var world = plain
      world.docks = [Site(name: "station", pose: PlanarPose(x: 0.8, y: 0))]
      world.payloads = [PayloadSite(name: "crate", pose: PlanarPose(x: 0, y: 0.5), mass: 50)]
      world.targets = [
        Site(name: "valve", pose: PlanarPose(x: 0.5, y: -0.5)),
        Site(name: "beacon", pose: PlanarPose(x: 4, y: 0)),
      ]
      return world
    }()
  }

  extension LeggedBody.Options {
    /// Control at 250 Hz: half the work.
    static func quick(seed: UInt64) -> Self {
      var options = Self()
      options.seed = seed
      options.stepsPerControl = 2
      return options
    }
  }

  extension LeggedBody {
    /// Lets time go by.
    func run(_ seconds: Double) {
      let end = time + seconds
      while time < end { step() }
    }
  }

  /// A body that has stood up.
  func standingBody(seed: UInt64 = 1, in world: RobotWorld = .plain) throws -> LeggedBody {
    let body = try LeggedBody(in: world, options: .quick(seed: seed))
    body.setPower(true)
    try body.begin(.stand)
    for _ in 0..<1500 where body.progress.phase != .done { body.step() }
    return body
  }
#endif
