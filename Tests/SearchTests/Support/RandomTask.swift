import Grounding
import TestSupport

extension FiniteDomainTask {
  /// A small random task with conditional effects, axioms in two layers with negation, and operators
  /// of different cost, zero included. Many are solvable, some are not.
  static func random(seed: Int, maximumVariables: Int = 6) -> FiniteDomainTask {
    var generator = SeededGenerator(seed: seed)
    var task = FiniteDomainTask()
    let stored = Int.random(in: 2...maximumVariables, using: &generator)
    let derived = Int.random(in: 0...3, using: &generator)
    for _ in 0..<stored {
      task.domainSizes.append(Int32.random(in: 2...4, using: &generator))
      task.axiomLayers.append(-1)
      task.initialValues.append(
        Int32.random(in: 0..<(task.domainSizes.last ?? 1), using: &generator))
    }
    for _ in 0..<derived {
      task.domainSizes.append(2)
      task.axiomLayers.append(Int32.random(in: 0...1, using: &generator))
      task.initialValues.append(1)
    }
    let all = 0..<(stored + derived)

    func facts(_ count: Int, among variables: Range<Int>, unlike: Int = -1) -> [Fact] {
      variables.filter { $0 != unlike }.shuffled(using: &generator).prefix(count)
        .map { Fact(Int32($0), Int32.random(in: 0..<task.domainSizes[$0], using: &generator)) }
        .sorted()
    }

    for _ in 0..<Int.random(in: 4...14, using: &generator) {
      task.preconditions.appendRow(facts(Int.random(in: 0...3, using: &generator), among: all))
      for fact in facts(Int.random(in: 1...2, using: &generator), among: 0..<stored) {
        let count = Bool.random(using: &generator) ? 0 : Int.random(in: 1...2, using: &generator)
        let start = Int32(task.effectConditions.count)
        task.effectConditions += facts(count, among: all)
        task.effects.append(
          Effect(fact, conditions: start..<Int32(task.effectConditions.count)))
      }
      task.effects.endRow()
      task.costs.append(Int32.random(in: 0...5, using: &generator))
    }
    task.hasActionCosts = true

    for variable in stored..<(stored + derived) {
      let layer = task.axiomLayers[variable]
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let conditions = facts(
          Int.random(in: 0...2, using: &generator), among: all, unlike: variable
        ).filter {
          let other = task.axiomLayers[Int($0.variable)]
          return other < layer || (other == layer && $0.value == 0)
        }
        task.axiomConditions.appendRow(conditions)
        task.axiomHeads.append(Fact(Int32(variable), 0))
      }
    }
    task.goal = facts(Int.random(in: 1...3, using: &generator), among: all)
    return task
  }
}
