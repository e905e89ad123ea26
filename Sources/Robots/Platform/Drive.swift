/// Carries out a list of actions with one robot, one after another, and records how it goes.
public final class Drive {
  /// An action and how long it may take.
  public struct Leg: Hashable, Sendable {
    /// What it is called in reports.
    public var name: String
    /// What to do.
    public var action: RobotAction
    /// How long it may take in seconds; nil for no limit but the drive's own.
    public var seconds: Double?

    /// Makes a leg.
    public init(_ name: String, _ action: RobotAction, for seconds: Double? = nil) {
      self.name = name
      self.action = action
      self.seconds = seconds
    }
  }

  /// What became of a leg.
  public struct Outcome: Hashable, Sendable {
    /// The leg.
    public var leg: Leg
    /// When it began.
    public var start: RobotTime
    /// When it ended.
    public var end: RobotTime
    /// How it ended; nil if the robot refused it.
    public var status: CommandStatus?
    /// In words how it ended.
    public var summary: String
    /// The way over ground, in metres.
    public var distance: Double
    /// Whether it ended as it should: done, or for a velocity at its end time.
    public var isGood: Bool
  }

  private let simulation: any RobotSimulation
  private let client: RobotClient
  /// What records it.
  public let recorder: MotionRecorder
  /// How often a lower layer took over, over all legs.
  public private(set) var interventions = 0

  /// Starts a session with a robot and switches it on.
  ///
  /// - Throws: what `RobotClient` throws.
  public init(
    _ robot: any RobotPlatform, of simulation: any RobotSimulation, in world: RobotWorld,
    framesPerSecond: Double = 25
  ) throws {
    self.simulation = simulation
    client = try RobotClient(robot, name: "drive")
    recorder = MotionRecorder(simulation, in: world, framesPerSecond: framesPerSecond)
  }

  /// Carries out legs until one of them fails.
  ///
  /// - Parameter limit: The longest time for a leg without one of its own, in seconds.
  /// - Returns: what became of each leg that was begun.
  /// - Throws: `CommandRefusal.lease` if somebody took the robot away.
  public func run(_ legs: [Leg], limit: Double = 300) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    for leg in legs {
      let outcome = try run(leg, limit: limit)
      recorder.add(
        MotionRecording.Step(
          name: leg.name, start: outcome.start, end: outcome.end, outcome: outcome.summary,
          isGood: outcome.isGood))
      outcomes.append(outcome)
      if !outcome.isGood { break }
    }
    try rest()
    return outcomes
  }

  private func run(_ leg: Leg, limit: Double) throws -> Outcome {
    let start = simulation.time
    var distance = 0.0
    func outcome(_ status: CommandStatus?, _ summary: String) -> Outcome {
      let isGood = status == .done || (status == .timedOut && leg.action.kind == .velocity)
      return Outcome(
        leg: leg, start: start, end: simulation.time, status: status, summary: summary,
        distance: distance, isGood: isGood)
    }
    let id: CommandID
    do throws(CommandRefusal) {
      id = try client.send(leg.action, for: leg.seconds ?? limit)
    } catch {
      return outcome(nil, "refused: \(error)")
    }
    var last = client.platform.state.pose.planar
    var wasSuppressed = false
    let end = start + limit + (leg.seconds ?? 0)
    while simulation.time < end {
      guard let feedback = client.platform.feedback(for: id), !feedback.status.isFinal else {
        break
      }
      let isSuppressed = feedback.suppressedBy != nil
      if isSuppressed, !wasSuppressed { interventions += 1 }
      wasSuppressed = isSuppressed
      try step()
      let here = client.platform.state.pose.planar
      distance += here.distance(to: last)
      last = here
    }
    let status = client.platform.feedback(for: id)?.status
    return outcome(status, status.map(Self.words) ?? "forgotten")
  }

  /// Lets the robot come to a standstill, and a moment pass, for the picture.
  private func rest() throws {
    let end = simulation.time + 3
    while simulation.time < end, client.platform.state.velocity.speed > 0.01 { try step() }
    let moment = simulation.time + 0.2
    while simulation.time < moment { try step() }
  }

  private func step() throws {
    simulation.step()
    recorder.record()
    try client.keepAlive()
  }

  /// A status in words.
  public static func words(_ status: CommandStatus) -> String {
    switch status {
    case .inProgress: "in progress"
    case .done: "done"
    case .timedOut: "end time reached"
    case .overridden(.command(let id)): "overridden by command \(id)"
    case .overridden(.emergencyStop): "emergency stop"
    case .overridden(.leaseLost): "lease lost"
    case .overridden(.leaseChanged): "lease changed hands"
    case .overridden(.powerOff): "switched off"
    case .blocked(let obstruction): "blocked: \(words(obstruction))"
    case .fault(let cause): "fault: \(cause.rawValue)"
    }
  }

  private static func words(_ obstruction: Obstruction) -> String {
    switch obstruction {
    case .obstacle: "obstacle"
    case .passage(let name): "passage \(name) is closed"
    case .slope: "slope too steep"
    case .gap: "gap or step too large"
    case .edge: "edge of the world"
    case .outOfReach(let name): "\(name) is out of reach"
    case .absent(let name): "\(name) is not there"
    case .gripFailed: "the grip failed"
    case .noProgress: "no progress"
    }
  }
}
