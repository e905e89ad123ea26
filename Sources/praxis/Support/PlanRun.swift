import Grounding
import JSON
import PDDL
import Search
import Synchronization
import Validation

/// One run of the planner for the command line: reads, grounds, searches, validates, reports.
final class PlanRun: Sendable {
  /// What is to be done.
  struct Options: Sendable {
    /// What goes to the outputs.
    enum Prints: Sendable {
      case plan
      case planAndStatistics
      case json
      /// A JSON object a line: progress and plans as they come, and the result.
      case jsonLines
    }

    var domain: String
    var problem: String
    var planFile: String?
    var configuration: PlannerConfiguration
    var seed: Int
    var threads: Int
    var prints: Prints
  }

  private let options: Options
  private let budget: Budget
  /// Whether grounding is over, and how many plans have been handed out.
  private let isSearching = Atomic<Bool>(false)
  private let planCount = Atomic<Int>(0)
  /// What is told in the end, by this thread or by the watchdog's.
  private let report: Mutex<PlanReport>

  init(options: Options, budget: Budget) {
    self.options = options
    self.budget = budget
    report = Mutex(PlanReport(options: options))
  }

  /// Runs the planner; gives the exit status after everything has been told.
  ///
  /// - Throws: exit statuses for unusable input.
  func run() throws -> ExitStatus {
    let watchdog = Watchdog(budget) { [self] in emergencyExit($0) }
    defer { watchdog.stop() }
    let task = try Input.task(domain: options.domain, problem: options.problem)
    report.withLock { $0.times.append(("parsing", budget.elapsed)) }
    let grounding: GroundingResult
    do throws(GroundingError) {
      grounding = try Grounder.ground(task.domain, task.problem, budget: budget)
    } catch {
      let status = Input.note(error, problem: options.problem)
      report.withLock { $0.finish(outcome: "\(error)", status: status) }
      return status
    }
    report.withLock {
      $0.times.append(("grounding", grounding.statistics.times.total))
      $0.task = grounding.task
    }
    isSearching.store(true, ordering: .relaxed)
    if grounding.isUnsolvable {
      Output.note("unsolvable: grounding proves that the goal cannot be reached")
      report.withLock { $0.finish(outcome: "unsolvable", status: .unsolvableByGrounding) }
      return .unsolvableByGrounding
    }
    let remarks = options.configuration.remarks(for: grounding.task)
    for remark in remarks { Output.note("note: \(remark)") }
    report.withLock { $0.remarks = remarks }
    return try search(grounding.task, of: task)
  }

  private func search(_ task: FiniteDomainTask, of source: PDDLTask) throws -> ExitStatus {
    var judge = PlanJudge(source)
    var failure: (any Error)?
    let progress = ProgressLine()
    let result: SearchResult
    do throws(SearchError) {
      result = try Planner.solve(
        task, configuration: options.configuration, budget: budget, seed: options.seed,
        threads: options.threads,
        onPlan: { [self] plan in
          guard failure == nil else { return }
          progress.clear()
          do {
            try handOut(plan, task, &judge)
          } catch {
            failure = error
            // The search may end: its plans cannot be handed out.
            budget.interrupt()
          }
        },
        onProgress: onProgress(progress))
    } catch {
      progress.clear()
      Output.note("error: \(error)")
      if case .invalidPlan = error { return .internalError }
      return .unusableCommandLine
    }
    progress.clear()
    if let failure { throw failure }
    let (status, outcome) = Self.status(of: result)
    if result.plans.isEmpty { Output.note(outcome) }
    report.withLock {
      $0.result = result
      $0.finish(outcome: outcome, status: status)
    }
    return status
  }

  /// What to do with the search's progress; nil if nobody wants to know.
  private func onProgress(_ line: ProgressLine) -> ((SearchProgress) -> Void)? {
    if options.prints == .jsonLines { return { Output.line(PlanEvent.progress($0).text) } }
    return line.isShown ? { line.show($0) } : nil
  }

  /// Validates a plan, prints it and writes it to its file.
  private func handOut(
    _ found: FoundPlan, _ task: FiniteDomainTask, _ judge: inout PlanJudge
  ) throws {
    let steps = found.operators.map { task.names.step(of: Int($0)) }
    let plan = Plan(
      steps: steps, statedCost: Double(found.cost) / Double(task.costDenominator))
    try judge.judge(plan)
    let number = planCount.load(ordering: .relaxed) + 1
    let improves = options.configuration.improvesPlans
    let kind: PlanWriter.CostKind = task.hasActionCosts ? .general : .unit
    let text = PlanWriter.text(plan, costKind: kind)
    if let path = options.planFile {
      var file = try OutputFile(improves ? "\(path).\(number)" : path)
      file.write(Array(text.utf8))
      try file.close()
    }
    report.withLock { $0.plans.append((plan, found)) }
    if options.prints == .jsonLines {
      Output.line(PlanEvent.plan(plan, number: number, seconds: found.time).text)
    } else if options.prints != .json {
      if improves { Output.line(";; plan \(number) cost \(PlanReport.cost(of: plan))") }
      Output.text(text)
      if improves { Output.line(";; end plan") }
    }
    planCount.store(number, ordering: .relaxed)
  }

  /// The exit status for a result, and how the run ended in words.
  static func status(of result: SearchResult) -> (status: ExitStatus, outcome: String) {
    let hasPlan = !result.plans.isEmpty
    switch result.status {
    case .solved: return (.success, "solved")
    case .solvedOptimally: return (.success, "solved optimally")
    case .unsolvable:
      let proof =
        result.statistics.expanded == 0
        ? "the delete relaxation has no plan" : "the whole search space holds no plan"
      return (.unsolvable, "unsolvable: \(proof)")
    case .incomplete:
      return (.unsolvedIncomplete, "no plan found: the search gave up states that may lead to one")
    case .stopped(.time) where hasPlan && result.hasRunShortOfMemory:
      return (.planFoundOutOfMemoryAndTime, "memory limit reached, then time limit reached")
    case .stopped(let reason):
      return stopped(reason, hasPlan: hasPlan)
    }
  }

  private static func stopped(
    _ reason: StopReason, hasPlan: Bool
  ) -> (status: ExitStatus, outcome: String) {
    switch reason {
    case .time: (hasPlan ? .planFoundOutOfTime : .outOfTime, "time limit reached")
    case .memory: (hasPlan ? .planFoundOutOfMemory : .outOfMemory, "memory limit reached")
    case .interrupt: (hasPlan ? .success : .unsolvedIncomplete, "interrupted")
    }
  }

  /// What is told, and the status, when the process has to end at once.
  private func emergencyExit(_ reason: StopReason) -> ExitStatus {
    let status: ExitStatus
    let outcome: String
    if isSearching.load(ordering: .relaxed) {
      (status, outcome) = Self.stopped(reason, hasPlan: planCount.load(ordering: .relaxed) > 0)
      Output.note(outcome)
    } else {
      status = Input.note(.stopped(reason), problem: options.problem)
      outcome = "\(GroundingError.stopped(reason))"
    }
    // Whoever holds the report may hang: then its numbers are lost.
    _ = report.withLockIfAvailable { $0.finish(outcome: outcome, status: status) }
    return status
  }
}
