import Glibc
import Robots

/// A cart that turns on the spot and drives: the smallest useful backend. `Docs/robots.md` explains it.
final class CartBody: RobotBody {
  let description = RobotDescription(
    name: "cart", model: "cart", kind: .wheeled, size: Vector3(0.4, 0.3, 0.2), mass: 20,
    actions: [.velocity, .goTo, .stop, .freeze], gaits: [],
    limits: RobotDescription.Limits(
      forward: -1...1, lateral: 0...0, turn: -2...2, height: 0...0, tilt: 0...0, payload: 0,
      reach: 0),
    limbs: [], sensors: [SensorChannel("odometer", .metre)], timeStep: 0.01)

  private(set) var time = RobotTime.zero
  private(set) var velocity = PlanarVelocity()
  private(set) var isPoweredOn = false
  private(set) var progress = ActionProgress(.done)
  private var place = PlanarPose(x: 0, y: 0)
  private var odometer = 0.0
  private var action = RobotAction.stop
  private var charge = 1.0

  var pose: SpatialPose {
    SpatialPose(
      position: Vector3(place.x, place.y, 0.1), attitude: Quaternion(yaw: place.heading))
  }
  var posture: Posture { velocity == PlanarVelocity() ? .standing : .moving }
  var battery: BatteryState {
    BatteryState(charge: charge, capacity: 1e6, power: 50, voltage: 24)
  }
  var payload: String? { nil }
  var dock: String? { nil }

  func setPower(_ isOn: Bool) {
    isPoweredOn = isOn
    halt()
  }

  func begin(_ action: RobotAction) throws(CommandRefusal) {
    self.action = action
    progress = ActionProgress(.running)
  }

  func halt() {
    action = .stop
    velocity = PlanarVelocity()
    progress = ActionProgress(.done, fraction: 1)
  }

  func step() {
    let dt = description.timeStep
    time = time + dt
    charge = max(0, charge - battery.power * dt / battery.capacity)
    switch action {
    case .velocity(let wanted, _): velocity = wanted
    case .goTo(let destination): drive(to: destination)
    default: halt()
    }
    place.heading += velocity.turn * dt
    place.x += cos(place.heading) * velocity.forward * dt
    place.y += sin(place.heading) * velocity.forward * dt
    odometer += abs(velocity.forward) * dt
  }

  private func drive(to destination: Destination) {
    guard case .pose(let goal) = destination.place else { return halt() }
    let distance = place.distance(to: goal)
    guard distance > destination.tolerance else {
      halt()
      progress.remaining = distance
      return
    }
    let error = PlanarPose.wrapped(place.bearing(to: goal) - place.heading)
    let speed = abs(error) < 0.3 ? min(destination.speed ?? 1, distance) : 0
    velocity = PlanarVelocity(forward: speed, turn: max(-2, min(2, 4 * error)))
    progress = ActionProgress(.running, remaining: distance)
  }

  func takeFaults() -> [FaultReport] { [] }
  func canClear(_ cause: BehaviourFault.Cause) -> Bool { true }
  func sensorFrame() -> SensorFrame {
    SensorFrame(time: time, channels: description.sensors, values: [odometer])
  }
  func motionFrame() -> MotionFrame {
    MotionFrame(
      time: time, body: pose, limbs: [], velocity: velocity, activity: action.kind.rawValue,
      charge: charge)
  }
}
