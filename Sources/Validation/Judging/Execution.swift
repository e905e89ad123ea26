import PDDL

/// One plan being carried out.
struct Execution {
  private let world: World
  private let actions: [GroundAction]
  private let steps: [PlanStep]
  private var state: State
  private var monitors: [ConstraintMonitor]
  private var violations: [String: Int] = [:]

  init(world: World, actions: [GroundAction], steps: [PlanStep]) {
    self.world = world
    self.actions = actions
    self.steps = steps
    state = world.initialState
    monitors = world.constraintMonitors()
  }

  /// Carries all steps out, or as many as possible.
  mutating func run(_ progress: ((Validator.Progress) -> Void)?) -> Verdict.Outcome {
    if let reason = observe() { return .constraintsViolated([reason]) }
    for index in actions.indices {
      let before = progress == nil ? nil : state
      if let failure = carryOut(index) { return .stepFailed(failure) }
      if let reason = observe() { return .constraintsViolated([reason]) }
      if let progress, let before {
        progress(
          Validator.Progress(
            number: index + 1, step: steps[index],
            effects: world.effects(from: before, to: state)))
      }
    }
    return judgeEnd()
  }

  private mutating func carryOut(_ index: Int) -> Verdict.FailedStep? {
    func failure(_ part: Verdict.FailedStep.Part, _ reasons: [Explanation]) -> Verdict.FailedStep {
      Verdict.FailedStep(number: index + 1, step: steps[index], part: part, reasons: reasons)
    }
    let reasons = checkPrecondition(of: actions[index])
    guard reasons.isEmpty else { return failure(.precondition, reasons) }
    do {
      try world.apply(actions[index], to: &state)
    } catch {
      return failure(.effect, [Explanation(error.description)])
    }
    return nil
  }

  /// The reasons why an action is not applicable; none if it is. Counts violated preferences.
  private mutating func checkPrecondition(of action: GroundAction) -> [Explanation] {
    let schema = world.schemas[action.schema]
    var evaluator = world.evaluator(state, slots: schema.slotCount, arguments: action.arguments)
    let reasons = evaluator.reasonsAgainst(schema.precondition)
    guard reasons.isEmpty else { return reasons }
    do {
      try evaluator.countViolations(in: schema.precondition, into: &violations)
    } catch {
      return [Explanation(error.description)]
    }
    return []
  }

  /// Shows the state to the constraints; the reason if one of them has no value in it.
  private mutating func observe() -> Explanation? {
    for index in monitors.indices {
      do {
        try monitors[index].observe(state, in: world)
      } catch {
        return Explanation(error.description)
      }
    }
    return nil
  }

  private mutating func judgeEnd() -> Verdict.Outcome {
    var evaluator = world.evaluator(state, slots: world.goalSlotCount)
    let reasons = evaluator.reasonsAgainst(world.goal)
    guard reasons.isEmpty else { return .goalNotSatisfied(reasons) }
    do {
      try evaluator.countViolations(in: world.goal, into: &violations)
    } catch {
      return .goalNotSatisfied([Explanation(error.description)])
    }
    var broken: [Explanation] = []
    for monitor in monitors {
      guard let reason = monitor.reason else { continue }
      if let preference = monitor.preference {
        violations[preference, default: 0] += 1
      } else {
        broken.append(reason)
      }
    }
    return broken.isEmpty ? .valid : .constraintsViolated(broken)
  }

  /// Adds the value of the plan, which was carried out to its end.
  func evaluateMetric(_ verdict: inout Verdict) {
    verdict.violatedPreferences = violations
    do {
      verdict.value = try world.value(
        ofPlanEndingIn: state, steps: steps.count, violations: violations)
    } catch {
      verdict.valueProblem = error.description
    }
  }
}
