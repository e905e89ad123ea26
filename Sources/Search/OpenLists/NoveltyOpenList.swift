import Grounding

/// An open list that prefers successors of states with facts, or pairs of facts, that are new among
/// the states with the same estimate; ties are broken by that estimate, then by the path's length
/// (Corrêa and Seipp, "Alternation-based novelty search").
///
/// A state's novelty is measured when it is expanded, so that its successors share it.
final class NoveltyOpenList: OpenList {
  let takesPreferredOnly = false
  var count: Int { queue.count }
  var effort: Int { novelty.effort &+ ownEffort }

  /// The estimate by which states are partitioned.
  private let heuristic: Int
  private var novelty: NoveltyMatrix
  /// The table of each estimate.
  private var tables: [Int32: Int32] = [:]
  /// The estimate with which each state was seen; -1 for states that were not.
  private var estimates = GrowingArray<Int32>()
  private var queue = SuccessorQueue()
  private var ownEffort = 0

  /// The number of each variable's first fact.
  private let firstFacts: FlatArray<Int32>
  private let derived: FlatArray<Int32>
  /// The facts that each operator may make true.
  private let effects: RaggedArray<FiniteDomainTask.Fact>
  /// The facts of the state at hand: a bit for each, and the numbers of those that may be new.
  private let bits: FlatArray<UInt64>
  private let facts: FlatArray<Int32>

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - heuristic: the place of its heuristic among those of the search.
  ///   - memoryLimit: bytes that the novelty tables may take.
  ///   - budget: has to have room for them.
  init(task: FiniteDomainTask, heuristic: Int, memoryLimit: Int, budget: Budget) {
    self.heuristic = heuristic
    let numbering = FactNumbering(domainSizes: task.domainSizes)
    novelty = NoveltyMatrix(
      factCount: Int(numbering.count), countsPairs: true, memoryLimit: memoryLimit, budget: budget)
    firstFacts = FlatArray(numbering.starts)
    derived = FlatArray((0..<task.variableCount).filter { task.isDerived($0) }.map { Int32($0) })
    effects = RaggedArray(
      rows: (0..<task.operatorCount).map { task.effects[$0].map(\.fact) })
    bits = FlatArray(repeating: 0, count: (Int(numbering.count) + 63) / 64)
    let mostEffects = (0..<task.operatorCount).map { task.effects[$0].count }.max() ?? 0
    facts = FlatArray(repeating: 0, count: task.variableCount + mostEffects)
  }

  func insert(_ expansion: Expansion, budget: Budget) -> Bool {
    guard let block = block(of: expansion) else { return true }
    let h = expansion.estimates[heuristic]
    guard let isLikeParent = noteEstimate(h, of: expansion, budget: budget),
      let table = tables[h] ?? novelty.addPartition()
    else { return false }
    tables[h] = table
    let measure = novelty.insert(
      bits.base, facts: readFacts(of: expansion, changesOnly: isLikeParent), partition: table)
    // Novelty first (2 bits), then the estimate (31), then the path (29, cut off).
    let g = min(Int64(expansion.g), 1 << 29 - 1)
    let key = Int64(measure) << 60 | Int64(h) << 29 | g
    return queue.push(block, key: key, budget: budget)
  }

  /// Sets the bits of a state's facts.
  ///
  /// - Returns: the facts that may be new: all of them, or those that the operator before and axioms
  ///   may have changed.
  private func readFacts(
    of expansion: Expansion, changesOnly: Bool
  ) -> UnsafeBufferPointer<Int32> {
    bits.base.update(repeating: 0, count: bits.count)
    let variableCount = firstFacts.count - 1
    ownEffort &+= 2 &* variableCount
    for variable in 0..<variableCount {
      let fact = firstFacts[variable] &+ expansion.values[variable]
      bits[Int(fact) &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: fact & 63)
      if !changesOnly { facts[variable] = fact }
    }
    if !changesOnly { return UnsafeBufferPointer(start: facts.base, count: variableCount) }
    var count = 0
    for effect in effects[Int(expansion.operator)]
    where expansion.values[Int(effect.variable)] == effect.value {
      facts[count] = firstFacts[effect.variable] &+ effect.value
      count &+= 1
    }
    for index in 0..<derived.count {
      facts[count] = firstFacts[derived[index]] &+ expansion.values[Int(derived[index])]
      count &+= 1
    }
    return UnsafeBufferPointer(start: facts.base, count: count)
  }

  /// Notes the estimate of a state.
  ///
  /// - Returns: whether the state before it had the same; nil if there is no memory.
  private func noteEstimate(_ estimate: Int32, of expansion: Expansion, budget: Budget) -> Bool? {
    let missing = Int(expansion.state) + 1 - estimates.count
    if missing > 0 {
      guard estimates.reserve(missing, budget: budget) else { return nil }
      for _ in 0..<missing { estimates.appendReserved(-1) }
    }
    estimates[Int(expansion.state)] = estimate
    return expansion.parent >= 0 && estimates[Int(expansion.parent)] == estimate
  }

  func popFirst() -> OpenEntry { queue.popFirst() }

  func removeAll() { queue.removeAll() }
}
