internal import Glibc
internal import RandomNumbers

/// A fixed arm, without forces: it moves its tool in straight lines over the ground and grips payloads.
///
/// Its pose is that of the tool. `goTo` moves the tool over a place, `pickUp` and `drop` work where the tool
/// is; `sit` stows it.
public final class KinematicArm: RobotBody {
  private enum Activity {
    case rest
    /// In a straight line; at the end of a stowing move the arm is stowed.
    case move(to: Vector3, total: Double, speed: Double, stows: Bool)
    case grip(PayloadSite, remaining: Double)
    case release(remaining: Double)
    case inspect(remaining: Double)
  }

  private static let handlingTime = 1.0
  /// The highest speed of the tool, in metres a second.
  private static let speed = 0.5
  /// The height of the shoulder over the base, and of the tool over the ground while it works.
  private static let shoulder = 0.5
  private static let workingHeight = 0.3
  private static let links = (upper: 0.8, lower: 0.8)

  /// What the arm is and what it can do.
  public let description: RobotDescription
  private let base: PlanarPose
  private let scene: KinematicScene
  private var random: SplitMix64
  private var tool: Vector3
  private var motion = Vector3.zero
  private var activity = Activity.rest
  private var isStowed = true
  private var energy = KinematicArm.capacity
  private var load: PayloadSite?
  private var reports: [FaultReport] = []
  private var isBroken = false
  private var breaksAt = RobotTime.never
  private static let capacity = 3.6e6

  /// The arm's clock.
  public private(set) var time = RobotTime.zero
  /// Whether the motors have power.
  public private(set) var isPoweredOn = false
  /// How far it is with the action begun last.
  public private(set) var progress = ActionProgress(.done)

  init(name: String, at base: PlanarPose, number: Int, scene: KinematicScene) {
    self.base = base
    self.scene = scene
    random = SplitMix64(seed: scene.faults.seed &+ UInt64(number + 1) &* 0xD134_2543_DE82_EF95)
    description = RobotDescription(
      name: name, model: "kinematic-arm", kind: .arm, size: Vector3(0.3, 0.3, 1), mass: 40,
      actions: [.sit, .stand, .goTo, .stop, .freeze, .pickUp, .drop, .inspect], gaits: [],
      limits: RobotDescription.Limits(
        forward: 0...Self.speed, lateral: 0...0, turn: 0...0, height: 0...0, tilt: 0...0,
        payload: 10, reach: 0.2),
      limbs: ["arm"],
      sensors: [
        SensorChannel("tool.x", .metre), SensorChannel("tool.y", .metre),
        SensorChannel("tool.z", .metre), SensorChannel("tool.speed", .metrePerSecond),
        SensorChannel("grip", .ratio), SensorChannel("battery.charge", .ratio),
        SensorChannel("battery.voltage", .volt), SensorChannel("battery.power", .watt),
      ], timeStep: 0.02)
    tool = .zero
    tool = stowedPlace
  }

  private var ground: Double { scene.terrain.height(x: base.x, y: base.y) }
  private var stowedPlace: Vector3 { offset(0.3, ground + 1) }
  private var readyPlace: Vector3 { offset(0.8, ground + 0.6) }
  private func offset(_ distance: Double, _ height: Double) -> Vector3 {
    Vector3(
      base.x + distance * cos(base.heading), base.y + distance * sin(base.heading), height)
  }

  /// Where the tool is.
  public var pose: SpatialPose {
    SpatialPose(
      position: tool, attitude: Quaternion(yaw: atan2(tool.y - base.y, tool.x - base.x)))
  }
  /// How fast the tool moves.
  public var velocity: PlanarVelocity { PlanarVelocity(forward: motion.length) }
  /// Whether it is stowed, ready or on its way.
  public var posture: Posture {
    if case .move = activity { return .moving }
    return isStowed ? .sitting : .standing
  }
  /// Its buffer battery.
  public var battery: BatteryState {
    BatteryState(
      charge: energy / Self.capacity, capacity: Self.capacity, power: power, voltage: 48)
  }
  private var power: Double { isPoweredOn ? 80 + 200 * motion.length : 5 }
  /// The payload that it holds; nil for none.
  public var payload: String? { load?.name }
  /// Always nil: an arm does not move.
  public var dock: String? { nil }

