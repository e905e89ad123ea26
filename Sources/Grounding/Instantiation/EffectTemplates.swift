/// An effect under construction.
struct GroundEffect {
  var conditions: [Int32]
  var literal: Int32
}

/// The effects of a schema, instantiated one binding at a time.
struct EffectTemplates {
  /// An effect with a condition or quantified variables. What a quantified one comes to depends on
  /// few of a schema's slots, so that it is remembered by their values.
  private struct Template {
    var effect: NormalTask.SchemaEffect
    var freeSlots: [Int]
    var known: [[Int32]: [GroundEffect]] = [:]
  }

  private let simple: [Literal]
  private var others: [Template]

  /// Splits the effects of a schema into those that always happen and the rest.
  init(_ effects: [NormalTask.SchemaEffect]) {
    simple = effects.filter(\.isSimple).map(\.literal)
    others = effects.filter { !$0.isSimple }.map { effect in
      var slots = Set(effect.literal.arguments.compactMap(\.slot))
      slots.formUnion(effect.condition.freeSlots)
      return Template(effect: effect, freeSlots: slots.subtracting(effect.quantified).sorted())
    }
  }

  /// Puts the ground effects of a binding that change anything, free of contradictions, into
  /// `effects`.
  mutating func instantiate(
    types: [Int], _ binding: inout [Int32], precondition: [Int32],
    _ instantiator: inout Instantiator, _ engine: borrowing JoinEngine,
    into effects: inout [GroundEffect]
  ) {
    effects.removeAll(keepingCapacity: true)
    for literal in simple {
      guard let atom = instantiator.fluentAtom(literal, binding, engine) else { continue }
      effects.append(
        .init(conditions: [], literal: LiteralCode.make(atom, isPositive: literal.isPositive)))
    }
    for index in others.indices {
      for effect in Self.instantiate(
        &others[index], types: types, &binding, &instantiator, engine)
      {
        // What the precondition grants need not be asked, what it excludes does not happen.
        if effect.conditions.contains(where: {
          precondition.contains(LiteralCode.negation($0))
        }) {
          continue
        }
        var effect = effect
        effect.conditions.removeAll(where: precondition.contains)
        effects.append(effect)
      }
    }
    if !others.isEmpty || Self.needsSettling(effects, precondition: precondition) {
      effects = Self.settled(effects, precondition: precondition, &instantiator)
    }
  }

  private static func instantiate(
    _ template: inout Template, types: [Int], _ binding: inout [Int32],
    _ instantiator: inout Instantiator, _ engine: borrowing JoinEngine
  ) -> [GroundEffect] {
    let isRemembered = !template.effect.quantified.isEmpty
    let key = isRemembered ? template.freeSlots.map { binding[$0] } : []
    if isRemembered, let known = template.known[key] { return known }
    var effects: [GroundEffect] = []
    enumerate(
      template.effect, template.effect.quantified[...], types: types, &binding, &effects,
      &instantiator, engine)
    if isRemembered { template.known[key] = effects }
    return effects
  }

  private static func enumerate(
    _ effect: NormalTask.SchemaEffect, _ slots: ArraySlice<Int>, types: [Int],
    _ binding: inout [Int32], _ effects: inout [GroundEffect],
    _ instantiator: inout Instantiator, _ engine: borrowing JoinEngine
  ) {
    if let slot = slots.first {
      for object in instantiator.members(of: types[slot]) {
        binding[slot] = object
        enumerate(
          effect, slots.dropFirst(), types: types, &binding, &effects, &instantiator, engine)
      }
      return
    }
    guard let atom = instantiator.fluentAtom(effect.literal, binding, engine) else { return }
    let literal = LiteralCode.make(atom, isPositive: effect.literal.isPositive)
    for conjunction in instantiator.conjunctions(
      of: effect.condition, types: types, &binding, engine)
    {
      effects.append(.init(conditions: conjunction, literal: literal))
    }
  }

  /// Whether simple effects repeat or contradict each other, or what they bring about holds.
  private static func needsSettling(_ effects: [GroundEffect], precondition: [Int32]) -> Bool {
    for position in effects.indices {
      let literal = effects[position].literal
      if precondition.contains(literal) { return true }
      for other in 0..<position where effects[other].literal | 1 == literal | 1 { return true }
    }
    return false
  }

  /// Effects after "an atom that is both added and deleted is added" and without those that change
  /// nothing.
  private static func settled(
    _ effects: [GroundEffect], precondition: [Int32], _ instantiator: inout Instantiator
  ) -> [GroundEffect] {
    var result: [GroundEffect] = []
    result.reserveCapacity(effects.count)
    let positions = EffectPositions(effects)
    for (position, effect) in effects.enumerated() {
      // The literal holds already; effects that could undo it are restricted below.
      if precondition.contains(effect.literal) { continue }
      if positions.contains(
        effect.literal,
        where: {
          $0 < position && effect.conditions.containsAll(of: effects[$0].conditions)
        })
      {
        continue
      }
      guard !LiteralCode.isPositive(effect.literal) else {
        result.append(effect)
        continue
      }
      var additions: [[Int32]] = []
      _ = positions.contains(LiteralCode.negation(effect.literal)) {
        additions.append(effects[$0].conditions)
        return false
      }
      for conditions in instantiator.conjunctions(of: effect.conditions, without: additions)
      where !conditions.contains(where: { precondition.contains(LiteralCode.negation($0)) }) {
        result.append(
          .init(
            conditions: conditions.filter { !precondition.contains($0) }, literal: effect.literal))
      }
    }
    return result
  }
}

/// Where effects on a literal are in a list of effects.
private struct EffectPositions {
  /// Below so many effects, looking through all of them is faster than a table.
  private static let tableThreshold = 32

  private let effects: [GroundEffect]
  private let table: [Int32: [Int]]?

  init(_ effects: [GroundEffect]) {
    self.effects = effects
    table =
      effects.count < Self.tableThreshold
      ? nil : Dictionary(grouping: effects.indices) { effects[$0].literal }
  }

  /// Whether the position of an effect on the literal satisfies a condition; asks in ascending
  /// order until one does.
  func contains(_ literal: Int32, where condition: (Int) -> Bool) -> Bool {
    if let table { return table[literal]?.contains(where: condition) ?? false }
    for position in effects.indices where effects[position].literal == literal {
      if condition(position) { return true }
    }
    return false
  }
}

extension [Int32] {
  /// Whether every one of the other numbers is among these.
  func containsAll(of others: some Sequence<Int32>) -> Bool {
    others.allSatisfy { contains($0) }
  }
}
