/// A deterministic simulation of several robots in one world, without forces.
///
/// It is for tests and for work on the level of plans: a step of 20 ms takes less than a microsecond. Robots
/// do not fall because of what forces do to them, but as the fault plan has it.
public final class KinematicSimulation: RobotSimulation {
  /// A robot to put into the world.
  public struct Member: Hashable, Sendable {
    /// The kinds of robots.
    public enum Kind: Hashable, Sendable {
      /// One that moves over the ground.
      case mobile(MobileProfile)
      /// A fixed arm.
      case arm
    }

    /// The robot's name.
    public var name: String
    /// The kind of robot.
    public var kind: Kind
    /// Where it starts; nil for the world's start.
    public var place: PlanarPose?

    /// Makes a member.
    public init(_ name: String, _ kind: Kind, at place: PlanarPose? = nil) {
      self.name = name
      self.kind = kind
      self.place = place
    }
  }

  /// The world as it was at the start.
  public let world: RobotWorld
  /// The robots that move over the ground, in the order they were given in.
  public let mobiles: [ManagedRobot<KinematicBody>]
  /// The arms, in the order they were given in.
  public let arms: [ManagedRobot<KinematicArm>]
  /// All robots: first those that move, then the arms.
  public let platforms: [any RobotPlatform]
  private let scene: KinematicScene
  private let stepNanoseconds: Int64

  /// The seconds of one step.
  public let timeStep = 0.02
  /// The clock.
  public private(set) var time = RobotTime.zero

  /// Puts robots into a world.
  ///
  /// - Parameters:
  ///   - world: The world.
  ///   - members: The robots; one legged one if left out.
  ///   - faults: What goes wrong.
  public init(
    _ world: RobotWorld, members: [Member] = [Member("rex", .mobile(.legged))],
    faults: FaultPlan = .none
  ) {
    self.world = world
    let scene = KinematicScene(world, faults: faults)
    self.scene = scene
    var mobiles: [ManagedRobot<KinematicBody>] = []
    var arms: [ManagedRobot<KinematicArm>] = []
    for (number, member) in members.enumerated() {
      let place = member.place ?? world.start
      var size = Vector3(0.3, 0.3, 0.3)
      if case .mobile(let profile) = member.kind { size = profile.description.size }
      scene.occupants.append(
        KinematicScene.Occupant(x: place.x, y: place.y, radius: max(size.x, size.y) / 2))
      switch member.kind {
      case .mobile(let profile):
        let body = KinematicBody(
          profile, name: member.name, number: number, at: place, scene: scene)
        mobiles.append(ManagedRobot(body, places: world.places))
      case .arm:
        let body = KinematicArm(name: member.name, at: place, number: number, scene: scene)
        arms.append(ManagedRobot(body, places: world.places))
      }
    }
    self.mobiles = mobiles
    self.arms = arms
    platforms = mobiles + arms
    stepNanoseconds = (RobotTime.zero + timeStep).nanoseconds
  }

  /// Lets one step of time go by.
  public func step() {
    time.nanoseconds &+= stepNanoseconds
    scene.advance(to: time)
    for robot in mobiles { robot.step() }
    for robot in arms { robot.step() }
  }

  /// Opens or closes a passage, as somebody does who walks by; nothing if there is none of this name.
  public func setPassage(_ name: String, isClosed: Bool) {
    for (index, passage) in world.passages.enumerated() where passage.name == name {
      scene.closed[index] = isClosed
    }
  }

  /// Whether a passage is closed now; nil if there is none of this name.
  public func isClosed(_ name: String) -> Bool? {
    world.passages.firstIndex { $0.name == name }.map { scene.closed[$0] }
  }

  /// Where the payloads lie that nobody carries.
  public var payloads: [PayloadSite] { scene.payloads.values.sorted { $0.name < $1.name } }
}
