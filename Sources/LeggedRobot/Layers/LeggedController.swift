import Glibc
import Robots

/// The robot's controller, from sensors to joint torques, layered as in a subsumption architecture (Brooks,
/// "A robust layered control system for a mobile robot", IEEE J. Robotics and Automation 2(1), 1986).
///
/// From the top: the task (action), the way to a place (path), gait and velocity (gait), the reflex that
/// keeps the balance (balance), limits and falls (safety). Each layer turns what the one above wants
/// into something nearer to the legs; the lower ones may suppress it, and `suppressedBy` says so.
struct LeggedController {
  let model: PlatformModel
  private(set) var estimator: StateEstimator
  private(set) var ground = GroundPlane()
  private(set) var holes = GroundMap()
  private var map = MapFrame()
  private var obstacles = ObstacleMap()
  private(set) var locomotion: Locomotion
  private var path = PathLayer()
  private var gait: GaitLayer
  private var balance = BalanceLayer()
  private var safety: SafetyLayer
  private(set) var posing: PosingMotion

  private(set) var task = LeggedTask.limp
  /// Seconds in the present task.
  private(set) var taskTime = 0.0
  /// How far the way is, for `goTo`.
  private(set) var way: PathLayer.Report?
  /// The lowest layer that at present keeps the task from being carried out.
  private(set) var suppressedBy: ControlLayer?
  /// Whether the robot lies after a fall and has not been set right.
  private(set) var hasFallen = false
  /// Whether a fall happened in the last update.
  private(set) var fellNow = false
  /// Whether the legs carry the body: otherwise they are moved joint by joint.
  private(set) var carries = false
  private var lastTime: Double?
  private var frozen: PerLeg<JointVector>?
  /// The lowest height of the torso, m, at which the balance reflex steps.
  private static let lowestStepping = 0.42

  init(model: PlatformModel, position: Vector3) {
    self.model = model
    estimator = StateEstimator(model: model, position: position)
    locomotion = Locomotion(model: model)
    gait = GaitLayer(model: model)
    safety = SafetyLayer(model: model)
    posing = PosingMotion(model: model)
  }

  /// Starts a task in place of the present one.
  mutating func begin(_ task: LeggedTask) {
    self.task = task
    taskTime = 0
    way = nil
    path.begin()
    obstacles = ObstacleMap()
    frozen = nil
    if task == .limp { carries = false }
    if task == .selfRight {
      carries = false
      posing.beginRighting(from: estimator.legs)
    }
  }

  /// Corrects where the robot believes to be; it has to lie still.
  mutating func relocate(to position: Vector3) {
    estimator.relocate(to: position)
    ground = GroundPlane()
    holes = GroundMap()
    map.reset()
  }

  /// Takes in a scan of what is around.
  mutating func see(_ scan: RangeScan) {
    obstacles.update(scan, rotation: estimator.body.rotation)
  }

  /// Takes in a look at the ground ahead of the feet.
  mutating func see(_ scan: GroundScan) {
    holes.update(scan, body: estimator.body, ground: ground)
  }

  /// Takes in how slippery the ground looks: the least coefficients of friction around and below the feet.
  mutating func see(friction: (around: Double, below: Double)) { gait.see(friction: friction) }

  /// Takes in the sight of a marker.
  ///
  /// - Parameters:
  ///   - marker: where the map has it, m.
  ///   - relative: where it is in the frame of the body, m.
  mutating func see(_ marker: SIMD2<Double>, at relative: Vector3) {
    let body = estimator.body
    map.see(
      marker, at: (body.rotation * relative).horizontal, from: body.position.horizontal)
  }

  /// The joint torques for one sample of the sensors, N·m.
  mutating func update(_ sample: SensorSample) -> PerLeg<JointVector> {
    let dt = lastTime.map { sample.time - $0 } ?? 0
    lastTime = sample.time
    taskTime += dt
    let before = estimator.body.position
    estimator.update(sample, standing: carries ? locomotion.standing : PerLeg(repeating: 0))
    estimator.updateMass(isSteady: carries, dt: dt)
    if !carries { estimator.holdStill() }
    ground.shift(by: estimator.body.position - before)
    ground.update(legs: estimator.legs, position: estimator.body.position, dt: dt)
    watchForFalls(dt)
    let wanted = torques(for: intent(dt), dt)
    return PerLeg { leg in safety.limited(wanted[leg], estimator.legs[leg], leg) }
  }

  // MARK: Layers

  private mutating func watchForFalls(_ dt: Double) {
    fellNow = false
    let lies = safety.detectsFall(
      body: estimator.body, legs: estimator.legs, height: height,
      shouldStand: carries && gait.target.height > 0.4, dt: dt)
    if lies, !hasFallen, task != .selfRight {
      hasFallen = true
      fellNow = true
      begin(.limp)
    }
    guard hasFallen, estimator.body.rotation.up.z > 0.85 else { return }
    if posing.isDone || task == .limp { hasFallen = estimator.body.angularVelocity.length > 0.5 }
  }

  /// The task and path layers: what the legs are to do in general.
  private mutating func intent(_ dt: Double) -> LeggedIntent {
    switch task {
    case .limp: return .limp
    case .freeze: return .freeze
    case .sit: return .rest
    case .stand(let stance): return .stand(stance)
    case .velocity(let velocity, let gait): return .walk(velocity, gait)
    case .selfRight: return .selfRight
    case .goTo(let goal, let facesHeading, let speed, let gait, let tolerance):
      let (velocity, report) = path.velocity(
        from: pose, to: goal, facesHeading: facesHeading, speed: speed, tolerance: tolerance,
        obstacles: obstacles, dt: dt)
      way = report
      return .walk(velocity, gait)
    }
  }

