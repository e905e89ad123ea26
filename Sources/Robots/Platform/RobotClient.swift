/// A client that keeps to the contract's order by itself: it registers a stop endpoint, takes the lease,
/// switches the motors on, and keeps lease and endpoint alive whenever `keepAlive()` is called.
public final class RobotClient {
  /// The robot.
  public let platform: any RobotPlatform
  /// The client's name.
  public let name: String
  /// The lease of the whole robot.
  public private(set) var lease: Lease
  private let endpoint: StopEndpoint.ID
  private var lastKeepAlive: RobotTime
  private var interval: Double

  /// Starts a session with a robot that nobody has the lease of, and switches its motors on.
  ///
  /// - Parameters:
  ///   - platform: The robot.
  ///   - name: The client's name.
  ///   - timeout: How long the client may be silent before the robot stops, in seconds.
  /// - Throws: `LeaseError`, `StopError`, `CommandRefusal`.
  public init(_ platform: any RobotPlatform, name: String, timeout: Double = 2) throws {
    self.platform = platform
    self.name = name
    endpoint = try platform.register(StopEndpoint(name: name, timeout: timeout))
    do {
      lease = try platform.acquireLease(of: .body, client: name)
    } catch {
      try? platform.deregister(endpoint)
      throw error
    }
    lastKeepAlive = platform.time
    interval = timeout / 3
    do {
      try checkIn(.none)
      try platform.setPower(true, lease: lease)
    } catch {
      // A session that does not begin leaves nothing behind that could stop the robot or keep others out.
      leave()
      throw error
    }
  }

  /// Ends the session: gives the lease back and takes the client's stop endpoint out of the robot's book.
  ///
  /// Where it was the last endpoint the motors are switched off at once: what stands should sit first.
  public func leave() {
    _ = platform.giveBack(lease)
    try? platform.deregister(endpoint)
  }

  /// Takes the client's own stop endpoint out of the robot's book; others have to be there by then, or the
  /// robot stops.
  ///
  /// - Throws: `unknownEndpoint`.
  public func leaveStopEndpoint() throws(StopError) { try platform.deregister(endpoint) }

  /// Tells the robot that the client is alive. Cheap enough to call after every step: it does something
  /// only each third of the timeout.
  ///
  /// - Throws: `StopError`, and `CommandRefusal.lease` if the lease is lost.
  public func keepAlive() throws {
    guard platform.time - lastKeepAlive >= interval else { return }
    lastKeepAlive = platform.time
    try checkIn(.none)
    let use = platform.retain(lease)
    guard use == .ok else { throw CommandRefusal.lease(use) }
  }

  /// Sends a command that may last some seconds from now on.
  ///
  /// - Throws: `CommandRefusal`.
  public func send(
    _ action: RobotAction, for seconds: Double? = nil
  ) throws(CommandRefusal) -> CommandID {
    let endTime = seconds.map { platform.time + $0 }
    return try platform.send(RobotCommand(action, until: endTime), lease: lease)
  }

  /// Clears all faults that can be cleared.
  ///
  /// - Throws: `CommandRefusal`.
  public func clearFaults() throws(CommandRefusal) {
    for fault in platform.state.faults where fault.isClearable {
      try platform.clearFault(fault.id, lease: lease)
    }
  }

  /// Stops the robot through the client's own stop endpoint; `none` lets it go again.
  ///
  /// - Throws: `StopError`.
  public func stop(_ level: StopLevel) throws(StopError) { try checkIn(level) }

  /// Takes the lease again after it was lost, whoever has it now, and switches the motors on.
  ///
  /// - Throws: `LeaseError`, `StopError`, `CommandRefusal`.
  public func recover() throws {
    lease = try platform.takeLease(of: .body, client: name)
    try checkIn(.none)
    try clearFaults()
    try platform.setPower(true, lease: lease)
  }

  private func checkIn(_ level: StopLevel) throws(StopError) {
    guard let challenge = platform.stopChallenge(for: endpoint) else {
      throw .unknownEndpoint(endpoint)
    }
    _ = try platform.checkIn(endpoint, level: level, response: ~challenge)
  }
}

extension RobotSimulation {
  /// Lets time go by until a command has ended, and says what became of it.
  ///
  /// - Parameters:
  ///   - id: A command of the client's robot, which has to be in this simulation.
  ///   - limit: The most seconds to wait.
  /// - Returns: the last feedback; its status is `inProgress` if the limit came first. Nil if the command is
  ///   unknown.
  /// - Throws: what `RobotClient.keepAlive()` throws.
  public func wait(
    for id: CommandID, of client: RobotClient, limit: Double = 600
  ) throws -> CommandFeedback? {
    let end = time + limit
    while time < end, client.platform.feedback(for: id)?.status == .inProgress {
      step()
      try client.keepAlive()
    }
    return client.platform.feedback(for: id)
  }
}
