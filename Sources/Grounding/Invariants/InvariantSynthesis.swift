/// Finds sets of atoms of which at most one is true in any reachable state.
///
/// Candidates are guessed, checked and refined as in Helmert 2009, section 5. The check is not on
/// action schemas but on the ground operators: an instance of a candidate that fails does not take
/// the others with it, and static conditions count. Each candidate costs time linear in the
/// operators of the schemas that add its predicates.
struct InvariantSynthesis {
  /// Most candidates that are looked at.
  static let candidateLimit = 10_000

  private let normal: NormalTask
  private let task: PropositionalTask
  private let operatorsOfSchema: [Range<Int>]
  private let schemasAdding: [[Int]]
  private let budget: Budget
  private var instanceOfAtom: [Int32]

  /// Starts the synthesis for a task whose operators are ordered by schema.
  init(normal: NormalTask, task: PropositionalTask, budget: Budget) {
    self.normal = normal
    self.task = task
    self.budget = budget
    instanceOfAtom = [Int32](repeating: -1, count: task.atomCount)
    var ranges = [Range<Int>](repeating: 0..<0, count: normal.schemas.count)
    var start = 0
    for schema in normal.schemas.indices {
      var end = start
      while end < task.operatorCount, task.schemas[end] == Int32(schema) { end += 1 }
      ranges[schema] = start..<end
      start = end
    }
    operatorsOfSchema = ranges
    var adding = [[Int]](repeating: [], count: normal.predicates.count)
    for (number, schema) in normal.schemas.enumerated() where !ranges[number].isEmpty {
      for predicate in Set(schema.effects.filter(\.literal.isPositive).map(\.literal.predicate)) {
        adding[predicate].append(number)
      }
    }
    schemasAdding = adding
  }

  /// The mutex groups found until the deadline, each with at least two atoms, sorted.
  ///
  /// - Parameter deadline: when to stop, in seconds of the budget's clock.
  mutating func groups(deadline: Double, engine: borrowing JoinEngine) -> [[Int32]] {
    var queue: [InvariantCandidate] = []
    for (number, predicate) in normal.predicates.enumerated() where predicate.kind == .fluent {
      queue += InvariantCandidate.initial(for: number, arity: predicate.arity)
    }
    var known = Set(queue)
    var groups: Set<[Int32]> = []
    var ordered: [[Int32]] = []
    var next = 0
    while next < queue.count, next < Self.candidateLimit, budget.elapsed < deadline,
      budget.poll() == nil
    {
      let candidate = queue[next]
      next += 1
      var check = Check()
      open(candidate, &check, engine)
      let failure = findFailures(&check, candidate, deadline: deadline)
      if let failure {
        let schema = normal.schemas[failure.schema]
        for refined in candidate.refinements(balancing: failure.predicate, in: schema)
        where known.insert(refined).inserted {
          queue.append(refined)
        }
      }
      for group in close(check) where groups.insert(group).inserted { ordered.append(group) }
    }
    return ordered
  }

  /// The state of a candidate's check: one instance for each choice of parameters.
  private struct Check {
    var atoms: [Int32] = []
    var isDead: [Bool] = []
    var aliveCount = 0

    mutating func kill(_ instance: Int32) {
      if !isDead[Int(instance)] {
        isDead[Int(instance)] = true
        aliveCount -= 1
      }
    }

    /// Gives the check up.
    mutating func killAll() {
      for instance in isDead.indices { kill(Int32(instance)) }
    }
  }

  /// Sorts the atoms of a candidate into instances; those with two initial atoms are dead.
  private mutating func open(
    _ candidate: InvariantCandidate, _ check: inout Check, _ engine: borrowing JoinEngine
  ) {
    var keys = Relation(width: candidate.parameterCount, isSet: true)
    var key = [Int32](repeating: 0, count: candidate.parameterCount + 1)
    var weights: [Int32] = []
    for part in candidate.parts {
      guard let first = task.firstAtom[part.predicate] else { continue }
      for row in 0..<engine.count(of: part.predicate) {
        let values = engine.row(row, of: part.predicate)
        for (position, column) in part.columns.enumerated() { key[position] = values[column] }
        let instance = key.withUnsafeBufferPointer { buffer -> Int in
          guard let start = buffer.baseAddress else { return 0 }
          return keys.insert(start)
        }
        if instance == weights.count { weights.append(0) }
        let atom = first + row
        instanceOfAtom[atom] = Int32(instance)
        check.atoms.append(Int32(atom))
        if task.isTrueInitially[atom] { weights[instance] += 1 }
      }
    }
    check.isDead = weights.map { $0 > 1 }
    check.aliveCount = check.isDead.count { !$0 }
  }

