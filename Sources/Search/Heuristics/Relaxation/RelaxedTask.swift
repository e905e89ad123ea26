public import Grounding

/// The delete relaxation of a task: what was true once stays true.
///
/// It is laid out for `RelaxedExploration`. Operators and axioms become *relaxed operators* with
/// conditions and effects (`RelaxedOperators`), simplified (`RelaxedOperatorSimplifier`). Derived
/// variables keep their meaning: axioms are free operators, and default values are reached when
/// axioms fail (`DefaultValueRules`). A state from which the relaxation cannot reach the goal is a
/// dead end of the task.
///
/// The task is immutable; explorations of several heuristics and threads may share it.
///
/// - Complexity: time and memory linear in the task, but for the search for dominated operators,
///   which has a fixed limit.
public final class RelaxedTask: @unchecked Sendable {
  // All stored properties are constants, and nothing writes to their memory after `init`.

  /// A relaxed operator has at most this many conditions, so that one byte counts those missing.
  /// Those with more are split into several with auxiliary facts.
  static let mostConditions = 255

  /// The number of the task's own facts; auxiliary facts have higher numbers.
  let ownFactCount: Int
  /// The number of facts.
  let factCount: Int
  /// The number of relaxed operators.
  let operatorCount: Int
  /// The number of the task's operators.
  let sourceCount: Int

  /// The number of each variable's first fact; it and a value make the number of a fact.
  let firstFacts: FlatArray<Int32>
  /// The facts of the goal.
  let goal: FlatArray<Int32>
  /// Whether each fact is one of the goal.
  let isGoal: FlatArray<Bool>

  /// An effect of a relaxed operator that needs one fact only.
  struct Arc: BitwiseCopyable {
    var effect: Int32
    var cost: Int32
    var relaxedOperator: Int32
  }

  /// Where the arcs that leave a fact begin in `arcs`, and behind the last fact the end.
  let arcStarts: FlatArray<Int32>
  /// The effects of relaxed operators with one condition, by condition. Many operators of many
  /// domains are like that (moves on a map), and no conditions of theirs need be counted.
  let arcs: FlatArray<Arc>
  /// Where the relaxed operators with several conditions that need a fact begin in `consumers`,
  /// and behind the last fact the end.
  let consumerStarts: FlatArray<Int32>
  /// The relaxed operators with several conditions, by condition.
  let consumers: FlatArray<Int32>
  /// The relaxed operators that need nothing.
  let unconditional: FlatArray<Int32>

  /// Where each relaxed operator's record begins in `records`, and behind the last one the end.
  let recordStarts: FlatArray<Int32>
  /// For each relaxed operator: its cost, the number of its conditions, the conditions, the
  /// effects.
  let records: FlatArray<Int32>
  /// The number of conditions of each relaxed operator.
  let conditionCounts: FlatArray<UInt8>
  /// The operator of the task that each relaxed operator stands for; -1 for axioms and auxiliary
  /// ones.
  let sources: FlatArray<Int32>

