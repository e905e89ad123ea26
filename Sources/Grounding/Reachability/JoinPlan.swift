/// How the matches of a rule are found: a sequence of steps, each of which binds slots or checks.
///
/// Written by `JoinPlanner`, carried out by `JoinEngine`. Ranges lie in the engine's flat pool of
/// numbers.
struct JoinStep {
  /// What a step does.
  enum Kind: UInt8 {
    /// Takes the row that has just become visible.
    case delta
    /// Goes through all visible rows of a relation.
    case scan
    /// Goes through the rows with given values in some columns, by an index.
    case probe
    /// Looks whether a row is there.
    case check
    /// Goes through the members of a type.
    case enumerate
    /// Gives a slot the value of another argument.
    case assign
    /// Only does the tests attached to it.
    case test
  }

  var kind: Kind
  /// Whether the row that has just become visible does not count: an earlier atom of the body
  /// takes it in another plan of the same rule.
  var excludesDelta = false
  /// The relation, type (`enumerate`) or argument (`assign`).
  var subject: Int32
  /// The number of the index (`probe`) or the slot that is bound (`enumerate`, `assign`).
  var detail: Int32 = 0
  /// The arguments that make the key (`probe`) or the row (`check`).
  var key: Range<Int32> = 0..<0
  /// What happens with the columns of a row: triples of column, operand and `ColumnAction`.
  var columns: Range<Int32> = 0..<0
  /// Pairs of arguments to compare after the step: triples of left, right and 1 for equal.
  var comparisons: Range<Int32> = 0..<0
  /// Rows that must not be there: runs of relation, width and arguments.
  var absences: Range<Int32> = 0..<0
}

/// What a step does with a column of a row; numbers from 0 up are types.
enum ColumnAction {
  /// The operand is a slot, which gets the column's value whatever its type.
  static let bind: Int32 = -1
  /// The operand is a slot, whose value the column has to have.
  static let compareSlot: Int32 = -2
  /// The operand is an object, which the column has to be.
  static let compareObject: Int32 = -3
}

/// Chooses the order in which the atoms of a rule are joined: greedily the atom that is expected to
/// leave the fewest bindings, tests as early as their slots are bound.
struct JoinPlanner {
  /// What the planner knows of a relation.
  struct Statistics {
    /// The number of rows, or an estimate of it where the relation grows.
    var rows: Double
    /// The number of different values of each column, or an estimate.
    var distinct: [Double]
    /// Whether the relation grows while rules are applied.
    var grows: Bool
    /// Whether a whole row can be looked up without an index.
    var isSet = true
  }

  /// The type whose members are all objects.
  let anything: Int
  let statistics: [Statistics]
  /// The numbers that the steps refer to.
  private(set) var pool: [Int32] = []
  /// The column indexes that the steps use: relation and columns.
  private(set) var indexes: [(relation: Int, columns: [Int])] = []

  private var knownIndexes: [[Int]: Int] = [:]

  /// Starts planning over relations with the given statistics.
  init(anything: Int, statistics: [Statistics]) {
    self.anything = anything
    self.statistics = statistics
  }

  /// The plan of a rule in which the body atom at `delta`, if any, takes the new row.
  mutating func plan(_ rule: Rule, delta: Int?) -> [JoinStep] {
    var pending = PendingTests(rule: rule)
    var bound: Set<Int> = []
    var open = Set(rule.body.indices)
    var steps: [JoinStep] = []

    func finish(_ step: JoinStep, _ planner: inout JoinPlanner) {
      var step = step
      planner.attachTests(to: &step, pending: &pending, bound: &bound, steps: &steps)
    }

    if let delta {
      open.remove(delta)
      let atom = rule.body[delta]
      var step = JoinStep(kind: .delta, subject: Int32(atom.relation))
      step.columns = columns(of: atom, in: rule, keyed: [], bound: &bound)
      finish(step, &self)
    } else {
      // Tests without slots come before everything else.
      var step = JoinStep(kind: .test, subject: 0)
      attachTests(to: &step, pending: &pending, bound: &bound, steps: &steps)
    }
    while let next = open.min(by: {
      (expectedRows(rule.body[$0], rule, bound), $0) < (
        expectedRows(rule.body[$1], rule, bound), $1
      )
    }) {
      open.remove(next)
      var step = step(for: rule.body[next], in: rule, bound: &bound)
      step.excludesDelta =
        delta.map { next < $0 && rule.body[next].relation == rule.body[$0].relation } ?? false
      finish(step, &self)
    }
    for slot in rule.slots where !bound.contains(slot) {
      bound.insert(slot)
      finish(
        JoinStep(kind: .enumerate, subject: Int32(rule.slotTypes[slot]), detail: Int32(slot)), &self
      )
    }
    return steps
  }

  private func isBound(_ argument: Argument, _ bound: Set<Int>) -> Bool {
    argument.slot.map(bound.contains) ?? true
  }

  /// How many rows an atom is expected to have for one binding.
  private func expectedRows(_ atom: Rule.Atom, _ rule: Rule, _ bound: Set<Int>) -> Double {
    let known = statistics[atom.relation]
    var rows = known.rows
    var allBound = true
    for (column, argument) in atom.arguments.enumerated() {
      if isBound(argument, bound) {
        rows /= max(1, known.distinct[column])
      } else {
        allBound = false
      }
    }
    // A test is worth more the likelier it fails; what grows fails less.
    if allBound { return known.grows ? 0.01 : 0.001 }
    return max(rows, 0.1)
  }

