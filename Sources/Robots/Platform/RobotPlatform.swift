/// A robot as its clients see it: the contract that simulated and real robots fit.
///
/// The order of things: register a stop endpoint and let it check in; acquire a lease; power on; send
/// commands; ask for feedback by their ids. Lease and endpoints have to be kept alive. `RobotClient` does all
/// of it for a simple client.
///
/// A platform is not thread-safe; who shares one puts it into an actor.
public protocol RobotPlatform: AnyObject {
  /// What the platform is and what it can do.
  var description: RobotDescription { get }
  /// The robot's clock.
  var time: RobotTime { get }
  /// How the robot is.
  var state: RobotState { get }
  /// What its sensors measure.
  func sensorFrame() -> SensorFrame
  /// How it looks.
  func motionFrame() -> MotionFrame

  /// Asks for a lease that nobody has.
  ///
  /// - Throws: `claimed` if somebody has it, `namelessClient`.
  func acquireLease(of resource: LeaseResource, client: String) throws(LeaseError) -> Lease
  /// Takes a lease whoever has it; the command in progress is overridden and the robot stops.
  ///
  /// - Throws: `namelessClient`.
  func takeLease(of resource: LeaseResource, client: String) throws(LeaseError) -> Lease
  /// Says that the owner of a lease is still there.
  func retain(_ lease: Lease) -> LeaseUse
  /// Gives a lease back; the robot stops what was commanded with it.
  func giveBack(_ lease: Lease) -> LeaseUse
  /// Who has the lease of a part; nil for nobody, and for the whole robot if its parts have different owners.
  func owner(of resource: LeaseResource) -> String?

  /// Adds something that can stop the robot. The motors have no power before one of them has checked in.
  ///
  /// - Throws: `unusableEndpoint`.
  func register(_ endpoint: StopEndpoint) throws(StopError) -> StopEndpoint.ID
  /// Removes a stop endpoint; without any the robot is stopped.
  ///
  /// - Throws: `unknownEndpoint`.
  func deregister(_ endpoint: StopEndpoint.ID) throws(StopError)
  /// The stop endpoints that the robot listens to, those that were registered first, first. One whose client has
  /// died is found here by its silence; it stops the robot until somebody removes it.
  var stopEndpoints: [StopEndpointState] { get }
  /// What an endpoint has to answer, with all bits turned over; nil if there is no such endpoint.
  func stopChallenge(for endpoint: StopEndpoint.ID) -> UInt64?
  /// Hears a stop endpoint and gives its next challenge.
  ///
  /// - Throws: `unknownEndpoint`, `wrongResponse`.
  func checkIn(
    _ endpoint: StopEndpoint.ID, level: StopLevel, response: UInt64
  ) throws(StopError) -> UInt64

  /// Switches the motors on or off. Off is safe only while the robot sits: what stands, falls.
  ///
  /// - Throws: `lease`, and when switching on `emergencyStop`, or `notPoweredOn` if the motors do not come on.
  func setPower(_ isOn: Bool, lease: Lease) throws(CommandRefusal)

  /// Sends a command. If it is accepted, the command in progress is overridden.
  ///
  /// - Throws: why it is refused; the command in progress goes on.
  func send(_ command: RobotCommand, lease: Lease) throws(CommandRefusal) -> CommandID
  /// Moves the end time of the command in progress.
  ///
  /// - Throws: `lease`, `unknownCommand`, `expired`.
  func renew(_ id: CommandID, until endTime: RobotTime, lease: Lease) throws(CommandRefusal)
  /// What has become of a command; nil if there was none of this id or it is long ago.
  func feedback(for id: CommandID) -> CommandFeedback?

  /// Clears a fault.
  ///
  /// - Throws: `lease`, `faultRemains` if it is not there or cannot be cleared yet.
  func clearFault(_ id: BehaviourFault.ID, lease: Lease) throws(CommandRefusal)
}

/// A world of its own time with robots in it.
public protocol RobotSimulation: AnyObject {
  /// The clock.
  var time: RobotTime { get }
  /// The seconds of one step.
  var timeStep: Double { get }
  /// The robots, in a fixed order.
  var platforms: [any RobotPlatform] { get }
  /// Lets one step of time go by.
  func step()
}

extension RobotSimulation {
  /// Lets time go by, in whole steps, at least as long as asked for; nothing for what is not positive.
  public func advance(by seconds: Double) {
    let end = time + seconds
    while time < end { step() }
  }

  /// The robot of a name; nil if there is none.
  public func platform(named name: String) -> (any RobotPlatform)? {
    platforms.first { $0.description.name == name }
  }
}
