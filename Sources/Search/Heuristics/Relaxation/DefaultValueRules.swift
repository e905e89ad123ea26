import Grounding

/// How the default value of a derived variable is reached in a relaxation.
///
/// Axioms only say when a derived variable leaves its default value. It keeps (or, from one state
/// to the next, gets back) the default value when each of its axioms *fails*: has a condition that
/// is false. For each default value that some condition needs, this adds
///
/// - `default(v) ← fail(r₁), …, fail(rₙ)` over the axioms of `v`, and
/// - `fail(r) ← d'` for each fact `d'` that makes a condition of `r` false,
///
/// with auxiliary facts `fail(r)`, all free of cost. This stays linear in the size of the axioms,
/// unlike a disjunctive normal form of the negation.
///
/// Axioms of variables that depend on each other can fail together for no other reason than that
/// nothing supports them. A condition on a variable of the same strongly connected component is
/// therefore taken as false for nothing. So default values are never reached later, and never at a
/// higher cost, than in the task: dead ends and admissible estimates stay right.
struct DefaultValueRules {
  private let task: FiniteDomainTask
  private let facts: FactNumbering
  /// For each derived variable its strongly connected component.
  private let components: [Int32]
  /// The axioms of each variable.
  private let axioms: RaggedArray<Int32>
  /// Variables whose default value is needed, and whether each is known to be.
  private var needed: [Int32] = []
  private var isNeeded: [Bool]
  /// The auxiliary facts that say that a fact of a variable with three or more values is false.
  private var negations: [Int32: Int32] = [:]

  /// Adds the rules for all default values that the conditions so far and the goal need.
  static func append(
    to operators: inout RelaxedOperators, task: FiniteDomainTask, facts: FactNumbering,
    factCount: inout Int32
  ) {
    guard task.axiomCount > 0 else { return }
    var rules = DefaultValueRules(task: task, facts: facts)
    rules.findNeeded(operators)
    while let variable = rules.needed.popLast() {
      rules.appendRule(of: variable, to: &operators, factCount: &factCount)
    }
  }

  private init(task: FiniteDomainTask, facts: FactNumbering) {
    self.task = task
    self.facts = facts
    isNeeded = Array(repeating: false, count: task.variableCount)
    var byHead: [[Int32]] = Array(repeating: [], count: task.variableCount)
    var edges: [[Int32]] = Array(repeating: [], count: task.variableCount)
    for axiom in 0..<task.axiomCount {
      let head = Int(task.axiomHeads[axiom].variable)
      byHead[head].append(Int32(axiom))
      for condition in task.axiomConditions[axiom]
      where task.isDerived(Int(condition.variable)) {
        edges[head].append(condition.variable)
      }
    }
    axioms = RaggedArray(rows: byHead)
    components = StronglyConnectedComponents(of: RaggedArray(rows: edges)).componentOfNode
  }

  /// Marks the default values among the conditions of all relaxed operators and the goal.
  private mutating func findNeeded(_ operators: RelaxedOperators) {
    var variableOfDefault = Array(repeating: Int32(-1), count: Int(facts.count))
    for variable in 0..<task.variableCount where task.isDerived(variable) {
      variableOfDefault[Int(facts.starts[variable] + task.initialValues[variable])] =
        Int32(variable)
    }
    for condition in operators.conditions.values {
      let variable = variableOfDefault[Int(condition)]
      if variable >= 0 { need(variable) }
    }
    for fact in task.goal where task.isDerived(Int(fact.variable)) {
      if fact.value == task.initialValues[Int(fact.variable)] { need(fact.variable) }
    }
  }

  private mutating func need(_ variable: Int32) {
    if isNeeded[Int(variable)] { return }
    isNeeded[Int(variable)] = true
    needed.append(variable)
  }

  /// Adds `default(v) ← fail(r₁), …` and the ways in which each axiom can fail.
  private mutating func appendRule(
    of variable: Int32, to operators: inout RelaxedOperators, factCount: inout Int32
  ) {
    var failures: [Int32] = []
    for axiom in axioms[Int(variable)] {
      let conditions = task.axiomConditions[Int(axiom)]
      if conditions.isEmpty { return }  // The axiom never fails: the default is never reached.
      if conditions.contains(where: { isOfSameComponent($0.variable, variable) }) { continue }
      var ways: [Int32] = []
      for condition in conditions {
        ways.append(negation(of: condition, operators: &operators, factCount: &factCount))
      }
      if ways.count == 1 {
        failures.append(ways[0])
      } else {
        let failure = factCount
        factCount += 1
        for way in ways {
          operators.append(conditions: [way], effects: [failure], cost: 0, source: -1)
        }
        failures.append(failure)
      }
    }
    failures.sort()
    var distinct: [Int32] = []
    for fact in failures where distinct.last != fact { distinct.append(fact) }
    let value = facts.starts[Int(variable)] + task.initialValues[Int(variable)]
    operators.append(conditions: distinct, effects: [value], cost: 0, source: -1)
  }

  private func isOfSameComponent(_ left: Int32, _ right: Int32) -> Bool {
    task.isDerived(Int(left)) && components[Int(left)] == components[Int(right)]
  }

  /// The fact that says that another fact is false: the other value of a variable with two values,
  /// else an auxiliary fact that each other value brings about.
  private mutating func negation(
    of fact: FiniteDomainTask.Fact, operators: inout RelaxedOperators, factCount: inout Int32
  ) -> Int32 {
    let variable = Int(fact.variable)
    if task.isDerived(variable), fact.value != task.initialValues[variable] {
      need(fact.variable)
    }
    let start = facts.starts[variable]
    if task.domainSizes[variable] == 2 { return start + 1 - fact.value }
    let number = start + fact.value
    if let known = negations[number] { return known }
    let negation = factCount
    factCount += 1
    negations[number] = negation
    for value in 0..<task.domainSizes[variable] where value != fact.value {
      operators.append(conditions: [start + value], effects: [negation], cost: 0, source: -1)
    }
    return negation
  }
}
