import TestSupport
import Testing

/// `praxis agent run --robot`.
@Suite struct AgentRobotsTests {
  let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      !go.
      +!go <- stand; go_to(near); ?at(R, P); .print(R, " is at ", P).
      -!go[error(E), error_msg(M)] <- .print(E, ": ", M).
      """, to: "walker.asl")
    program = folder.path(of: "walker.asl")
  }

  private func run(_ options: [String]) throws -> CommandResult {
    try CommandRunner.run(["agent", "run", program] + options)
  }

  @Test func agentsCommandASimulatedRobot() throws {
    let run = try run(["--robot", "rex", "--world", "rubble"])
    #expect(run.status == 0)
    #expect(run.output == "[walker] rex is at near\n")
  }

  @Test func theSameProgramCommandsARobotInPhysics() throws {
    let run = try run(["--robot", "rex", "--physics"])
    #if MuJoCo
      #expect(run.status == 0)
      #expect(run.output == "[walker] rex is at near\n")
    #else
      #expect(run.status == 33)
    #endif
  }

  @Test func theLimitIsOnTheRobotsClock() throws {
    let run = try run(["--robot", "rex", "--time-limit", "2"])
    #expect(run.status == 23 && run.output.isEmpty)
    #expect(run.errors.contains("the limit of 2.0 seconds is reached"))
  }

  @Test func aRobotWithoutTheCommandRefusesIt() throws {
    let run = try run(["--robot", "rex=rover"])
    #expect(run.output == "[walker] refused: this platform has no command stand\n")
  }

  @Test(arguments: [
    (["--robot", "a=boat"], "--robot is NAME, NAME=legged, NAME=rover or NAME=arm, not 'a=boat'."),
    (["--robot", "a", "--robot", "a=arm"], "Two robots have the same name."),
    (["--world", "flat"], "--world needs --robot."),
    (["--physics"], "--physics needs --robot."),
    (["--robot", "a=arm", "--physics"], "--physics is for one legged robot."),
    (["--robot", "a", "--domain", "d.pddl"], "--robot and --domain are two worlds"),
    (["--robot", "a", "--threads", "2"], "A run with --robot is on one thread"),
    (["--robot", "a", "--world", "moon"], "no world named moon"),
  ])
  func whatDoesNotFitIsSaid(options: [String], message: String) throws {
    let run = try run(options)
    #expect(run.status == 33 && run.errors.contains(message), "\(run.errors)")
  }
}
