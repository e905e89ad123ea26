import Robots
import Testing

@testable import Executive

@Suite("Simulated sites")
struct SimulatedSiteTests {
  private static let world: RobotWorld = {
    var world = RobotWorld(name: "w", bounds: Area(x: -5...5, y: -5...5))
    world.waypoints = [
      Site(name: "here", pose: PlanarPose(x: 0, y: 0)),
      Site(name: "there", pose: PlanarPose(x: 4, y: 0)),
    ]
    return world
  }()

  private func site(rolling: Double) throws -> (SimulatedSite, StumblingBody) {
    let body = StumblingBody(rolling: rolling)
    let simulation = SoloSimulation(ManagedRobot(body, places: Self.world.places))
    return (try SimulatedSite(simulation, in: Self.world) { [] }, body)
  }

  private func carryOut(_ errand: Errand, _ site: SimulatedSite) throws -> ActuatorProgress {
    let number = try site.begin(errand, as: nil)
    for _ in 0..<10_000 {
      if case .running = site.progress(of: number) { site.advance(by: 0.1) } else { break }
    }
    return site.progress(of: number)
  }

  @Test("a recovery waits until the fall is over, gets up and goes back", arguments: [0, 3, 60])
  func recovery(rolling: Double) throws {
    let (site, body) = try site(rolling: rolling)
    let walk = Errand(.goTo(Destination(.named("there"))), of: "clown")
    #expect(try carryOut(walk, site) == .failed("fault: fall"))
    #expect(site.look().robots.map(\.faults) == [[.fall]])
    #expect(try carryOut(Errand(nil, of: "clown"), site) == .succeeded)
    #expect(body.begun == [.goTo, .selfRight, .stand, .goTo])
    #expect(site.look().robots.map(\.faults) == [[]])
    #expect(site.look().robots.map(\.place) == ["here"])
  }

  @Test("a fault that stays is said after a while, and nothing is tried with it")
  func faultThatStays() throws {
    let (site, body) = try site(rolling: .infinity)
    _ = try carryOut(Errand(.goTo(Destination(.named("there"))), of: "clown"), site)
    let start = site.look().time
    #expect(
      try carryOut(Errand(nil, of: "clown"), site)
        == .failed("what went wrong does not end: fall"))
    #expect(body.begun == [.goTo])
    #expect(site.look().time - start < 200)
  }

  @Test("commands of a recovery that do not end are given up")
  func endlessRecovery() throws {
    let (site, body) = try site(rolling: 0)
    body.canRise = false
    _ = try carryOut(Errand(.goTo(Destination(.named("there"))), of: "clown"), site)
    #expect(
      try carryOut(Errand(nil, of: "clown"), site) == .failed("the recovery takes too long"))
  }
}

/// A robot that falls on the first way that it is sent on, and goes on rolling for a while.
private final class StumblingBody: RobotBody {
  let description: RobotDescription
  private let rolling: Double
  private var restTime = RobotTime.zero
  private var reports: [FaultReport] = []
  private var hasStumbled = false
  private(set) var begun: [RobotAction.Kind] = []
  /// Whether it manages to turn the right way up.
  var canRise = true
  private(set) var time = RobotTime.zero
  private(set) var posture = Posture.standing
  private(set) var isPoweredOn = false
  private(set) var progress = ActionProgress(.done)

  init(rolling: Double) {
    self.rolling = rolling
    var description = MobileProfile.legged.description
    description.name = "clown"
    description.timeStep = 0.1
    self.description = description
  }

  var pose: SpatialPose { SpatialPose(position: Vector3(0, 0, 0)) }
  var velocity: PlanarVelocity { PlanarVelocity() }
  var battery: BatteryState { BatteryState(charge: 1, capacity: 1, power: 0, voltage: 48) }
  var payload: String? { nil }
  var dock: String? { nil }

  func setPower(_ isOn: Bool) { isPoweredOn = isOn }

  func begin(_ action: RobotAction) throws(CommandRefusal) {
    begun.append(action.kind)
    progress = ActionProgress(.done, fraction: 1)
    switch action {
    case .goTo where !hasStumbled:
      hasStumbled = true
      posture = .fallen
      reports = [FaultReport(.fall, detail: "a banana")]
      restTime = rolling < .infinity ? time + rolling : .never
      progress = ActionProgress(.running)
    case .selfRight where canRise: posture = .sitting
    case .selfRight: progress = ActionProgress(.running)
    default: posture = .standing
    }
  }

  func halt() {}
  func step() { time = time + description.timeStep }

  func takeFaults() -> [FaultReport] {
    defer { reports = [] }
    return reports
  }

  func canClear(_ cause: BehaviourFault.Cause) -> Bool { time >= restTime }

  func sensorFrame() -> SensorFrame { SensorFrame(time: time, channels: [], values: []) }

  func motionFrame() -> MotionFrame {
    MotionFrame(
      time: time, body: pose, limbs: [], velocity: velocity, activity: "", suppressedBy: nil,
      charge: 1, payload: nil)
  }
}
