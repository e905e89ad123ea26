import Agents
import ArgumentParser
import Executive
import PDDL

/// The planner of agents, and the world that they act in: `--domain`, `--problem`.
struct MeansEndsOptions: ParsableArguments {
  @Option(help: "Agents plan for goals without a plan with this PDDL domain.")
  var domain: String?
  @Option(
    help: "Agents know the objects of this PDDL problem, and act in a world that starts as it says."
  )
  var problem: String?

  func validate() throws {
    if problem != nil, domain == nil { throw ValidationError("--problem needs --domain.") }
  }

  /// What agents are given.
  struct Equipment {
    var kit = AgentKit.standard
    fileprivate var meansEnds: MeansEnds?
    /// What is true at first in the world that agents act in; nil if there is none.
    fileprivate var start: FactState?

    /// Gives a society without agents the world, and each agent that joins it the planner.
    func equip(_ society: Society) {
      guard let meansEnds else { return }
      society.prepare = { meansEnds.equip(&$0) }
      if let start {
        society.environment = SimulatedWorld(start, meansEnds.vocabulary, for: society)
      }
    }
  }

  /// Reads the files.
  ///
  /// - Throws: `unusableInput` after telling every finding.
  func equipment() throws -> Equipment {
    guard let domain else { return Equipment() }
    var equipment = Equipment()
    let meansEnds: MeansEnds
    if let problem {
      let task = try Input.task(domain: domain, problem: problem)
      meansEnds = MeansEnds(domain: task.domain, objects: task.problem.objects)
      equipment.start = FactState(task.problem.initial)
    } else {
      meansEnds = MeansEnds(domain: try Input.domain(domain))
    }
    equipment.meansEnds = meansEnds
    equipment.kit = AgentKit(actions: meansEnds.actions)
    return equipment
  }
}
