import Robots
import TestSupport
import Testing

@Suite struct EmergencyStopTests {
  @Test func theStrongestWishCounts() throws {
    var stop = EmergencyStop()
    #expect(stop.level(at: .zero) == .cut)
    var ids: [StopEndpoint.ID] = []
    for name in ["button", "supervisor"] {
      let id = try stop.register(StopEndpoint(name: name), at: .zero)
      ids.append(id)
      try say(.none, id, &stop, at: .zero)
    }
    #expect(stop.level(at: .zero) == .none)
    try say(.settleThenCut, ids[0], &stop, at: .zero)
    #expect(stop.level(at: .zero) == .settleThenCut)
    try say(.cut, ids[1], &stop, at: .zero)
    #expect(stop.level(at: .zero) == .cut)
    try stop.deregister(ids[1], at: .zero)
    #expect(stop.level(at: .zero) == .settleThenCut)
    try stop.deregister(ids[0], at: .zero)
    #expect(stop.level(at: .zero) == .cut)
  }

  @Test func anEndpointThatNeverChecksInIsASilentOne() throws {
    var stop = EmergencyStop()
    let first = try stop.register(StopEndpoint(name: "a", timeout: 100), at: .zero)
    try say(.none, first, &stop, at: .zero)
    _ = try stop.register(StopEndpoint(name: "b", timeout: 1, cutTimeout: 2), at: .zero)
    let levels = [0.5, 1.5, 3.5].map { stop.level(at: RobotTime(seconds: $0)) }
    #expect(levels == [.none, .settleThenCut, .cut])
    #expect(stop.deadline == RobotTime(seconds: 1))
  }

  @Test func anEndpointThatIsNotThereIsNamed() {
    var stop = EmergencyStop()
    let id = StopEndpoint.ID(rawValue: 3)
    #expect(throws: StopError.unknownEndpoint(id)) { try stop.deregister(id, at: .zero) }
    #expect(throws: StopError.unknownEndpoint(id)) { try say(.none, id, &stop, at: .zero) }
    #expect(stop.challenge(for: id) == nil)
  }

  /// Endpoints come, go, speak and fall silent in any order: the level is what a look at each of them says, and no
  /// change of it by silence comes before the deadline.
  @Test(arguments: 0..<40)
  func theLevelIsTheStrongestOfAllAtAnyTime(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var stop = EmergencyStop(seed: UInt64(seed))
    var ids: [StopEndpoint.ID] = []
    var now = RobotTime.zero
    for _ in 0..<200 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where ids.count < 4:
        let endpoint = StopEndpoint(
          name: "n", timeout: Double.random(in: 0.5...3, using: &random),
          cutTimeout: Double.random(in: 0...2, using: &random))
        ids.append(try stop.register(endpoint, at: now))
      case 1 where !ids.isEmpty:
        try stop.deregister(ids.remove(at: Int.random(in: 0..<ids.count, using: &random)), at: now)
      case 2:
        let before = stop.level(at: now)
        let deadline = stop.deadline
        let later = now + Double.random(in: 0.1...2, using: &random)
        if later <= deadline { #expect(stop.level(at: later) == before) }
        now = later
        stop.updateDeadline(at: now)
      default:
        guard let id = ids.randomElement(using: &random) else { continue }
        let level = StopLevel.allCases.randomElement(using: &random) ?? .none
        try say(level, id, &stop, at: now)
      }
      let states = stop.endpoints(at: now)
      #expect(states.map(\.id) == ids)
      for state in states {
        let silence = now - state.lastCheckIn
        let endpoint = state.endpoint
        let bySilence: StopLevel =
          silence <= endpoint.timeout
          ? .none : silence <= endpoint.timeout + endpoint.cutTimeout ? .settleThenCut : .cut
        #expect(state.level == max(state.wanted ?? .none, bySilence))
      }
      let isHeard = states.contains { $0.wanted != nil }
      #expect(stop.level(at: now) == (isHeard ? states.map(\.level).max() : .cut))
    }
  }

  private func say(
    _ level: StopLevel, _ id: StopEndpoint.ID, _ stop: inout EmergencyStop, at time: RobotTime
  ) throws {
    _ = try stop.checkIn(id, level: level, response: ~(stop.challenge(for: id) ?? 0), at: time)
  }
}