  /// Switches the motors on or off; brakes hold the arm where it is.
  public func setPower(_ isOn: Bool) {
    guard isOn != isPoweredOn else { return }
    isPoweredOn = isOn && energy > 0 && !isBroken
    if isPoweredOn, let mean = scene.faults.hardwareFailure, mean > 0 {
      breaksAt = time + -mean * log(max(random.unit(), 0x1p-60))
    }
    if !isOn { halt() }
  }

  /// Puts a full battery in.
  public func changeBattery() { energy = Self.capacity }

  /// Takes the charge out of the battery.
  public func emptyBattery() { energy = 0 }

  /// Breaks a motor.
  public func breakDown() {
    breaksAt = .never
    guard !isBroken else { return }
    isBroken = true
    reports.append(FaultReport(.hardware, detail: "a motor does not answer"))
    setPower(false)
  }

  /// Repairs what is broken.
  public func repair() { isBroken = false }

  /// Ends the present action.
  public func halt() {
    activity = .rest
    motion = .zero
    progress = ActionProgress(.done, fraction: progress.fraction)
  }

  /// Begins an action in place of the present one.
  ///
  /// - Throws: `notStanding` while stowed, `unknownPlace`, `payloadTooHeavy`, `carriesPayload`,
  ///   `carriesNothing`.
  public func begin(_ action: RobotAction) throws(CommandRefusal) {
    let needsArm = [.goTo, .pickUp, .drop, .inspect].contains(action.kind)
    if needsArm, isStowed { throw .notStanding }
    switch action {
    case .sit: move(to: stowedPlace, stows: true)
    case .stand: move(to: readyPlace)
    case .goTo(let destination): try move(over: destination)
    case .pickUp(let name): try grip(name)
    case .drop:
      if load == nil { throw .carriesNothing }
      start(.release(remaining: Self.handlingTime))
    case .inspect(let name):
      guard let site = scene.target(name) else { throw .unknownPlace(name) }
      start(.inspect(remaining: Self.handlingTime))
      if !isInReach(site.pose) { block(.outOfReach(name)) }
    default:
      halt()
      progress.fraction = 1
    }
  }

  private func start(_ activity: Activity) {
    self.activity = activity
    motion = .zero
    progress = ActionProgress(.running)
  }

  private func move(to place: Vector3, speed: Double? = nil, stows: Bool = false) {
    let total = (place - tool).length
    start(.move(to: place, total: total, speed: speed ?? Self.speed, stows: stows))
    isStowed = false
  }

  private func move(over destination: Destination) throws(CommandRefusal) {
    guard case .pose(let goal) = destination.place else { throw .unknownPlace("") }
    let height = scene.terrain.height(x: goal.x, y: goal.y) + Self.workingHeight
    let target = Vector3(goal.x, goal.y, height)
    move(to: target, speed: destination.speed)
    let shoulder = Vector3(base.x, base.y, ground + Self.shoulder)
    if (target - shoulder).length > Self.links.upper + Self.links.lower {
      block(.outOfReach("the place"))
    }
  }

  private func grip(_ name: String) throws(CommandRefusal) {
    if let load { throw .carriesPayload(load.name) }
    guard scene.world.payloads.contains(where: { $0.name == name }) else {
      throw .unknownPlace(name)
    }
    guard let site = scene.payloads[name] else { return block(.absent(name)) }
    let allowed = description.limits.payload
    if site.mass > allowed { throw .payloadTooHeavy(mass: site.mass, allowed: allowed) }
    start(.grip(site, remaining: Self.handlingTime))
    if !isInReach(site.pose) { block(.outOfReach(name)) }
  }

  private func isInReach(_ pose: PlanarPose) -> Bool {
    PlanarPose(x: tool.x, y: tool.y).distance(to: pose) <= description.limits.reach
  }

