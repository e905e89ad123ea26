import AgentSpeak
import Agents
import Robots
import Testing

@testable import Executive

@Suite struct ContractEnvironmentTests {
  private static let world: RobotWorld = {
    var world = RobotWorld(name: "yard", bounds: Area(x: -3...12, y: -3...3))
    world.waypoints = [
      Site(name: "the-base", pose: PlanarPose(x: 0, y: 0)),
      Site(name: "shed", pose: PlanarPose(x: 6, y: 0)),
    ]
    world.payloads = [PayloadSite(name: "crate", pose: PlanarPose(x: 6, y: 0.5), mass: 20)]
    world.passages = [
      Passage(name: "gate", area: Area(x: 9...9.3, y: -3...3), isClosed: true)
    ]
    return world
  }()

  /// Runs a program with robots until nothing is left to do; gives what was printed.
  private func run(
    _ program: String, _ members: [KinematicSimulation.Member] = [.init("rex", .mobile(.legged))],
    faults: FaultPlan = .none, seconds: Double = 300,
    each: (KinematicSimulation) -> Void = { _ in }
  ) throws -> [String] {
    var lines: [String] = []
    let society = Society(
      output: Society.Output(print: { lines.append($1) }, log: { lines.append($1) }))
    let simulation = KinematicSimulation(Self.world, members: members, faults: faults)
    let environment = try ContractEnvironment(simulation, in: Self.world, for: society)
    society.environment = environment
    society.add(
      "ann", program: try AgentProgram(SourceText(program, name: "ann.asl"), kit: .standard))
    while environment.time < seconds {
      _ = environment.advance(by: 0.1, cycleLimit: 10_000)
      each(simulation)
      if !society.hasMoreToDo, !environment.isBusy { break }
    }
    #expect(environment.time < seconds, "it comes to an end")
    return lines
  }

  @Test func actionsAreCommandsAndReportsArePercepts() throws {
    let lines = try run(
      """
      !go.
      +!go <- ?posture(rex, P); .print(P); stand; go_to(shed); pick_up(crate); ?carries(rex, C);
        .print("carries ", C); go_to(the_base); drop; velocity(0.5, 0, 0, 2); sit;
        ?posture(rex, Q); .print(Q).
      +at(rex, P) <- .print("at ", P).
      -at(rex, P) <- .print("not at ", P).
      -carries(rex, C) <- .print("without ", C).
      """)
    #expect(
      lines == [
        "sitting", "at the_base", "not at the_base", "at shed", "carries crate", "not at shed",
        "at the_base", "without crate", "sitting",
      ])
  }

  /// How a command fails, and what is no command at all.
  @Test func failuresSayWhy() throws {
    let lines = try run(
      """
      !all.
      +!all <- !t(go_to(shed)); !t(stand); !t(go_to(shed, 0.5)); !t(pick_up(crate)); !t(go_to(moon));
        !t(fly); !t(velocity(9,0,0,1)); !t(velocity(x,0,0,1)); !t(inspect(3)); !t(stance(-0.1, 3));
        !t(clear_faults).
      +!t(A) <- A; .print(A).
      -!t(A)[error(E), error_msg(M)] <- .print(A, " ", E, ": ", M).
      """)
    #expect(
      lines == [
        "go_to(shed) refused: the robot has to stand first", "stand",
        "go_to(shed,0.5) timed_out: end time reached",
        "pick_up(crate) blocked: crate is out of reach",
        "go_to(moon) refused: the map has nothing named moon",
        "fly unknown_action: there is no command fly with 0 arguments",
        "velocity(9,0,0,1) refused: the forward speed is 9.0; allowed is -1.0 to 2.5",
        "velocity(x,0,0,1) unknown_action: x is no number",
        "inspect(3) unknown_action: 3 is no name", "stance(-0.1,3)", "clear_faults",
      ])
  }

  @Test func agentsGetARobotUpAgainAfterAFall() throws {
    var isPushed = false
    let lines = try run(
      """
      !go.
      +!go <- stand; !at(shed); .print(there).
      +!at(P) <- go_to(P).
      -!at(P)[error(fault), error_msg(M)]
        <- .print(M); clear_faults; self_right; stand; !at(P).
      +fault(rex, F) <- .print("fault ", F).
      -fault(rex, F) <- .print("cleared").
      """
    ) { simulation in
      if simulation.time > RobotTime(seconds: 4), !isPushed {
        isPushed = true
        simulation.mobiles[0].body.knockOver()
      }
    }
    #expect(lines == ["fault fall", "fall", "cleared", "there"])
  }

  @Test func anActionThatIsGivenUpStopsTheRobot() throws {
    let lines = try run(
      """
      !go.
      +!go <- stand; !!walk; .wait(2000); .drop_intention(walk); .wait(3000);
        ?posture(rex, P); .print(P).
      +!walk <- go_to(shed); .print("never").
      """)
    #expect(lines == ["standing"])
  }

  @Test func ofSeveralRobotsTheOneIsNamedOrHasTheAgentsName() throws {
    let rover = KinematicSimulation.Member("rover-2", .mobile(.rover), at: PlanarPose(x: 0, y: 2))
    let legged = KinematicSimulation.Member("rex", .mobile(.legged))
    let program = """
      !go.
      +!go <- stand(rex); go_to(rover_2, shed); .print(there); stop.
      -!go[error(E), error_msg(M)] <- .print(E, ": ", M).
      """
    #expect(
      try run(program, [legged, rover]) == ["there", "no_robot: say which robot: rex, rover_2"])
    // An agent commands the robot of its own name without naming it.
    let own = KinematicSimulation.Member("ann", .mobile(.legged), at: PlanarPose(x: 0, y: -2))
    #expect(try run("!go. +!go <- stand; .print(up).", [legged, own]) == ["up"])
  }

  @Test func whatIsInTheWayIsNamed() throws {
    let lines = try run(
      """
      !go.
      +!go <- stand; velocity(1, 0, 0, 30).
      -!go[error(E), error_msg(M)] <- .print(E, ": ", M).
      """)
    #expect(lines == ["blocked: passage gate is closed"])
  }
}
