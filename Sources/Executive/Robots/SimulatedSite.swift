public import Robots

/// The robots of a simulation as a site.
///
/// Errands that a robot finds impossible on the way are undone: it goes back to the waypoint that it came
/// from. So an errand either is done, or nothing has changed, unless something breaks or falls.
public final class SimulatedSite: RobotSite {
  /// Steps of one errand, one command after the other.
  private struct Work {
    var errand: Errand
    /// What is still to be sent.
    var queue: [RobotAction]
    var command: CommandID?
    /// What the errand ends with when the queue is empty.
    var result: ActuatorProgress
    var progress = ActuatorProgress.running(fraction: 0)
    var journalNumber: Int?
    var after: SiteReport?
    var tries = 0
    /// When it began, and when the present command was sent.
    var start: RobotTime
    var commandStart = RobotTime.zero
    /// Whether the robot's recovery has begun: what went wrong has come to its end, and faults are cleared.
    var isRecovering = false
  }

  /// What robots there are.
  public let robots: [RobotDescription]
  /// The simulation.
  public let simulation: any RobotSimulation
  /// Called after each step of the simulation.
  public var onStep: () -> Void = {}
  private let world: RobotWorld
  private let clients: [String: RobotClient]
  private let radius: Double
  /// How many seconds a recovery waits for a robot to come to rest, and for each of its commands.
  private static let patience = 120.0
  private var works: [Work] = []
  private var active: [String: Int] = [:]
  private var places: [String: String] = [:]
  private var inspected: Set<String> = []
  private var loads: () -> [PayloadSite]

  /// Takes the leases of all robots and switches their motors on.
  ///
  /// - Parameters:
  ///   - loads: where the loads lie that nobody carries.
  ///   - radius: how near to a waypoint a robot is at it, in metres.
  /// - Throws: what `RobotClient` throws.
  public init(
    _ simulation: any RobotSimulation, in world: RobotWorld, client: String = "praxis",
    radius: Double = 1, loads: @escaping () -> [PayloadSite]
  ) throws {
    self.simulation = simulation
    self.world = world
    self.radius = radius
    self.loads = loads
    robots = simulation.platforms.map(\.description)
    var clients: [String: RobotClient] = [:]
    for platform in simulation.platforms {
      clients[platform.description.name] = try RobotClient(platform, name: client)
    }
    self.clients = clients
    notePlaces()
  }

  /// A site of the simulator without forces.
  ///
  /// - Throws: what `RobotClient` throws.
  public convenience init(_ simulation: KinematicSimulation) throws {
    try self.init(simulation, in: simulation.world) { [unowned simulation] in simulation.payloads }
  }

  /// What robots and sensors report now.
  public func look() -> SiteReport {
    SiteReport(
      time: simulation.time - .zero,
      robots: simulation.platforms.map { platform in
        let state = platform.state
        let name = platform.description.name
        return SiteReport.Robot(
          name: name, pose: state.pose.planar, place: places[name], posture: state.posture,
          load: state.payload, charge: state.battery.charge,
          faults: state.faults.map(\.cause))
      },
      loads: Dictionary(loads().map { ($0.name, $0.pose) }) { first, _ in first },
      inspected: inspected)
  }

  // MARK: Errands

  /// Begins an errand.
  public func begin(_ errand: Errand, as number: Int?) throws(DispatchRefusal) -> Int {
    guard let client = clients[errand.robot] else {
      throw DispatchRefusal("there is no robot \(errand.robot)")
    }
    if let number, let known = works.firstIndex(where: { $0.journalNumber == number }) {
      return known
    }
    var work = Work(
      errand: errand, queue: [], result: .succeeded, journalNumber: number, start: simulation.time)
    do throws(DispatchRefusal) {
      if let action = errand.action {
        try check(errand)
        work.command = try send(action, by: client, within: errand.seconds)
      }
    } catch {
      // Who asks for it after a crash has to hear that it was refused.
      work.progress = error.isRejection ? .rejected(error.description) : .failed(error.description)
      work.after = look()
      works.append(work)
      throw error
    }
    works.append(work)
    active[errand.robot] = works.count - 1
    return works.count - 1
  }

  private func check(_ errand: Errand) throws(DispatchRefusal) {
    if let place = errand.place, places[errand.robot] != place {
      throw DispatchRefusal("\(errand.robot) is not at \(place)", isRejection: true)
    }
    if let load = errand.load, clients[errand.robot]?.platform.state.payload != load {
      throw DispatchRefusal("\(errand.robot) does not carry \(load)", isRejection: true)
    }
  }

  private func send(_ action: RobotAction, by client: RobotClient, within seconds: Double?)
    throws(DispatchRefusal) -> CommandID
  {
    do throws(CommandRefusal) {
      return try client.send(action, for: action.kind.needsEndTime ? seconds ?? 600 : nil)
    } catch {
      throw DispatchRefusal(error.description, isRejection: error.isAboutState)
    }
  }

  private func recovery(of robot: String) -> [RobotAction] {
    let isFallen = clients[robot]?.platform.state.posture == .fallen
    return (isFallen ? [.selfRight] : []) + [.stand] + way(back: robot)
  }

