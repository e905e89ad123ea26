import Robots

/// A world's ground as MJCF.
enum WorldGeoms {
  /// The side of the tiles that small solids are put together in, m.
  private static let tile = 1.0
  /// The group of the ground's shapes: range sensors do not see the robot's own.
  static let group = 1
  /// The group that `ContactFilter` gives to those of them that are far away, m.
  static let farGroup = 2

  /// Elements for `worldbody`: one shape for each solid of the world.
  ///
  /// What is in one body is looked at together by the physics engine's search for contacts. So plain ground is
  /// a plane, small solids are put together in bodies that do not move, tile by tile, and only what is
  /// large is looked at in each step.
  ///
  /// The ground's friction counts, not the foot's: MuJoCo would take the larger of the two.
  static func text(of world: RobotWorld) -> String {
    let solids = world.solids()
    let isPlain = solids.count { $0.kind == .ground } == 1
    var large: [String] = []
    var tiles: [SIMD2<Int>: [String]] = [:]
    var order: [SIMD2<Int>] = []
    for solid in solids {
      if solid.kind == .ground, isPlain {
        large.append(plane(solid))
      } else if solid.halfSize.length > tile {
        large.append(box(solid))
      } else {
        let cell = SIMD2(cell(solid.center.x), cell(solid.center.y))
        if tiles[cell] == nil { order.append(cell) }
        tiles[cell, default: []].append(box(solid))
      }
    }
    let bodies = order.enumerated().map { number, cell in
      let boxes = tiles[cell] ?? []
      // The mass has no effect, but the engine wants one.
      return """
            <body name="tile-\(number)">
              <inertial pos="0 0 0" mass="1" diaginertia="1 1 1"/>
        \(boxes.joined(separator: "\n"))
            </body>
        """
    }
    return (large + bodies).joined(separator: "\n")
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

  /// Places of a world are at most 1000 km out, so the number fits.
  private static func cell(_ place: Double) -> Int {
    Int((place / tile).clamped(to: 1e9).rounded(.down))
  }

  private static func plane(_ solid: Solid) -> String {
    let c = solid.center
    let h = solid.halfSize
    return """
          <geom type="plane" pos="\(c.x) \(c.y) \(c.z + h.z)" size="\(h.x) \(h.y) 1" \
      \(contact(solid))/>
      """
  }

  private static func box(_ solid: Solid) -> String {
    let c = solid.center
    let h = solid.halfSize
    let q = solid.attitude
    return """
          <geom type="box" pos="\(c.x) \(c.y) \(c.z)" quat="\(q.w) \(q.x) \(q.y) \(q.z)" \
      size="\(max(h.x, 1e-4)) \(max(h.y, 1e-4)) \(max(h.z, 1e-4))" \(contact(solid))/>
      """
  }

  private static func contact(_ solid: Solid) -> String {
    "group=\"\(Self.group)\" contype=\"0\" conaffinity=\"131071\" condim=\"3\" "
      + "friction=\"\(solid.surface.friction) 0.005 0.0001\" priority=\"1\""
  }
}
