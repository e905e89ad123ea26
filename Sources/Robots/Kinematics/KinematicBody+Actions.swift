internal import Glibc
internal import RandomNumbers

/// How actions begin, and those that do not move over the ground.
extension KinematicBody {
  /// How long it takes to take up or put down a payload, and to look at a target, in seconds.
  private static let handlingTime = 2.0
  private static let inspectionTime = 3.0

  /// Begins an action in place of the present one.
  ///
  /// - Throws: `fallen`, `notStanding`, `unknownPlace`, `payloadTooHeavy`, `carriesPayload`,
  ///   `carriesNothing`.
  public func begin(_ action: RobotAction) throws(CommandRefusal) {
    if fallenRoll != nil, !action.kind.isForFallen { throw .fallen }
    switch action {
    case .sit: sit()
    case .stand: changePosture(to: profile.standingHeight, Stance(), endsOnFeet: true)
    case .stop: start(.rest)
    case .freeze:
      start(.rest)
      velocity = PlanarVelocity()
    case .selfRight: start(.selfRight(remaining: fallenRoll == nil ? 0 : profile.selfRightTime))
    case .stance(let stance):
      try requireFeet()
      changePosture(to: profile.standingHeight + stance.height, stance, endsOnFeet: true)
    case .velocity(let velocity, let gait):
      try requireFeet()
      leaveDock()
      start(.velocity(velocity, gait))
    case .goTo(let destination): try travel(to: destination)
    case .dock(let name): try travel(toDock: name)
    case .pickUp(let name): try reach(for: name)
    case .drop:
      try requireFeet()
      if load == nil { throw .carriesNothing }
      start(.drop(remaining: Self.handlingTime))
    case .inspect(let name):
      try requireFeet()
      guard let site = scene.target(name) else { throw .unknownPlace(name) }
      start(.inspect(remaining: Self.inspectionTime))
      if !isInReach(site.pose) { block(.outOfReach(name)) }
    }
  }

  private func start(_ activity: Activity) {
    self.activity = activity
    progress = ActionProgress(.running)
  }

  func finish(remaining: Double? = nil) {
    activity = .rest
    progress = ActionProgress(.done, fraction: 1, remaining: remaining)
  }

  func block(_ obstruction: Obstruction) {
    activity = .rest
    progress.phase = .blocked(obstruction)
    progress.suppressedBy = nil
  }

  private func requireFeet() throws(CommandRefusal) {
    if !isOnFeet { throw .notStanding }
  }

  private func isInReach(_ pose: PlanarPose) -> Bool {
    place.distance(to: pose) <= description.limits.reach
  }

  func leaveDock() {
    guard let name = standsOnDock else { return }
    standsOnDock = nil
    scene.docked[name] = nil
  }

  // MARK: Postures

  private func sit() {
    guard standsOnDock == nil, isOnFeet || height > profile.sittingHeight else { return finish() }
    changePosture(to: profile.sittingHeight, Stance(), endsOnFeet: false)
  }

  private func changePosture(to target: Double, _ stance: Stance, endsOnFeet: Bool) {
    leaveDock()
    start(
      .changePosture(
        PostureChange(
          from: height, to: target, fromStance: self.stance, stance: stance,
          endsOnFeet: endsOnFeet)))
    if !endsOnFeet { isOnFeet = false }
  }

  func carryOn(_ change: PostureChange, _ dt: Double) {
    come(to: PlanarVelocity(), dt)
    guard velocity.speed < 0.05 else { return }
    var change = change
    change.elapsed += dt
    let part = profile.postureTime > 0 ? min(1, change.elapsed / profile.postureTime) : 1
    func blend(_ from: Double, _ to: Double) -> Double { from + part * (to - from) }
    height = blend(change.from, change.to)
    stance = Stance(
      height: change.stance.height, roll: blend(change.fromStance.roll, change.stance.roll),
      pitch: blend(change.fromStance.pitch, change.stance.pitch),
      yaw: blend(change.fromStance.yaw, change.stance.yaw))
    activity = .changePosture(change)
    progress.fraction = part
    guard part >= 1 else { return }
    isOnFeet = change.endsOnFeet
    finish()
  }

