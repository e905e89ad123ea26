/// How a robot looks at one moment: what pictures are drawn from, whatever the backend.
public struct MotionFrame: Hashable, Sendable {
  /// A leg or an arm.
  public struct Limb: Hashable, Sendable {
    /// Its joints from the body outwards, and its tip, in metres in the frame of the world.
    public var points: [Vector3]
    /// Whether the tip touches something.
    public var isInContact: Bool

    /// Makes a limb.
    public init(points: [Vector3], isInContact: Bool) {
      self.points = points
      self.isInContact = isInContact
    }
  }

  /// When this was.
  public var time: RobotTime
  /// Where the middle of the body is, and how it is turned.
  public var body: SpatialPose
  /// The legs or arms, in the order of `RobotDescription.limbs`.
  public var limbs: [Limb]
  /// The velocity over ground, in the frame of the body.
  public var velocity: PlanarVelocity
  /// What the robot is doing, such as `trot`.
  public var activity: String
  /// The layer that suppresses the command; nil if none does.
  public var suppressedBy: ControlLayer?
  /// The charge of the battery, 0 to 1.
  public var charge: Double
  /// The payload that is carried; nil for none.
  public var payload: String?

  /// Makes a frame.
  public init(
    time: RobotTime, body: SpatialPose, limbs: [Limb], velocity: PlanarVelocity, activity: String,
    suppressedBy: ControlLayer? = nil, charge: Double, payload: String? = nil
  ) {
    self.time = time
    self.body = body
    self.limbs = limbs
    self.velocity = velocity
    self.activity = activity
    self.suppressedBy = suppressedBy
    self.charge = charge
    self.payload = payload
  }
}
