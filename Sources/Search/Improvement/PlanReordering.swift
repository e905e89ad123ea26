import Grounding
internal import RandomNumbers

/// Puts the steps of a plan into another order in which they do the same, with steps that build on
/// each other side by side.
///
/// Of two steps one must stay before the other if one of them sets a variable that the other reads or
/// sets. The order is chosen at random among those left, but a step is followed by one that waited
/// for it where there is one. So what serves one purpose stands together, where it can be improved as
/// a whole, however the search interleaved it (after the blocks of Siddiqui and Haslum 2015,
/// "Continuing plan quality optimisation", section 4).
struct PlanReordering {
  private let task: FiniteDomainTask
  private let support: AxiomSupport

  /// Prepares for a task.
  init(task: FiniteDomainTask, support: AxiomSupport) {
    self.task = task
    self.support = support
  }

  /// The steps of a plan in another order.
  ///
  /// - Complexity: linear in the number of facts that the steps read and set.
  func reordered(_ plan: [Int32], using random: inout SplitMix64) -> [Int32] {
    let followers = constraints(of: plan)
    var waiting = Array(repeating: 0, count: plan.count)
    for step in followers.joined() { waiting[step] += 1 }
    var ready = plan.indices.filter { waiting[$0] == 0 }
    ready.shuffle(using: &random)
    var order: [Int32] = []
    order.reserveCapacity(plan.count)
    while let step = ready.popLast() {
      order.append(plan[step])
      var freed: [Int] = []
      for follower in followers[step] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { freed.append(follower) }
      }
      freed.sort()
      freed.shuffle(using: &random)
      ready += freed
    }
    return order
  }

  /// For each step the later steps that must stay behind it, those between left out where they follow.
  private func constraints(of plan: [Int32]) -> [[Int]] {
    var followers: [[Int]] = Array(repeating: [], count: plan.count)
    /// For each variable who set it last, and who has read it since.
    var writers: [Int32: Int] = [:]
    var readers: [Int32: [Int]] = [:]
    for (step, name) in plan.enumerated() {
      let written = Set(task.effects[Int(name)].map(\.fact.variable))
      let read = variablesRead(by: Int(name)).subtracting(written)
      for variable in read {
        if let writer = writers[variable] { followers[writer].append(step) }
        readers[variable, default: []].append(step)
      }
      for variable in written {
        if let writer = writers[variable] { followers[writer].append(step) }
        for reader in readers[variable, default: []] { followers[reader].append(step) }
        writers[variable] = step
        readers[variable] = nil
      }
    }
    return followers
  }

  private func variablesRead(by name: Int) -> Set<Int32> {
    var variables: Set<Int32> = []
    func insert(_ facts: ArraySlice<FiniteDomainTask.Fact>) {
      for fact in facts {
        if let others = support.variables(of: fact.variable) {
          variables.formUnion(others)
        } else {
          variables.insert(fact.variable)
        }
      }
    }
    insert(task.preconditions[name])
    for effect in task.effects[name] {
      insert(
        task.effectConditions[Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)]
      )
    }
    return variables
  }
}
