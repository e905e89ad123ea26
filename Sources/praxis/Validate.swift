import ArgumentParser
import PDDL
import Validation

/// `praxis validate`: judges a plan, in words that VAL's users and tools recognise.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judges a plan: is it valid, and if not, which step fails and why?",
    discussion: """
      Carries the plan out step by step and prints a verdict in VAL's words. Exit status: 0 if the \
      plan is valid, 1 if it is not, 2 if the input cannot be used.

      EXAMPLE: praxis validate domain.pddl problem.pddl plan
      """)

  @Argument(help: "The domain file.")
  var domain: String
  @Argument(help: "The problem file.")
  var problem: String
  @Argument(help: "The plan file.")
  var plan: String
  @Flag(name: .shortAndLong, help: "Print what each step changes, and warnings.")
  var verbose = false
  @Option(name: .short, help: "VAL's tolerance for times; classical plans have none.")
  var tolerance: Double?
  @Flag(help: "Print one JSON object.")
  var json = false
  @Flag(help: "With --json: tell which step provides what each step and the goal need.")
  var links = false

  func validate() throws {
    if links, !json { throw ValidationError("--links needs --json.") }
  }

  func run() throws {
    let printer: any VerdictPrinter =
      json
      ? JSONVerdictPrinter(plan: plan, isVerbose: verbose)
      : TextVerdictPrinter(plan: plan, isVerbose: verbose)
    let verdict: Verdict
    do throws(DiagnosticsError) {
      verdict = try judge(printer)
    } catch {
      printer.printUnusable(error.diagnostics)
      throw ExitStatus.unusableValidation.exit
    }
    if !verdict.isValid { throw ExitStatus.negativeVerdict.exit }
  }

  /// Reads all files, judges the plan and prints the verdict.
  private func judge(_ printer: any VerdictPrinter) throws(DiagnosticsError) -> Verdict {
    let domainText = try SourceText(contentsOfFile: domain)
    let problemText = try SourceText(contentsOfFile: problem)
    let planText = try SourceText(contentsOfFile: plan)
    let task = try PDDLTask(domain: domainText, problem: problemText)
    if verbose { Findings.note(task.warnings, withCarets: true) }
    let reading = PlanReader.read(planText)
    if reading.hasErrors { printer.printBadPlan() }
    let steps = try reading.get()
    do throws(WorldError) {
      let world = try World(domain: task.domain, problem: task.problem)
      printer.printStart(of: steps)
      let verdict = try Validator(world).validate(
        steps, progress: printer.wantsProgress ? { printer.printProgress($0) } : nil)
      if links, verdict.isValid { printer.printLinks(LinkReport(steps, of: task)) }
      printer.printVerdict(verdict, planText)
      return verdict
    } catch {
      let source = [.domain: domainText, .problem: problemText][error.file] ?? planText
      let isUnsupported = error.kind == .unsupported
      let finding = source.error(
        error.description, at: error.location,
        unsupportedFeature: isUnsupported ? error.message : nil)
      throw DiagnosticsError([finding])
    }
  }
}

/// How a verdict is told: as text or as JSON.
protocol VerdictPrinter {
  /// Whether what each step changes is to be told.
  var wantsProgress: Bool { get }

  /// Tells that the plan is going to be carried out.
  func printStart(of plan: Plan)

  /// Tells what a step changed.
  func printProgress(_ progress: Validator.Progress)

  /// Tells which step provides what; the verdict follows.
  func printLinks(_ report: LinkReport)

  /// Tells the verdict; `source` is the plan's text.
  func printVerdict(_ verdict: Verdict, _ source: SourceText)

  /// Tells that the plan's text is no plan; `printUnusable` follows.
  func printBadPlan()

  /// Tells why there is no verdict.
  func printUnusable(_ diagnostics: [Diagnostic])
}
