internal import Glibc

/// A place on the ground and a direction to face there, in the frame of the world.
public struct PlanarPose: Hashable, Sendable {
  /// The first coordinate in metres.
  public var x: Double
  /// The second coordinate in metres.
  public var y: Double
  /// The direction in radians, counter-clockwise from the x axis.
  public var heading: Double

  /// Makes a pose; without a heading it faces along the x axis.
  public init(x: Double, y: Double, heading: Double = 0) {
    self.x = x
    self.y = y
    self.heading = heading
  }

  /// Whether no number is infinite or not a number.
  public var isFinite: Bool { x.isFinite && y.isFinite && heading.isFinite }

  /// The distance on the ground to another place, in metres.
  public func distance(to other: PlanarPose) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  /// The direction in which another place lies, in radians.
  public func bearing(to other: PlanarPose) -> Double { atan2(other.y - y, other.x - x) }

  /// An angle brought into −π to π.
  public static func wrapped(_ angle: Double) -> Double { remainder(angle, 2 * Double.pi) }
}

/// Where a body is in space and how it is turned.
public struct SpatialPose: Hashable, Sendable {
  /// Where the middle of the body is, in metres in the frame of the world.
  public var position: Vector3
  /// How the body is turned.
  public var attitude: Quaternion

  /// Makes a pose.
  public init(position: Vector3, attitude: Quaternion = .identity) {
    self.position = position
    self.attitude = attitude
  }

  /// A point of the body, in the frame of the world.
  public func point(_ local: Vector3) -> Vector3 { position + attitude.rotating(local) }

  /// A pose that is given in the frame of this one, in the frame of the world.
  public func moved(by inner: SpatialPose) -> SpatialPose {
    SpatialPose(position: point(inner.position), attitude: attitude * inner.attitude)
  }

  /// The pose seen from above.
  public var planar: PlanarPose {
    PlanarPose(x: position.x, y: position.y, heading: attitude.yaw)
  }
}

/// A velocity on the ground in the frame of the body.
public struct PlanarVelocity: Hashable, Sendable {
  /// Forwards, in metres a second.
  public var forward: Double
  /// To the left, in metres a second.
  public var lateral: Double
  /// Counter-clockwise, in radians a second.
  public var turn: Double

  /// Makes a velocity; what is left out is zero.
  public init(forward: Double = 0, lateral: Double = 0, turn: Double = 0) {
    self.forward = forward
    self.lateral = lateral
    self.turn = turn
  }

  /// Whether no number is infinite or not a number.
  public var isFinite: Bool { forward.isFinite && lateral.isFinite && turn.isFinite }

  /// The speed over ground, in metres a second.
  public var speed: Double { (forward * forward + lateral * lateral).squareRoot() }
}
