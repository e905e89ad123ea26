#if MuJoCo
  public import Robots

  /// The legged platform in the physics of MuJoCo, as a body behind the contract of robots.
  ///
  /// The controller sees sensors only; the true state serves pictures and measurements. Not thread-safe.
  public final class LeggedBody: RobotBody {
    /// How a simulation is set up.
    public struct Options: Sendable {
      /// Seed of the sensors' errors.
      public var seed: UInt64 = 1
      /// Seconds a step of the physics: 0.0005 to 0.004.
      public var physicsStep = 0.002
      /// Steps of the physics for one of the control; the control runs at 250 to 1000 Hz.
      public var stepsPerControl = 1
      /// What the robot carries, kg.
      public var payload = 0.0
      /// Whether the sensors have errors.
      public var hasSensorNoise = true
      /// The battery's charge at the start, 0 to 1.
      public var charge = 1.0

      /// The usual setting.
      public init() {}
    }

    /// What the platform is and what it can do.
    public let description: RobotDescription
    /// The world that it walks in.
    public let world: RobotWorld
    let model = PlatformModel()
    let physics: Physics
    var controller: LeggedController
    private var cell: Battery
    private let options: Options
    private var sample: SensorSample
    private var faults: [FaultReport] = []
    private var hasDiverged = false
    private var shoveEnd = RobotTime.never
    /// When the range scanner and the camera look next.
    var nextLook = RobotTime.zero
    private var ticks: Int64 = 0
    /// What is being done with something of the world, and how far it is; nil progress for anything else.
    var errand: LeggedErrand?
    var errandProgress: ActionProgress?
    /// The payload that is carried, those that lie about, and the dock that the robot is on.
    var load: PayloadSite?
    var lyingPayloads: [String: PayloadSite]
    var dockedAt: Site?
    /// Whether the motors have power.
    public private(set) var isPoweredOn = false

    /// Puts a platform, lying on its belly without power, at the start of a world.
    ///
    /// - Throws: `PhysicsError` when the engine refuses the world.
    public init(
      in world: RobotWorld, name: String = "dog", options: Options = Options()
    ) throws(PhysicsError) {
      self.world = world
      self.options = options
      let step = options.physicsStep.clamped(to: 0.0005...0.004)
      let control = step * Double(max(1, options.stepsPerControl))
      description = model.description(name: name, timeStep: control)
      let ground = WorldGeoms.height(of: world, x: world.start.x, y: world.start.y)
      let start = Vector3(world.start.x, world.start.y, ground + model.lyingHeight + 0.01)
      var writer = PlatformMJCF(model: model)
      writer.payload = options.payload
      writer.timestep = step
      physics = try Physics(
        document: writer.document(
          ground: WorldGeoms.text(of: world), start: start, yaw: world.start.heading),
        noise: options.hasSensorNoise ? SensorNoise() : .none, seed: options.seed)
      let posing = PosingMotion(model: model)
      try physics.settle(joints: PerLeg { posing.folded($0) })
      controller = LeggedController(model: model, position: start)
      cell = Battery(charge: options.charge)
      sample = physics.sense()
      lyingPayloads = Dictionary(
        world.payloads.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      if options.payload > 0 {
        load = PayloadSite(name: "load", pose: world.start, mass: options.payload)
      }
    }

    /// The body's clock.
    public var time: RobotTime {
      RobotTime(nanoseconds: ticks * Int64((description.timeStep * 1e9).rounded()))
    }

    /// Where the body thinks it is: odometry, set right by the markers that it sees.
    public var pose: SpatialPose {
      SpatialPose(
        position: Robots.Vector3(controller.position),
        attitude: Robots.Quaternion(sample.attitude))
    }

    /// Where the body would think it is without markers: it drifts.
    public var odometry: Robots.Vector3 { Robots.Vector3(controller.estimator.body.position) }

    /// How fast it thinks it moves.
    public var velocity: PlanarVelocity {
      let body = controller.estimator.body
      let level = body.velocity.horizontal.rotated(by: -body.yaw)
      return PlanarVelocity(forward: level.x, lateral: level.y, turn: body.angularVelocity.z)
    }

    /// How it holds itself.
    public var posture: Posture {
      if controller.hasFallen { return .fallen }
      if dockedAt != nil { return .docked }
      if controller.isResting || controller.isLying { return .sitting }
      return controller.isStandingStill ? .standing : .moving
    }

    /// Its battery.
    public var battery: BatteryState { cell.state }
    /// The payload that it carries; nil for none.
    public var payload: String? { load?.name }
    /// The dock that it lies on; nil for none.
    public var dock: String? { dockedAt?.name }

    /// How far it is with the action begun last.
    public var progress: ActionProgress {
      if let errandProgress { return errandProgress }
      let isDone = controller.isDone
      var progress = ActionProgress(
        isDone ? .done : .running, suppressedBy: controller.suppressedBy)
      progress.fraction = isDone ? 1 : 0
      if let way = controller.way {
        progress.remaining = way.remaining
        if !isDone {
          progress.fraction = 1 / (1 + way.remaining)
        }
      }
      return progress
    }

    /// Switches the motors on or off. Without power the legs give way.
    public func setPower(_ isOn: Bool) {
      guard isOn != isPoweredOn, !(isOn && (hasDiverged || cell.isEmpty)) else { return }
      isPoweredOn = isOn
      abandonErrand()
      controller.begin(isOn && !controller.hasFallen ? .sit : .limp)
    }

    /// Begins an action in place of the present one.
    ///
    /// - Throws: `fallen`; `notStanding` for ways as well; `unknownPlace`, `payloadTooHeavy`, `carriesPayload` and
    ///   `carriesNothing` for what is done with docks, payloads and targets.
    public func begin(_ action: RobotAction) throws(CommandRefusal) {
      if controller.hasFallen, !action.kind.isForFallen { throw .fallen }
      if try beginErrand(action) { return }
      let task = try task(for: action)
      abandonErrand()
      switch task {
      case .limp, .freeze, .sit: break
      case .stand, .velocity, .goTo, .selfRight: dockedAt = nil
      }
      controller.begin(task)
    }

    private func task(for action: RobotAction) throws(CommandRefusal) -> LeggedTask {
      switch action {
      case .sit: return .sit
      case .stand: return .stand(Stance())
      case .stance(let stance): return .stand(stance)
      case .velocity(let velocity, let gait): return .velocity(velocity, gait)
      case .goTo(let destination):
        guard case .pose(let goal) = destination.place else {
          throw .unknownPlace("\(destination.place)")
        }
        guard controller.carries else { throw .notStanding }
        return .goTo(
          goal, facesHeading: destination.facesHeading, speed: destination.speed ?? 1.0,
          gait: destination.gait, tolerance: destination.tolerance)
      case .stop: return restingTask
      case .freeze: return .freeze
      // A robot that is on its feet or its belly has nothing to right.
      case .selfRight: return controller.hasFallen ? .selfRight : restingTask
      // Begun as errands.
      case .dock, .pickUp, .drop, .inspect: return restingTask
      }
    }

    /// What stopping means: a robot on its belly stays there.
    private var restingTask: LeggedTask {
      if controller.hasFallen { return .limp }
      return controller.carries ? .stand(Stance()) : .sit
    }

    /// Ends the present action and comes to a safe standstill.
    public func halt() {
      abandonErrand()
      controller.begin(isPoweredOn ? restingTask : .limp)
    }

    /// Computes one step of the control and the steps of the physics that belong to it.
    public func step() {
      ticks += 1
      guard !hasDiverged else { return }
      if time > shoveEnd {
        physics.push(.zero)
        shoveEnd = .never
      }
      do throws(PhysicsError) {
        sample = physics.sense()
        lookAround()
        let torques = controller.update(sample)
        advanceErrand(description.timeStep)
        watchWay()
        // Without power the estimator goes on, but the motors do nothing.
        physics.apply(isPoweredOn ? torques : PerLeg(repeating: .zero))
        var work = 0.0
        for _ in 0..<max(1, options.stepsPerControl) {
          try physics.step()
          work += physics.power * physics.timestep
        }
        watch(mechanicalPower: work / description.timeStep)
      } catch {
        diverge(error)
      }
    }

    func diverge(_ error: PhysicsError) {
      hasDiverged = true
      isPoweredOn = false
      controller.begin(.limp)
      faults.append(FaultReport(.simulationDiverged, detail: "\(error)"))
    }

    private func watch(mechanicalPower: Double) {
      cell.drain(
        mechanicalPower: isPoweredOn ? mechanicalPower : 0, isCharging: dockedAt != nil,
        dt: description.timeStep)
      if controller.fellNow {
        abandonErrand()
        dockedAt = nil
        faults.append(FaultReport(.fall, detail: "the body tilted too far or hit the ground"))
      }
      if cell.isEmpty, isPoweredOn {
        faults.append(FaultReport(.batteryEmpty, detail: "the battery is empty"))
        setPower(false)
      }
    }

    /// The faults since the last call.
    public func takeFaults() -> [FaultReport] {
      defer { faults = [] }
      return faults
    }

    /// Whether what caused a fault is gone.
    public func canClear(_ cause: BehaviourFault.Cause) -> Bool {
      switch cause {
      case .fall: controller.estimator.body.angularVelocity.length < 0.5
      case .batteryEmpty: !cell.isEmpty
      case .simulationDiverged: false
      case .hardware, .leaseTimeout: true
      }
    }

    /// What its sensors measure.
    public func sensorFrame() -> SensorFrame {
      let legs = controller.estimator.legs
      let battery = cell.state
      return SensorFrame(
        time: time, channels: description.sensors,
        values: sample.values(contacts: PerLeg { legs[$0].isInContact }) + [
          battery.charge, battery.voltage, battery.power,
        ])
    }

    /// How it truly looks.
    public func motionFrame() -> MotionFrame {
      let rotation = Rotation(physics.attitude)
      let position = physics.position
      let limbs = Leg.allCases.map { leg in
        let points = LegKinematics(model: model, leg: leg).points(physics.joints(of: leg))
        let hip = model.hip(leg)
        return MotionFrame.Limb(
          points: points.map { Robots.Vector3(position + rotation * (hip + $0)) },
          isInContact: self.controller.estimator.legs[leg].isInContact)
      }
      return MotionFrame(
        time: time,
        body: SpatialPose(
          position: Robots.Vector3(position), attitude: Robots.Quaternion(physics.attitude)),
        limbs: limbs, velocity: velocity, activity: controller.activity,
        suppressedBy: controller.suppressedBy, charge: cell.charge, payload: payload)
    }
  }

  /// For tests and measurements: none of it reaches the controller.
  extension LeggedBody {
    /// A shove against the torso's centre, N·s in the frame of the world, over the next 0.15 s.
    public func shove(_ impulse: Robots.Vector3) {
      let duration = 0.15
      let force = Vector3(impulse.x, impulse.y, impulse.z) / duration
      physics.push(force)
      shoveEnd = time + duration
    }

    /// Rolls the body by an angle in radians where it is, and lets it drop.
    public func lay(roll: Double) {
      let attitude = Quaternion(roll: roll, pitch: 0, yaw: Rotation(physics.attitude).yaw)
      do throws(PhysicsError) {
        try physics.place(physics.position, attitude)
      } catch {
        diverge(error)
      }
    }

    /// Where the torso truly is, m.
    public var truePosition: Robots.Vector3 { Robots.Vector3(physics.position) }

    /// How it is truly turned.
    public var trueAttitude: Robots.Quaternion { Robots.Quaternion(physics.attitude) }

    /// A number that is equal for equal states of the physics.
    public var stateHash: UInt64 { physics.stateHash }
  }

  extension Robots.Vector3 {
    init(_ v: SIMD3<Double>) { self.init(v.x, v.y, v.z) }
  }

  extension Robots.Quaternion {
    init(_ q: LeggedRobot.Quaternion) { self.init(w: q.w, x: q.x, y: q.y, z: q.z) }
  }
#endif
