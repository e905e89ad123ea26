import ArgumentParser
import Executive
import JSON
import LeggedRobot
import PDDL
import Robots

/// `praxis mission`: the whole loop, from a domain without preconditions and effects to goals reached.
struct MissionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mission",
    abstract: "Lets an agent reach goals with a robot while it learns what its actions do.",
    discussion: """
      The agent knows which actions there are, and nothing of what they require and do. It acts, learns \
      from every step, plans with what it knows, and keeps to the safety conditions. The folder has the \
      mission's files; Docs/mission.md describes them. Exit status: 0 if all goals were reached, 1 if not, \
      31 if a file cannot be used.

      EXAMPLE: praxis mission Missions/yard --report mission.html
      """)

  @Argument(help: "The folder with the mission's files.")
  var folder: String
  @Option(help: "The seed of what goes wrong and of random choices.")
  var seed: UInt64 = 1
  @Flag(help: "Walk the robot with forces, in the physics of MuJoCo; it slips and falls by itself.")
  var physics = false
  @Option(help: "The probability that a stride slips.")
  var slip = 0.05
  @Option(help: "The probability that a slip ends in a fall.")
  var fall = 0.1
  @Option(help: "The socket of robots in another process: see 'praxis robot serve'.")
  var robots: String?
  @Option(help: "How many tries are made to learn before the goals are pursued; 0 for none.")
  var explore = 0
  @Option(
    help: "How these tries are chosen; see 'praxis explore --help'. 'oracle' asks at the terminal.")
  var strategy = "frontier"
  @Option(help: "After how many seconds of the robots' clock the mission ends.")
  var timeLimit = 7200.0
  @Option(help: "After how many steps the mission ends.")
  var actionLimit = 2000
  @Flag(help: "Do not learn: plan with what is known at the start.")
  var noLearning = false
  @Flag(help: "Do not filter options: adopt every plan.")
  var noFilter = false
  @Flag(help: "Do not keep the safety conditions, but count how often they are broken.")
  var noSafety = false
  @Option(
    help:
      "Where dispatches are written before they are sent; a mission that was killed goes on by it.")
  var journal: String?
  @Option(help: "Where what was tried and seen is written, as JSON Lines.")
  var trace: String?
  @Option(help: "Where the learned domain goes.")
  var output: String?
  @Option(help: "Where a report with pictures goes, as one HTML file.")
  var report: String?
  @Option(help: "Where the map with the robots' ways goes, as SVG.")
  var map: String?
  @Flag(help: "Leave beliefs and intentions out of the timeline.")
  var brief = false
  @Flag(help: "Leave the timeline out.")
  var quiet = false
  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    for (name, value) in [("slip", slip), ("fall", fall)] where !(0...1 ~= value) {
      throw ValidationError("--\(name) is a probability: 0 to 1.")
    }
    if explore < 0 { throw ValidationError("--explore is 0 or more.") }
    if !(timeLimit > 0) { throw ValidationError("--time-limit must be over 0.") }
    if actionLimit < 1 { throw ValidationError("--action-limit must be over 0.") }
  }

  private var options: Mission.Options {
    var options = Mission.Options()
    options.learns = !noLearning
    options.filters = !noFilter
    options.keepsSafe = !noSafety
    options.strategy = strategy
    options.explorationSteps = explore
    options.seed = seed
    options.timeLimit = timeLimit
    options.actionLimit = actionLimit
    options.journal = journal
    options.trace = trace
    return options
  }

  func run() throws {
    let mission: Mission
    let files: MissionFiles
    do {
      files = try MissionFiles(folder: folder)
      mission = try Mission(files, at: try site(in: files.world), options: options)
    } catch {
      Output.note("\(error)")
      throw ExitStatus.unusableInput.exit
    }
    mission.ask { step, state in
      TerminalOracle.ask(step, where: state.atoms.sorted { $0.text < $1.text })
    }
    if !quiet, !json {
      mission.onEntry = { [brief] entry in
        if brief, [.belief, .intention].contains(entry.kind) { return }
        Output.line(MissionText.line(entry))
      }
    }
    let result: MissionResult
    do {
      result = try mission.run()
    } catch {
      Output.note("the mission is lost: \(error)")
      throw ExitStatus.negativeVerdict.exit
    }
    let name = String(folder.split(separator: "/").last ?? "mission")
    let pictures = MissionReport(name, files, mission.log, result)
    if let report { try write(pictures.html, to: report) }
    if let map { try write(pictures.map, to: map) }
    if let output { try write(PDDLWriter.text(result.model), to: output) }
    Output.text(json ? MissionText.json(result).text + "\n" : MissionText.table(result))
    if !result.isComplete { throw ExitStatus.negativeVerdict.exit }
  }

  private func site(in world: RobotWorld) throws -> any RobotSite {
    if let robots { return try RemoteSite(robots) }
    guard physics else {
      let faults = FaultPlan(
        seed: seed, slips: [FaultPlan.Slip(probability: slip)], fallAfterSlip: fall)
      return try SimulatedSite(KinematicSimulation(world, faults: faults))
    }
    let simulation = try LeggedSimulation(world, seed: seed)
    return try SimulatedSite(simulation, in: world) { [unowned simulation] in simulation.payloads }
  }

  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path)
    file.write(Array(text.utf8))
    try file.close()
  }
}