  private mutating func torques(for intent: LeggedIntent, _ dt: Double) -> PerLeg<JointVector> {
    suppressedBy = nil
    switch intent {
    case .limp:
      carries = false
      return PerLeg(repeating: .zero)
    case .freeze: return freeze()
    case .selfRight: return posing.righting(estimator.legs, body: estimator.body, dt)
    case .rest: return rest(dt)
    case .stand(let stance):
      if !carries { return gather(dt) }
      if gait.isSettled, feetAreOff { gait.squareUp() }
      return move(
        gait.stand(
          stance, height: model.standingHeight, ground: ground, body: estimator.body, dt: dt),
        dt)
    case .walk(let velocity, let pattern):
      if !carries { return gather(dt) }
      return move(
        gait.walk(velocity, pattern, ground: ground, body: estimator.body, dt: dt), dt)
    }
  }

  /// The balance layer, and the legs.
  private mutating func move(_ target: LocomotionTarget, _ dt: Double) -> PerLeg<JointVector> {
    // Legs that are still folded cannot step.
    guard target.height > Self.lowestStepping else {
      balance = BalanceLayer()
      return legs(target, dt)
    }
    let protected = balance.protect(
      target, body: estimator.body, tilt: locomotion.tilt(from: target, estimator.body, ground),
      dt: dt)
    if balance.isRecovering { suppressedBy = .balance }
    return legs(protected, dt)
  }

  private mutating func legs(_ target: LocomotionTarget, _ dt: Double) -> PerLeg<JointVector> {
    locomotion.torques(
      target: target, body: estimator.body, estimates: estimator.legs, ground: ground,
      map: holes, mass: estimator.mass, dt: dt)
  }

  /// Lowers the body onto the belly; then the legs go slack.
  private mutating func rest(_ dt: Double) -> PerLeg<JointVector> {
    guard carries else { return posing.resting(estimator.legs, dt) }
    let target = gait.stand(
      Stance(), height: model.sittingHeight, ground: ground, body: estimator.body, dt: dt)
    if gait.isSettled, gait.target.height < model.sittingHeight + 0.01 {
      carries = false
      posing.beginResting(from: estimator.legs)
    }
    return move(target, dt)
  }

  /// Brings the feet below the hips before they carry.
  private mutating func gather(_ dt: Double) -> PerLeg<JointVector> {
    if !posing.isGathering { posing.beginGathering(from: estimator.legs) }
    let torques = posing.gathering(estimator.legs, dt)
    if posing.isDone {
      posing.end()
      carries = true
      // Where the feet stood before says nothing of where they are after a fall.
      ground = GroundPlane()
      ground.update(legs: estimator.legs, position: estimator.body.position, dt: 0)
      gait.restart(at: max(height, model.lyingHeight))
      locomotion.restart()
      balance = BalanceLayer()
    }
    return torques
  }

  /// Whether a foot stands so far from below its hip that the robot had better step.
  private var feetAreOff: Bool {
    Leg.allCases.contains { leg in
      let estimate = estimator.legs[leg]
      return (estimate.sole - estimate.hip).horizontal.length > 0.16
    }
  }

  private mutating func freeze() -> PerLeg<JointVector> {
    let hold = frozen ?? PerLeg { leg in estimator.legs[leg].joints }
    frozen = hold
    // The feet go on pressing as they did; stiff joints keep the place.
    return PerLeg { leg in
      let estimate = estimator.legs[leg]
      let push = estimator.body.rotation.inverse(locomotion.forces[leg])
      let held = carries ? estimate.posture.torques(pushing: -push) : .zero
      return held + PosingMotion.stiffness * (hold[leg] - estimate.joints)
        - PosingMotion.damping * estimate.rates
    }
  }
}

// MARK: What others may know

extension LeggedController {
  /// Height of the torso's centre above the ground, m.
  var height: Double { -ground.heightBelow }

  /// Where on the map it thinks the torso's centre is, m.
  var position: Vector3 {
    estimator.body.position + Vector3(map.offset.x, map.offset.y, 0)
  }

  /// Where on the map it thinks it is.
  var pose: PlanarPose {
    PlanarPose(x: position.x, y: position.y, heading: estimator.body.yaw)
  }

  /// Whether it goes to a place, so that it has to know what is in the way.
  var isOnWay: Bool {
    if case .goTo = task { true } else { false }
  }

  /// Whether the task is done.
  var isDone: Bool {
    switch task {
    case .limp: true
    case .freeze: taskTime > 0.3
    case .sit: isResting && !hasFallen
    case .stand: isStandingStill && !balance.isRecovering && taskTime > 0.1
    case .velocity: false
    case .goTo: way?.hasArrived == true && gait.isSettled
    case .selfRight: posing.isDone && !hasFallen
    }
  }

  /// Whether it is told to lie on its belly and does, though the legs may still be going slack.
  var isLying: Bool { task == .sit && !carries }

  /// Whether the robot lies on its belly and nothing moves it.
  var isResting: Bool {
    switch task {
    case .limp: true
    case .sit, .selfRight: !carries && posing.isDone
    default: false
    }
  }

  /// Whether the robot stands on all feet and neither steps nor changes its posture.
  var isStandingStill: Bool {
    carries && !locomotion.isStepping && gait.isSettled && gait.target.height > 0.3
  }

  /// What it is doing, in a word.
  var activity: String {
    if hasFallen, task != .selfRight { return "fallen" }
    switch task {
    case .limp: return "off"
    case .freeze: return "freeze"
    case .selfRight: return "self-right"
    case .sit: return carries ? "sit down" : "sit"
    case .stand, .velocity, .goTo:
      if !carries { return "stand up" }
      if balance.isRecovering { return "recover" }
      return locomotion.isStepping ? gait.gaitName : "stand"
    }
  }
}
