import PDDL
import Robots
import Testing

@testable import Executive

@Suite("From actions to commands")
struct CommandMappingTests {
  private static let domainText = """
    (define (domain scout) (:requirements :typing)
      (:types robot place thing)
      (:predicates (at ?r - robot ?p - place) (holding ?r - robot ?o - thing)
        (lies ?o - thing ?p - place))
      (:action walk :parameters (?r - robot ?from ?to - place)
        :precondition (at ?r ?from) :effect (and (not (at ?r ?from)) (at ?r ?to)))
      (:action grasp :parameters (?r - robot ?o - thing ?p - place)
        :precondition (and (at ?r ?p) (lies ?o ?p))
        :effect (and (holding ?r ?o) (not (lies ?o ?p)))))
    """
  private static let mappingText = """
    ; the walker
    (walk ?r ?from ?to) -> go-to ?to robot ?r timeout 120 retries 1 tolerance 0.3
    (grasp ?r ?o ?p) -> pick-up ?o timeout 20
    """

  private func simulation() -> KinematicSimulation {
    var world = RobotWorld(name: "yard", bounds: Area(x: -5...20, y: -5...5))
    world.waypoints = [
      Site(name: "home", pose: PlanarPose(x: 0, y: 0)),
      Site(name: "shed", pose: PlanarPose(x: 3, y: 0)),
    ]
    return KinematicSimulation(world, members: [.init("rex", .mobile(.legged))])
  }

  private func mapping(_ text: String, _ simulation: KinematicSimulation) throws -> CommandMapping {
    try CommandMapping(
      SourceText(text, name: "commands.map"), domain: try Examples.domain(Self.domainText),
      robots: simulation.platforms.map(\.description))
  }

  @Test("a step becomes the command of its line")
  func commands() throws {
    let mapping = try mapping(Self.mappingText, simulation())
    let walk = mapping.command(for: PlanStep("walk", ["rex", "home", "shed"]))
    #expect(walk?.robot == "rex")
    #expect(walk?.action == .goTo(Destination(.named("shed"), tolerance: 0.3)))
    #expect(
      mapping.command(for: PlanStep("grasp", ["rex", "box", "shed"]))?.action == .pickUp("box"))
    #expect(mapping.command(for: PlanStep("fly", [])) == nil)
  }

  @Test(
    "wrong lines are errors with their place",
    arguments: [
      (
        "(fly ?r) -> sit", "commands.map:1:2: error: the domain scout has no such action, found fly"
      ),
      (
        "(walk ?r ?a) -> sit",
        "commands.map:1:12: error: walk has 3 parameters, not 2, found )"
      ),
      (
        "(walk ?r ?a ?b) -> hop ?b",
        "commands.map:1:20: error: there is no such command, expected sit, stand, stance, go-to, "
          + "stop, freeze, self-right, dock, pick-up, drop, inspect, found hop"
      ),
      (
        "(walk ?r ?a ?b) -> go-to ?c",
        "commands.map:1:26: error: go-to needs an argument, expected a parameter or a name, found ?c"
      ),
      (
        "(walk ?r ?a ?b) -> go-to ?b timeout soon",
        "commands.map:1:37: error: timeout needs a number over 0, found soon"
      ),
      (
        "(walk ?r ?a ?b) -> go-to ?b robot max",
        "commands.map:1:35: error: there is no such robot, expected rex, found max"
      ),
      (
        "(walk ?r ?a ?b) sit",
        "commands.map:1:17: error: an action is followed by its command, "
          + "expected '->', found sit"
      ),
      ("", "commands.map: error: the action walk has no command"),
    ])
  func mistakes(line: String, message: String) throws {
    let error = #expect(throws: DiagnosticsError.self) { try mapping(line, simulation()) }
    #expect(error?.diagnostics.first?.description == message)
  }

  @Test("a robot walks as the plan says, and the executor sees that it arrived")
  func robot() throws {
    let simulation = simulation()
    let site = try SimulatedSite(simulation)
    try stand(site)
    let domain = try Examples.domain(Self.domainText)
    let objects = Examples.objects("robot", "rex") + Examples.objects("place", "home", "shed")
    let explainer = PlanExplainer(domain: domain, objects: objects)
    let goal = Examples.goal("at rex shed")
    let plan = try explainer.explain(
      Examples.steps("walk rex home shed"), from: Examples.state("at rex home"), goal: goal)
    let actuator = RobotActuator(try mapping(Self.mappingText, simulation), at: site)
    let executor = PlanExecutor(plan, on: actuator)
    for _ in 0..<600 where executor.status == .running {
      let x = site.look().robots[0].pose.x
      let state = Examples.state(x > 2.6 ? "at rex shed" : "at rex home")
      try executor.tick(state, at: simulation.time.seconds)
      site.advance(by: 0.1)
    }
    #expect(executor.status == .reached)
    #expect(abs(site.look().robots[0].pose.x - 3) < 0.4)
  }

  @Test("a place that the robot's map lacks is a refusal, not a hang")
  func unknownPlace() throws {
    let simulation = simulation()
    let site = try SimulatedSite(simulation)
    try stand(site)
    let actuator = RobotActuator(try mapping(Self.mappingText, simulation), at: site)
    let refusal = #expect(throws: DispatchRefusal.self) {
      try actuator.start(PlanStep("walk", ["rex", "home", "moon"]), as: nil)
    }
    #expect(refusal?.description == "the map has nothing named moon")
  }

  private func stand(_ site: SimulatedSite) throws {
    let handle = try site.begin(Errand(.stand, of: "rex"), as: nil)
    for _ in 0..<50 where site.progress(of: handle) != .succeeded { site.advance(by: 0.1) }
    #expect(site.progress(of: handle) == .succeeded)
  }
}