  private func block(_ obstruction: Obstruction) {
    halt()
    progress.phase = .blocked(obstruction)
  }

  private func finish() {
    halt()
    progress.fraction = 1
  }

  /// Lets one step of time go by.
  public func step() {
    let dt = description.timeStep
    time = time + dt
    energy = max(0, energy - power * scene.faults.batteryDrain * dt)
    guard isPoweredOn else { return }
    guard energy > 0 else {
      reports.append(FaultReport(.batteryEmpty, detail: "the battery is empty"))
      return setPower(false)
    }
    if time > breaksAt { return breakDown() }
    switch activity {
    case .rest: break
    case .move(let target, let total, let speed, let stows):
      move(to: target, total, by: speed * dt, dt)
      if case .rest = activity { isStowed = stows }
    case .grip(let site, let remaining):
      activity = .grip(site, remaining: remaining - dt)
      if remaining <= dt { close(on: site) }
    case .release(let remaining):
      activity = .release(remaining: remaining - dt)
      if remaining <= dt { open() }
    case .inspect(let remaining):
      activity = .inspect(remaining: remaining - dt)
      if remaining <= dt { finish() }
    }
  }

  private func move(to target: Vector3, _ total: Double, by step: Double, _ dt: Double) {
    let way = target - tool
    let distance = way.length
    progress.remaining = distance
    progress.fraction = total > 0 ? 1 - distance / total : 1
    guard distance > step else {
      tool = target
      finish()
      progress.remaining = 0
      return
    }
    motion = (step / dt / distance) * way
    tool += dt * motion
  }

  private func close(on site: PayloadSite) {
    if random.happens(scene.faults.gripFailure) { return block(.gripFailed) }
    guard scene.payloads.removeValue(forKey: site.name) != nil else {
      return block(.absent(site.name))
    }
    load = site
    finish()
  }

  private func open() {
    if var site = load {
      site.pose = PlanarPose(x: tool.x, y: tool.y, heading: site.pose.heading)
      scene.payloads[site.name] = site
    }
    load = nil
    finish()
  }

  /// The faults since the last call.
  public func takeFaults() -> [FaultReport] {
    guard !reports.isEmpty else { return [] }
    defer { reports = [] }
    return reports
  }

  /// Whether what caused a fault is gone.
  public func canClear(_ cause: BehaviourFault.Cause) -> Bool {
    switch cause {
    case .fall, .leaseTimeout, .simulationDiverged: true
    case .hardware: !isBroken
    case .batteryEmpty: energy > 0.01 * Self.capacity
    }
  }

  /// What its sensors measure.
  public func sensorFrame() -> SensorFrame {
    let battery = battery
    return SensorFrame(
      time: time, channels: description.sensors,
      values: [
        tool.x, tool.y, tool.z, motion.length, load == nil ? 0 : 1, battery.charge,
        battery.voltage, battery.power,
      ])
  }

  /// How it looks: base, shoulder, elbow and tool.
  public func motionFrame() -> MotionFrame {
    let foot = Vector3(base.x, base.y, ground)
    let shoulder = foot + Vector3(0, 0, Self.shoulder)
    let line = tool - shoulder
    let length = max(0.01, min(line.length, Self.links.upper + Self.links.lower))
    let rise = max(0, Self.links.upper * Self.links.upper - length * length / 4).squareRoot()
    let elbow = shoulder + 0.5 * line + Vector3(0, 0, rise)
    let name =
      switch activity {
      case .rest: isStowed ? "sit" : "stand"
      case .move: "move"
      case .grip: "pick-up"
      case .release: "drop"
      case .inspect: "inspect"
      }
    return MotionFrame(
      time: time,
      body: SpatialPose(
        position: foot + Vector3(0, 0, Self.shoulder / 2), attitude: Quaternion(yaw: base.heading)),
      limbs: [MotionFrame.Limb(points: [shoulder, elbow, tool], isInContact: load != nil)],
      velocity: velocity, activity: name, charge: battery.charge, payload: payload)
  }
}
