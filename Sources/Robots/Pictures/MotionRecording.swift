/// How robots moved in a world: what pictures are made from, whatever the backend.
public struct MotionRecording: Sendable {
  /// The frames of one robot.
  public struct Track: Sendable {
    /// The robot.
    public var robot: RobotDescription
    /// How it looked, in the order of time.
    public var frames: [MotionFrame]

    /// Makes a track.
    public init(robot: RobotDescription, frames: [MotionFrame] = []) {
      self.robot = robot
      self.frames = frames
    }
  }

  /// A step of a plan, or a command, with its time.
  public struct Step: Hashable, Sendable {
    /// What was done, such as `go-to hilltop`.
    public var name: String
    /// When it began.
    public var start: RobotTime
    /// When it ended.
    public var end: RobotTime
    /// How it ended, such as `done`.
    public var outcome: String
    /// Whether it ended as wanted.
    public var isGood: Bool

    /// Makes a step.
    public init(
      name: String, start: RobotTime, end: RobotTime, outcome: String, isGood: Bool
    ) {
      self.name = name
      self.start = start
      self.end = end
      self.outcome = outcome
      self.isGood = isGood
    }
  }

  /// The world.
  public var world: RobotWorld
  /// The robots.
  public var tracks: [Track]
  /// The plan that was carried out.
  public var steps: [Step] = []

  /// Makes a recording.
  public init(world: RobotWorld, tracks: [Track]) {
    self.world = world
    self.tracks = tracks
  }
}

/// Records how the robots of a simulation move.
public final class MotionRecorder {
  /// What has been recorded.
  public private(set) var recording: MotionRecording
  private let simulation: any RobotSimulation
  private let interval: Double
  private var next = RobotTime.zero
  /// The most frames that are kept of a robot.
  private let capacity: Int

  /// Starts to record.
  ///
  /// - Parameters:
  ///   - simulation: The robots.
  ///   - world: Their world.
  ///   - framesPerSecond: How many frames are kept of a second.
  ///   - capacity: The most frames that are kept of a robot; what comes later is left out.
  public init(
    _ simulation: any RobotSimulation, in world: RobotWorld, framesPerSecond: Double = 25,
    capacity: Int = 20_000
  ) {
    self.simulation = simulation
    self.capacity = capacity
    interval = 1 / max(0.001, framesPerSecond)
    recording = MotionRecording(
      world: world,
      tracks: simulation.platforms.map { MotionRecording.Track(robot: $0.description) })
  }

  /// Keeps a frame of each robot if it is time for one; to be called after each step.
  public func record() {
    guard simulation.time >= next else { return }
    next = simulation.time + interval
    for (index, robot) in simulation.platforms.enumerated()
    where recording.tracks[index].frames.count < capacity {
      recording.tracks[index].frames.append(robot.motionFrame())
    }
  }

  /// Adds a step of the plan.
  public func add(_ step: MotionRecording.Step) { recording.steps.append(step) }
}
