import Robots
import TestSupport
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

  @Test func whatWasGivenBackIsRevokedAndOthersCannotGiveItBack() throws {
    var keeper = LeaseKeeper(epoch: "1")
    let lease = try keeper.acquire(.body, client: "a", at: .zero)
    var forged = lease
    forged.clients = ["b"]
    #expect(keeper.giveBack(forged) == .claimed)
    forged.epoch = "0"
    #expect(keeper.giveBack(forged) == .wrongEpoch)
    #expect(keeper.giveBack(lease.subLease(for: "b")) == .invalid)
    forged = Lease(resource: .body, epoch: "1", sequence: [2], clients: ["a"])
    #expect(keeper.giveBack(forged) == .invalid)
    #expect(keeper.owner(of: .body) == "a")
    // In parts, too.
    var arm = lease
    arm.resource = .arm
    #expect(keeper.giveBack(arm) == .ok)
    #expect([LeaseResource.body, .mobility, .arm].map(keeper.owner) == [nil, "a", nil])
    #expect(keeper.giveBack(lease) == .ok)
    #expect(keeper.giveBack(lease) == .revoked)
  }

  /// Two clients and their helpers do anything in any order, with leases of any age.
  @Test(arguments: 0..<60)
  func anySequenceOfOperationsGoesAsInASimpleModel(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var keeper = LeaseKeeper(epoch: "e", keepAlive: 2)
    var model = LeaseModel(keepAlive: 2)
    var leases: [Lease] = []
    var now = RobotTime.zero
    var lastNumber = 0
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    for _ in 0..<300 {
      let resource = pick(LeaseResource.allCases)
      let client = pick(["ann", "bob"])
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        let lease = try keeper.take(resource, client: client, at: now)
        #expect(lease == model.take(resource, client, now))
        #expect(lease.sequence[0] > lastNumber, "numbers rise")
        lastNumber = lease.sequence[0]
        leases.append(lease)
      case 1:
        let isFree = model.isFree(resource)
        let lease = try? keeper.acquire(resource, client: client, at: now)
        #expect((lease != nil) == isFree)
        guard let lease else { continue }
        #expect(lease == model.take(resource, client, now))
        lastNumber = lease.sequence[0]
        leases.append(lease)
      case 2 where !leases.isEmpty:
        let lease = pick(leases)
        _ = keeper.giveBack(lease)
        model.giveBack(lease)
      case 3 where !leases.isEmpty:
        let giver = pick(leases)
        leases.append(giver.reclaimed() ?? giver.subLease(for: "helper", of: resource))
      case 4:
        now = now + pick([0.5, 1, 2.5])
        #expect(keeper.expire(at: now) == model.expire(now))
      default:
        guard !leases.isEmpty else { continue }
        let lease = pick(leases)
        let isGood = keeper.use(lease, for: resource, at: now) == .ok
        #expect(isGood == model.use(lease, for: resource, now))
      }
      for part in LeaseModel.parts { #expect(keeper.owner(of: part) == model.states[part]?.owner) }
    }
  }
}
