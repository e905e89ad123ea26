import Grounding

/// The operators and axioms of a task without their delete effects, while a `RelaxedTask` is being
/// built: conditions on one side, what they bring about on the other.
///
/// Facts are numbers: the facts of the task variable by variable, then auxiliary facts that only
/// exist in the relaxation. An operator with conditional effects makes several relaxed operators.
struct RelaxedOperators {
  /// The facts that each relaxed operator needs, sorted, without repetition.
  private(set) var conditions = RaggedArray<Int32>()
  /// The facts that it adds.
  private(set) var effects = RaggedArray<Int32>()
  /// Its cost.
  private(set) var costs: [Int32] = []
  /// The operator of the task that it stands for; -1 for axioms and auxiliary operators.
  private(set) var sources: [Int32] = []

  /// The number of relaxed operators.
  var count: Int { costs.count }

  /// Adds a relaxed operator.
  mutating func append(
    conditions: some Sequence<Int32>, effects: some Sequence<Int32>, cost: Int32, source: Int32
  ) {
    self.conditions.appendRow(conditions)
    self.effects.appendRow(effects)
    costs.append(cost)
    sources.append(source)
  }

  /// For each fact whether it can be of use on the way to the goal: it is a goal fact or a condition
  /// of an operator that adds a fact of use.
  func relevantFacts(goal: [Int32], factCount: Int) -> [Bool] {
    let adders = effects.transposed(columns: factCount)
    var relevant = Array(repeating: false, count: factCount)
    var isSeen = Array(repeating: false, count: count)
    var open = goal
    for fact in goal { relevant[Int(fact)] = true }
    while let fact = open.popLast() {
      for adder in adders[Int(fact)] where !isSeen[Int(adder)] {
        isSeen[Int(adder)] = true
        for condition in conditions[Int(adder)] where !relevant[Int(condition)] {
          relevant[Int(condition)] = true
          open.append(condition)
        }
      }
    }
    return relevant
  }
}

/// How facts are numbered in a relaxation.
struct FactNumbering {
  /// The number of each variable's first value; behind the last variable, the number of all facts.
  let starts: [Int32]

  init(domainSizes: [Int32]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(domainSizes.count + 1)
    var next: Int32 = 0
    for size in domainSizes {
      next += size
      starts.append(next)
    }
    self.starts = starts
  }

  /// The number of facts.
  var count: Int32 { starts[starts.count - 1] }

  /// The number of a fact.
  func number(of fact: FiniteDomainTask.Fact) -> Int32 {
    starts[Int(fact.variable)] + fact.value
  }
}