  func rightItself(_ remaining: Double) {
    progress.fraction = 1 - max(0, remaining) / max(profile.selfRightTime, 1e-9)
    activity = .selfRight(remaining: remaining)
    guard remaining <= 0 else { return }
    if fallenRoll != nil {
      fallenRoll = nil
      height = profile.sittingHeight
    }
    finish()
  }

  // MARK: Payloads and targets

  private func reach(for name: String) throws(CommandRefusal) {
    try requireFeet()
    if let load { throw .carriesPayload(load.name) }
    guard scene.world.payloads.contains(where: { $0.name == name }) else {
      throw .unknownPlace(name)
    }
    guard let site = scene.payloads[name] else {
      start(.rest)
      return block(.absent(name))
    }
    let allowed = description.limits.payload
    if site.mass > allowed { throw .payloadTooHeavy(mass: site.mass, allowed: allowed) }
    start(.pickUp(site, remaining: Self.handlingTime))
    if !isInReach(site.pose) { block(.outOfReach(name)) }
  }

  func pickUp(_ site: PayloadSite, _ remaining: Double) {
    come(to: PlanarVelocity(), description.timeStep)
    activity = .pickUp(site, remaining: remaining)
    progress.fraction = 1 - max(0, remaining) / Self.handlingTime
    guard remaining <= 0 else { return }
    if random.happens(scene.faults.gripFailure) { return block(.gripFailed) }
    // Somebody else may have been quicker.
    guard scene.payloads.removeValue(forKey: site.name) != nil else {
      return block(.absent(site.name))
    }
    load = site
    finish()
  }

  func drop(_ remaining: Double) {
    come(to: PlanarVelocity(), description.timeStep)
    activity = .drop(remaining: remaining)
    progress.fraction = 1 - max(0, remaining) / Self.handlingTime
    guard remaining <= 0, var site = load else { return }
    site.pose = place
    scene.payloads[site.name] = site
    load = nil
    finish()
  }

  func inspect(_ remaining: Double) {
    come(to: PlanarVelocity(), description.timeStep)
    activity = .inspect(remaining: remaining)
    progress.fraction = 1 - max(0, remaining) / Self.inspectionTime
    if remaining <= 0 { finish() }
  }

  // MARK: Ways

  private func travel(to destination: Destination) throws(CommandRefusal) {
    try requireFeet()
    guard case .pose(let goal) = destination.place else { throw .unknownPlace("") }
    leaveDock()
    let ordinary = description.kind == .legged ? 1 : 0.8 * description.limits.forward.upperBound
    start(
      .travel(
        Travel(
          goal: goal, facesHeading: destination.facesHeading,
          speed: destination.speed ?? ordinary, gait: destination.gait,
          tolerance: destination.tolerance, distance: place.distance(to: goal))))
  }

  private func travel(toDock name: String) throws(CommandRefusal) {
    try requireFeet()
    guard let site = scene.dock(name) else { throw .unknownPlace(name) }
    start(
      .travel(
        Travel(
          goal: site.pose, facesHeading: true, speed: 0.3, gait: .auto, tolerance: 0.05,
          distance: place.distance(to: site.pose), dock: name)))
    if !isInReach(site.pose) { return block(.outOfReach(name)) }
    if let other = scene.docked[name], other != number { return block(.obstacle) }
    leaveDock()
  }

  /// The end of a way to a dock.
  func settle(onDock name: String) {
    standsOnDock = name
    scene.docked[name] = number
    velocity = PlanarVelocity()
    if description.actions.contains(.sit) {
      isOnFeet = false
      height = profile.sittingHeight
    }
    finish(remaining: 0)
  }
}
