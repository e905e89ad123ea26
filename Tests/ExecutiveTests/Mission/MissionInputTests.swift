import Glibc
import PDDL
import Robots
import TestSupport
import Testing

@testable import Executive

/// Each mistake is an error at the start, with its place; robots that are silent are a failure, not a hang.
@Suite("What is wrong with missions")
struct MissionInputTests {
  private static let names = [
    "skeleton.pddl", "problem.pddl", "truth.pddl", "site.world", "commands.map", "perception.map",
    "safety.pddl", "mission.asl",
  ]

  /// The mission of the example with one file changed.
  private func folder(_ name: String, _ old: String, _ new: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for file in Self.names {
      var text = try ProjectFolder.read("Missions/yard/\(file)")
      if file == name { text = text.replacing(old, with: new) }
      try folder.write(text, to: file)
    }
    return folder
  }

  private func start(_ folder: TemporaryFolder) throws -> Mission {
    let files = try MissionFiles(folder: folder.path)
    return try Mission(files, at: SimulatedSite(KinematicSimulation(files.world)))
  }

  @Test(
    "mistakes are errors at the start, with their place",
    arguments: [
      ("commands.map", "-> sit ", "-> fly ", "commands.map:3:27: error: there is no such command"),
      ("commands.map", "(dock ?r ?d ?w) ", "(doc ?r ?d ?w) ", "no such action"),
      (
        "problem.pddl", "(docked rex)))", "(happy rex)))",
        "problem.pddl:18:70: error: unknown predicate"
      ),
      ("problem.pddl", ":goal (and", ":goal (or", "the goals of a mission are atoms"),
      (
        "perception.map", "<- place", "<- smell",
        "perception.map:2:21: error: nothing is observed so"
      ),
      ("perception.map", "(inspected ?t)", "(inspected ?t ?r)", "inspected has 1 arguments"),
      (
        "safety.pddl", "(at ?r ice) (carries ?r ?x)", "(at ?r base) (light ?x)",
        "holds at the start"
      ),
      ("site.world", "waypoint base", "waypont base", "site.world"),
      ("mission.asl", "!begin.", "!begin", "mission.asl"),
    ])
  func mistakes(file: String, old: String, new: String, message: String) throws {
    let folder = try folder(file, old, new)
    let error = #expect(throws: MissionError.self) { try start(folder) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
  }

  @Test("a command that the robot lacks is an error at the start")
  func lacking() throws {
    let files = try MissionFiles(folder: "\(ProjectFolder.path)/Missions/yard")
    let rover = KinematicSimulation(
      files.world, members: [KinematicSimulation.Member("rex", .mobile(.rover))])
    let error = #expect(throws: MissionError.self) {
      try Mission(files, at: SimulatedSite(rover))
    }
    #expect(error?.description.contains("rex has no command stand") == true)
  }

  /// A site whose robot accepts errands and never ends them.
  private final class SilentSite: RobotSite {
    let inner: SimulatedSite
    var cancelled = 0

    init(_ inner: SimulatedSite) { self.inner = inner }

    var robots: [RobotDescription] { inner.robots }
    func look() -> SiteReport { inner.look() }
    func begin(_ errand: Errand, as number: Int?) -> Int { 0 }
    func progress(of number: Int) -> ActuatorProgress { .running(fraction: 0) }
    func record(of journalNumber: Int) -> ErrandRecord? { nil }
    func cancel(_ number: Int) { cancelled += 1 }
    func advance(by seconds: Double) { inner.advance(by: seconds) }
  }

  @Test("a robot that never answers is given up after the time limit of the step")
  func silence() throws {
    let files = try MissionFiles(folder: "\(ProjectFolder.path)/Missions/yard")
    let site = SilentSite(try SimulatedSite(KinematicSimulation(files.world)))
    var options = Mission.Options()
    options.timeLimit = 45
    let mission = try Mission(files, at: site, options: options)
    let result = try mission.run()
    #expect(result.ending == "the time is over")
    #expect(result.faulted >= 1)
    #expect(site.cancelled >= 1)
    #expect(mission.log.entries.contains { $0.text.contains("it took longer than 30.0 s") })
  }

  @Test("a server of robots that falls silent is an error, not a hang")
  func lostServer() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "s")
    #expect(throws: SiteError.self) { try RemoteSite(path) }
    // Somebody listens and never says a word.
    let listener = try LineSocket.listen(at: path)
    defer { close(listener) }
    #expect(throws: SiteError.self) { try RemoteSite(path, timeout: 1) }
  }
}
