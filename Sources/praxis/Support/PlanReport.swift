import Grounding
import JSON
import PDDL
import Search

/// What a planning run has to tell beside its plans: statistics for people or one JSON object.
struct PlanReport: Sendable {
  private let options: PlanRun.Options
  /// Seconds of each phase, in their order.
  var times: [(name: String, seconds: Double)] = []
  /// The task, once it is grounded.
  var task: FiniteDomainTask?
  /// What users should know of how the configuration handles the task.
  var remarks: [String] = []
  /// The plans handed out.
  var plans: [(plan: Plan, found: FoundPlan)] = []
  /// What the search says.
  var result: SearchResult?

  init(options: PlanRun.Options) {
    self.options = options
  }

  /// The cost that a plan states, as text.
  static func cost(of plan: Plan) -> String {
    JSONValue.number(plan.statedCost).text
  }

  /// Tells everything, as the options ask.
  ///
  /// - Parameters:
  ///   - outcome: how the run ended, in words.
  ///   - status: the exit status that the process will end with.
  mutating func finish(outcome: String, status: ExitStatus) {
    if let result { times.append(("search", result.statistics.time)) }
    switch options.prints {
    case .plan: break
    case .planAndStatistics:
      for (name, value) in statistics { Output.note("\(name): \(value.text)") }
      for run in result?.searches ?? [] {
        Output.note(
          "search \(run.name) on thread \(run.thread): \(run.statistics.evaluated) evaluated, "
            + "\(run.statistics.generated) generated, \(Self.rounded(run.statistics.time)) s")
      }
      for (name, seconds) in times { Output.note("seconds \(name): \(Self.rounded(seconds))") }
      Output.note("outcome: \(outcome)")
    case .json:
      Output.line(json(outcome: outcome, status: status).text)
    case .jsonLines:
      let result = json(outcome: outcome, status: status)
      Output.line(PlanEvent.result(result).text)
    }
  }

  private static func rounded(_ seconds: Double) -> Double {
    (seconds * 10_000).rounded() / 10_000
  }

  private var statistics: [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = []
    if let task {
      members += [
        ("variables", .integer(task.variableCount)), ("facts", .integer(task.factCount)),
        ("operators", .integer(task.operatorCount)), ("axioms", .integer(task.axiomCount)),
      ]
    }
    if let statistics = result?.statistics { members += Self.members(of: statistics) }
    members.append(
      ("peak_memory_kib", SystemMemory.peak.map { .integer($0 >> 10) } ?? .null))
    return members
  }

  private static func members(
    of statistics: SearchStatistics
  ) -> [(key: String, value: JSONValue)] {
    [
      ("expanded", .integer(statistics.expanded)),
      ("evaluated", .integer(statistics.evaluated)),
      ("generated", .integer(statistics.generated)),
      ("reopened", .integer(statistics.reopened)),
      ("dead_ends", .integer(statistics.deadEnds)), ("states", .integer(statistics.states)),
      ("bytes_per_state", .integer(statistics.bytesPerState)),
    ]
  }

  /// What each search did.
  private var searches: [JSONValue] {
    (result?.searches ?? []).map { run in
      .object(
        [("name", .string(run.name)), ("thread", .integer(run.thread))]
          + Self.members(of: run.statistics)
          + [("seconds", .number(Self.rounded(run.statistics.time)))])
    }
  }

  private func json(outcome: String, status: ExitStatus) -> JSONValue {
    let best = plans.last
    return [
      "outcome": .string(outcome),
      "exit_status": .integer(Int(status.rawValue)),
      "plan": best.map { .array($0.plan.steps.map { .string($0.description) }) } ?? .null,
      "cost": .number(best?.plan.statedCost),
      "plans": .array(
        plans.map {
          [
            "cost": .number($0.plan.statedCost), "steps": .integer($0.plan.steps.count),
            "seconds": .number($0.found.time), "search": .string($0.found.search),
          ]
        }),
      "remarks": .array(remarks.map { .string($0) }),
      "statistics": .object(statistics),
      "searches": .array(searches),
      "seconds": .object(times.map { (key: $0.name, value: .number($0.seconds)) }),
    ]
  }
}
