public import PDDL

/// Judges plans: carries them out step by step and looks at the goal.
///
/// ```swift
/// let verdict = try Validator(world).validate(plan)
/// if case .stepFailed(let failure) = verdict.outcome { print(failure.step, failure.reasons) }
/// ```
public struct Validator: Sendable {
  /// The task that plans are for.
  public let world: World

  /// Makes a judge of plans for a task.
  public init(_ world: World) {
    self.world = world
  }

  /// A step that was carried out.
  public struct Progress: Sendable {
    /// The place of the step in the plan, counted from 1.
    public var number: Int
    /// The step.
    public var step: PlanStep
    /// What it changed.
    public var effects: ActionEffects
  }

  /// Carries a plan out and judges it.
  ///
  /// Steps with times are taken in the order of their times; a duration means nothing.
  ///
  /// - Parameter progress: called after each step with what it changed.
  /// - Throws: `WorldError` if the plan needs what validation lacks: steps at the same time.
  public func validate(
    _ plan: Plan, progress: ((Progress) -> Void)? = nil
  ) throws(WorldError) -> Verdict {
    let steps = try Self.ordered(plan.steps)
    var actions: [GroundAction] = []
    var badSteps: [Verdict.BadStep] = []
    for (index, step) in steps.enumerated() {
      do {
        actions.append(try world.action(of: step))
      } catch {
        badSteps += error.findings.map {
          Verdict.BadStep(number: index + 1, step: step, finding: $0)
        }
      }
    }
    guard badSteps.isEmpty else {
      return Verdict(outcome: .badPlan(badSteps), stepCount: steps.count)
    }
    var execution = Execution(world: world, actions: actions, steps: steps)
    let outcome = execution.run(progress)
    var verdict = Verdict(outcome: outcome, stepCount: steps.count)
    if outcome == .valid { execution.evaluateMetric(&verdict) }
    return verdict
  }

  /// The steps by their times, if they have any.
  private static func ordered(_ steps: [PlanStep]) throws(WorldError) -> [PlanStep] {
    guard steps.contains(where: { $0.start != nil }) else { return steps }
    let order = steps.indices.sorted { left, right in
      let (first, second) = (steps[left].start ?? 0, steps[right].start ?? 0)
      return first != second ? first < second : left < right
    }
    for (left, right) in zip(order, order.dropFirst())
    where steps[left].start == steps[right].start {
      throw .unsupported("steps at the same time", in: .plan, at: steps[right].location)
    }
    return order.map { steps[$0] }
  }
}
