public import Robots

/// A robot to be checked, in a world of its own.
///
/// At the start nobody has its lease, its motors are off, it rests, and the ground is flat and free for
/// 5 m around it.
public struct ConformanceSubject {
  /// What lets time go by.
  public var simulation: any RobotSimulation
  /// The robot.
  public var robot: any RobotPlatform
  /// Makes the robot fall within 5 s of simulated time; nil if that cannot be brought about.
  public var knockOver: (() -> Void)?
  /// What else can be brought about, such as an empty battery: each makes the robot report that fault within 5 s
  /// of simulated time. Causes that are left out are not checked.
  public var mishaps: [BehaviourFault.Cause: () -> Void]
  /// The names of a dock, of a payload that is not too heavy, and of a target, all in reach of the start; nil
  /// for those that the world does not have, whose rules are then not checked.
  public var sites: Sites

  /// Names of things in the world.
  public struct Sites: Hashable, Sendable {
    /// A dock in front of the robot.
    public var dock: String?
    /// A payload.
    public var payload: String?
    /// A target.
    public var target: String?
    /// A target that is not in reach.
    public var farTarget: String?

    /// Names things.
    public init(
      dock: String? = nil, payload: String? = nil, target: String? = nil, farTarget: String? = nil
    ) {
      self.dock = dock
      self.payload = payload
      self.target = target
      self.farTarget = farTarget
    }
  }

  /// Makes a subject.
  public init(
    simulation: any RobotSimulation, robot: any RobotPlatform, knockOver: (() -> Void)? = nil,
    mishaps: [BehaviourFault.Cause: () -> Void] = [:], sites: Sites = Sites()
  ) {
    self.simulation = simulation
    self.robot = robot
    self.knockOver = knockOver
    self.mishaps = mishaps
    self.sites = sites
  }
}

/// One rule of the contract, with what tries a backend on it.
public struct ConformanceCheck: Sendable, CustomStringConvertible {
  /// The rule in words.
  public let description: String
  let run: @Sendable (Probe) throws -> Void

  init(_ description: String, _ run: @escaping @Sendable (Probe) throws -> Void) {
    self.description = description
    self.run = run
  }

  /// Tries a backend.
  ///
  /// - Parameter make: Makes a fresh robot in a fresh world, each time the same.
  /// - Returns: in words, how the backend breaks the rule; empty if it keeps it.
  public func violations(of make: () throws -> ConformanceSubject) -> [String] {
    do {
      var probe = Probe(try make())
      try run(probe)
      guard probe.wantsSecondRun else { return probe.violations }
      let first = probe.trace
      probe = Probe(try make())
      try run(probe)
      if probe.trace != first { probe.violations.append("two runs differ") }
      return probe.violations
    } catch {
      return ["unexpected error: \(error)"]
    }
  }
}

/// The rules that every backend has to keep.
public enum RobotConformance {
  /// All rules.
  public static let checks: [ConformanceCheck] =
    leaseChecks + stopChecks + commandChecks + siteChecks + faultChecks + frameChecks
}