  private mutating func step(
    for atom: Rule.Atom, in rule: Rule, bound: inout Set<Int>
  ) -> JoinStep {
    let keyed = atom.arguments.indices.filter { isBound(atom.arguments[$0], bound) }
    let key = append(keyed.map { atom.arguments[$0] })
    if keyed.count == atom.arguments.count, statistics[atom.relation].isSet {
      return JoinStep(kind: .check, subject: Int32(atom.relation), key: key)
    }
    var step = JoinStep(kind: keyed.isEmpty ? .scan : .probe, subject: Int32(atom.relation))
    if !keyed.isEmpty {
      step.key = key
      step.detail = Int32(index(on: atom.relation, columns: keyed))
    }
    step.columns = columns(of: atom, in: rule, keyed: Set(keyed), bound: &bound)
    return step
  }

  private mutating func index(on relation: Int, columns: [Int]) -> Int {
    let name = [relation] + columns
    if let known = knownIndexes[name] { return known }
    knownIndexes[name] = indexes.count
    indexes.append((relation, columns))
    return indexes.count - 1
  }

  /// What to do with the columns of a row that are not part of the key.
  private mutating func columns(
    of atom: Rule.Atom, in rule: Rule, keyed: Set<Int>, bound: inout Set<Int>
  ) -> Range<Int32> {
    var actions: [Int32] = []
    for (column, argument) in atom.arguments.enumerated() where !keyed.contains(column) {
      if let slot = argument.slot {
        let isNew = bound.insert(slot).inserted
        let type = rule.slotTypes[slot]
        let action =
          isNew ? (type == anything ? ColumnAction.bind : Int32(type)) : ColumnAction.compareSlot
        actions += [Int32(column), Int32(slot), action]
      } else {
        actions += [Int32(column), argument, ColumnAction.compareObject]
      }
    }
    return append(actions)
  }

  /// Gives a step the tests that have become possible, and adds it to the plan; an equation with
  /// one side bound becomes a step of its own that binds the other side.
  private mutating func attachTests(
    to step: inout JoinStep, pending: inout PendingTests, bound: inout Set<Int>,
    steps: inout [JoinStep]
  ) {
    let comparisons = pending.takeComparisons { isBound($0, bound) }
    step.comparisons = append(comparisons.flatMap { [$0.left, $0.right, $0.isPositive ? 1 : 0] })
    let absences = pending.takeAbsences { isBound($0, bound) }
    step.absences = append(
      absences.flatMap { [Int32($0.relation), Int32($0.arguments.count)] + $0.arguments })
    steps.append(step)
    guard let equation = pending.takeEquation(isBound: { isBound($0, bound) }) else { return }
    bound.insert(equation.slot)
    var assignment = JoinStep(
      kind: .assign, subject: equation.value, detail: Int32(equation.slot))
    assignment.columns = append([Int32(pending.rule.slotTypes[equation.slot])])
    attachTests(to: &assignment, pending: &pending, bound: &bound, steps: &steps)
  }

  /// What a match of a rule adds, for the engine: runs of relation, width, 1 if the row is known to
  /// be new, and arguments.
  mutating func additions(of rule: Rule) -> Range<Int32> {
    func run(_ atom: Rule.Atom, isNew: Bool) -> [Int32] {
      [Int32(atom.relation), Int32(atom.arguments.count), isNew ? 1 : 0] + atom.arguments
    }
    let head = rule.head.map { run($0, isNew: true) } ?? []
    return append(head + rule.consequences.flatMap { run($0, isNew: false) })
  }

  private mutating func append(_ numbers: [Int32]) -> Range<Int32> {
    let start = Int32(pool.count)
    pool += numbers
    return start..<Int32(pool.count)
  }
}

/// The tests of a rule that no step does yet.
private struct PendingTests {
  let rule: Rule
  private var equalities: [(left: Argument, right: Argument, isPositive: Bool)]
  private var absent: [Rule.Atom]

  init(rule: Rule) {
    self.rule = rule
    equalities = rule.equalities
    absent = rule.absent
  }

  mutating func takeComparisons(
    isBound: (Argument) -> Bool
  ) -> [(left: Argument, right: Argument, isPositive: Bool)] {
    let ready = equalities.filter { isBound($0.left) && isBound($0.right) }
    equalities.removeAll { isBound($0.left) && isBound($0.right) }
    return ready
  }

  mutating func takeAbsences(isBound: (Argument) -> Bool) -> [Rule.Atom] {
    let ready = absent.filter { $0.arguments.allSatisfy(isBound) }
    absent.removeAll { $0.arguments.allSatisfy(isBound) }
    return ready
  }

  /// A slot that an equation gives a value to.
  mutating func takeEquation(isBound: (Argument) -> Bool) -> (slot: Int, value: Argument)? {
    for (position, equation) in equalities.enumerated() where equation.isPositive {
      for (side, other) in [(equation.left, equation.right), (equation.right, equation.left)] {
        if let slot = side.slot, isBound(other), !isBound(side) {
          equalities.remove(at: position)
          return (slot, other)
        }
      }
    }
    return nil
  }
}
