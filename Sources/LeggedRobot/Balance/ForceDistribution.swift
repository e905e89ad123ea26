/// Shares the force and torque that the body needs among the feet that stand.
///
/// It minimises |G f − w|² + |f|² with weights, where `G` adds the feet's forces up to a force and a torque
/// about the centre of mass: one 6 × 6 system, whatever the number of feet. The forces are then brought
/// into the friction cones, and what that took away is shared again.
struct ForceDistribution {
  /// One foot that may push.
  struct Contact {
    var leg: Leg
    /// The sole, seen from the centre of mass, m.
    var lever: Vector3
    /// How readily it is used, 0 to 1.
    var share: Double
  }

  /// Coefficient of friction that is counted on.
  var friction = LocomotionTarget.usualFriction
  /// The largest force of a foot along the normal, N.
  var strongest = 2600.0
  /// The tolerated error of force and torque: smaller is more exact.
  var forceSlack = 0.02
  var torqueSlack = 0.001
  /// How often what the friction cones took away is shared again.
  var rounds = 3

  /// The forces of the ground on the feet, N, in the frame of the levers.
  func forces(for wrench: Vector6, contacts: [Contact], normal: Vector3) -> PerLeg<Vector3> {
    var forces = PerLeg(repeating: Vector3.zero)
    guard !contacts.isEmpty else { return forces }
    var matrix = Matrix6()
    for i in 0..<3 {
      matrix[i, i] = forceSlack
      matrix[i + 3, i + 3] = torqueSlack
    }
    for contact in contacts { Self.add(contact, to: &matrix) }
    matrix.factorize()
    var missing = wrench
    for _ in 0..<rounds {
      let multiplier = matrix.solve(missing)
      for contact in contacts {
        let change = (multiplier.linear + multiplier.angular.cross(contact.lever)) * contact.share
        forces[contact.leg] = insideCone(forces[contact.leg] + change, normal, contact.share)
      }
      var reached = Vector6.zero
      for contact in contacts {
        reached.linear += forces[contact.leg]
        reached.angular += contact.lever.cross(forces[contact.leg])
      }
      missing = wrench - reached
    }
    return forces
  }

  /// Adds `share · [I; L] [I; L]ᵀ`, where `L` is the matrix of the cross product with the lever.
  private static func add(_ contact: Contact, to matrix: inout Matrix6) {
    let (r, k) = (contact.lever, contact.share)
    for i in 0..<3 { matrix[i, i] += k }
    // L = [0 −z y; z 0 −x; −y x 0]
    matrix[3, 1] += -r.z * k
    matrix[3, 2] += r.y * k
    matrix[4, 0] += r.z * k
    matrix[4, 2] += -r.x * k
    matrix[5, 0] += -r.y * k
    matrix[5, 1] += r.x * k
    // L Lᵀ = |r|² I − r rᵀ
    let square = r.dot(r)
    for i in 0..<3 {
      for j in 0...i {
        matrix[3 + i, 3 + j] += k * ((i == j ? square : 0) - r[i] * r[j])
      }
    }
  }

  /// The nearest force that pushes, is not too strong, and does not slip.
  private func insideCone(_ force: Vector3, _ normal: Vector3, _ share: Double) -> Vector3 {
    let along = force.dot(normal).clamped(to: 0...strongest * max(share, 0.15))
    let across = force - normal * force.dot(normal)
    let length = across.length
    let limit = friction * along
    return normal * along + (length > limit ? across * (limit / length) : across)
  }
}
