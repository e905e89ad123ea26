import Robots
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

  private func say(
    _ level: StopLevel, _ id: StopEndpoint.ID, _ stop: inout EmergencyStop, at time: RobotTime
  ) throws {
    _ = try stop.checkIn(id, level: level, response: ~(stop.challenge(for: id) ?? 0), at: time)
  }
}
