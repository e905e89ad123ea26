/// The contract around a body: lease, emergency stop, end times, command ids, feedback and faults.
///
/// After each step of the body `step()` looks at the clock and at the body's progress: silent owners lose their
/// lease and the robot sits down, silent stop endpoints stop it, commands end.
public final class ManagedRobot<Body: RobotBody>: RobotPlatform {
  /// The body that carries out the actions.
  public let body: Body
  /// Places that commands may name.
  public var places: [String: PlanarPose]
  var leases: LeaseKeeper
  var emergencyStop = EmergencyStop()
  var ledger = CommandLedger()
  /// The faults that have not been cleared.
  var faults: [BehaviourFault] = []
  private var lastFault = 0
  /// The level of stopping that the body has been told.
  private var appliedLevel = StopLevel.cut
  /// Whether the motors are to be switched off as soon as the body has settled.
  private var isSettling = false
  /// When the command in progress ends in any case.
  private var endTime = RobotTime.never

  /// Puts the contract around a body.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - places: Places that commands may name.
  ///   - epoch: The name of this life of the robot's software; leases of another are refused.
  ///   - keepAlive: How long the owner of a lease may be silent, in seconds.
  public init(
    _ body: Body, places: [String: PlanarPose] = [:], epoch: String = "1", keepAlive: Double = 2
  ) {
    self.body = body
    self.places = places
    leases = LeaseKeeper(epoch: epoch, keepAlive: keepAlive)
  }

  /// What the platform is and what it can do.
  public var description: RobotDescription { body.description }

  /// The robot's clock.
  public var time: RobotTime { body.time }

  /// How the robot is.
  public var state: RobotState {
    RobotState(
      time: body.time, pose: body.pose, velocity: body.velocity, posture: body.posture,
      isPoweredOn: body.isPoweredOn, stopLevel: emergencyStop.level(at: body.time),
      battery: body.battery, payload: body.payload, dock: body.dock,
      owner: leases.owner(of: .body), activeCommand: ledger.active,
      faults: faults.map(refreshed))
  }

  /// What the body's sensors measure.
  public func sensorFrame() -> SensorFrame { body.sensorFrame() }

  /// How the body looks.
  public func motionFrame() -> MotionFrame { body.motionFrame() }

  /// What has become of a command; nil if there was none of this id or it is long ago.
  public func feedback(for id: CommandID) -> CommandFeedback? {
    if id == ledger.active { follow(body.progress) }
    return ledger[id]
  }

  /// Lets one step of time go by, and does what the clock and the body's progress ask for.
  public func step() {
    body.step()
    let now = body.time
    let reports = body.takeFaults()
    if !reports.isEmpty { enter(reports) }
    if now > leases.deadline { loseLeases(at: now) }
    if now > emergencyStop.deadline {
      emergencyStop.updateDeadline(at: now)
      applyStop()
    }
    if isSettling { settle() }
    guard ledger.active != nil else { return }
    let progress = body.progress
    switch progress.phase {
    case .running where now >= endTime:
      follow(progress)
      end(.timedOut, at: now)
      body.halt()
    case .running: break
    case .done:
      follow(progress)
      let isStance = activeAction?.kind == .stance
      // A stance is held until its end time.
      if isStance, now < endTime { return }
      end(.done, at: now)
      if isStance { try? body.begin(.stand) }
    case .blocked(let obstruction):
      follow(progress)
      end(.blocked(obstruction), at: now)
    }
  }

  private var activeAction: RobotAction? {
    ledger.active.flatMap { ledger[$0]?.command.action }
  }

  /// Writes the body's progress into the entry of the command in progress.
  private func follow(_ progress: ActionProgress) {
    ledger.update { entry in
      entry.fraction = progress.fraction
      entry.remaining = progress.remaining
      entry.suppressedBy = progress.suppressedBy
    }
  }

  private func end(_ status: CommandStatus, at time: RobotTime) {
    ledger.close(status, at: time)
    endTime = .never
  }
}

// MARK: Commands

