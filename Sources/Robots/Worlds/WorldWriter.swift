/// Writes worlds as text that `WorldReader` reads.
public enum WorldWriter {
  /// The text of a world. Reading it gives the same world, but for rounding of headings.
  public static func text(_ world: RobotWorld) -> String {
    var lines = ["world \(world.name)", "bounds \(area(world.bounds))"]
    let standard = Dictionary(
      uniqueKeysWithValues: Surface.standard.map { ($0.name, $0) })
    for surface in world.surfaces.values.sorted(by: { $0.name < $1.name })
    where standard[surface.name] != surface {
      lines.append(
        "surface \(surface.name) friction \(number(surface.friction))"
          + (surface.drag == 0 ? "" : " drag \(number(surface.drag))"))
    }
    lines.append("ground \(world.ground)")
    lines.append("start \(pose(world.start))")
    lines += world.patches.map { "patch \($0.surface) \(area($0.area))" }
    lines += world.gaps.map { "gap \(area($0.area)) depth \(number($0.depth))" }
    lines += world.ramps.map { ramp in
      "ramp \(ramp.surface) \(area(ramp.area)) toward \(ramp.direction.rawValue)"
        + " from \(number(ramp.start)) to \(number(ramp.end))"
    }
    lines += world.stairs.map { stairs in
      "stairs \(stairs.surface) \(area(stairs.area)) toward \(stairs.direction.rawValue)"
        + " base \(number(stairs.base)) rise \(number(stairs.rise)) steps \(stairs.steps)"
    }
    lines += world.rubble.map { field in
      "rubble \(field.surface) \(area(field.area)) height \(number(field.height))"
        + " spacing \(number(field.spacing)) seed \(field.seed)"
    }
    lines += world.blocks.map { block in
      "block \(block.surface) at \(vector(block.base)) size \(vector(block.size))"
        + (block.heading == 0 ? "" : " heading \(degrees(block.heading))")
    }
    lines += world.passages.map {
      "passage \($0.name) \(area($0.area))" + ($0.isClosed ? " closed" : "")
    }
    lines += world.waypoints.map { "waypoint \($0.name) \(pose($0.pose))" }
    lines += world.docks.map { "dock \($0.name) \(pose($0.pose))" }
    lines += world.payloads.map {
      "payload \($0.name) \(pose($0.pose)) mass \(number($0.mass))"
    }
    lines += world.targets.map { "target \($0.name) \(pose($0.pose))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func area(_ area: Area) -> String {
    "x \(number(area.x.lowerBound)) \(number(area.x.upperBound))"
      + " y \(number(area.y.lowerBound)) \(number(area.y.upperBound))"
  }

  private static func pose(_ pose: PlanarPose) -> String {
    "x \(number(pose.x)) y \(number(pose.y))"
      + (pose.heading == 0 ? "" : " heading \(degrees(pose.heading))")
  }

  private static func vector(_ vector: Vector3) -> String {
    "\(number(vector.x)) \(number(vector.y)) \(number(vector.z))"
  }

  private static func degrees(_ angle: Double) -> String {
    // Whole degrees come back as they were written.
    let degrees = angle * 180 / .pi
    return number((degrees * 1e9).rounded() / 1e9)
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
