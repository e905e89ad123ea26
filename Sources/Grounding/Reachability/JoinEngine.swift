/// Applies rules to relations until nothing new follows: semi-naive evaluation with index
/// nested-loop joins.
///
/// Rows become visible one at a time. A row that does is the `delta` of every plan whose first step
/// takes it; the other atoms of the rule see the rows that are visible already. Of two atoms over
/// the same relation only the later one sees the new row, so that every match is found once.
///
/// Hot: owns its memory, works on flat numbers, allocates only to grow. `JoinPlanner` guarantees
/// that slots, columns and relations are in range.
struct JoinEngine: ~Copyable {
  private let relations: UnsafeMutablePointer<Relation>
  private let relationCount: Int
  /// How many rows of each relation, from the first, the initial state has.
  let initialCounts: [Int]
  private let indexes: UnsafeMutablePointer<ColumnIndex>
  private let indexCount: Int
  private let indexesOfRelation: [[Int]]
  /// The steps of all plans, and for each plan its first step and its rule.
  private let steps: UnsafeMutablePointer<JoinStep>
  private let plans: [(steps: Range<Int>, rule: Int)]
  private let plansWithoutDelta: [Int]
  private let triggers: [[Int]]
  private let additions: UnsafeMutablePointer<Range<Int32>>
  private let pool: UnsafeMutablePointer<Int32>
  private let binding: UnsafeMutablePointer<Int32>
  private let scratch: UnsafeMutablePointer<Int32>
  private let typeMembers: [[Int32]]
  private let typeBits: UnsafeMutablePointer<UInt64>
  private let wordsPerType: Int
  private let budget: Budget
  private var deltaRow = 0
  private var ticks = 0
  private(set) var stopReason: StopReason?

  /// Sets the relations of a task up, with the atoms of its initial state, and plans its rules.
  init(task: NormalTask, rules builder: RuleBuilder, budget: Budget) {
    let widths = builder.widths
    let objectCount = task.objects.names.count
    relationCount = widths.count
    relations = .allocate(capacity: max(1, widths.count))
    for (number, width) in widths.enumerated() {
      (relations + number).initialize(
        to: Relation(width: width, isSet: number < builder.firstSchema))
    }
    Self.fill(relations, from: task.initialAtoms, predicates: task.predicates)
    var initialCounts: [Int] = []
    for number in 0..<widths.count { initialCounts.append(relations[number].count) }
    self.initialCounts = initialCounts

    var grows = [Bool](repeating: true, count: widths.count)
    for (number, predicate) in task.predicates.enumerated() {
      grows[number] = predicate.kind != .constant
    }
    let columnTypes = task.predicates.map(\.types) + builder.columnTypes
    var statistics: [JoinPlanner.Statistics] = []
    for number in 0..<widths.count {
      statistics.append(
        grows[number]
          ? Self.estimate(columnTypes[number].map { task.objects.members[$0].count })
          : Self.statistics(of: relations[number], objectCount: objectCount))
      statistics[number].isSet = number < builder.firstSchema
    }
    var planner = JoinPlanner(anything: ObjectTable.anything, statistics: statistics)
    var allSteps: [JoinStep] = []
    var plans: [(steps: Range<Int>, rule: Int)] = []
    var withoutDelta: [Int] = []
    var triggers = [[Int]](repeating: [], count: widths.count)
    for (number, rule) in builder.rules.enumerated() {
      let growing = rule.body.indices.filter { grows[rule.body[$0].relation] }
      for delta in growing.isEmpty ? [nil] : growing.map(Optional.some) {
        if let delta {
          triggers[rule.body[delta].relation].append(plans.count)
        } else {
          withoutDelta.append(plans.count)
        }
        let plan = planner.plan(rule, delta: delta)
        plans.append((allSteps.count..<allSteps.count + plan.count, number))
        allSteps += plan
      }
    }
    self.plans = plans
    self.triggers = triggers
    plansWithoutDelta = withoutDelta
    steps = .allocate(capacity: max(1, allSteps.count))
    steps.initialize(from: allSteps, count: allSteps.count)
    additions = .allocate(capacity: max(1, builder.rules.count))
    for (number, rule) in builder.rules.enumerated() {
      (additions + number).initialize(to: planner.additions(of: rule))
    }
    pool = .allocate(capacity: max(1, planner.pool.count))
    pool.initialize(from: planner.pool, count: planner.pool.count)

    indexCount = planner.indexes.count
    indexes = .allocate(capacity: max(1, indexCount))
    var indexesOfRelation = [[Int]](repeating: [], count: widths.count)
    for (number, (relation, columns)) in planner.indexes.enumerated() {
      (indexes + number).initialize(to: ColumnIndex(columns: columns, objectCount: objectCount))
      indexesOfRelation[relation].append(number)
      if !grows[relation] {
        for row in 0..<relations[relation].count {
          indexes[number].add(row, of: relations[relation])
        }
      }
    }
    self.indexesOfRelation = indexesOfRelation
    for number in 0..<widths.count where !grows[number] {
      relations[number].visible = relations[number].count
    }

    let slots = builder.rules.map(\.slotTypes.count).max() ?? 0
    binding = .allocate(capacity: slots + 1)
    binding.initialize(repeating: 0, count: slots + 1)
    let widest = widths.max() ?? 0
    scratch = .allocate(capacity: widest + 1)
    scratch.initialize(repeating: 0, count: widest + 1)
    typeMembers = task.objects.members
    wordsPerType = objectCount / 64 + 1
    let bits = task.objects.memberBits.flatMap { $0 }
    typeBits = .allocate(capacity: bits.count)
    typeBits.initialize(from: bits, count: bits.count)
    self.budget = budget
  }