extension ManagedRobot {
  /// Sends a command. If it is accepted, the command in progress is overridden.
  ///
  /// - Throws: why it is refused; the command in progress goes on.
  public func send(_ command: RobotCommand, lease: Lease) throws(CommandRefusal) -> CommandID {
    try use(lease, for: command.action.kind.resource)
    try CommandLimits.check(command, at: time, on: description)
    let level = emergencyStop.level(at: time)
    guard level == .none else { throw .emergencyStop(level) }
    let open = faults
    guard open.isEmpty else { throw .behaviourFaults(open.map(\.id)) }
    guard body.isPoweredOn else { throw .notPoweredOn }
    if body.posture == .fallen, !command.action.kind.isForFallen { throw .fallen }
    try body.begin(try resolved(command.action))
    let id = ledger.open(command, at: time)
    endTime = command.endTime ?? .never
    isSettling = false
    return id
  }

  /// Moves the end time of the command in progress.
  ///
  /// - Throws: `lease`, `unknownCommand`, `expired`.
  public func renew(
    _ id: CommandID, until endTime: RobotTime, lease: Lease
  ) throws(CommandRefusal) {
    guard id == ledger.active, let action = activeAction else { throw .unknownCommand(id) }
    try use(lease, for: action.kind.resource)
    guard endTime > time else { throw .expired }
    self.endTime = endTime
    ledger.update { $0.command.endTime = endTime }
  }

  /// Switches the motors on or off.
  ///
  /// - Throws: `lease`, and when switching on `emergencyStop`, or `notPoweredOn` if the motors do not come on.
  public func setPower(_ isOn: Bool, lease: Lease) throws(CommandRefusal) {
    try use(lease, for: .mobility)
    if isOn {
      let level = emergencyStop.level(at: time)
      guard level == .none else { throw .emergencyStop(level) }
      // What is on already goes on with what it does.
      if body.isPoweredOn { return }
    } else {
      end(.overridden(by: .powerOff), at: time)
    }
    body.setPower(isOn)
    // A body without charge or with broken parts stays off.
    if isOn, !body.isPoweredOn { throw .notPoweredOn }
  }

  private func use(_ lease: Lease, for resource: LeaseResource) throws(CommandRefusal) {
    let verdict = leases.use(lease, for: resource, at: time)
    guard verdict == .ok else { throw .lease(verdict) }
  }

  /// The action with a pose in place of a name.
  private func resolved(_ action: RobotAction) throws(CommandRefusal) -> RobotAction {
    guard case .goTo(var destination) = action, case .named(let name) = destination.place
    else { return action }
    guard let place = places[name] else { throw .unknownPlace(name) }
    destination.place = .pose(place)
    return .goTo(destination)
  }
}

// MARK: Leases

extension ManagedRobot {
  /// Asks for a lease that nobody has.
  ///
  /// - Throws: `claimed` if somebody has it, `namelessClient`.
  public func acquireLease(
    of resource: LeaseResource, client: String
  ) throws(LeaseError) -> Lease {
    try leases.acquire(resource, client: client, at: time)
  }

  /// Takes a lease whoever has it; the command in progress is overridden and the robot stops.
  ///
  /// - Throws: `namelessClient`.
  public func takeLease(
    of resource: LeaseResource, client: String
  ) throws(LeaseError) -> Lease {
    let lease = try leases.take(resource, client: client, at: time)
    abandon(resource.leaves, .leaseChanged)
    return lease
  }

  /// Says that the owner of a lease is still there.
  public func retain(_ lease: Lease) -> LeaseUse { leases.retain(lease, at: time) }

  /// Gives a lease back; the robot stops what was commanded with it.
  public func giveBack(_ lease: Lease) -> LeaseUse {
    let verdict = leases.giveBack(lease)
    if verdict == .ok { abandon(lease.resource.leaves, .leaseChanged) }
    return verdict
  }

  /// Who has the lease of a part; nil for nobody, and for the whole robot if its parts have different owners.
  public func owner(of resource: LeaseResource) -> String? { leases.owner(of: resource) }

  /// Ends the command in progress if it needs one of these parts.
  private func abandon(_ parts: [LeaseResource], _ reason: CommandStatus.Override) {
    guard let action = activeAction, parts.contains(action.kind.resource) else { return }
    end(.overridden(by: reason), at: time)
    body.halt()
  }

  private func loseLeases(at now: RobotTime) {
    let lost = leases.expire(at: now)
    guard !lost.isEmpty else { return }
    abandon(lost, .leaseLost)
    guard lost.contains(.mobility), body.isPoweredOn else { return }
    if body.posture != .sitting, body.posture != .docked, body.posture != .fallen {
      if description.actions.contains(.sit) { try? body.begin(.sit) } else { body.halt() }
    }
    enter([FaultReport(.leaseTimeout, detail: "the owner of the lease fell silent")])
  }
}

