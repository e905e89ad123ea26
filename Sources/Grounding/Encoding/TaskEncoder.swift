/// Turns a simplified ground task into a task over finite-domain variables.
///
/// A *value* of a variable is an atom; variables whose atoms may all be false have a last value
/// "none of those". Atoms that are needed false where "some other value" would be a disjunction get
/// a second, binary variable of their own.
struct TaskEncoder {
  private let task: PropositionalTask
  private let isAlwaysTrue: (Int32) -> Bool
  private var result = FiniteDomainTask()

  /// The atoms of each variable; derived and shadow variables have one.
  private var variables: [[Int32]] = []
  private var factOfAtom: [FiniteDomainTask.Fact?]
  private var shadowOfAtom: [Int32: Int32] = [:]
  /// The operator of the ground task that each operator was made from.
  private(set) var sources: [Int32] = []

  /// The finite-domain task; nil if its goal contradicts itself.
  ///
  /// - Parameters:
  ///   - task: the ground task, its goal reachable.
  ///   - isEncoded: for each atom whether the task depends on it.
  ///   - isAlwaysTrue: whether a literal holds in every reachable state.
  ///   - groups: mutex groups of atoms that are not derived.
  static func encode(
    _ task: PropositionalTask, isEncoded: [Bool], isAlwaysTrue: @escaping (Int32) -> Bool,
    groups: [[Int32]], budget: Budget
  ) throws(GroundingError) -> EncodedTask? {
    var encoder = TaskEncoder(task, isAlwaysTrue: isAlwaysTrue)
    try encoder.defineVariables(isEncoded: isEncoded, groups: groups)
    try encoder.encodeOperators(budget)
    encoder.encodeAxioms()
    guard let goal = encoder.facts(task.goal ?? []) else { return nil }
    encoder.result.goal = goal
    encoder.encodeMutexGroups(groups)
    return EncodedTask(
      task: encoder.result, sources: encoder.sources, variables: encoder.variables)
  }

  private init(_ task: PropositionalTask, isAlwaysTrue: @escaping (Int32) -> Bool) {
    self.task = task
    self.isAlwaysTrue = isAlwaysTrue
    factOfAtom = [FiniteDomainTask.Fact?](repeating: nil, count: task.atomCount)
  }

  // MARK: Variables

  private mutating func defineVariables(
    isEncoded: [Bool], groups: [[Int32]]
  ) throws(GroundingError) {
    let layers = try AxiomLayers(task)
    let isBasic = isEncoded.indices.map { isEncoded[$0] && !task.isDerived[$0] }
    variables = VariableCover(isEncoded: isBasic, groups: groups).variables
    for (number, atoms) in variables.enumerated() {
      for (value, atom) in atoms.enumerated() {
        factOfAtom[Int(atom)] = .init(Int32(number), Int32(value))
      }
    }
    let canBeNone = variablesWithoutValue()
    for (number, atoms) in variables.enumerated() {
      let initial = atoms.firstIndex { task.isTrueInitially[Int($0)] } ?? atoms.count
      addVariable(size: atoms.count + (canBeNone[number] ? 1 : 0), initial: initial)
    }
    for atom in isEncoded.indices where isEncoded[atom] && task.isDerived[atom] {
      factOfAtom[atom] = .init(Int32(variables.count), 0)
      variables.append([Int32(atom)])
      addVariable(size: 2, initial: 1, layer: layers.layers[atom])
    }
    addShadowVariables()
  }

  private mutating func addVariable(size: Int, initial: Int, layer: Int32 = -1) {
    result.domainSizes.append(Int32(size))
    result.initialValues.append(Int32(initial))
    result.axiomLayers.append(layer)
  }

