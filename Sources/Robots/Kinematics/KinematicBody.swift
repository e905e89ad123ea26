internal import Glibc
internal import RandomNumbers

/// A platform that moves over the ground, without forces: it goes where its velocity takes it, stops at what
/// it cannot get over, and slips, falls and runs out of charge as the fault plan has it.
public final class KinematicBody: RobotBody {
  /// What the body is doing.
  enum Activity {
    /// Nothing; it comes to a standstill and stays there.
    case rest
    case velocity(PlanarVelocity, Gait)
    case travel(Travel)
    case changePosture(PostureChange)
    case selfRight(remaining: Double)
    case pickUp(PayloadSite, remaining: Double)
    case drop(remaining: Double)
    case inspect(remaining: Double)
  }

  /// A way to a place.
  struct Travel {
    var goal: PlanarPose
    var facesHeading: Bool
    var speed: Double
    var gait: Gait
    var tolerance: Double
    /// The distance at the start.
    var distance: Double
    /// The dock that is the goal; nil for a plain place.
    var dock: String?
  }

  /// A change of the body's height and attitude.
  struct PostureChange {
    var from: Double
    var to: Double
    var fromStance: Stance
    var stance: Stance
    var elapsed = 0.0
    /// Whether the body is on its feet afterwards.
    var endsOnFeet: Bool
  }

  /// What the platform is and what it can do.
  public let description: RobotDescription
  let profile: MobileProfile
  let scene: KinematicScene
  /// The robot's number in the scene.
  let number: Int
  var random: SplitMix64

  /// The body's clock.
  public private(set) var time = RobotTime.zero
  /// Whether the motors have power.
  public private(set) var isPoweredOn = false
  /// How far it is with the action begun last.
  public internal(set) var progress = ActionProgress(.done)
  /// How fast it moves.
  public internal(set) var velocity = PlanarVelocity()

  var place: PlanarPose
  var cosine: Double
  var sine: Double
  var activity = Activity.rest
  /// The gait in use.
  var gait = Gait.auto
  /// Strides since the start.
  var stride = 0.0
  /// The height of the body's middle over the ground.
  var height: Double
  var stance = Stance()
  var isOnFeet: Bool
  /// The roll of a body that has fallen; nil for one that has not.
  var fallenRoll: Double?
  /// Until when a slip keeps it busy.
  var balanceUntil = RobotTime.zero
  /// How it slides during a slip.
  var slide = PlanarVelocity()
  var odometer = 0.0
  var energy: Double
  var load: PayloadSite?
  var standsOnDock: String?
  private var reports: [FaultReport] = []
  private var isBroken = false
  private var breaksAt = RobotTime.never
  private let stepNanoseconds: Int64

  init(
    _ profile: MobileProfile, name: String, number: Int, at place: PlanarPose,
    scene: KinematicScene
  ) {
    var description = profile.description
    description.name = name
    self.description = description
    self.profile = profile
    self.scene = scene
    self.number = number
    self.place = place
    cosine = cos(place.heading)
    sine = sin(place.heading)
    energy = profile.capacity
    isOnFeet = !description.actions.contains(.sit)
    height = isOnFeet ? profile.standingHeight : profile.sittingHeight
    random = SplitMix64(seed: scene.faults.seed &+ UInt64(number + 1) &* 0xD134_2543_DE82_EF95)
    stepNanoseconds = (RobotTime.zero + description.timeStep).nanoseconds
  }

  /// The payload that it carries; nil for none.
  public var payload: String? { load?.name }
  /// The dock that it stands on; nil for none.
  public var dock: String? { standsOnDock }

  /// How it holds itself.
  public var posture: Posture {
    if fallenRoll != nil { return .fallen }
    if standsOnDock != nil { return .docked }
    switch activity {
    case .velocity, .travel, .changePosture, .selfRight: return .moving
    case .rest, .pickUp, .drop, .inspect:
      if velocity.speed > 0.01 || abs(velocity.turn) > 0.01 { return .moving }
      return isOnFeet ? .standing : .sitting
    }
  }

  /// Switches the motors on or off. What stands on legs, sinks down; what walks fast, falls.
  public func setPower(_ isOn: Bool) {
    guard isOn != isPoweredOn else { return }
    isPoweredOn = isOn && energy > 0 && !isBroken
    if isPoweredOn, let mean = scene.faults.hardwareFailure, mean > 0 {
      breaksAt = time + -mean * log(max(random.unit(), 0x1p-60))
    }
    guard !isOn else { return }
    let speed = velocity.speed
    halt()
    velocity = PlanarVelocity()
    guard description.kind == .legged, isOnFeet else { return }
    isOnFeet = false
    height = profile.sittingHeight
    stance = Stance()
    if speed > 0.5 { fall("the motors were switched off in motion") }
  }

  /// Ends the present action and comes to a safe standstill.
  public func halt() {
    if case .changePosture(let change) = activity, !change.endsOnFeet { return }
    activity = .rest
    progress = ActionProgress(.done, fraction: progress.fraction)
  }

  /// Makes the body fall, as somebody does who kicks it.
  public func knockOver() {
    if description.kind == .legged, fallenRoll == nil { fall("it was knocked over") }
  }

  /// Puts a full battery in.
  public func changeBattery() { energy = profile.capacity }

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
    case .batteryEmpty: energy > 0.01 * profile.capacity
    }
  }

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

  func fall(_ detail: String) {
    leaveDock()
    fallenRoll = random.happens(0.5) ? 1.4 : -1.4
    isOnFeet = false
    height = 0.2
    stance = Stance()
    activity = .rest
    velocity = PlanarVelocity()
    reports.append(FaultReport(.fall, detail: detail))
  }

  /// Lets one step of time go by.
  public func step() {
    time.nanoseconds &+= stepNanoseconds
    let dt = description.timeStep
    drain(dt)
    guard isPoweredOn else { return }
    if time > breaksAt { return breakDown() }
    switch activity {
    case .rest: rest(dt)
    case .velocity(let wanted, let wish): drive(wanted, wish, dt)
    case .travel(let travel): follow(travel, dt)
    case .changePosture(let change): carryOn(change, dt)
    case .selfRight(let remaining): rightItself(remaining - dt)
    case .pickUp(let site, let remaining): pickUp(site, remaining - dt)
    case .drop(let remaining): drop(remaining - dt)
    case .inspect(let remaining): inspect(remaining - dt)
    }
    scene.occupants[number].x = place.x
    scene.occupants[number].y = place.y
  }

  /// The power drawn now, in watts; negative on a dock that charges.
  var power: Double {
    if standsOnDock != nil, energy < profile.capacity { return -profile.chargingPower }
    guard isPoweredOn else { return 0.1 * profile.idlePower }
    let mass = description.mass + (load?.mass ?? 0)
    return profile.idlePower + (isOnFeet ? profile.standingPower : 0)
      + profile.costOfTransport * mass * 9.81 * velocity.speed
  }

  private func drain(_ dt: Double) {
    let power = power
    let factor = power > 0 ? scene.faults.batteryDrain : 1
    energy = max(0, min(profile.capacity, energy - power * factor * dt))
    if energy == 0, isPoweredOn {
      reports.append(FaultReport(.batteryEmpty, detail: "the battery is empty"))
      setPower(false)
    }
  }
}
