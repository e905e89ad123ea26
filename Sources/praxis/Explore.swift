public import ArgumentParser
import JSON
public import ModelLearning
import PDDL
import Trajectories
import Validation

/// `praxis explore`: learns a model by acting in the simulated true model.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learns a domain by acting in a simulated world.",
    discussion: """
      Knows the names and parameters of the domain's actions, but neither preconditions nor effects, \
      and tries actions from the problem's initial state on. Ends when no state that can be reached \
      can teach anything more, and says so; prints the learned domain.

      STRATEGIES
      \(ExplorationStrategies.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      EXAMPLE: praxis explore domain.pddl p01.pddl --output learned.pddl
      """)

  @Argument(help: "The domain file: the skeleton, and the truth that only the simulation knows.")
  var domain: String
  @Argument(help: "The problem file: the objects and the initial state.")
  var problem: String
  @Option(help: "How what to try next is chosen.")
  var strategy = "frontier"
  @Option(help: "How many actions are tried at most.")
  var steps = 10_000
  @Flag(
    help: """
      Never take one object for two parameters of an action; the model says then that they \
      are different.
      """)
  var differentArguments = false
  @Option(help: "The seed of the random numbers.")
  var seed: UInt64 = 0
  @Option(help: "safe: only what is known to work; optimistic: all that may work.")
  var bound = Bound.safe
  @Option(help: "Where the learned domain goes instead of standard output.")
  var output: String?
  @Option(help: "Where what was tried and seen goes, as JSON Lines.")
  var trace: String?
  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if ExplorationStrategies[strategy] == nil {
      let names = ExplorationStrategies.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no strategy '\(strategy)'; there are \(names).")
    }
    if steps < 0 { throw ValidationError("--steps is 0 or more.") }
  }

  func run() throws {
    let task = try Input.task(domain: domain, problem: problem)
    guard let strategy = ExplorationStrategies[strategy] else { return }
    let explorer: Explorer<SimulatedEnvironment>
    var assumptions = Assumptions.exploration(of: task.domain)
    if differentArguments { assumptions.isInjective = true }
    do {
      let world = try World(domain: task.domain, problem: task.problem)
      explorer = try Explorer(
        skeleton: task.domain, in: SimulatedEnvironment(world), strategy: strategy,
        assumptions: assumptions, seed: seed)
      explorer.oracle = { TerminalOracle.ask($0, where: $1.trueAtoms) }
      try explorer.run(stepLimit: steps)
    } catch {
      Output.note("\(problem): error: \(error)")
      let isUnsupported = (error as? WorldError)?.kind == .unsupported
      throw (isUnsupported ? ExitStatus.unsupported : ExitStatus.unusableInput).exit
    }
    let text = PDDLWriter.text(explorer.model(bound).domain)
    if let trace {
      let writer = TraceWriter(.jsonl, vocabulary: TraceVocabulary(task.domain))
      try write(writer.text([explorer.trace]), to: trace)
    }
    if let output { try write(text, to: output) }
    report(explorer.report, domain: text)
  }

  private func report(_ report: ExplorationReport, domain text: String) {
    if json {
      let result: JSONValue = [
        "succeeded": .integer(report.succeeded), "rejected": .integer(report.rejected),
        "asked": .integer(report.asked), "informative": .integer(report.informative),
        "plans": .integer(report.plans),
        "ending": .string(report.ending?.rawValue),
        "certificate": .bool(report.ending?.isCertificate ?? false),
        "domain": .string(output == nil ? text : nil),
      ]
      Output.line(result.text)
      return
    }
    if output == nil { Output.text(text) }
    Output.note(
      "\(report.succeeded) actions succeeded, \(report.rejected) were rejected; "
        + (report.asked > 0 ? "\(report.asked) questions were answered; " : "")
        + (report.ending?.words ?? ""))
  }

  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path)
    file.write(Array(text.utf8))
    try file.close()
  }
}

extension Bound: ExpressibleByArgument {}

extension ExplorationReport.Ending {
  /// The ending as a message says it.
  fileprivate var words: String {
    switch self {
    case .nothingOpen: "every question is answered"
    case .nothingReachable: "no state that can be reached teaches anything more"
    case .coincidence: "what is still open never shows with these objects"
    case .contradiction:
      "what was seen fits no domain whose conditions are conjunctions of literals"
    case .planningLimit: "planning ran out of time on the way to what is still open"
    case .stepLimit: "the limit on steps is reached"
    case .strategyStopped: "the strategy has nothing more to do"
    }
  }
}
