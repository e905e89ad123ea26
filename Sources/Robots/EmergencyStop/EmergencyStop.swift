/// A robot's book of stop endpoints.
///
/// The robot may move only while at least one endpoint has checked in and each of them says `none` in time. To check
/// in, an endpoint answers the challenge of its last check-in with all bits turned over, so that a message
/// that was recorded or delayed does not count.
public struct EmergencyStop: Sendable {
  private struct Entry: Sendable {
    let endpoint: StopEndpoint
    /// What it wants; nil before its first check-in.
    var level: StopLevel?
    var challenge: UInt64
    var lastCheckIn: RobotTime
  }

  private var entries: [StopEndpoint.ID: Entry] = [:]
  private var lastNumber = 0
  private var nextChallenge: UInt64
  /// When the level may next change by itself.
  public private(set) var deadline = RobotTime.never

  /// Opens a book without endpoints: the robot is stopped.
  ///
  /// - Parameter seed: Where the challenges start.
  public init(seed: UInt64 = 1) {
    nextChallenge = seed
  }

  /// Adds an endpoint; its first check-in is awaited as long as any other.
  ///
  /// - Throws: `unusableEndpoint`.
  public mutating func register(
    _ endpoint: StopEndpoint, at time: RobotTime
  ) throws(StopError) -> StopEndpoint.ID {
    guard !endpoint.name.isEmpty, endpoint.timeout > 0, endpoint.timeout.isFinite,
      endpoint.cutTimeout >= 0, endpoint.cutTimeout.isFinite
    else { throw .unusableEndpoint }
    lastNumber += 1
    let id = StopEndpoint.ID(rawValue: lastNumber)
    entries[id] = Entry(endpoint: endpoint, challenge: makeChallenge(), lastCheckIn: time)
    updateDeadline(at: time)
    return id
  }

  /// Removes an endpoint. Without any the robot is stopped.
  ///
  /// - Throws: `unknownEndpoint`.
  public mutating func deregister(_ id: StopEndpoint.ID, at time: RobotTime) throws(StopError) {
    guard entries.removeValue(forKey: id) != nil else { throw .unknownEndpoint(id) }
    updateDeadline(at: time)
  }

  /// What an endpoint has to answer at its next check-in; nil if there is no such endpoint.
  public func challenge(for id: StopEndpoint.ID) -> UInt64? { entries[id]?.challenge }

  /// Hears an endpoint and gives its next challenge.
  ///
  /// - Parameters:
  ///   - level: What the endpoint wants.
  ///   - response: Its challenge with all bits turned over.
  /// - Throws: `unknownEndpoint`, `wrongResponse`.
  public mutating func checkIn(
    _ id: StopEndpoint.ID, level: StopLevel, response: UInt64, at time: RobotTime
  ) throws(StopError) -> UInt64 {
    guard var entry = entries[id] else { throw .unknownEndpoint(id) }
    guard response == ~entry.challenge else { throw .wrongResponse }
    entry.level = level
    entry.lastCheckIn = time
    entry.challenge = makeChallenge()
    entries[id] = entry
    updateDeadline(at: time)
    return entry.challenge
  }

  /// The strongest of what the endpoints want and of what their silence means.
  public func level(at time: RobotTime) -> StopLevel {
    guard entries.values.contains(where: { $0.level != nil }) else { return .cut }
    return entries.values.reduce(.none) { max($0, Self.level(of: $1, at: time)) }
  }

  /// All endpoints, those that were registered first, first.
  public func endpoints(at time: RobotTime) -> [StopEndpointState] {
    entries.sorted { $0.key.rawValue < $1.key.rawValue }.map { id, entry in
      StopEndpointState(
        id: id, endpoint: entry.endpoint, wanted: entry.level, lastCheckIn: entry.lastCheckIn,
        level: Self.level(of: entry, at: time))
    }
  }

  private static func level(of entry: Entry, at time: RobotTime) -> StopLevel {
    max(entry.level ?? .none, levelOfSilence(of: entry, at: time))
  }

  private static func levelOfSilence(of entry: Entry, at time: RobotTime) -> StopLevel {
    let silence = time - entry.lastCheckIn
    if silence <= entry.endpoint.timeout { return .none }
    return silence <= entry.endpoint.timeout + entry.endpoint.cutTimeout ? .settleThenCut : .cut
  }

  /// Looks again when the level may next change by itself.
  public mutating func updateDeadline(at time: RobotTime) {
    deadline = .never
    for entry in entries.values {
      let settle = entry.lastCheckIn + entry.endpoint.timeout
      let cut = settle + entry.endpoint.cutTimeout
      if time <= settle {
        deadline = min(deadline, settle)
      } else if time <= cut {
        deadline = min(deadline, cut)
      }
    }
  }

  private mutating func makeChallenge() -> UInt64 {
    // The increment of a Weyl sequence: no value comes twice before all have come.
    nextChallenge &+= 0x9E37_79B9_7F4A_7C15
    return nextChallenge
  }
}
