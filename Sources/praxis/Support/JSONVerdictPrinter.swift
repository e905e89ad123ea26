import JSON
import PDDL
import Validation

/// Tells a verdict as one JSON object.
final class JSONVerdictPrinter: VerdictPrinter {
  /// The plan's file.
  private let plan: String
  /// Whether the verdict lists what each step changes.
  private let isVerbose: Bool
  /// What the steps changed that were carried out.
  private var happenings: [JSONValue] = []
  /// Which step provides what, if that is wanted.
  private var links: [(key: String, value: JSONValue)] = []

  init(plan: String, isVerbose: Bool) {
    self.plan = plan
    self.isVerbose = isVerbose
  }

  var wantsProgress: Bool { isVerbose }

  func printStart(of plan: Plan) {}

  func printProgress(_ progress: Validator.Progress) {
    let effects = progress.effects
    happenings.append([
      "step": .integer(progress.number), "action": .string(progress.step.description),
      "deleted": .strings(effects.deleted.map { PlanStep($0.predicate, $0.arguments).description }),
      "added": .strings(effects.added.map { PlanStep($0.predicate, $0.arguments).description }),
      "updated": .array(
        effects.numericValues.map { change in
          let function = PlanStep(change.function.name, change.function.arguments)
          return ["function": .string(function.description), "value": .number(change.value)]
        }),
    ])
  }

  func printLinks(_ report: LinkReport) { links = report.members }

  func printVerdict(_ verdict: Verdict, _ source: SourceText) {
    let steps = JSONValue.integer(verdict.stepCount)
    switch verdict.outcome {
    case .valid:
      let violations = verdict.violatedPreferences.sorted { $0.key < $1.key }
      print(
        "valid",
        [
          ("steps", steps), ("value", .number(verdict.value)),
          ("value_problem", .string(verdict.valueProblem)),
          ("violated_preferences", .object(violations.map { ($0.key, .integer($0.value)) })),
        ])
    case .badPlan(let bad):
      let findings = bad.map {
        source.error(
          $0.finding.message, expected: $0.finding.expected, found: $0.finding.found,
          at: $0.step.location)
      }
      print(
        "invalid",
        [
          ("reason", "bad steps"), ("steps", steps),
          ("bad_steps", .array(bad.map { .integer($0.number) })),
          ("diagnostics", Findings.json(of: findings)),
        ])
    case .stepFailed(let failure):
      let position = source.position(of: failure.step.location)
      print(
        "invalid",
        [
          ("reason", failure.part == .precondition ? "precondition" : "effect"), ("steps", steps),
          ("step", .integer(failure.number)), ("action", .string(failure.step.description)),
          ("line", position.map { .integer($0.line) } ?? nil),
          ("column", position.map { .integer($0.column) } ?? nil),
          ("unsatisfied", json(failure.reasons)),
        ])
    case .goalNotSatisfied(let reasons):
      print("invalid", [("reason", "goal"), ("steps", steps), ("unsatisfied", json(reasons))])
    case .constraintsViolated(let reasons):
      print(
        "invalid", [("reason", "constraints"), ("steps", steps), ("unsatisfied", json(reasons))])
    }
  }

  func printBadPlan() {}

  func printUnusable(_ diagnostics: [Diagnostic]) {
    let feature = DiagnosticsError(diagnostics).unsupportedFeature
    print(
      "unusable",
      [("unsupported", .string(feature)), ("diagnostics", Findings.json(of: diagnostics))])
  }

  private func json(_ reasons: [Explanation]) -> JSONValue {
    .array(reasons.map { ["reason": .string($0.text), "because": json($0.parts)] })
  }

  private func print(_ verdict: String, _ members: [(key: String, value: JSONValue)]) {
    let first: [(key: String, value: JSONValue)] = [
      ("verdict", .string(verdict)), ("plan", .string(plan)),
    ]
    let last: [(key: String, value: JSONValue)] =
      isVerbose ? [("happenings", .array(happenings))] : []
    Output.line(JSONValue.object(first + members + last + links).text)
  }
}