  /// For each variable whether all its atoms may be false at once.
  private func variablesWithoutValue() -> [Bool] {
    var canBeNone = variables.map { atoms in
      atoms.count == 1 || !atoms.contains { task.isTrueInitially[Int($0)] }
    }
    for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
      let range = task.effectRanges[index]
      for position in range {
        let deletion = task.effects[Int(position)]
        guard !deletion.isRemoved, !LiteralCode.isPositive(deletion.literal),
          let fact = factOfAtom[LiteralCode.atom(deletion.literal)],
          !canBeNone[Int(fact.variable)]
        else { continue }
        let isReplaced = range.contains { other in
          let addition = task.effects[Int(other)]
          return !addition.isRemoved && LiteralCode.isPositive(addition.literal)
            && factOfAtom[LiteralCode.atom(addition.literal)]?.variable == fact.variable
            && isImplied(addition, by: deletion)
        }
        if !isReplaced { canBeNone[Int(fact.variable)] = true }
      }
    }
    return canBeNone
  }

  /// Whether an effect happens whenever another one does that deletes a true atom.
  private func isImplied(
    _ effect: PropositionalTask.Effect, by deletion: PropositionalTask.Effect
  ) -> Bool {
    let given = task.conditions(of: deletion)
    let deleted = LiteralCode.negation(deletion.literal)
    return task.conditions(of: effect).allSatisfy { $0 == deleted || given.contains($0) }
  }

  /// Gives a binary variable to every atom that has to be false somewhere where no other value of
  /// its variable is required, if its variable has more than two values.
  private mutating func addShadowVariables() {
    var needed: Set<Int32> = []
    func collect(_ literals: some Collection<Int32>, _ context: some Collection<Int32>) {
      for literal in literals where !LiteralCode.isPositive(literal) && !isAlwaysTrue(literal) {
        guard let fact = factOfAtom[LiteralCode.atom(literal)],
          result.domainSizes[Int(fact.variable)] > 2
        else { continue }
        func fixes(_ other: Int32) -> Bool {
          LiteralCode.isPositive(other)
            && factOfAtom[LiteralCode.atom(other)]?.variable == fact.variable
        }
        if !literals.contains(where: fixes) && !context.contains(where: fixes) {
          needed.insert(Int32(LiteralCode.atom(literal)))
        }
      }
    }
    let nothing: [Int32] = []
    for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
      collect(task.preconditions[index], nothing)
      guard task.hasConditionalEffects else { continue }
      for position in task.effectRanges[index] where !task.effects[Int(position)].isRemoved {
        let effect = task.effects[Int(position)]
        collect(task.conditions(of: effect), task.preconditions[index])
        if !LiteralCode.isPositive(effect.literal) {
          for conditions in conditionsOfNone(after: effect, index) {
            collect(conditions, task.preconditions[index])
          }
        }
      }
    }
    for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
      collect(task.axiomBodies[index], nothing)
    }
    collect(task.goal ?? [], nothing)
    for atom in needed.sorted() {
      shadowOfAtom[atom] = Int32(variables.count)
      variables.append([atom])
      addVariable(size: 2, initial: task.isTrueInitially[Int(atom)] ? 0 : 1)
    }
  }

  // MARK: Conditions

  /// The facts that literals stand for, sorted, given other facts that hold already; nil if they
  /// contradict each other or what is given.
  private func facts(
    _ literals: some Sequence<Int32>, given: [FiniteDomainTask.Fact] = []
  ) -> [FiniteDomainTask.Fact]? {
    var facts: [FiniteDomainTask.Fact] = []
    func value(of variable: Int32) -> Int32? {
      (given.first { $0.variable == variable } ?? facts.first { $0.variable == variable })?.value
    }
    for literal in literals where LiteralCode.isPositive(literal) && !isAlwaysTrue(literal) {
      guard let fact = factOfAtom[LiteralCode.atom(literal)] else { return nil }
      if let known = value(of: fact.variable) {
        if known != fact.value { return nil }
      } else {
        facts.append(fact)
      }
    }
    for literal in literals where !LiteralCode.isPositive(literal) && !isAlwaysTrue(literal) {
      let atom = LiteralCode.atom(literal)
      guard let fact = factOfAtom[atom] else { return nil }
      if let known = value(of: fact.variable) {
        if known == fact.value { return nil }
      } else if result.domainSizes[Int(fact.variable)] == 2 {
        facts.append(.init(fact.variable, 1 - fact.value))
      } else if let shadow = shadowOfAtom[Int32(atom)] {
        if let known = value(of: shadow), known != 1 { return nil }
        facts.append(.init(shadow, 1))
      }
    }
    return facts.sorted()
  }

  // MARK: Operators

  private mutating func encodeOperators(_ budget: Budget) throws(GroundingError) {
    var costs: [Double] = []
    for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
      if index & 0x3FF == 0, let reason = budget.poll() { throw .stopped(reason) }
      guard let precondition = facts(task.preconditions[index]) else { continue }
      let effects = effects(of: index, precondition)
      guard !effects.isEmpty else { continue }
      for effect in effects {
        let start = Int32(result.effectConditions.count)
        result.effectConditions += effect.conditions
        let end = Int32(result.effectConditions.count)
        result.effects.append(.init(effect.fact, conditions: start == end ? 0..<0 : start..<end))
      }
      result.effects.endRow()
      result.preconditions.appendRow(precondition)
      costs.append(task.costs[index])
      sources.append(Int32(index))
    }
    let scale = try CostScale(costs)
    result.costs = scale.costs
    result.costDenominator = scale.denominator
  }

  private struct ConditionalFact {
    var fact: FiniteDomainTask.Fact
    var conditions: [FiniteDomainTask.Fact]
  }

  /// The changes of variables that an operator's effects on atoms come to.
  private func effects(
    of index: Int, _ precondition: [FiniteDomainTask.Fact]
  ) -> [ConditionalFact] {
    var changes: [ConditionalFact] = []
    func add(_ fact: FiniteDomainTask.Fact, if literals: [Int32]) {
      guard let conditions = facts(literals, given: precondition) else { return }
      let known =
        precondition.first { $0.variable == fact.variable }
        ?? conditions.first { $0.variable == fact.variable }
      if known == fact { return }
      changes.append(.init(fact: fact, conditions: conditions))
    }
    task.forEachEffect(of: index) { effect in
      let atom = LiteralCode.atom(effect.literal)
      guard let fact = factOfAtom[atom] else { return }
      let conditions = Array(task.conditions(of: effect))
      let isAddition = LiteralCode.isPositive(effect.literal)
      if let shadow = shadowOfAtom[Int32(atom)] {
        add(.init(shadow, isAddition ? 0 : 1), if: conditions)
      }
      if isAddition {
        add(fact, if: conditions)
        return
      }
      let none = Int32(variables[Int(fact.variable)].count)
      for conditions in conditionsOfNone(after: effect, index) {
        add(.init(fact.variable, none), if: conditions)
      }
    }
    return changes
  }

  /// The effects of an operator that give the variable of a deleted atom another atom as its value.
  private func additions(
    to deletion: PropositionalTask.Effect, _ index: Int
  ) -> [PropositionalTask.Effect] {
    let variable = factOfAtom[LiteralCode.atom(deletion.literal)]?.variable
    var additions: [PropositionalTask.Effect] = []
    task.forEachEffect(of: index) { other in
      if LiteralCode.isPositive(other.literal), variable != nil,
        factOfAtom[LiteralCode.atom(other.literal)]?.variable == variable
      {
        additions.append(other)
      }
    }
    return additions
  }

  /// The conditions under which a deletion leaves its variable without an atom, one list for each
  /// way: the atom was true, and no effect of the operator adds another one.
  private func conditionsOfNone(
    after deletion: PropositionalTask.Effect, _ index: Int
  ) -> [[Int32]] {
    guard let fact = factOfAtom[LiteralCode.atom(deletion.literal)] else { return [] }
    let size = result.domainSizes[Int(fact.variable)]
    guard Int(size) > variables[Int(fact.variable)].count else { return [] }
    let wasTrue = LiteralCode.negation(deletion.literal)
    let isGiven = size == 2 || task.preconditions[index].contains(wasTrue)
    var open = [Array(task.conditions(of: deletion)) + (isGiven ? [] : [wasTrue])]
    for addition in additions(to: deletion, index) {
      let conditions = task.conditions(of: addition)
      // Where the atom was true, what asks for another atom of the variable does not happen.
      if conditions.contains(where: { isOther($0, than: fact) }) { continue }
      open = open.flatMap { given in
        conditions.compactMap { Instantiator.consistent(given + [LiteralCode.negation($0)]) }
      }
    }
    return open
  }

  /// Whether a literal says that a variable has another atom as its value.
  private func isOther(_ literal: Int32, than fact: FiniteDomainTask.Fact) -> Bool {
    guard LiteralCode.isPositive(literal), let other = factOfAtom[LiteralCode.atom(literal)]
    else { return false }
    return other.variable == fact.variable && other != fact
  }

  // MARK: Axioms and mutex groups

  private mutating func encodeAxioms() {
    for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
      guard let head = factOfAtom[Int(task.axiomHeads[index])],
        let conditions = facts(task.axiomBodies[index])
      else { continue }
      result.axiomHeads.append(head)
      result.axiomConditions.appendRow(conditions)
    }
  }

  private mutating func encodeMutexGroups(_ groups: [[Int32]]) {
    for group in groups {
      let facts = group.compactMap { factOfAtom[Int($0)] }
      if Set(facts.map(\.variable)).count > 1 { result.mutexGroups.appendRow(facts.sorted()) }
    }
  }
}

/// A finite-domain task with what is needed to name its parts.
struct EncodedTask {
  var task: FiniteDomainTask
  /// The operator of the ground task that each operator was made from.
  var sources: [Int32]
  /// The atoms of each variable's values, without "none of those".
  var variables: [[Int32]]
}
