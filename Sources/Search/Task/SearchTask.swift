public import Grounding

/// A task as search algorithms read it: immutable, in flat memory, shared by all threads.
///
/// Operators are applied to packed states; the effects of an operator without conditions of their
/// own are merged into one masked write for each word that they change.
public final class SearchTask: @unchecked Sendable {
  // All stored properties are constants, and nothing writes to their memory after `init`:
  // that makes the class safe to share.

  /// The task that this was made of.
  public let source: FiniteDomainTask
  let packer: StatePacker
  let generator: SuccessorGenerator
  let goal: FlatArray<FiniteDomainTask.Fact>
  /// The operators' true costs.
  let costs: FlatArray<Int32>
  let hasAxioms: Bool
  let variableCount: Int

  /// Writing `bits` over the bits of a word that `mask` has.
  struct MaskedWrite: BitwiseCopyable {
    var word: Int
    var mask: UInt64
    var bits: UInt64
  }
  private let writes: FlatArray<MaskedWrite>
  /// Where each operator's writes start, and the end.
  private let firstWrites: FlatArray<Int32>

  /// An effect with conditions of its own.
  struct ConditionalEffect: BitwiseCopyable {
    var firstCondition: Int32
    var endCondition: Int32
    var fact: FiniteDomainTask.Fact
    var write: MaskedWrite
  }
  private let conditionalEffects: FlatArray<ConditionalEffect>
  /// Where each operator's conditional effects start, and the end.
  private let firstConditionalEffects: FlatArray<Int32>
  private let effectConditions: FlatArray<FiniteDomainTask.Fact>
  /// Facts that each operator makes true whatever the state.
  private let effects: FlatArray<FiniteDomainTask.Fact>
  /// Where each operator's facts start in `effects`, and the end.
  private let firstEffects: FlatArray<Int32>

  /// Prepares a task.
  ///
  /// - Complexity: O(n log n) in the task's size.
  public init(_ task: FiniteDomainTask) {
    source = task
    packer = StatePacker(task: task)
    generator = SuccessorGenerator(task: task)
    goal = FlatArray(task.goal)
    costs = FlatArray(task.costs)
    hasAxioms = task.axiomLayers.contains { $0 >= 0 }
    variableCount = task.variableCount
    effectConditions = FlatArray(task.effectConditions)

    var writes: [MaskedWrite] = []
    var firstWrites: [Int32] = []
    var conditional: [ConditionalEffect] = []
    var firstConditional: [Int32] = []
    var effects: [FiniteDomainTask.Fact] = []
    var firstEffects: [Int32] = []
    for index in 0..<task.operatorCount {
      firstWrites.append(Int32(writes.count))
      firstConditional.append(Int32(conditional.count))
      firstEffects.append(Int32(effects.count))
      for effect in task.effects[index] {
        let field = packer.fields[effect.fact.variable]
        let shift = UInt64(field.shift)
        let write = MaskedWrite(
          word: Int(field.word), mask: field.mask << shift,
          bits: (UInt64(effect.fact.value) & field.mask) << shift)
        if effect.conditions.isEmpty {
          effects.append(effect.fact)
          let own = Int(firstWrites[index])..<writes.count
          if let same = own.first(where: { writes[$0].word == write.word }) {
            writes[same].mask |= write.mask
            writes[same].bits |= write.bits
          } else {
            writes.append(write)
          }
        } else {
          conditional.append(
            ConditionalEffect(
              firstCondition: effect.conditions.lowerBound,
              endCondition: effect.conditions.upperBound, fact: effect.fact, write: write))
        }
      }
    }
    firstWrites.append(Int32(writes.count))
    firstConditional.append(Int32(conditional.count))
    firstEffects.append(Int32(effects.count))
    self.writes = FlatArray(writes)
    self.firstWrites = FlatArray(firstWrites)
    conditionalEffects = FlatArray(conditional)
    firstConditionalEffects = FlatArray(firstConditional)
    self.effects = FlatArray(effects)
    self.firstEffects = FlatArray(firstEffects)
  }

  /// Whether an operator's outcome depends on more of the state than its precondition.
  @inline(__always)
  func hasConditionalEffects(_ operator: Int32) -> Bool {
    firstConditionalEffects[`operator`] < firstConditionalEffects[`operator` &+ 1]
  }

