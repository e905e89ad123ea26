import TestSupport
import Testing

@testable import LeggedRobot

@Suite struct ForceDistributionTests {
  private func contacts(_ legs: [Leg]) -> [ForceDistribution.Contact] {
    legs.map { leg in
      .init(leg: leg, lever: Vector3(0.36 * leg.end, 0.2 * leg.side, -0.55), share: 1)
    }
  }

  @Test func fourFeetShareTheWeight() {
    let weight = Vector6(linear: Vector3(0, 0, 1000), angular: .zero)
    let forces = ForceDistribution().forces(
      for: weight, contacts: contacts(Leg.allCases), normal: .unitZ)
    for leg in Leg.allCases { #expect((forces[leg] - Vector3(0, 0, 250)).length < 1) }
  }

  @Test(arguments: 0..<40)
  func whatFourFeetCanGiveIsGiven(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func number(_ limit: Double) -> Double { Double.random(in: -limit...limit, using: &random) }
    let wanted = Vector6(
      linear: Vector3(number(150), number(150), 1070),
      angular: Vector3(number(60), number(100), number(40)))
    let all = contacts(Leg.allCases)
    let forces = ForceDistribution().forces(for: wanted, contacts: all, normal: .unitZ)
    var given = Vector6.zero
    for contact in all {
      given.linear += forces[contact.leg]
      given.angular += contact.lever.cross(forces[contact.leg])
    }
    #expect((given.linear - wanted.linear).length < 10)
    #expect((given.angular - wanted.angular).length < 5)
  }

  @Test(arguments: 0..<40)
  func noFootPullsOrSlips(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func number(_ limit: Double) -> Double { Double.random(in: -limit...limit, using: &random) }
    let wanted = Vector6(
      linear: Vector3(number(3000), number(3000), number(3000)),
      angular: Vector3(number(900), number(900), number(900)))
    let normal = Vector3(-0.3, 0.1, 1) / Vector3(-0.3, 0.1, 1).length
    let legs = seed.isMultiple(of: 2) ? Leg.allCases : [.leftFront, .rightHind]
    let distribution = ForceDistribution()
    let forces = distribution.forces(for: wanted, contacts: contacts(legs), normal: normal)
    for leg in Leg.allCases {
      let along = forces[leg].dot(normal)
      let across = (forces[leg] - normal * along).length
      #expect(along >= 0 && along <= distribution.strongest + 1e-6)
      #expect(across <= distribution.friction * along + 1e-9)
      if !legs.contains(leg) { #expect(forces[leg] == .zero) }
    }
  }

  @Test func withoutFeetThereAreNoForces() {
    let forces = ForceDistribution().forces(
      for: Vector6(linear: .unitZ, angular: .zero), contacts: [], normal: .unitZ)
    for leg in Leg.allCases { #expect(forces[leg] == .zero) }
  }
}