  /// Builds the relaxation of a task with operators that cost what a cost type says.
  public init(_ task: FiniteDomainTask, costType: CostType) {
    let facts = FactNumbering(domainSizes: task.domainSizes)
    let goalFacts = task.goal.map(facts.number)
    var factCount = facts.count
    let all = RelaxedOperators(
      task: task, costs: costType.costs(of: task), facts: facts, factCount: &factCount)
    let simplified = RelaxedOperatorSimplifier.simplify(
      all, goal: goalFacts, factCount: Int(factCount))
    let operators = simplified.withFewConditions(Self.mostConditions, factCount: &factCount)

    ownFactCount = Int(facts.count)
    self.factCount = Int(factCount)
    operatorCount = operators.count
    sourceCount = task.operatorCount
    firstFacts = FlatArray(Array(facts.starts.dropLast()))
    goal = FlatArray(goalFacts)
    isGoal = FlatArray(repeating: false, count: Int(factCount))
    for fact in goalFacts { isGoal[fact] = true }

    let consumerRows = operators.conditions.transposed(columns: Int(factCount))
    var arcStarts: [Int32] = [0]
    var arcs: [Arc] = []
    var consumerStarts: [Int32] = [0]
    var consumers: [Int32] = []
    for fact in 0..<Int(factCount) {
      for consumer in consumerRows[fact] {
        let index = Int(consumer)
        if operators.conditions[index].count > 1 {
          consumers.append(consumer)
        } else {
          for effect in operators.effects[index] {
            arcs.append(
              Arc(effect: effect, cost: operators.costs[index], relaxedOperator: consumer))
          }
        }
      }
      arcStarts.append(Int32(arcs.count))
      consumerStarts.append(Int32(consumers.count))
    }
    self.arcStarts = FlatArray(arcStarts)
    self.arcs = FlatArray(arcs)
    self.consumerStarts = FlatArray(consumerStarts)
    self.consumers = FlatArray(consumers)
    let counts = (0..<operators.count).map { operators.conditions[$0].count }
    unconditional = FlatArray(counts.indices.filter { counts[$0] == 0 }.map(Int32.init))
    conditionCounts = FlatArray(counts.map(UInt8.init))
    sources = FlatArray(operators.sources)

    var starts: [Int32] = [0]
    var records: [Int32] = []
    records.reserveCapacity(
      2 * operators.count + operators.effects.values.count + operators.conditions.values.count)
    for index in 0..<operators.count {
      records.append(operators.costs[index])
      records.append(Int32(operators.conditions[index].count))
      records.append(contentsOf: operators.conditions[index])
      records.append(contentsOf: operators.effects[index])
      starts.append(Int32(records.count))
    }
    recordStarts = FlatArray(starts)
    self.records = FlatArray(records)
  }

  /// The cost of a relaxed operator.
  @inline(__always)
  func cost(of relaxedOperator: Int32) -> Int32 {
    records[recordStarts[relaxedOperator]]
  }

  /// Where the conditions of a relaxed operator lie in `records`.
  @inline(__always)
  func conditions(of relaxedOperator: Int32) -> Range<Int> {
    let start = Int(recordStarts[relaxedOperator]) &+ 2
    return Range(uncheckedBounds: (start, start &+ Int(records[start &- 1])))
  }

  /// Where the effects of a relaxed operator lie in `records`.
  @inline(__always)
  func effects(of relaxedOperator: Int32) -> Range<Int> {
    let start = Int(recordStarts[relaxedOperator])
    let end = Int(recordStarts[Int(relaxedOperator) &+ 1])
    return Range(uncheckedBounds: (start &+ 2 &+ Int(records[start &+ 1]), end))
  }
}

extension RelaxedTask {
  /// For each fact the relaxed operators that add it.
  func adders() -> RaggedArray<Int32> {
    var effects = RaggedArray<Int32>()
    effects.reserveCapacity(rows: operatorCount, values: records.count)
    for index in 0..<Int32(operatorCount) {
      effects.appendRow(self.effects(of: index).map { records[$0] })
    }
    return effects.transposed(columns: factCount)
  }
}

extension RelaxedOperators {
  /// The same operators, but those with more conditions than a limit are replaced: auxiliary
  /// operators, free of cost, gather groups of conditions in one auxiliary fact each.
  ///
  /// Estimates by sum or maximum of conditions stay the same.
  ///
  /// - Parameters:
  ///   - limit: the largest number of conditions; at least 2.
  ///   - factCount: the number of facts; grows by the auxiliary ones.
  consuming func withFewConditions(_ limit: Int, factCount: inout Int32) -> RelaxedOperators {
    if (0..<count).allSatisfy({ conditions[$0].count <= limit }) { return self }
    var result = RelaxedOperators()
    for index in 0..<count {
      var wide = Array(conditions[index])
      while wide.count > limit {
        var gathered: [Int32] = []
        for start in stride(from: 0, to: wide.count, by: limit) {
          let group = wide[start..<min(start + limit, wide.count)]
          result.append(conditions: group, effects: [factCount], cost: 0, source: -1)
          gathered.append(factCount)
          factCount += 1
        }
        wide = gathered
      }
      result.append(
        conditions: wide, effects: effects[index], cost: costs[index], source: sources[index])
    }
    return result
  }
}