  deinit {
    for number in 0..<relationCount { (relations + number).deinitialize(count: 1) }
    for number in 0..<indexCount { (indexes + number).deinitialize(count: 1) }
    relations.deallocate()
    indexes.deallocate()
    steps.deallocate()
    additions.deallocate()
    typeBits.deallocate()
    pool.deallocate()
    binding.deallocate()
    scratch.deallocate()
  }

  /// The number of rows of a relation.
  func count(of relation: Int) -> Int { relations[relation].count }

  /// The number of columns of a relation.
  func width(of relation: Int) -> Int { relations[relation].width }

  /// A row of a relation; valid while nothing is inserted.
  func row(_ row: Int, of relation: Int) -> UnsafePointer<Int32> { relations[relation].row(row) }

  /// The number of the row with the given values, -1 if it is not there.
  func find(_ values: UnsafePointer<Int32>, in relation: Int) -> Int {
    relations[relation].find(values)
  }

  /// Applies the rules until nothing new follows or the budget is used up.
  mutating func run() {
    for plan in plansWithoutDelta { apply(plan) }
    var changed = true
    while changed && stopReason == nil {
      changed = false
      for relation in 0..<relationCount
      where relations[relation].visible < relations[relation].count {
        changed = true
        while relations[relation].visible < relations[relation].count && stopReason == nil {
          show(relations[relation].visible, of: relation)
        }
      }
    }
  }

  /// Makes a row visible and applies every plan that waits for it.
  private mutating func show(_ row: Int, of relation: Int) {
    for index in indexesOfRelation[relation] { indexes[index].add(row, of: relations[relation]) }
    relations[relation].visible = row + 1
    deltaRow = row
    for plan in triggers[relation] { apply(plan) }
  }

  private mutating func apply(_ plan: Int) {
    let (range, rule) = plans[plan]
    match(range.lowerBound, range.upperBound, rule)
  }

  /// Carries out the steps from `position` on under the current binding.
  private mutating func match(_ position: Int, _ end: Int, _ rule: Int) {
    guard position < end else { return emit(rule) }
    let step = steps[position]
    let subject = Int(step.subject)
    switch step.kind {
    case .delta:
      if accepts(relations[subject].row(deltaRow), step) { match(position + 1, end, rule) }
    case .scan:
      for row in 0..<relations[subject].visible where !(step.excludesDelta && row == deltaRow) {
        if accepts(relations[subject].row(row), step) { match(position + 1, end, rule) }
        if stopReason != nil { return }
      }
    case .probe:
      gather(step.key)
      let index = Int(step.detail)
      var row = indexes[index].first(scratch, in: relations[subject])
      while row >= 0 {
        if !(step.excludesDelta && row == deltaRow), accepts(relations[subject].row(row), step) {
          match(position + 1, end, rule)
          if stopReason != nil { return }
        }
        row = indexes[index].next(row)
      }
    case .check:
      gather(step.key)
      let row = relations[subject].find(scratch)
      if row >= 0, row < relations[subject].visible, !(step.excludesDelta && row == deltaRow),
        passesTests(step)
      {
        match(position + 1, end, rule)
      }
    case .enumerate:
      let members = typeMembers[subject]
      for object in members {
        binding[Int(step.detail)] = object
        if passesTests(step) { match(position + 1, end, rule) }
        if stopReason != nil { return }
      }
    case .assign:
      let object = value(step.subject)
      guard isMember(object, of: Int(pool[Int(step.columns.lowerBound)])) else { return }
      binding[Int(step.detail)] = object
      if passesTests(step) { match(position + 1, end, rule) }
    case .test:
      if passesTests(step) { match(position + 1, end, rule) }
    }
    tick()
  }

