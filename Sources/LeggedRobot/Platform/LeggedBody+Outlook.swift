#if MuJoCo
  import Robots

  /// What the robot sees of the world around it: walls by its range scanner, the ground ahead of its feet by its ground
  /// scanner, places of the map by their markers, and how slippery the ground looks.
  ///
  /// Waypoints, docks and targets have a marker each, as robots that patrol find them in practice. Where the
  /// robot truly is decides what the sensors read; the controller gets the readings alone.
  extension LeggedBody {
    /// How far a marker is recognised, m.
    private static let markerLimit = 3.0
    /// How far around it sees what the ground is made of, m.
    private static let groundLimit = 2.0
    /// How far from the torso's centre the feet may stand, m.
    private static let feetLimit = 0.65

    /// Lets the sensors look, if it is time again.
    func lookAround() {
      guard time >= nextLook else { return }
      nextLook = time + RangeScan.period
      if controller.isOnWay { controller.see(physics.scan()) }
      if controller.carries { controller.see(physics.scanGround()) }
      controller.see(
        friction: (
          around: physics.leastFriction(within: Self.groundLimit) ?? 1,
          below: physics.leastFriction(within: Self.feetLimit) ?? 1
        ))
      for marker in markers {
        guard let relative = physics.sight(of: marker, upTo: Self.markerLimit) else { continue }
        controller.see(marker, at: relative)
      }
    }

    private var markers: [SIMD2<Double>] {
      (world.waypoints + world.docks + world.targets).map { SIMD2($0.pose.x, $0.pose.y) }
    }

    /// Ends a way on which the robot cannot go on: it stands where it is.
    func watchWay() {
      guard errand == nil, errandProgress == nil, let way = controller.way, !controller.isDone
      else { return }
      if let face = way.face {
        stop(way, .obstacle(in: world, x: face.x, y: face.y))
      } else if way.isStuck {
        stop(way, .noProgress)
      }
    }

    private func stop(_ way: PathLayer.Report, _ obstruction: Obstruction) {
      var progress = ActionProgress(.blocked(obstruction))
      progress.remaining = way.remaining
      progress.fraction = 1 / (1 + way.remaining)
      controller.begin(.stand(Stance()))
      errandProgress = progress
    }
  }

  extension Obstruction {
    /// What a steep face at a place is: the map has the names of doors.
    fileprivate static func obstacle(in world: RobotWorld, x: Double, y: Double) -> Obstruction {
      let margin = 0.3
      let door = world.passages.first { passage in
        let area = passage.area
        return passage.isClosed && x > area.x.lowerBound - margin
          && x < area.x.upperBound + margin && y > area.y.lowerBound - margin
          && y < area.y.upperBound + margin
      }
      return door.map { .passage($0.name) } ?? .obstacle
    }
  }
#endif