  /// Applies an operator that is applicable.
  ///
  /// - Parameters:
  ///   - operator: its number.
  ///   - words: the packed state before.
  ///   - values: the same state unpacked, derived variables evaluated; looked at only if
  ///     `hasConditionalEffects`.
  ///   - target: where the packed state after goes.
  @inline(__always)
  func apply(
    _ operator: Int32, to words: UnsafePointer<UInt64>, values: UnsafePointer<Int32>,
    into target: UnsafeMutablePointer<UInt64>
  ) {
    for word in 0..<packer.wordCount { target[word] = words[word] }
    var index = Int(firstWrites[`operator`])
    let end = Int(firstWrites[`operator` &+ 1])
    while index < end {
      let write = writes[index]
      target[write.word] = (target[write.word] & ~write.mask) | write.bits
      index &+= 1
    }
    if hasConditionalEffects(`operator`) {
      applyConditionalEffects(of: `operator`, values: values, to: target)
    }
  }

  @inline(never)
  private func applyConditionalEffects(
    of operator: Int32, values: UnsafePointer<Int32>, to target: UnsafeMutablePointer<UInt64>
  ) {
    for index in firstConditionalEffects[`operator`]..<firstConditionalEffects[`operator` &+ 1] {
      let effect = conditionalEffects[index]
      if holds(effect, in: values) {
        let write = effect.write
        target[write.word] = (target[write.word] & ~write.mask) | write.bits
      }
    }
  }

  private func holds(_ effect: ConditionalEffect, in values: UnsafePointer<Int32>) -> Bool {
    for index in effect.firstCondition..<effect.endCondition {
      let condition = effectConditions[index]
      if values[Int(condition.variable)] != condition.value { return false }
    }
    return true
  }

  /// Applies an operator that is applicable to an unpacked state; leaves derived variables alone.
  ///
  /// - Parameters:
  ///   - operator: its number.
  ///   - values: the state before, derived variables evaluated.
  ///   - target: where the state after goes.
  @inline(__always)
  func apply(
    _ operator: Int32, to values: UnsafePointer<Int32>, into target: UnsafeMutablePointer<Int32>
  ) {
    target.update(from: values, count: variableCount)
    for index in Int(firstEffects[`operator`])..<Int(firstEffects[`operator` &+ 1]) {
      let fact = effects[index]
      target[Int(fact.variable)] = fact.value
    }
    if hasConditionalEffects(`operator`) {
      for index in firstConditionalEffects[`operator`]..<firstConditionalEffects[`operator` &+ 1] {
        let effect = conditionalEffects[index]
        if holds(effect, in: values) { target[Int(effect.fact.variable)] = effect.fact.value }
      }
    }
  }

  /// Lists the facts that an operator makes true and that were not, but for derived variables.
  ///
  /// - Parameters:
  ///   - operator: its number.
  ///   - values: the state before, derived variables evaluated.
  ///   - facts: room for a fact of each variable.
  /// - Returns: how many there are.
  @inline(__always)
  func changes(
    by operator: Int32, in values: UnsafePointer<Int32>,
    into facts: UnsafeMutablePointer<FiniteDomainTask.Fact>
  ) -> Int {
    var count = 0
    for index in Int(firstEffects[`operator`])..<Int(firstEffects[`operator` &+ 1]) {
      let fact = effects[index]
      if values[Int(fact.variable)] == fact.value { continue }
      facts[count] = fact
      count &+= 1
    }
    guard hasConditionalEffects(`operator`) else { return count }
    for index in firstConditionalEffects[`operator`]..<firstConditionalEffects[`operator` &+ 1] {
      let effect = conditionalEffects[index]
      // Several effects may make the same fact true.
      guard values[Int(effect.fact.variable)] != effect.fact.value, holds(effect, in: values),
        !UnsafeBufferPointer(start: facts, count: count).contains(effect.fact)
      else { continue }
      facts[count] = effect.fact
      count &+= 1
    }
    return count
  }

  /// Whether a state, derived variables evaluated, has all goal facts.
  @inline(__always)
  func isGoal(_ values: UnsafePointer<Int32>) -> Bool {
    for index in 0..<goal.count {
      let fact = goal[index]
      if values[Int(fact.variable)] != fact.value { return false }
    }
    return true
  }
}
