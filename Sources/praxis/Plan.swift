import ArgumentParser
import Grounding
import PDDL
import Search

/// `praxis plan`: finds a plan.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Finds a plan.",
    usage: "praxis plan <domain> <problem> [<options>]\npraxis plan --list",
    discussion: """
      Reads a PDDL domain and problem, looks for a plan and prints it, one step a line, with its \
      cost. Every plan has passed the validator. Exit status: 0 plan found (1, 2, 3: found, then \
      out of memory, time or both while improving it), 10 and 11 no plan exists (proven by \
      grounding, by search), 12 no plan found, 20 and 22 out of memory, 21 and 23 out of time \
      (while grounding, while searching), 31 unusable input, 34 unsupported feature.

      EXAMPLE: praxis plan domain.pddl problem.pddl --time-limit 30 --plan-file plan.txt
      """)

  @Argument(help: "The domain file.")
  var domain: String?
  @Argument(help: "The problem file.")
  var problem: String?
  @Option(
    help: "Write the plan to this file; configurations that improve plans write F.1, F.2, ….")
  var planFile: String?
  @Option(name: .customLong("config"), help: "What to run: \(Self.configurationHelp).")
  var configurationName = PlannerConfiguration.agile.name
  @Option(
    help: ArgumentHelp(
      "Run this search instead of a configuration; see --list.", valueName: "expression"))
  var search: String?
  @Flag(help: "List configurations, algorithms, open lists and heuristics, and stop.")
  var list = false
  @OptionGroup var limits: LimitOptions
  @Option(help: "How many threads may search. They try different searches; 2 to 4 are of use.")
  var threads = 1
  @Option(help: "Where random choices start; on one thread the same seed gives the same plan.")
  var seed = 0
  @Flag(help: "Print one JSON object instead of the plan.")
  var json = false
  @Flag(
    help: "Print JSON objects, one a line: progress, plans as they are found, and the result.")
  var jsonLines = false
  @Flag(name: .shortAndLong, help: "Print statistics to standard error.")
  var verbose = false

  private static var configurationHelp: String {
    PlannerConfiguration.all.map(\.name).joined(separator: ", ")
  }

  func validate() throws {
    if list { return }
    guard domain != nil else { throw ValidationError("Missing expected argument '<domain>'") }
    guard problem != nil else { throw ValidationError("Missing expected argument '<problem>'") }
    guard threads >= 1 else { throw ValidationError("--threads: expected 1 or more") }
    _ = try configuration()
  }

  func run() throws {
    if list { return Output.text(SearchListing.text) }
    guard let domain, let problem else { return }
    let run = PlanRun(
      options: .init(
        domain: domain, problem: problem, planFile: planFile, configuration: try configuration(),
        seed: seed, threads: threads, prints: prints),
      budget: limits.startBudget())
    let status = try run.run()
    if status != .success { throw status.exit }
  }

  private var prints: PlanRun.Options.Prints {
    if jsonLines { return .jsonLines }
    if json { return .json }
    return verbose ? .planAndStatistics : .plan
  }

  /// What is to run: a search described on the command line, else a configuration.
  private func configuration() throws -> PlannerConfiguration {
    guard let search else {
      guard let configuration = PlannerConfiguration[configurationName] else {
        throw ValidationError(
          "--config: there is no '\(configurationName)'; there are \(Self.configurationHelp)")
      }
      return configuration
    }
    do throws(SearchExpressionError) {
      return try PlannerConfiguration(expression: search)
    } catch {
      throw ValidationError("--search:\(error)\n  \(search)\n  \(Self.caret(under: error.column))")
    }
  }

  private static func caret(under column: Int) -> String {
    String(repeating: " ", count: column - 1) + "^"
  }
}
