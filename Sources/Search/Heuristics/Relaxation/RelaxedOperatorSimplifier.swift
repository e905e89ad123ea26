import Grounding
internal import RandomNumbers

/// Takes away what a relaxation does not need, without changing any estimate:
///
/// 1. effects on facts from which no goal fact can be reached,
/// 2. effects that another relaxed operator has at no higher cost under the same or fewer
///    conditions (*dominated*),
/// 3. relaxed operators that are left without effects.
///
/// Conditions are compared through a hash table of (effect, conditions). Equal conditions are found
/// in linear time. Proper subsets are only looked for where a subset can exist, for at most
/// `largestTestedConditions` conditions, and for at most `subsetTests` look-ups.
struct RelaxedOperatorSimplifier {
  /// Subsets of at most so many conditions are looked for.
  static let largestTestedConditions = 5
  /// The largest number of look-ups for subsets, so that building stays fast.
  static let subsetTests = 4_000_000

  /// One effect of one relaxed operator.
  private struct Addition {
    var relaxedOperator: Int32
    var effect: Int32
  }

  private let operators: RelaxedOperators
  private let factCount: Int
  private var additions: [Addition] = []
  /// A hash of each relaxed operator's conditions: the exclusive or of its facts' hashes.
  private var conditionHashes: [UInt64] = []
  /// Hash table with linear probing: positions in `additions`, -1 for empty slots.
  private var slots: [Int32] = []
  /// The fewest conditions under which each fact is added.
  private var fewestConditions: [Int32] = []
  private var isDominated: [Bool] = []

  /// Gives the simplified operators, in the order of those given.
  static func simplify(
    _ operators: RelaxedOperators, goal: [Int32], factCount: Int
  ) -> RelaxedOperators {
    var simplifier = RelaxedOperatorSimplifier(operators, goal: goal, factCount: factCount)
    simplifier.removeEqual()
    simplifier.removeSupersets()
    return simplifier.remaining()
  }

  private init(_ operators: RelaxedOperators, goal: [Int32], factCount: Int) {
    self.operators = operators
    self.factCount = factCount
    let relevant = operators.relevantFacts(goal: goal, factCount: factCount)
    additions.reserveCapacity(operators.effects.values.count)
    for index in 0..<operators.count {
      for effect in operators.effects[index] where relevant[Int(effect)] {
        additions.append(Addition(relaxedOperator: Int32(index), effect: effect))
      }
    }
    conditionHashes = (0..<operators.count).map { index in
      operators.conditions[index].reduce(0) { $0 ^ Self.hash($1) }
    }
    isDominated = Array(repeating: false, count: additions.count)
    fewestConditions = Array(repeating: .max, count: factCount)
  }

  /// Keeps the cheapest, and among those the first, of additions with equal conditions.
  private mutating func removeEqual() {
    var size = 16
    while size < 2 * additions.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for index in additions.indices {
      let addition = additions[index]
      let conditions = operators.conditions[Int(addition.relaxedOperator)]
      let hash = conditionHashes[Int(addition.relaxedOperator)]
      let slot = findSlot(effect: addition.effect, hash: hash) { $0.elementsEqual(conditions) }
      let other = slots[slot]
      if other < 0 {
        slots[slot] = Int32(index)
      } else if cost(of: index) < cost(of: Int(other)) {
        isDominated[Int(other)] = true
        slots[slot] = Int32(index)
      } else {
        isDominated[index] = true
      }
      let effect = Int(addition.effect)
      fewestConditions[effect] = min(fewestConditions[effect], Int32(conditions.count))
    }
  }

  /// Removes additions for which another one needs only a part of the conditions.
  private mutating func removeSupersets() {
    var tests = 0
    for index in additions.indices where !isDominated[index] {
      let addition = additions[index]
      let conditions = operators.conditions[Int(addition.relaxedOperator)]
      if conditions.count <= fewestConditions[Int(addition.effect)] { continue }
      if conditions.count > Self.largestTestedConditions { continue }
      if tests >= Self.subsetTests { return }
      let all = (1 << conditions.count) - 1
      tests += all
      for subset in 0..<all where isDominated(index, by: subset, of: conditions) {
        isDominated[index] = true
        break
      }
    }
  }

  /// Whether an addition under the conditions whose bits are set in `subset` costs no more.
  private func isDominated(_ index: Int, by subset: Int, of conditions: ArraySlice<Int32>) -> Bool {
    var hash: UInt64 = 0
    for (bit, condition) in conditions.enumerated() where subset >> bit & 1 == 1 {
      hash ^= Self.hash(condition)
    }
    let slot = findSlot(effect: additions[index].effect, hash: hash) { candidate in
      guard candidate.count == subset.nonzeroBitCount else { return false }
      return candidate.allSatisfy { fact in
        conditions.enumerated().contains { $1 == fact && subset >> $0 & 1 == 1 }
      }
    }
    return slots[slot] >= 0 && cost(of: Int(slots[slot])) <= cost(of: index)
  }

  /// The slot of the addition of an effect under certain conditions, or the empty slot where it
  /// would be.
  private func findSlot(
    effect: Int32, hash: UInt64, where isSame: (ArraySlice<Int32>) -> Bool
  ) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.mix(hash ^ Self.hash(~effect))) & mask
    while slots[slot] >= 0 {
      let candidate = additions[Int(slots[slot])]
      if candidate.effect == effect,
        conditionHashes[Int(candidate.relaxedOperator)] == hash,
        isSame(operators.conditions[Int(candidate.relaxedOperator)])
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func cost(of addition: Int) -> Int32 {
    operators.costs[Int(additions[addition].relaxedOperator)]
  }

  private func remaining() -> RelaxedOperators {
    var result = RelaxedOperators()
    var effects: [Int32] = []
    var index = 0
    while index < additions.count {
      let current = additions[index].relaxedOperator
      effects.removeAll(keepingCapacity: true)
      while index < additions.count, additions[index].relaxedOperator == current {
        if !isDominated[index] { effects.append(additions[index].effect) }
        index += 1
      }
      if effects.isEmpty { continue }
      result.append(
        conditions: operators.conditions[Int(current)], effects: effects,
        cost: operators.costs[Int(current)], source: operators.sources[Int(current)])
    }
    return result
  }

  private static func hash(_ fact: Int32) -> UInt64 {
    mix(UInt64(UInt32(bitPattern: fact)) &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// The finaliser of SplitMix64: every bit of the input changes every bit of the result.
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
