import JSON
import PDDL
import Validation

/// Tells a verdict in VAL's words, which people and tools look for.
struct TextVerdictPrinter: VerdictPrinter {
  /// The plan's file.
  let plan: String
  let isVerbose: Bool

  var wantsProgress: Bool { isVerbose }

  func printStart(of plan: Plan) {
    Output.line("Checking plan: \(self.plan)")
    guard isVerbose else { return }
    Output.line("Plan to validate:\n\nPlan size: \(plan.steps.count)")
    for (index, step) in plan.steps.enumerated() { Output.line("\(index + 1): \(step)") }
    Output.line("\nPlan Validation details\n-----------------------")
  }

  func printProgress(_ progress: Validator.Progress) {
    Output.line("\nChecking next happening (time \(progress.number))\n\(progress.step)")
    for atom in progress.effects.deleted { Output.line("Deleting \(text(atom))") }
    for atom in progress.effects.added { Output.line("Adding \(text(atom))") }
    for change in progress.effects.numericValues {
      let function = PlanStep(change.function.name, change.function.arguments)
      Output.line("Updating \(function) to \(JSONValue.number(change.value).text)")
    }
  }

  private func text(_ atom: GroundAtom) -> String {
    PlanStep(atom.predicate, atom.arguments).description
  }

  func printLinks(_ report: LinkReport) {}

  func printVerdict(_ verdict: Verdict, _ source: SourceText) {
    switch verdict.outcome {
    case .valid: printSuccess(verdict)
    case .badPlan(let steps):
      for bad in steps {
        let finding = source.error(
          bad.finding.message, expected: bad.finding.expected, found: bad.finding.found,
          at: bad.step.location)
        Output.line(finding.description)
      }
      Output.line("Bad operator in plan!\nBad plan description!\n\nFailed plans:\n \(plan)")
    case .stepFailed(let failure):
      if isVerbose { Output.line("\nChecking next happening (time \(failure.number))") }
      let what = failure.part == .precondition ? "unsatisfied precondition" : "impossible effect"
      Output.line("Plan failed because of \(what) in:\n\(failure.step)\n")
      Output.line("Plan failed to execute\n")
      let place = source.place(of: failure.step.location)
      printAdvice(
        "\(failure.step) has an \(what) at time \(failure.number) (\(place))", failure.reasons)
    case .goalNotSatisfied(let reasons):
      Output.line("Plan executed successfully - checking goal\nGoal not satisfied\nPlan invalid\n")
      printAdvice("The goal is not satisfied", reasons)
    case .constraintsViolated(let reasons):
      Output.line("Plan failed: constraints on the states are violated\nPlan invalid\n")
      printAdvice("The constraints are not satisfied", reasons)
    }
  }

  private func printSuccess(_ verdict: Verdict) {
    let value = verdict.value.map { JSONValue.number($0).text } ?? "undefined"
    Output.line("Plan executed successfully - checking goal\nPlan valid\nFinal value: \(value)")
    if let problem = verdict.valueProblem { Output.line("The metric has no value: \(problem)") }
    for (name, count) in verdict.violatedPreferences.sorted(by: { $0.key < $1.key }) {
      Output.line("Violated preference: \(name.isEmpty ? "(no name)" : name) \(count)")
    }
    Output.line("\nSuccessful plans:\nValue: \(value)\n \(plan) \(value)")
  }

  private func printAdvice(_ heading: String, _ reasons: [Explanation]) {
    Output.line("Plan Repair Advice:\n\n\(heading)")
    for line in reasons.flatMap(\.lines) { Output.line(line) }
    Output.line("\nFailed plans:\n \(plan)")
  }

  func printBadPlan() {
    Output.line("Checking plan: \(plan)\nBad plan description!\n\nFailed plans:\n \(plan)")
  }

  func printUnusable(_ diagnostics: [Diagnostic]) {
    Findings.note(diagnostics, withCarets: isVerbose)
  }
}
