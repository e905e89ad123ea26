import Grounding

extension FiniteDomainTask {
  /// One variable that operator `i` moves from value `i` to `i + 1`; the goal is the last value.
  static func chain(length: Int32) -> FiniteDomainTask {
    var task = FiniteDomainTask()
    task.domainSizes = [length + 1]
    task.axiomLayers = [-1]
    task.initialValues = [0]
    task.goal = [Fact(0, length)]
    for value in 0..<length {
      task.preconditions.appendRow([Fact(0, value)])
      task.effects.appendRow([Effect(Fact(0, value + 1))])
      task.costs.append(1)
    }
    return task
  }

  /// So many counters from 0 to 3 that move up and down on their own, and a goal that cannot be
  /// reached: 4 to the power of `count` states.
  static func counters(_ count: Int32) -> FiniteDomainTask {
    var task = FiniteDomainTask()
    for counter in 0..<count {
      task.domainSizes.append(5)
      task.axiomLayers.append(-1)
      task.initialValues.append(0)
      for (before, after) in [(0, 1), (1, 2), (2, 3), (1, 0), (2, 1), (3, 2)] as [(Int32, Int32)] {
        task.preconditions.appendRow([Fact(counter, before)])
        task.effects.appendRow([Effect(Fact(counter, after))])
        task.costs.append(1)
      }
    }
    task.goal = [Fact(0, 4)]
    return task
  }
}
