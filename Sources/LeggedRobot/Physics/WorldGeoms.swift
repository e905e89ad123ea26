import Robots

/// A world's ground as geoms of MJCF.
enum WorldGeoms {
  /// One box for each solid of the world.
  ///
  /// The ground's friction counts, not the foot's: MuJoCo would take the larger of the two.
  static func text(of world: RobotWorld) -> String {
    world.solids().map(geom).joined(separator: "\n")
  }

  /// The height of the highest upper side over a place; 0 where there is none.
  static func height(of world: RobotWorld, x: Double, y: Double) -> Double {
    var highest: Double?
    for solid in world.solids() {
      let up = solid.attitude.rotating(Robots.Vector3(0, 0, 1))
      guard up.z > 0.2 else { continue }
      let top = solid.center + solid.halfSize.z * up
      let z = top.z - ((x - top.x) * up.x + (y - top.y) * up.y) / up.z
      let local = solid.attitude.unrotating(Robots.Vector3(x, y, z) - solid.center)
      guard abs(local.x) <= solid.halfSize.x, abs(local.y) <= solid.halfSize.y else { continue }
      highest = max(highest ?? z, z)
    }
    return highest ?? 0
  }

  private static func geom(_ solid: Solid) -> String {
    let c = solid.center
    let h = solid.halfSize
    let q = solid.attitude
    return """
          <geom type="box" pos="\(c.x) \(c.y) \(c.z)" quat="\(q.w) \(q.x) \(q.y) \(q.z)" \
      size="\(max(h.x, 1e-4)) \(max(h.y, 1e-4)) \(max(h.z, 1e-4))" contype="0" conaffinity="1" \
      condim="3" friction="\(solid.surface.friction) 0.005 0.0001" priority="1"/>
      """
  }
}
