import Robots
import Testing

@Suite struct LeaseTests {
  private let own = Lease(resource: .body, epoch: "e", sequence: [7], clients: ["ann"])

  @Test func aSubLeaseIsOneNumberLongerAndNamesWhoHasIt() {
    let helper = own.subLease(for: "bob", of: .arm).subLease(for: "cy")
    #expect(
      helper
        == Lease(resource: .arm, epoch: "e", sequence: [7, 0, 0], clients: ["ann", "bob", "cy"]))
    #expect(helper.client == "cy")
    // A part does not become larger by being handed on.
    #expect(helper.subLease(for: "dan", of: .body).resource == .arm)
    #expect(helper.subLease(for: "dan", of: .mobility).resource == .arm)
  }

  @Test func whoHandsPartsOnCountsItsOwnNumberUp() {
    #expect(own.reclaimed() == nil)
    let working = own.subLease(for: "ann")
    #expect(working.reclaimed()?.sequence == [7, 1])
    #expect(working.reclaimed()?.reclaimed()?.sequence == [7, 2])
    var last = working
    last.sequence[1] = .max
    #expect(last.reclaimed() == nil)
  }

  @Test func theWholeRobotCoversItsParts() {
    let covered = LeaseResource.allCases.map { part in
      LeaseResource.allCases.filter { part.covers($0) }
    }
    #expect(covered == [[.body, .mobility, .arm], [.mobility], [.arm]])
  }
}
