import Grounding
import TestSupport

@testable import Search

extension NaiveTask {
  /// A plan that a random walk finds, with many steps that are of no use; nil if it finds none.
  ///
  /// - Parameters:
  ///   - seed: where random choices start.
  ///   - length: the fewest steps of the plan; the walk goes on past goal states until then.
  func randomWalkToGoal(seed: Int, length: Int = 6) -> [Int32]? {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var state = initialState
      var plan: [Int32] = []
      while plan.count < 40, let step = applicable(in: state).randomElement(using: &generator) {
        plan.append(step)
        state = successor(of: state, by: step)
        if plan.count >= length, isGoal(state) { return plan }
      }
    }
    return nil
  }

  /// The state that steps lead to; nil if one is not applicable.
  func state(after steps: some Sequence<Int32>, from start: [Int32]) -> [Int32]? {
    var state = start
    for step in steps {
      guard holds(task.preconditions[Int(step)], in: state) else { return nil }
      state = successor(of: state, by: step)
    }
    return state
  }
}
