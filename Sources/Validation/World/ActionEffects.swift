public import PDDL

/// What an action really changed in one state.
public struct ActionEffects: Hashable, Sendable {
  /// The atoms that became true.
  public var added: [GroundAtom]
  /// The atoms that became false.
  public var deleted: [GroundAtom]
  /// The numeric functions that changed, with their new values.
  public var numericValues: [NumericValue]

  /// Makes a description of changes.
  public init(
    added: [GroundAtom] = [], deleted: [GroundAtom] = [], numericValues: [NumericValue] = []
  ) {
    self.added = added
    self.deleted = deleted
    self.numericValues = numericValues
  }
}

extension World {
  /// The differences between two states of this world, derived atoms among them, each in the order
  /// of `atoms(in:)`.
  public func effects(from before: State, to after: State) -> ActionEffects {
    var effects = ActionEffects()
    for symbol in tables.vocabulary.predicates {
      let (old, new): (Set<Tuple>, Set<Tuple>)
      switch symbol.storage {
      case .fixed: continue
      case .fluent(let index): (old, new) = (before.relations[index], after.relations[index])
      case .derived(let index): (old, new) = (before.derived[index], after.derived[index])
      }
      effects.added += new.subtracting(old).sorted().map { atom(symbol, $0) }
      effects.deleted += old.subtracting(new).sorted().map { atom(symbol, $0) }
    }
    for symbol in tables.vocabulary.functions {
      guard case .fluent(let index) = symbol.storage else { continue }
      let old = before.numbers[index]
      for (tuple, value) in after.numbers[index].sorted(by: { $0.key < $1.key })
      where old[tuple] != value {
        let arguments = atom(symbol, tuple).arguments
        effects.numericValues.append(
          NumericValue(GroundFunctionTerm(symbol.name, arguments), value))
      }
    }
    return effects
  }

  private func atom(_ symbol: Symbol, _ tuple: Tuple) -> GroundAtom {
    GroundAtom(
      symbol.name,
      tables.coding.objects(of: tuple, arity: symbol.arity).map { tables.objects.name(of: $0) })
  }
}
