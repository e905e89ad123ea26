import Grounding

/// The delete relaxation of a task, as landmark cuts need it: every operator has a condition, and the
/// goal is a single fact.
///
/// An operator with conditional effects makes several relaxed operators. They form a *group*: a plan
/// that pays for one of them has paid for the others. Axioms are free (see `RelaxedOperators`).
///
/// Two facts are added: one that is true in every state, as the condition of operators that have
/// none, and one that stands for the goal, brought about by a free operator whose conditions are the
/// goal facts. Effects on facts from which the goal cannot be reached are left out.
final class CutTask: @unchecked Sendable {
  // All stored properties are constants, and nothing writes to their memory after `init`.

  /// The number of facts.
  let factCount: Int
  /// The number of operators, the goal's included.
  let operatorCount: Int
  /// The number of each variable's first fact.
  let firstFacts: FlatArray<Int32>
  /// The fact that is true in every state.
  let truth: Int32
  /// The fact that stands for the goal.
  let goal: Int32

  /// Where the operators that need a fact begin in `consumers`, and behind the last fact the end.
  let consumerStarts: FlatArray<Int32>
  /// The operators that need each fact.
  let consumers: FlatArray<Int32>
  /// Where the operators that add a fact begin in `adders`, and behind the last fact the end.
  let adderStarts: FlatArray<Int32>
  /// The operators that add each fact.
  let adders: FlatArray<Int32>

  /// Where the conditions of each operator begin in `facts`, and behind the last operator the end;
  /// its effects begin at `effectStarts`.
  let recordStarts: FlatArray<Int32>
  /// Where the effects of each operator begin in `facts`.
  let effectStarts: FlatArray<Int32>
  /// The conditions and then the effects of each operator.
  let facts: FlatArray<Int32>
  /// The cost of each operator.
  let costs: FlatArray<Int32>
  /// The operator of the task that each stands for; -1 for axioms and the goal's.
  let sources: FlatArray<Int32>

  /// Whether some group has more than one operator.
  let hasGroups: Bool
  /// The group of each operator: the range of operators with the same source, which lie side by side.
  let groups: FlatArray<Group>

  /// Neighbouring operators that stand for one operator of the task.
  struct Group: BitwiseCopyable {
    var start: Int32
    var end: Int32
  }

  /// Builds the relaxation.
  init(_ task: FiniteDomainTask, costType: CostType) {
    let numbering = FactNumbering(domainSizes: task.domainSizes)
    var count = numbering.count
    var operators = RelaxedOperators(
      task: task, costs: costType.costs(of: task), facts: numbering, factCount: &count)
    let truth = count
    let goal = count + 1
    operators.append(
      conditions: task.goal.map(numbering.number), effects: [goal], cost: 0, source: -1)
    let relevant = operators.relevantFacts(goal: [goal], factCount: Int(goal) + 1)

    var conditions = RaggedArray<Int32>()
    var effects = RaggedArray<Int32>()
    var costs: [Int32] = []
    var sources: [Int32] = []
    for index in 0..<operators.count {
      let useful = operators.effects[index].filter { relevant[Int($0)] }
      if useful.isEmpty { continue }
      let needed = operators.conditions[index]
      conditions.appendRow(needed.isEmpty ? [truth] : needed)
      effects.appendRow(useful)
      costs.append(operators.costs[index])
      sources.append(operators.sources[index])
    }

    factCount = Int(goal) + 1
    operatorCount = costs.count
    firstFacts = FlatArray(Array(numbering.starts.dropLast()))
    self.truth = truth
    self.goal = goal
    let consumerRows = conditions.transposed(columns: factCount)
    consumerStarts = FlatArray(consumerRows.offsets)
    consumers = FlatArray(consumerRows.values)
    let adderRows = effects.transposed(columns: factCount)
    adderStarts = FlatArray(adderRows.offsets)
    adders = FlatArray(adderRows.values)
    var facts: [Int32] = []
    var recordStarts: [Int32] = [0]
    var effectStarts: [Int32] = []
    for index in 0..<costs.count {
      facts.append(contentsOf: conditions[index])
      effectStarts.append(Int32(facts.count))
      facts.append(contentsOf: effects[index])
      recordStarts.append(Int32(facts.count))
    }
    self.recordStarts = FlatArray(recordStarts)
    self.effectStarts = FlatArray(effectStarts)
    self.facts = FlatArray(facts)
    self.costs = FlatArray(costs)
    self.sources = FlatArray(sources)
    let groups = Self.groups(of: sources)
    hasGroups = groups.contains { $0.end - $0.start > 1 }
    self.groups = FlatArray(groups)
  }

  /// The groups of operators with these sources; free ones without a source are on their own.
  private static func groups(of sources: [Int32]) -> [Group] {
    var groups: [Group] = []
    while groups.count < sources.count {
      let start = groups.count
      var end = start + 1
      while end < sources.count, sources[end] >= 0, sources[end] == sources[start] { end += 1 }
      let group = Group(start: Int32(start), end: Int32(end))
      groups.append(contentsOf: repeatElement(group, count: end - start))
    }
    return groups
  }
}
