/// Watches whether one ground trajectory constraint holds of the states that a plan goes through.
///
/// The states are shown to it one by one, the initial state first (semantics: Gerevini et al. 2009,
/// "Deterministic planning in the fifth international planning competition", section 2).
struct TrajectoryMonitor {
  private let modal: ConstraintSchema.Modal
  private let binding: [ObjectID]
  /// Why the constraint can hold no more, whatever states follow.
  private var violation: Explanation?
  /// Why the constraint does not hold if no state follows.
  private var openReason: Explanation?
  /// What has been seen, as the constraint needs it.
  private var phase = Phase.before
  private var stateCount = 0

  private enum Phase {
    case before
    case during
    case after
  }

  init(_ modal: ConstraintSchema.Modal, binding: [ObjectID]) {
    self.modal = modal
    self.binding = binding
  }

  /// Why the constraint does not hold of the states shown so far; nil if it does.
  var reason: Explanation? { violation ?? openReason }

  /// Shows the next state.
  ///
  /// - Throws: `EvaluationError` if the constraint's condition has no value in it.
  mutating func observe(_ state: State, in world: World) throws(EvaluationError) {
    defer { stateCount += 1 }
    guard violation == nil else { return }
    var evaluator = Evaluator(world.tables, state, binding: binding)
    switch modal {
    case .atEnd(let condition):
      openReason =
        try evaluator.holds(condition)
        ? nil : Explanation("at end", parts: evaluator.reasonsAgainst(condition))
    case .always(let condition):
      if try !evaluator.holds(condition) {
        violation = Explanation(
          "(always \(evaluator.text(condition))) fails \(place)",
          parts: evaluator.reasonsAgainst(condition))
      }
    case .sometime(let condition):
      if phase == .before, try evaluator.holds(condition) { phase = .after }
      openReason =
        phase == .after
        ? nil : Explanation("(sometime \(evaluator.text(condition))): it never holds")
    case .atMostOnce(let condition):
      switch (phase, try evaluator.holds(condition)) {
      case (.before, true): phase = .during
      case (.during, false): phase = .after
      case (.after, true):
        violation = Explanation(
          "(at-most-once \(evaluator.text(condition))): it holds again \(place)")
      default: break
      }
    case .sometimeAfter(let first, let second):
      if try evaluator.holds(second) {
        openReason = nil
      } else if try evaluator.holds(first) {
        openReason = Explanation(
          "(sometime-after \(evaluator.text(first)) \(evaluator.text(second))): "
            + "the first holds \(place), the second does not from there on")
      }
    case .sometimeBefore(let first, let second):
      if phase == .before, try evaluator.holds(first) {
        violation = Explanation(
          "(sometime-before \(evaluator.text(first)) \(evaluator.text(second))): "
            + "the first holds \(place), the second does not before that")
      }
      if try evaluator.holds(second) { phase = .after }
    }
  }

  /// Where the state now shown is in the plan.
  private var place: String {
    stateCount == 0 ? "in the initial state" : "after step \(stateCount)"
  }
}
