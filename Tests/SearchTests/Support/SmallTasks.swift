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

  /// A walker in a square grid of cells (variable 0) who has to visit each cell (the others).
  static func visitAll(size: Int32) -> FiniteDomainTask {
    var task = FiniteDomainTask()
    let count = size * size
    task.domainSizes = [count] + Array(repeating: 2, count: Int(count))
    task.axiomLayers = Array(repeating: -1, count: Int(count) + 1)
    task.initialValues = [0, 1] + Array(repeating: 0, count: Int(count) - 1)
    task.goal = (1...count).map { Fact($0, 1) }
    for cell in 0..<count {
      let (row, column) = cell.quotientAndRemainder(dividingBy: size)
      for (down, right) in [(0, 1), (1, 0), (0, -1), (-1, 0)] as [(Int32, Int32)] {
        let (nextRow, nextColumn) = (row + down, column + right)
        guard (0..<size).contains(nextRow), (0..<size).contains(nextColumn) else { continue }
        let next = nextRow * size + nextColumn
        task.preconditions.appendRow([Fact(0, cell)])
        task.effects.appendRow([Effect(Fact(0, next)), Effect(Fact(next + 1, 1))])
        task.costs.append(1)
      }
    }
    return task
  }
}
