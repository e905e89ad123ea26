/// An effect under construction.
struct GroundEffect {
  var conditions: [Int32]
  var literal: Int32
}

/// The effects of a schema, instantiated one binding at a time.
struct EffectTemplates {
  private let simple: [Literal]
  private let others: [NormalTask.SchemaEffect]

  /// Splits the effects of a schema into those that always happen and the rest.
  init(_ effects: [NormalTask.SchemaEffect]) {
    simple = effects.filter(\.isSimple).map(\.literal)
    others = effects.filter { !$0.isSimple }
  }

  /// The ground effects of a binding that change anything, free of contradictions.
  func instantiate(
    types: [Int], _ binding: inout [Int32], precondition: [Int32],
    _ instantiator: inout Instantiator, _ engine: borrowing JoinEngine
  ) -> [GroundEffect] {
    var effects: [GroundEffect] = []
    effects.reserveCapacity(simple.count)
    for literal in simple {
      guard let atom = instantiator.fluentAtom(literal, binding, engine) else { continue }
      effects.append(
        .init(conditions: [], literal: LiteralCode.make(atom, isPositive: literal.isPositive)))
    }
    for effect in others {
      instantiate(
        effect, effect.quantified[...], types: types, &binding, precondition, &effects,
        &instantiator, engine)
    }
    return Self.settled(effects, precondition: precondition)
  }

  private func instantiate(
    _ effect: NormalTask.SchemaEffect, _ slots: ArraySlice<Int>, types: [Int],
    _ binding: inout [Int32], _ precondition: [Int32], _ effects: inout [GroundEffect],
    _ instantiator: inout Instantiator, _ engine: borrowing JoinEngine
  ) {
    if let slot = slots.first {
      for object in instantiator.members(of: types[slot]) {
        binding[slot] = object
        instantiate(
          effect, slots.dropFirst(), types: types, &binding, precondition, &effects,
          &instantiator, engine)
      }
      return
    }
    guard let atom = instantiator.fluentAtom(effect.literal, binding, engine) else { return }
    let literal = LiteralCode.make(atom, isPositive: effect.literal.isPositive)
    for conjunction in instantiator.conjunctions(
      of: effect.condition, types: types, &binding, engine)
    {
      // What the precondition grants need not be asked, what it excludes does not happen.
      if conjunction.contains(where: { precondition.contains(LiteralCode.negation($0)) }) {
        continue
      }
      effects.append(
        .init(conditions: conjunction.filter { !precondition.contains($0) }, literal: literal))
    }
  }

  /// Effects after "an atom that is both added and deleted is added" and without those that change
  /// nothing.
  private static func settled(
    _ effects: [GroundEffect], precondition: [Int32]
  ) -> [GroundEffect] {
    var result: [GroundEffect] = []
    result.reserveCapacity(effects.count)
    for (position, effect) in effects.enumerated() {
      // The literal holds already; effects that could undo it are restricted below.
      if precondition.contains(effect.literal) { continue }
      if effects[..<position].contains(where: {
        $0.literal == effect.literal && effect.conditions.containsAll(of: $0.conditions)
      }) {
        continue
      }
      guard !LiteralCode.isPositive(effect.literal) else {
        result.append(effect)
        continue
      }
      let addition = LiteralCode.negation(effect.literal)
      var open = [effect.conditions]
      for other in effects where other.literal == addition {
        // The deletion happens where at least one condition of the addition fails.
        open = open.flatMap { conditions in
          other.conditions.compactMap { literal in
            Instantiator.consistent(conditions + [LiteralCode.negation(literal)])
          }
        }
      }
      for conditions in open
      where !conditions.contains(where: { precondition.contains(LiteralCode.negation($0)) }) {
        result.append(
          .init(
            conditions: conditions.filter { !precondition.contains($0) }, literal: effect.literal))
      }
    }
    return result
  }
}

extension [Int32] {
  /// Whether every one of the other numbers is among these.
  func containsAll(of others: some Sequence<Int32>) -> Bool {
    others.allSatisfy { contains($0) }
  }
}