  private func way(back robot: String) -> [RobotAction] {
    places[robot].map { [.goTo(Destination(.named($0)))] } ?? []
  }

  /// How an errand fares.
  public func progress(of number: Int) -> ActuatorProgress {
    works.indices.contains(number) ? works[number].progress : .failed("there is no such errand")
  }

  /// What became of the errand that has a number in a journal; nil if the site never got it.
  public func record(of journalNumber: Int) -> ErrandRecord? {
    works.first { $0.journalNumber == journalNumber }.map {
      ErrandRecord($0.progress, after: $0.after)
    }
  }

  /// The numbers in a journal of all errands that were accepted, in the order in which they came.
  public var journalNumbers: [Int] { works.compactMap(\.journalNumber) }

  /// Stops the robot that is at an errand.
  public func cancel(_ number: Int) {
    guard works.indices.contains(number), case .running = works[number].progress else { return }
    _ = try? clients[works[number].errand.robot]?.send(.stop)
    end(number, .failed("cancelled"))
  }

  // MARK: Time

  /// Lets simulated time go by.
  public func advance(by seconds: Double) {
    let end = simulation.time + seconds
    while simulation.time < end {
      simulation.step()
      for client in clients.values { try? client.keepAlive() }
      notePlaces()
      for number in Set(active.values) { follow(number) }
      onStep()
    }
  }

  private func notePlaces() {
    for platform in simulation.platforms {
      let pose = platform.state.pose.planar
      let near = world.waypoints.min { $0.pose.distance(to: pose) < $1.pose.distance(to: pose) }
      guard let near, near.pose.distance(to: pose) <= radius else { continue }
      places[platform.description.name] = near.name
    }
  }

  private func follow(_ number: Int) {
    guard case .running = works[number].progress,
      let client = clients[works[number].errand.robot]
    else { return }
    guard let command = works[number].command else { return sendNext(of: number, by: client) }
    guard let feedback = client.platform.feedback(for: command) else {
      return end(number, .failed("the robot does not know the command any more"))
    }
    switch feedback.status {
    case .inProgress:
      works[number].progress = .running(fraction: feedback.fraction)
      if works[number].errand.action == nil,
        simulation.time - works[number].commandStart > Self.patience
      {
        interrupt(number, "the recovery takes too long", client)
      }
    case .done:
      if case .inspect(let target) = feedback.command.action { inspected.insert(target) }
      works[number].command = nil
      sendNext(of: number, by: client)
    case .blocked(let obstruction) where obstruction.isAboutState:
      works[number].command = nil
      let text = Drive.words(feedback.status)
      guard case .succeeded = works[number].result, works[number].errand.action != nil else {
        return end(number, .failed("on the way back: \(text)"))
      }
      works[number].result = .rejected(text)
      works[number].queue = way(back: works[number].errand.robot)
      sendNext(of: number, by: client)
    default: interrupt(number, Drive.words(feedback.status), client)
    }
  }

  /// A slip, a fall, a missed end time. A recovery is begun anew a few times.
  private func interrupt(_ number: Int, _ reason: String, _ client: RobotClient) {
    works[number].command = nil
    guard works[number].errand.action == nil, works[number].tries < 5 else {
      return end(number, .failed(reason))
    }
    works[number].tries += 1
    works[number].isRecovering = false
  }

  /// Clears what can be cleared before a recovery sends its first command. A robot that still rolls has to come
  /// to rest first: its fall is not over.
  private func beginRecovery(_ number: Int, _ client: RobotClient) {
    try? client.clearFaults()
    let faults = client.platform.state.faults
    guard faults.isEmpty else {
      if simulation.time - works[number].start > Self.patience {
        end(number, .failed("what went wrong does not end: \(faults[0].cause.rawValue)"))
      }
      return
    }
    works[number].isRecovering = true
    works[number].queue = recovery(of: works[number].errand.robot)
    sendNext(of: number, by: client)
  }

  private func sendNext(of number: Int, by client: RobotClient) {
    if works[number].errand.action == nil, !works[number].isRecovering {
      return beginRecovery(number, client)
    }
    guard !works[number].queue.isEmpty else { return end(number, works[number].result) }
    let action = works[number].queue.removeFirst()
    do throws(DispatchRefusal) {
      works[number].command = try send(action, by: client, within: nil)
      works[number].commandStart = simulation.time
    } catch {
      interrupt(number, error.description, client)
    }
  }

  private func end(_ number: Int, _ progress: ActuatorProgress) {
    works[number].progress = progress
    works[number].command = nil
    works[number].queue = []
    works[number].after = look()
    if active[works[number].errand.robot] == number { active[works[number].errand.robot] = nil }
  }
}

extension CommandRefusal {
  /// Whether it says that the command is not possible in this state; else that something is wrong with the
  /// robot, its client or the command.
  var isAboutState: Bool {
    switch self {
    case .unknownPlace, .notStanding, .payloadTooHeavy, .carriesPayload, .carriesNothing: true
    default: false
    }
  }
}

extension Obstruction {
  /// Whether it would stop the robot again whenever it tried; else it is a mishap.
  var isAboutState: Bool {
    switch self {
    case .obstacle, .passage, .slope, .gap, .edge, .outOfReach, .absent: true
    case .gripFailed, .noProgress: false
    }
  }
}
