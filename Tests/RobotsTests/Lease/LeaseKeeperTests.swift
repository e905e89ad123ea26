import Robots
import Testing

@Suite struct LeaseKeeperTests {
  @Test func twoClientsWhoTakeTheLeaseFromEachOtherNeverBothHaveIt() throws {
    var keeper = LeaseKeeper(epoch: "1")
    var leases: [Lease] = []
    for round in 0..<100 {
      leases.append(try keeper.take(.body, client: round.isMultiple(of: 2) ? "a" : "b", at: .zero))
      let good = leases.filter { keeper.use($0, for: .mobility, at: .zero) == .ok }
      #expect(good == [leases[round]])
    }
  }

  @Test func partsCanHaveDifferentOwners() throws {
    var keeper = LeaseKeeper(epoch: "1")
    let legs = try keeper.acquire(.mobility, client: "walker", at: .zero)
    let arm = try keeper.acquire(.arm, client: "gripper", at: .zero)
    #expect(keeper.use(legs, for: .mobility, at: .zero) == .ok)
    #expect(keeper.use(legs, for: .arm, at: .zero) == .invalid)
    #expect(keeper.use(arm, for: .arm, at: .zero) == .ok)
    #expect(keeper.owner(of: .body) == nil)
    #expect(throws: LeaseError.claimed(.mobility, owner: "walker")) {
      try keeper.acquire(.body, client: "third", at: .zero)
    }
  }

  @Test func anOwnerKeepsTheLeaseAsLongAsItIsHeardOf() throws {
    var keeper = LeaseKeeper(epoch: "1", keepAlive: 2)
    let lease = try keeper.acquire(.body, client: "a", at: .zero)
    var now = RobotTime.zero
    for _ in 0..<10 {
      now = now + 1.9
      #expect(keeper.expire(at: now) == [])
      #expect(keeper.retain(lease, at: now) == .ok)
    }
    #expect(keeper.expire(at: now + 2.1) == [.mobility, .arm])
    #expect(keeper.use(lease, for: .body, at: now + 2.2) == .revoked)
    #expect(throws: Never.self) { try keeper.acquire(.body, client: "b", at: now + 3) }
  }

  @Test func aLeaseOfAbsurdDepthIsRefused() throws {
    var keeper = LeaseKeeper(epoch: "1")
    var lease = try keeper.acquire(.body, client: "a", at: .zero)
    for _ in 0..<Lease.maximumDepth { lease = lease.subLease(for: "b") }
    #expect(keeper.use(lease, for: .body, at: .zero) == .invalid)
  }
}
