import ArgumentParser
import Grounding
import JSON
import PDDL

/// `praxis ground`: prints the size of a grounded task, writes it in Fast Downward's format.
struct Ground: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Grounds a task; prints statistics.",
    discussion: """
      Turns a PDDL domain and problem into a task over finite-domain variables, as planning does, \
      and prints how large it is and how long each stage took.

      EXAMPLE: praxis ground domain.pddl problem.pddl --sas task.sas
      """)

  @Argument(help: "The domain file.")
  var domain: String
  @Argument(help: "The problem file.")
  var problem: String
  @Option(help: "Write the task to this file, in Fast Downward's translator format version 3.")
  var sas: String?
  @Option(help: "Seconds that the search for mutex groups may take; 0 turns it off.")
  var invariantTimeLimit = 10.0
  @Flag(help: "Keep facts and operators that no plan needs.")
  var keepIrrelevant = false
  @OptionGroup var limits: LimitOptions
  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let budget = limits.startBudget()
    let problem = problem
    let watchdog = Watchdog(budget) { reason in
      Input.note(.stopped(reason), problem: problem)
    }
    defer { watchdog.stop() }
    let task = try Input.task(domain: domain, problem: problem)
    let parsingTime = budget.elapsed
    var options = Grounder.Options()
    options.invariantTimeLimit = invariantTimeLimit
    options.removesIrrelevant = !keepIrrelevant
    let result: GroundingResult
    do throws(GroundingError) {
      result = try Grounder.ground(
        task.domain, task.problem, options: options, budget: budget)
    } catch {
      throw Input.exit(after: error, problem: problem)
    }
    if let sas { try write(result, to: sas) }
    report(result, parsingTime: parsingTime)
    if result.isUnsolvable { throw ExitStatus.unsolvableByGrounding.exit }
  }

  private func write(_ result: GroundingResult, to path: String) throws {
    let task = result.isUnsolvable ? .unsolvable : result.task
    var file = try OutputFile(path)
    SASWriter.write(task) { file.write($0) }
    try file.close()
  }

  private func report(_ result: GroundingResult, parsingTime: Double) {
    let task = result.task
    let times = result.statistics.times
    let figures: [(name: String, label: String, value: JSONValue)] = [
      ("unsolvable", "unsolvable", .bool(result.isUnsolvable)),
      ("variables", "variables", .integer(task.variableCount)),
      ("derived_variables", "derived variables", .integer(task.axiomLayers.count { $0 >= 0 })),
      ("facts", "facts", .integer(task.factCount)),
      ("operators", "operators", .integer(task.operatorCount)),
      ("axioms", "axioms", .integer(task.axiomCount)),
      ("goals", "goals", .integer(task.goal.count)),
      ("mutex_groups", "mutex groups", .integer(result.statistics.mutexGroups)),
      ("reachable_atoms", "reachable atoms", .integer(result.statistics.reachableAtoms)),
      (
        "reachable_operators", "reachable operators",
        .integer(result.statistics.reachableOperators)
      ),
    ]
    let seconds: [(name: String, label: String, value: Double)] = [
      ("parsing", "parsing", parsingTime), ("normalising", "normalising", times.normalising),
      ("reachability", "reachability", times.reachability),
      ("instantiation", "instantiation", times.instantiation),
      ("simplifying", "simplifying", times.simplifying),
      ("invariants", "invariants", times.invariants), ("encoding", "encoding", times.encoding),
    ]
    guard !json else {
      let members = figures.map { (key: $0.name, value: $0.value) }
      let phases = seconds.map { (key: $0.name, value: JSONValue.number($0.value)) }
      Output.line(JSONValue.object(members + [("seconds", .object(phases))]).text)
      return
    }
    for (_, label, value) in figures { Output.line("\(label): \(value.text)") }
    for (_, label, value) in seconds {
      Output.line("seconds \(label): \((value * 10_000).rounded() / 10_000)")
    }
  }
}
