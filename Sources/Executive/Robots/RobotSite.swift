public import Robots

/// Robots and what is around them, as the executive meets them: in this process or in another.
public protocol RobotSite: AnyObject {
  /// What robots there are.
  var robots: [RobotDescription] { get }
  /// What the robots and the sensors of the site report now.
  func look() throws(SiteError) -> SiteReport
  /// Begins an errand.
  ///
  /// - Parameter number: the errand's number in a journal; nil for none. The site keeps the numbers that it
  ///   got, and what became of them, whatever happens to its client.
  /// - Returns: the number by which to ask for it.
  /// - Throws: `DispatchRefusal` if the robot does not accept it.
  func begin(_ errand: Errand, as number: Int?) throws(DispatchRefusal) -> Int
  /// How an errand fares.
  func progress(of number: Int) -> ActuatorProgress
  /// What became of the errand that has a number in a journal; nil if the site never got it.
  func record(of journalNumber: Int) -> ErrandRecord?
  /// Ends an errand, safely.
  func cancel(_ number: Int)
  /// Lets time go by. Simulations stand still between calls; the time of real robots goes by anyway.
  func advance(by seconds: Double) throws(SiteError)
}

/// Why a site cannot be reached.
public struct SiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason.
  public var description: String

  /// Makes an error.
  public init(_ description: String) {
    self.description = description
  }
}

/// What a robot is told to do, with what belongs to it.
public struct Errand: Hashable, Sendable {
  /// Who is to do it.
  public var robot: String
  /// What is to be done; nil for the robot's recovery: it gets up and goes back to where it was last.
  public var action: RobotAction?
  /// The seconds that it may take; nil for no limit.
  public var seconds: Double?
  /// Where the robot has to be; nil for anywhere. A command like go-to does not say where it starts.
  public var place: String?
  /// What the robot has to carry; nil for anything or nothing. A command like drop does not say what.
  public var load: String?

  /// Makes an errand.
  public init(
    _ action: RobotAction?, of robot: String, seconds: Double? = nil, at place: String? = nil,
    with load: String? = nil
  ) {
    self.robot = robot
    self.action = action
    self.seconds = seconds
    self.place = place
    self.load = load
  }
}

/// An errand that a site got by a number of a journal.
public struct ErrandRecord: Hashable, Sendable {
  /// How it fares.
  public var progress: ActuatorProgress
  /// What the site reported when it ended; nil while it is under way.
  public var after: SiteReport?

  /// Makes a record.
  public init(_ progress: ActuatorProgress, after: SiteReport? = nil) {
    self.progress = progress
    self.after = after
  }
}

/// What robots and sensors report at one moment.
public struct SiteReport: Hashable, Sendable {
  /// One robot.
  public struct Robot: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Where it is.
    public var pose: PlanarPose
    /// The waypoint that it reached last; nil if it has not been at any.
    public var place: String?
    /// How it holds itself.
    public var posture: Posture
    /// What it carries.
    public var load: String?
    /// The charge of its battery, 0 to 1.
    public var charge: Double
    /// What is wrong with it.
    public var faults: [BehaviourFault.Cause]

    /// Makes a report of all its parts.
    public init(
      name: String, pose: PlanarPose, place: String?, posture: Posture, load: String?,
      charge: Double, faults: [BehaviourFault.Cause]
    ) {
      self.name = name
      self.pose = pose
      self.place = place
      self.posture = posture
      self.load = load
      self.charge = charge
      self.faults = faults
    }
  }

  /// Seconds on the site's clock.
  public var time: Double
  /// The robots.
  public var robots: [Robot]
  /// Where the loads lie that nobody carries.
  public var loads: [String: PlanarPose]
  /// The targets that were inspected.
  public var inspected: Set<String>

  /// Makes a report of all its parts.
  public init(
    time: Double, robots: [Robot], loads: [String: PlanarPose], inspected: Set<String>
  ) {
    self.time = time
    self.robots = robots
    self.loads = loads
    self.inspected = inspected
  }
}
