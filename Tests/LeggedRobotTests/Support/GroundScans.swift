@testable import LeggedRobot

extension GroundScan {
  /// What the scanner measures, without errors, of a ground whose height is known for each place along x.
  ///
  /// - Parameter body: where the torso is; the ground below it is at a height of 0.
  static func measured(
    by body: BodyEstimate = .standing(), height: (Double) -> Double
  ) -> GroundScan {
    let mount = body.position + body.rotation * GroundScan.mount
    var ranges: [Double?] = []
    for column in 0..<GroundScan.columns {
      for row in 0..<GroundScan.rows {
        let beam = body.rotation * GroundScan.direction(column: column, row: row)
        ranges.append(
          stride(from: 0, to: GroundScan.limit, by: 0.004).first { range in
            let place = mount + beam * range
            return place.z <= height(place.x)
          })
      }
    }
    return GroundScan(ranges: ranges)
  }
}

extension BodyEstimate {
  /// A torso at walking height over a place along x.
  static func standing(at x: Double = 0) -> BodyEstimate {
    var body = BodyEstimate()
    body.position = Vector3(x, 0, 0.6)
    return body
  }
}

extension GroundPlane {
  /// Level ground below a torso at walking height.
  static let level: GroundPlane = {
    var plane = GroundPlane()
    let legs = PerLeg { leg in
      var estimate = LegEstimate()
      estimate.sole = Vector3(leg.end * 0.36, leg.side * 0.2, -0.6)
      estimate.isInContact = true
      return estimate
    }
    plane.update(legs: legs, position: Vector3(0, 0, 0.6), dt: 0)
    return plane
  }()
}

extension GroundMap {
  /// What is known after walking along x from one place to another, with a look at each 8 cm.
  static func afterWalk(
    from start: Double = 0, to end: Double, height: (Double) -> Double
  ) -> GroundMap {
    var map = GroundMap()
    for x in stride(from: start, through: end, by: 0.08) {
      let body = BodyEstimate.standing(at: x)
      map.update(.measured(by: body, height: height), body: body, ground: .level)
    }
    return map
  }
}
