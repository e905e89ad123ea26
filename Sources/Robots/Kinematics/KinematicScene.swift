internal import Glibc
internal import RandomNumbers

/// What the robots of one kinematic simulation share: the ground, and what can change in the world.
final class KinematicScene {
  /// A robot's place, for the others.
  struct Occupant {
    var x: Double
    var y: Double
    var radius: Double
  }

  let world: RobotWorld
  let terrain: TerrainMap
  let faults: FaultPlan
  private(set) var time = RobotTime.zero
  private var random: SplitMix64
  /// Whether each passage is closed, by number.
  var closed: [Bool]
  /// When each passage will open or close.
  private var changes: [RobotTime]
  private var nextChange = RobotTime.never
  /// Where the payloads lie that nobody carries.
  var payloads: [String: PayloadSite]
  /// Which robots stand on which docks.
  var docked: [String: Int] = [:]
  var occupants: [Occupant] = []

  init(_ world: RobotWorld, faults: FaultPlan) {
    self.world = world
    self.faults = faults
    terrain = TerrainMap(world)
    random = SplitMix64(seed: faults.seed)
    payloads = Dictionary(
      world.payloads.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    closed = []
    changes = []
    for passage in world.passages {
      closed.append(passage.isClosed || random.happens(faults.closedPassage))
      changes.append(drawChange())
    }
    nextChange = changes.min() ?? .never
  }

  /// Lets time go by; passages open and close.
  func advance(to time: RobotTime) {
    self.time = time
    guard time >= nextChange else { return }
    for index in changes.indices where time >= changes[index] {
      closed[index].toggle()
      changes[index] = drawChange()
    }
    nextChange = changes.min() ?? .never
  }

  /// When a passage changes next: after a time that is exponentially distributed.
  private func drawChange() -> RobotTime {
    guard let mean = faults.passageChange, mean > 0 else { return .never }
    return time + max(0.1, -mean * log(max(random.unit(), 0x1p-60)))
  }

  /// A dock or target of a name.
  func dock(_ name: String) -> Site? { world.docks.first { $0.name == name } }

  /// A target of a name.
  func target(_ name: String) -> Site? { world.targets.first { $0.name == name } }

  /// Whether another robot is in the way of a step from one place to another.
  func isOccupied(x: Double, y: Double, fromX: Double, fromY: Double, by robot: Int) -> Bool {
    guard occupants.count > 1 else { return false }
    for (index, other) in occupants.enumerated() where index != robot {
      let reach = other.radius + occupants[robot].radius
      let (dx, dy) = (other.x - x, other.y - y)
      let distance = dx * dx + dy * dy
      guard distance < reach * reach else { continue }
      let (px, py) = (other.x - fromX, other.y - fromY)
      // A robot that is too near already may go away.
      if distance < px * px + py * py { return true }
    }
    return false
  }
}
