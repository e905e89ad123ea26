import TestSupport
import Testing

/// Plans the problems of `Domains` as a user would, with the `praxis` command.
@Suite struct PlanningTests {
  /// A problem and the cost of its cheapest plan, as Fast Downward's A* with blind search found it.
  static let optimalCosts: [(problem: String, cost: Int)] = [
    ("blocks-world/p01", 6),
    ("cleaning-robots/p01", 14),
    ("cleaning-robots/p02", 65),
    ("crate-push/p01", 5),
    ("crate-push/p02", 11),
    ("elevator-adl/p01", 5),
    ("elevator-adl/p02", 14),
    ("hanoi/p01", 7),
    ("hanoi/p02", 31),
    ("legged-scout/p01", 68),
    ("legged-scout/p02", 388),
    ("locked-rooms/p01", 5),
    ("logistics/p01", 6),
    ("parcel-roads/p01", 36),
    ("power-grid/p01", 5),
    ("warehouse/p01", 21),
    ("warehouse/p02", 19),
  ]

  @Test(arguments: optimalCosts)
  func optimalPlanHasTheKnownCost(problem: String, cost: Int) throws {
    let run = try plan(problem, ["--config", "optimal"])
    #expect(run.status == 0, "\(run.errors)")
    let last = run.output.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("; cost = \(cost) ("), "\(run.output)")
  }

  @Test(arguments: [
    "blocks-world", "cleaning-robots", "crate-push", "elevator-adl", "hanoi", "legged-scout",
    "locked-rooms", "logistics", "parcel-roads", "power-grid", "warehouse",
  ])
  func firstPlansAreValid(domain: String) throws {
    let folder = try TemporaryFolder()
    for problem in ["\(domain)/p01", "\(domain)/p02"] {
      let file = folder.path(of: "plan")
      let run = try plan(problem, ["--plan-file", file])
      #expect(run.status == 0, "\(problem): \(run.errors)")
      let paths = arguments(problem)
      let verdict = try CommandRunner.run(["validate"] + paths + [file])
      #expect(verdict.status == 0, "\(problem): \(verdict.output)")
    }
  }

  @Test(arguments: ["p01", "p02", "p03"])
  func slidingTilesAreProvenUnsolvable(problem: String) throws {
    let run = try plan("sliding-tiles/\(problem)", [])
    #expect(run.status == 11, "\(run.errors)")
    #expect(run.output == "")
  }

  private func plan(_ problem: String, _ options: [String]) throws -> CommandResult {
    try CommandRunner.run(["plan"] + arguments(problem) + options, timeLimit: 300)
  }

  /// The paths of the domain and the problem file.
  private func arguments(_ problem: String) -> [String] {
    let domain = problem.split(separator: "/").first ?? ""
    let folder = "\(ProjectFolder.path)/Domains"
    return ["\(folder)/\(domain)/domain.pddl", "\(folder)/\(problem).pddl"]
  }
}
