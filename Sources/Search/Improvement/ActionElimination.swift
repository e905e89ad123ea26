import Grounding

/// Leaves out of a plan what it does not need: greedy action elimination (Nakhost and Müller 2010,
/// "Action elimination and plan neighborhood graph search: two algorithms for plan improvement",
/// section 3; Balyo, Chrpa and Kilani 2014, "On different strategies for eliminating redundant
/// actions from plans", section 4).
///
/// For each step: without it, which later steps can no longer be carried out, and without those, and
/// so on; if the rest still reaches the goal, all of them may go. The dearest such sets go first, each
/// after a look whether it still may. This is repeated until no set is left. The plan executes in the
/// task's full semantics, conditional effects and axioms included.
struct ActionElimination: ~Copyable {
  private let executor: PlanExecutor
  private let budget: Budget
  /// The work done so far, in the unit of searches (`SearchEffort`).
  private(set) var effort = 0

  /// Steps of a plan that may go together.
  private struct Removal {
    var steps: [Int]
    var cost: Int
  }

  /// Prepares for plans of a task.
  init(task: SearchTask, budget: Budget) {
    executor = PlanExecutor(task: task)
    self.budget = budget
  }

  /// A part of a plan that is a plan too, and of which nothing can be left out in this way.
  ///
  /// When the budget is used up, less is left out than could be.
  ///
  /// - Parameter plan: a plan of the task.
  /// - Complexity: O(n² · (variables + axioms)) for each round; there are seldom more than three.
  mutating func reduced(_ plan: [Int32]) -> [Int32] {
    var plan = plan
    while let shorter = round(plan) { plan = shorter }
    return plan
  }

  /// Leaves steps out; nil if none may go or the budget is used up.
  private mutating func round(_ plan: [Int32]) -> [Int32]? {
    let prefix = FlatArray(repeating: Int32(0), count: executor.values.count)
    executor.restart()
    var removals: [Removal] = []
    var isGone = Array(repeating: false, count: plan.count)
    for first in plan.indices {
      if budget.poll() != nil { break }
      prefix.copy(from: executor.values)
      if let steps = followers(of: first, in: plan, isGone: isGone) {
        let cost = steps.reduce(0) { $0 + Int(executor.task.costs[plan[$1]]) }
        removals.append(Removal(steps: steps, cost: cost))
      }
      executor.restart(from: prefix.base)
      executor.apply(plan[first])
    }
    if removals.isEmpty { return nil }
    removals.sort {
      (-$0.cost, -$0.steps.count, $0.steps[0]) < (-$1.cost, -$1.steps.count, $1.steps[0])
    }
    for removal in removals {
      let first = removal.steps[0]
      if isGone[first] { continue }
      executor.restart()
      for step in 0..<first where !isGone[step] { executor.apply(plan[step]) }
      guard let steps = followers(of: first, in: plan, isGone: isGone) else { continue }
      for step in steps { isGone[step] = true }
      if budget.poll() != nil { break }
    }
    return zip(plan, isGone).filter { !$0.1 }.map { $0.0 }
  }

  /// The steps that have to go if one goes, itself included; nil if the goal is missed then.
  ///
  /// - Parameters:
  ///   - first: the step; the executor is in the state before it.
  ///   - plan: the plan.
  ///   - isGone: the steps that have gone before.
  private mutating func followers(of first: Int, in plan: [Int32], isGone: [Bool]) -> [Int]? {
    var steps = [first]
    for step in (first + 1)..<max(first + 1, plan.count) where !isGone[step] {
      if executor.isApplicable(plan[step]) {
        executor.apply(plan[step])
      } else {
        steps.append(step)
      }
    }
    effort += (plan.count - first) * executor.stepEffort
    return executor.isGoal ? steps : nil
  }
}
