import Robots

/// A body without a world: it does what the test sets, and writes down what it is told.
final class ScriptedBody: RobotBody {
  let description: RobotDescription
  var time = RobotTime.zero
  var pose = SpatialPose(position: .zero)
  var velocity = PlanarVelocity()
  var posture = Posture.standing
  var isPoweredOn = false
  var battery = BatteryState(charge: 1, capacity: 1, power: 0, voltage: 1)
  var payload: String?
  var dock: String?
  var progress = ActionProgress(.done)
  /// Faults that it will report.
  var pending: [FaultReport] = []
  /// Causes that are still there.
  var causes: Set<BehaviourFault.Cause> = []
  /// Why it refuses the next action; nil if it does not.
  var refusal: CommandRefusal?
  /// What it was told, in words.
  private(set) var log: [String] = []

  init(_ description: RobotDescription = MobileProfile.legged.description) {
    self.description = description
  }

  func setPower(_ isOn: Bool) {
    log.append(isOn ? "on" : "off")
    isPoweredOn = isOn && causes.isDisjoint(with: [.hardware, .batteryEmpty])
  }

  func begin(_ action: RobotAction) throws(CommandRefusal) {
    if let refusal { throw refusal }
    if case .goTo(let destination) = action, case .pose(let pose) = destination.place {
      log.append("go-to \(pose.x) \(pose.y)")
    } else {
      log.append(action.kind.rawValue)
    }
    progress = ActionProgress(.running)
  }

  func halt() {
    log.append("halt")
    progress = ActionProgress(.done)
  }

  func step() { time = time + 0.1 }

  func takeFaults() -> [FaultReport] {
    defer { pending = [] }
    return pending
  }

  func canClear(_ cause: BehaviourFault.Cause) -> Bool { !causes.contains(cause) }
  func sensorFrame() -> SensorFrame { SensorFrame(time: time, channels: [], values: []) }
  func motionFrame() -> MotionFrame {
    MotionFrame(
      time: time, body: pose, limbs: [], velocity: velocity, activity: "", charge: battery.charge)
  }

  /// What it was told since the last call.
  func takeLog() -> [String] {
    defer { log = [] }
    return log
  }
}