  /// The atoms of the instances that are alive; forgets the instances.
  private mutating func close(_ check: Check) -> [[Int32]] {
    var members = [[Int32]](repeating: [], count: check.isDead.count)
    for atom in check.atoms {
      let instance = Int(instanceOfAtom[Int(atom)])
      if !check.isDead[instance] { members[instance].append(atom) }
      instanceOfAtom[Int(atom)] = -1
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }
  }

  /// Kills the instances that some operator may make heavier; tells of the first operator that
  /// adds an atom without deleting another.
  private mutating func findFailures(
    _ check: inout Check, _ candidate: InvariantCandidate, deadline: Double
  ) -> (schema: Int, predicate: Int)? {
    var first: (schema: Int, predicate: Int)?
    for schema in Set(candidate.parts.flatMap { schemasAdding[$0.predicate] }).sorted() {
      for index in operatorsOfSchema[schema] where !task.isOperatorRemoved[index] {
        if index & 0xFFF == 0, budget.elapsed > deadline { check.killAll() }
        if check.aliveCount == 0 { return first }
        if let atom = firstUnbalanced(index, &check), first == nil {
          first = (schema, predicate(of: atom, in: candidate))
        }
      }
    }
    return first
  }

  private func predicate(of atom: Int, in candidate: InvariantCandidate) -> Int {
    candidate.parts.last { (task.firstAtom[$0.predicate] ?? .max) <= atom }?.predicate ?? 0
  }

  /// Kills the instances that an operator may make heavier; an atom that it adds to one without
  /// deleting another, if it does.
  private func firstUnbalanced(_ index: Int, _ check: inout Check) -> Int? {
    var unbalanced: Int?
    for position in task.effectRanges[index] {
      let addition = task.effects[Int(position)]
      guard LiteralCode.isPositive(addition.literal), !addition.isRemoved else { continue }
      let atom = LiteralCode.atom(addition.literal)
      let instance = instanceOfAtom[atom]
      guard instance >= 0, !check.isDead[Int(instance)] else { continue }
      var isBalanced = false
      for other in task.effectRanges[index] where other != position {
        let effect = task.effects[Int(other)]
        let otherAtom = LiteralCode.atom(effect.literal)
        guard !effect.isRemoved, otherAtom != atom, instanceOfAtom[otherAtom] == instance else {
          continue
        }
        if LiteralCode.isPositive(effect.literal) {
          if !excludeEachOther(addition, effect) { check.kill(instance) }
        } else if balances(effect, addition, index) {
          isBalanced = true
        }
      }
      if !isBalanced {
        check.kill(instance)
        unbalanced = unbalanced ?? atom
      }
    }
    return unbalanced
  }

  /// Whether an atom was true before and is deleted whenever the addition happens.
  private func balances(
    _ deletion: PropositionalTask.Effect, _ addition: PropositionalTask.Effect, _ index: Int
  ) -> Bool {
    let conditions = task.conditions(of: addition)
    let wasTrue = LiteralCode.negation(deletion.literal)
    guard conditions.contains(wasTrue) || task.preconditions[index].contains(wasTrue) else {
      return false
    }
    return task.conditions(of: deletion).allSatisfy(conditions.contains)
  }

  private func excludeEachOther(
    _ a: PropositionalTask.Effect, _ b: PropositionalTask.Effect
  ) -> Bool {
    task.conditions(of: a).contains { literal in
      task.conditions(of: b).contains(LiteralCode.negation(literal))
    }
  }
}
