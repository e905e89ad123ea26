import Agents
import Executive
import JSON
import PDDL
import Robots

/// The robots of a session: what a request has under `robots`.
///
/// `world`, `commands` and `perception` are the texts of files as missions have them. The robots are simulated
/// without forces, or those of `praxis robot serve` at `socket`, which whoever starts the session names.
struct SessionRobots {
  let environment: RobotEnvironment
  /// How many seconds go by for the robots in a second.
  let speed: Double
  /// Seconds between two looks at the robots, on their clock.
  static let tick = 0.1
  static let fastest = 100.0

  /// - Returns: nil if the request names no robots.
  /// - Throws: `SessionError` with what is wrong.
  init?(
    _ request: JSONValue, _ task: SessionTask, _ meansEnds: MeansEnds?, for society: Society
  ) throws {
    guard let robots = request["robots"], !robots.isNull else { return nil }
    guard let meansEnds, let domain = task.domain, let problem = task.problem else {
      throw SessionError("robots need a domain and a problem")
    }
    speed = robots["speed"]?.numberValue ?? 1
    guard speed > 0, speed <= Self.fastest else {
      throw SessionError("robots: expected a speed above 0, \(Self.fastest) at most")
    }
    let seed = UInt64(clamping: request["seed"]?.integerValue ?? 0)
    do {
      let world = try WorldReader.read(robots["world"]?.stringValue ?? "", file: "world")
      let site: any RobotSite =
        if let socket = robots["socket"]?.stringValue {
          try RemoteSite(socket)
        } else {
          try SimulatedSite(KinematicSimulation(world, faults: FaultPlan(seed: seed)))
        }
      let source = { (name: String) in
        SourceText(robots[name]?.stringValue ?? "", name: name)
      }
      environment = try RobotEnvironment(
        site,
        commands: CommandMapping(source("commands"), domain: domain, robots: site.robots),
        perception: PerceptionMapping(source("perception"), domain: domain), world: world,
        problem: problem, meansEnds, for: society)
    } catch let error as DiagnosticsError {
      throw SessionError(error.diagnostics.prefix(20).map(\.description).joined(separator: "\n"))
    } catch {
      throw SessionError("robots: \(error)")
    }
  }
}
