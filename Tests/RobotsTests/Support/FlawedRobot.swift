import Robots

/// A kinematic robot whose contract is broken in one place.
final class FlawedRobot: RobotPlatform {
  /// What is broken.
  enum Flaw: String, CaseIterable {
    case givesLeaseTwice, hearsOldLeases, keepsCommandOnTakeOver, takesForgedLeases
    case forgetsGivingBack, leavesNamelessIn, hidesOwners
    case switchesOnWithoutEndpoint, takesAnyResponse, takesUnusableEndpoints, hidesEndpoints
    case ignoresCut, forgetsDeregistering
    case takesNumbersThatAreNone, needsNoEndTime, ignoresRenewal, repeatsIDs
    case alwaysInProgress, commandsWithoutPower, clearsWhatIsNotThere
    case wrongChannels, raggedFrames, framesOfTheFuture, framesWithoutLimbs, fullBattery
  }

  let flaw: Flaw
  let inner: ManagedRobot<KinematicBody>
  private var lastLease: Lease?
  private var lastID: CommandID?

  init(_ inner: ManagedRobot<KinematicBody>, _ flaw: Flaw) {
    self.inner = inner
    self.flaw = flaw
  }

  /// What a robot that hears everybody makes of a lease.
  private func heard(_ lease: Lease) -> Lease {
    guard let lastLease else { return lease }
    switch flaw {
    case .hearsOldLeases: return lease.epoch == lastLease.epoch ? lastLease : lease
    case .takesForgedLeases: return lastLease
    case .forgetsGivingBack:
      if inner.owner(of: .body) != nil { return lease }
      self.lastLease = try? inner.takeLease(of: .body, client: lease.client)
      return self.lastLease ?? lease
    default: return lease
    }
  }

  var description: RobotDescription { inner.description }
  var time: RobotTime { inner.time }

  var state: RobotState {
    var state = inner.state
    if flaw == .hidesOwners { state.owner = nil }
    if flaw == .fullBattery { state.battery.charge = 1 }
    if flaw == .ignoresCut { state.isPoweredOn = true }
    return state
  }

  func sensorFrame() -> SensorFrame {
    var frame = inner.sensorFrame()
    switch flaw {
    case .wrongChannels: frame.channels.swapAt(0, 1)
    case .raggedFrames: frame.values.removeLast()
    case .framesOfTheFuture: frame.times[0] = frame.time + 1
    default: break
    }
    return frame
  }

  func motionFrame() -> MotionFrame {
    var frame = inner.motionFrame()
    if flaw == .framesWithoutLimbs { frame.limbs = [] }
    return frame
  }

  func acquireLease(of resource: LeaseResource, client: String) throws(LeaseError) -> Lease {
    let name = flaw == .leavesNamelessIn && client.isEmpty ? "nobody" : client
    let lease =
      flaw == .givesLeaseTwice
      ? try inner.takeLease(of: resource, client: name)
      : try inner.acquireLease(of: resource, client: name)
    lastLease = lease
    return lease
  }

  func takeLease(of resource: LeaseResource, client: String) throws(LeaseError) -> Lease {
    if flaw == .keepsCommandOnTakeOver, let old = lastLease { return old }
    let name = flaw == .leavesNamelessIn && client.isEmpty ? "nobody" : client
    let lease = try inner.takeLease(of: resource, client: name)
    lastLease = lease
    return lease
  }

  func retain(_ lease: Lease) -> LeaseUse { inner.retain(heard(lease)) }
  func giveBack(_ lease: Lease) -> LeaseUse {
    flaw == .forgetsGivingBack ? .ok : inner.giveBack(heard(lease))
  }
  func owner(of resource: LeaseResource) -> String? {
    flaw == .hidesOwners ? nil : inner.owner(of: resource)
  }

  func register(_ endpoint: StopEndpoint) throws(StopError) -> StopEndpoint.ID {
    var endpoint = endpoint
    if flaw == .takesUnusableEndpoints, !(endpoint.timeout > 0 && endpoint.timeout.isFinite) {
      endpoint.timeout = 1
    }
    let id = try inner.register(endpoint)
    if flaw == .switchesOnWithoutEndpoint {
      _ = try checkIn(id, level: .none, response: answer(id))
    }
    return id
  }
  func deregister(_ endpoint: StopEndpoint.ID) throws(StopError) {
    if flaw != .forgetsDeregistering { try inner.deregister(endpoint) }
  }
  var stopEndpoints: [StopEndpointState] {
    flaw == .hidesEndpoints ? [] : inner.stopEndpoints
  }
  func stopChallenge(for endpoint: StopEndpoint.ID) -> UInt64? {
    inner.stopChallenge(for: endpoint)
  }
  private func answer(_ endpoint: StopEndpoint.ID) -> UInt64 {
    ~(inner.stopChallenge(for: endpoint) ?? 0)
  }
  func checkIn(
    _ endpoint: StopEndpoint.ID, level: StopLevel, response: UInt64
  ) throws(StopError) -> UInt64 {
    let answer = flaw == .takesAnyResponse ? answer(endpoint) : response
    return try inner.checkIn(endpoint, level: level, response: answer)
  }

  func setPower(_ isOn: Bool, lease: Lease) throws(CommandRefusal) {
    try inner.setPower(isOn, lease: heard(lease))
  }

  func send(_ command: RobotCommand, lease: Lease) throws(CommandRefusal) -> CommandID {
    var command = command
    switch flaw {
    case .needsNoEndTime where command.endTime == nil: command.endTime = time + 1
    case .takesNumbersThatAreNone:
      if case .velocity(let velocity, let gait) = command.action, !velocity.isFinite {
        command.action = .velocity(PlanarVelocity(), gait: gait)
      }
    case .commandsWithoutPower where !inner.state.isPoweredOn:
      try inner.setPower(true, lease: lease)
    default: break
    }
    let id = try inner.send(command, lease: heard(lease))
    defer { lastID = id }
    return flaw == .repeatsIDs ? lastID ?? id : id
  }

  func renew(_ id: CommandID, until endTime: RobotTime, lease: Lease) throws(CommandRefusal) {
    if flaw != .ignoresRenewal { try inner.renew(id, until: endTime, lease: lease) }
  }

  func feedback(for id: CommandID) -> CommandFeedback? {
    var feedback = inner.feedback(for: id)
    if flaw == .alwaysInProgress, feedback?.status == .timedOut { feedback?.status = .inProgress }
    return feedback
  }

  func clearFault(_ id: BehaviourFault.ID, lease: Lease) throws(CommandRefusal) {
    do {
      try inner.clearFault(id, lease: lease)
    } catch {
      if flaw != .clearsWhatIsNotThere { throw error }
    }
  }
}