  @inline(__always)
  private func value(_ argument: Argument) -> Int32 {
    argument >= 0 ? argument : binding[Int(~argument)]
  }

  @inline(__always)
  private func isMember(_ object: Int32, of type: Int) -> Bool {
    typeBits[type &* wordsPerType &+ Int(object) >> 6] >> UInt64(object & 63) & 1 != 0
  }

  /// Writes the values of arguments in the pool into the scratch row.
  @inline(__always)
  private func gather(_ range: Range<Int32>) {
    var target = scratch
    for position in Int(range.lowerBound)..<Int(range.upperBound) {
      target.pointee = value(pool[position])
      target += 1
    }
  }

  /// Binds and checks the columns of a row.
  @inline(__always)
  private func accepts(_ row: UnsafePointer<Int32>, _ step: JoinStep) -> Bool {
    var position = Int(step.columns.lowerBound)
    let end = Int(step.columns.upperBound)
    while position < end {
      let value = row[Int(pool[position])]
      let operand = pool[position + 1]
      let action = pool[position + 2]
      position += 3
      if action >= 0 {
        guard isMember(value, of: Int(action)) else { return false }
        binding[Int(operand)] = value
      } else if action == ColumnAction.bind {
        binding[Int(operand)] = value
      } else if action == ColumnAction.compareSlot {
        guard binding[Int(operand)] == value else { return false }
      } else {
        guard operand == value else { return false }
      }
    }
    return passesTests(step)
  }

  @inline(__always)
  private func passesTests(_ step: JoinStep) -> Bool {
    var position = Int(step.comparisons.lowerBound)
    while position < Int(step.comparisons.upperBound) {
      let isEqual = value(pool[position]) == value(pool[position + 1])
      guard isEqual == (pool[position + 2] != 0) else { return false }
      position += 3
    }
    position = Int(step.absences.lowerBound)
    while position < Int(step.absences.upperBound) {
      let relation = Int(pool[position])
      let width = pool[position + 1]
      let start = Int32(position + 2)
      gather(start..<start + width)
      guard relations[relation].find(scratch) < 0 else { return false }
      position += 2 + Int(width)
    }
    return true
  }

  /// Adds what a complete match stands for.
  private mutating func emit(_ rule: Int) {
    var position = additions[rule].lowerBound
    let end = additions[rule].upperBound
    while position < end {
      let relation = Int(pool[Int(position)])
      let width = pool[Int(position) + 1]
      let isNew = pool[Int(position) + 2] != 0
      gather(position + 3..<position + 3 + width)
      reserve(relation)
      guard stopReason == nil else { return }
      if isNew { relations[relation].append(scratch) } else { relations[relation].insert(scratch) }
      position += 3 + width
    }
    tick()
  }

  private mutating func reserve(_ relation: Int) {
    let growth = relations[relation].growth
    if growth > 1 << 20, !budget.allows(growthBy: growth) { stopReason = .memory }
    if relations[relation].count == Int(Int32.max) { stopReason = .memory }
  }

  @inline(__always)
  private mutating func tick() {
    ticks &+= 1
    if ticks & 0x3FFF == 0, stopReason == nil { stopReason = budget.poll() }
  }

  private static func fill(
    _ relations: UnsafeMutablePointer<Relation>, from atoms: [[Int32]],
    predicates: [NormalTask.Predicate]
  ) {
    for (number, predicate) in predicates.enumerated() {
      atoms[number].withUnsafeBufferPointer { flat in
        guard let start = flat.baseAddress else { return }
        let step = max(1, predicate.arity)
        for offset in stride(from: 0, to: flat.count, by: step) {
          relations[number].insert(start + offset)
        }
      }
    }
  }

  /// Statistics of a relation that grows: as if all objects of its types went anywhere.
  private static func estimate(_ typeSizes: [Int]) -> JoinPlanner.Statistics {
    let distinct = typeSizes.map { Double(max(1, $0)) }
    return .init(rows: distinct.reduce(1) { min($0 * $1, 1e15) }, distinct: distinct, grows: true)
  }

  private static func statistics(
    of relation: borrowing Relation, objectCount: Int
  ) -> JoinPlanner.Statistics {
    var distinct: [Double] = []
    for column in 0..<relation.width {
      var seen = [Bool](repeating: false, count: objectCount)
      var count = 0
      for row in 0..<relation.count {
        let value = Int(relation.row(row)[column])
        if !seen[value] {
          seen[value] = true
          count += 1
        }
      }
      distinct.append(Double(count))
    }
    return .init(rows: Double(relation.count), distinct: distinct, grows: false)
  }
}