// MARK: Emergency stop

extension ManagedRobot {
  /// Adds something that can stop the robot. The motors have no power before one of them has checked in.
  ///
  /// - Throws: `unusableEndpoint`.
  public func register(_ endpoint: StopEndpoint) throws(StopError) -> StopEndpoint.ID {
    let id = try emergencyStop.register(endpoint, at: time)
    applyStop()
    return id
  }

  /// Removes a stop endpoint; without any the robot is stopped.
  ///
  /// - Throws: `unknownEndpoint`.
  public func deregister(_ endpoint: StopEndpoint.ID) throws(StopError) {
    try emergencyStop.deregister(endpoint, at: time)
    applyStop()
  }

  /// The stop endpoints that the robot listens to, those that were registered first, first.
  public var stopEndpoints: [StopEndpointState] { emergencyStop.endpoints(at: time) }

  /// What an endpoint has to answer, with all bits turned over; nil if there is no such endpoint.
  public func stopChallenge(for endpoint: StopEndpoint.ID) -> UInt64? {
    emergencyStop.challenge(for: endpoint)
  }

  /// Hears a stop endpoint and gives its next challenge.
  ///
  /// - Throws: `unknownEndpoint`, `wrongResponse`.
  public func checkIn(
    _ endpoint: StopEndpoint.ID, level: StopLevel, response: UInt64
  ) throws(StopError) -> UInt64 {
    let challenge = try emergencyStop.checkIn(
      endpoint, level: level, response: response, at: time)
    applyStop()
    return challenge
  }

  /// Tells the body a change of the level of stopping.
  private func applyStop() {
    let level = emergencyStop.level(at: time)
    guard level != appliedLevel else { return }
    appliedLevel = level
    switch level {
    // Power comes back only when a client switches it on.
    case .none: isSettling = false
    case .settleThenCut:
      end(.overridden(by: .emergencyStop), at: time)
      beginSettling()
    case .cut:
      end(.overridden(by: .emergencyStop), at: time)
      isSettling = false
      body.setPower(false)
    }
  }

  private func beginSettling() {
    guard body.isPoweredOn else { return }
    isSettling = true
    guard body.posture != .fallen, description.actions.contains(.sit) else { return body.halt() }
    do { try body.begin(.sit) } catch { body.halt() }
  }

  /// Switches the motors off as soon as the body has settled.
  private func settle() {
    let isSettled =
      switch body.posture {
      case .sitting, .docked, .fallen: true
      case .standing: !description.actions.contains(.sit)
      case .moving: false
      }
    guard isSettled else { return }
    isSettling = false
    body.setPower(false)
  }
}

// MARK: Faults

extension ManagedRobot {
  /// Clears a fault.
  ///
  /// - Throws: `lease`, `faultRemains` if it is not there or cannot be cleared yet.
  public func clearFault(_ id: BehaviourFault.ID, lease: Lease) throws(CommandRefusal) {
    try use(lease, for: .mobility)
    guard let index = faults.firstIndex(where: { $0.id == id }),
      refreshed(faults[index]).isClearable
    else { throw .faultRemains(id) }
    faults.remove(at: index)
  }

  /// The fault with what is true now of its being clearable.
  private func refreshed(_ fault: BehaviourFault) -> BehaviourFault {
    var fault = fault
    fault.isClearable = fault.cause == .leaseTimeout || body.canClear(fault.cause)
    return fault
  }

  /// Enters faults into the book; they end the command in progress. One that is there already is not
  /// entered twice.
  private func enter(_ reports: [FaultReport]) {
    for report in reports where !faults.contains(where: { $0.cause == report.cause }) {
      lastFault += 1
      faults.append(
        BehaviourFault(
          id: BehaviourFault.ID(rawValue: lastFault), cause: report.cause, isClearable: false,
          time: time, detail: report.detail))
    }
    guard let cause = reports.first?.cause, ledger.active != nil else { return }
    end(.fault(cause), at: time)
    // After a lost lease the body is sitting down already.
    if cause != .leaseTimeout { body.halt() }
  }
}
