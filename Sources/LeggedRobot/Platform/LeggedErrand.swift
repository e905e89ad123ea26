#if MuJoCo
  public import Robots

  /// What the body does with something of the world: what the controller, which knows legs only, is not told.
  enum LeggedErrand {
    /// On the way onto a dock.
    case approach(Site)
    /// Lying down on a dock.
    case settle(Site)
    /// Taking a payload up; so many seconds are left.
    case pickUp(PayloadSite, remaining: Double)
    /// Putting the payload down.
    case drop(remaining: Double)
    /// Looking at a target.
    case inspect(remaining: Double)

    /// How long it takes to take up or put down a payload, and to look at a target, s.
    static let handlingTime = 2.0
    static let inspectionTime = 3.0
  }

  /// Docks, payloads and targets.
  ///
  /// Whether something is in reach is a matter of where the robot truly is. Docks have a marker that the robot
  /// sees when it is in reach: the way onto a dock is led by it, with an error of about 2 cm, and not by
  /// odometry. Payloads hang on the torso as mass that the controller is not told of; somebody else loads them.
  extension LeggedBody {
    private var truePlace: PlanarPose {
      PlanarPose(
        x: physics.position.x, y: physics.position.y, heading: Rotation(physics.attitude).yaw)
    }

    private func isInReach(_ pose: PlanarPose) -> Bool {
      truePlace.distance(to: pose) <= description.limits.reach
    }

    /// Begins what is done with something of the world.
    ///
    /// - Returns: whether the action is of this kind.
    /// - Throws: `notStanding`, `unknownPlace`, `payloadTooHeavy`, `carriesPayload`, `carriesNothing`.
    func beginErrand(_ action: RobotAction) throws(CommandRefusal) -> Bool {
      switch action {
      case .dock(let name):
        guard let site = world.docks.first(where: { $0.name == name }) else {
          throw .unknownPlace(name)
        }
        try start(.approach(site), with: site.pose, named: name)
      case .pickUp(let name):
        if let load { throw .carriesPayload(load.name) }
        guard world.payloads.contains(where: { $0.name == name }) else {
          throw .unknownPlace(name)
        }
        guard let site = lyingPayloads[name] else {
          try start(nil)
          errandProgress?.phase = .blocked(.absent(name))
          return true
        }
        let allowed = description.limits.payload
        if site.mass > allowed { throw .payloadTooHeavy(mass: site.mass, allowed: allowed) }
        try start(
          .pickUp(site, remaining: LeggedErrand.handlingTime), with: site.pose, named: name)
      case .drop:
        if load == nil { throw .carriesNothing }
        try start(.drop(remaining: LeggedErrand.handlingTime))
      case .inspect(let name):
        guard let site = world.targets.first(where: { $0.name == name }) else {
          throw .unknownPlace(name)
        }
        try start(
          .inspect(remaining: LeggedErrand.inspectionTime), with: site.pose, named: name)
      default: return false
      }
      return true
    }

    private func start(
      _ errand: LeggedErrand?, with pose: PlanarPose? = nil, named name: String = ""
    ) throws(CommandRefusal) {
      guard controller.carries else { throw .notStanding }
      abandonErrand()
      errandProgress = ActionProgress(.running)
      controller.begin(.stand(Stance()))
      if let pose, !isInReach(pose) {
        errandProgress?.phase = .blocked(.outOfReach(name))
        return
      }
      self.errand = errand
      if case .approach(let site) = errand { approach(site) }
    }

    /// Ends what is being done; a payload that was not yet taken up falls back.
    func abandonErrand() {
      if case .pickUp = errand { carry(0) }
      if case .drop = errand, let load { carry(load.mass) }
      errand = nil
      errandProgress = nil
    }

    /// Goes where the dock's marker is seen to be.
    private func approach(_ site: Site) {
      let here = truePlace
      let estimate = controller.pose
      let turn = PlanarPose.wrapped(estimate.heading - here.heading)
      let offset = SIMD2(site.pose.x - here.x, site.pose.y - here.y).rotated(by: turn)
      let error = physics.markerError()
      controller.begin(
        .goTo(
          PlanarPose(
            x: estimate.x + offset.x + error.x, y: estimate.y + offset.y + error.y,
            heading: site.pose.heading + turn), facesHeading: true, speed: 0.3, gait: .auto,
          tolerance: 0.15))
    }

    /// Lets a step of time go by for what is being done.
    func advanceErrand(_ dt: Double) {
      guard let errand, isPoweredOn, !controller.hasFallen else { return }
      errandProgress?.suppressedBy = controller.suppressedBy
      switch errand {
      case .approach(let site):
        errandProgress?.remaining = controller.way?.remaining
        if controller.way?.face != nil { return block(.obstacle) }
        if controller.way?.isStuck == true { return block(.noProgress) }
        guard controller.isDone else { return }
        controller.begin(.sit)
        self.errand = .settle(site)
      case .settle(let site):
        guard controller.isDone else { return }
        dockedAt = site
        // A dock is where the map says it is.
        controller.relocate(to: Vector3(truePlace.x, truePlace.y, physics.position.z))
        errandProgress?.remaining = 0
        finish()
      case .pickUp(let site, let remaining):
        self.errand = .pickUp(site, remaining: remaining - dt)
        handle(remaining - dt, of: LeggedErrand.handlingTime)
        take(on: site.mass, remaining, dt)
        if remaining <= dt {
          load = site
          lyingPayloads[site.name] = nil
          finish()
        }
      case .drop(let remaining):
        self.errand = .drop(remaining: remaining - dt)
        handle(remaining - dt, of: LeggedErrand.handlingTime)
        take(on: load?.mass ?? 0, LeggedErrand.handlingTime - remaining + dt, dt)
        if remaining <= dt {
          carry(0)
          if var site = load {
            site.pose = truePlace
            lyingPayloads[site.name] = site
          }
          load = nil
          finish()
        }
      case .inspect(let remaining):
        // It looks once it stands still.
        guard controller.isStandingStill else { return }
        self.errand = .inspect(remaining: remaining - dt)
        handle(remaining - dt, of: LeggedErrand.inspectionTime)
        if remaining <= dt { finish() }
      }
    }

    private func handle(_ remaining: Double, of total: Double) {
      errandProgress?.fraction = (1 - remaining / total).clamped(to: 0...1)
    }

    private func finish() {
      errand = nil
      errandProgress?.phase = .done
      errandProgress?.fraction = 1
      errandProgress?.suppressedBy = nil
    }

    private func block(_ obstruction: Obstruction) {
      errand = nil
      errandProgress?.phase = .blocked(obstruction)
      controller.begin(.stand(Stance()))
    }

    /// Shifts the mass of a payload evenly, ten times a second.
    private func take(on mass: Double, _ remaining: Double, _ dt: Double) {
      let before = (remaining * 10).rounded(.down)
      let after = ((remaining - dt) * 10).rounded(.down)
      guard before != after else { return }
      carry(mass * (1 - remaining / LeggedErrand.handlingTime).clamped(to: 0...1))
    }

    private func carry(_ mass: Double) {
      do throws(PhysicsError) {
        try physics.load(mass)
      } catch {
        diverge(error)
      }
    }

    /// Where the payloads lie that the robot does not carry.
    public var payloads: [PayloadSite] { lyingPayloads.values.sorted { $0.name < $1.name } }
  }
#endif
