#if MuJoCo
  import CMuJoCo

  /// Tells the physics engine which parts of the robot may touch which solids of the ground.
  ///
  /// Left to itself, the engine looks at each part of the robot with each solid in each step, which is most of
  /// its work where there are hundreds of solids. Here each part has a bit of its own in the engine's
  /// contact masks, and a solid's mask has the bits of those parts that are near it. What is left out is too far
  /// away to touch before the next update, so the contacts are the same. A body of the ground of which nothing
  /// is near is shown to the engine as one without shapes, so that it is not looked at at all.
  struct ContactFilter {
    /// A box of the ground: it does not move.
    private struct Box {
      var geom: Int
      var body: Int
      var centre: Vector3
      var rotation: Rotation
      var half: Vector3

      /// The square of the distance of a place from the box, m².
      func squaredDistance(to place: Vector3) -> Double {
        let local = rotation.inverse(place - centre)
        let beyond = pointwiseMax(pointwiseMax(local, -local) - half, .zero)
        return beyond.dot(beyond)
      }
    }

    /// How far from the torso solids may be seen by what looks at the ground nearby, m.
    static let sight = 3.0

    /// How much nearer than touching counts as near, m: at 10 ms between updates, 20 m/s.
    private static let margin = 0.2

    private var boxes: [Box] = []
    /// How many shapes each body of the ground has, but for the world itself.
    private var shapes: [(body: Int, count: Int32)] = []
    /// The parts of the robot, the radius of a ball around each, m, and its bit.
    private var parts: [(geom: Int, radius: Double, bit: Int32)] = []

    /// - Precondition: the data have been worked out (`mj_forward`) once.
    init(_ model: UnsafeMutablePointer<mjModel>, _ data: UnsafeMutablePointer<mjData>) {
      let m = model.pointee
      for body in 1..<max(1, Int(m.nbody)) where m.body_weldid[body] == 0 {
        shapes.append((body, m.body_geomnum[body]))
      }
      for geom in 0..<Int(m.ngeom) {
        if m.geom_contype[geom] != 0 {
          parts.append((geom, m.geom_rbound[geom], m.geom_contype[geom]))
        } else if m.geom_type[geom] == Int32(mjGEOM_BOX.rawValue) {
          let r: UnsafeMutablePointer<mjtNum> = data.pointee.geom_xmat + 9 * geom
          let rotation = Rotation(
            forward: Vector3(r[0], r[3], r[6]), left: Vector3(r[1], r[4], r[7]),
            up: Vector3(r[2], r[5], r[8]))
          let size: UnsafeMutablePointer<mjtNum> = m.geom_size + 3 * geom
          boxes.append(
            Box(
              geom: geom, body: Int(m.geom_bodyid[geom]), centre: Self.place(of: geom, data),
              rotation: rotation,
              half: Vector3(size[0], size[1], size[2])))
        }
      }
    }

    /// Sets the masks for where the robot is now.
    func update(
      _ model: UnsafeMutablePointer<mjModel>, _ data: UnsafeMutablePointer<mjData>
    ) {
      guard !boxes.isEmpty, let first = parts.first else { return }
      let centre = Self.place(of: first.geom, data)
      let places = parts.map { Self.place(of: $0.geom, data) }
      var radius = 0.0
      for (part, place) in zip(parts, places) {
        radius = max(radius, (place - centre).length + part.radius)
      }
      let reach = (radius + Self.margin) * (radius + Self.margin)
      for (body, _) in shapes { model.pointee.body_geomnum[body] = 0 }
      for box in boxes {
        var mask: Int32 = 0
        let distance = box.squaredDistance(to: centre)
        model.pointee.geom_group[box.geom] = Int32(
          distance < Self.sight * Self.sight ? WorldGeoms.group : WorldGeoms.farGroup)
        if distance < reach {
          for (part, place) in zip(parts, places) {
            let near = part.radius + Self.margin
            if box.squaredDistance(to: place) < near * near { mask |= part.bit }
          }
        }
        model.pointee.geom_conaffinity[box.geom] = mask
        if mask != 0, box.body != 0 { model.pointee.body_geomnum[box.body] = -1 }
      }
      for (body, count) in shapes where model.pointee.body_geomnum[body] != 0 {
        model.pointee.body_geomnum[body] = count
      }
    }

    private static func place(
      of geom: Int, _ data: UnsafeMutablePointer<mjData>
    ) -> Vector3 {
      let p: UnsafeMutablePointer<mjtNum> = data.pointee.geom_xpos + 3 * geom
      return Vector3(p[0], p[1], p[2])
    }
  }
#endif
