import Grounding

/// The delete relaxation of a task without conditional effects and axioms, as landmark cuts need it:
/// every operator has a condition, and the goal is a single fact.
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

  /// Builds the relaxation.
  ///
  /// - Precondition: the task has no conditional effects and no axioms.
  init(_ task: FiniteDomainTask, costType: CostType) {
    precondition(!task.hasConditionalEffects && task.axiomCount == 0)
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
    for index in 0..<operators.count {
      let useful = operators.effects[index].filter { relevant[Int($0)] }
      if useful.isEmpty { continue }
      let needed = operators.conditions[index]
      conditions.appendRow(needed.isEmpty ? [truth] : needed)
      effects.appendRow(useful)
      costs.append(operators.costs[index])
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
  }
}
