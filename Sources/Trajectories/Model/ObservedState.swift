public import PDDL

/// What was seen of one state of the world.
///
/// A *complete* state lists the true atoms, and all others are false. In a *partial* one an atom
/// that is neither listed as true nor as false was not seen.
public struct ObservedState: Hashable, Sendable {
  /// The atoms that were seen to be true.
  public var trueAtoms: [GroundAtom]
  /// The atoms that were seen to be false; in a complete state they need not be listed.
  public var falseAtoms: [GroundAtom]
  /// The values of numeric functions that were seen.
  public var values: [NumericValue]
  /// Whether atoms that are not listed were not seen; else they are false.
  public var isPartial: Bool

  /// Makes a state, complete unless told otherwise.
  public init(
    _ trueAtoms: [GroundAtom] = [], falseAtoms: [GroundAtom] = [], values: [NumericValue] = [],
    isPartial: Bool = false
  ) {
    self.trueAtoms = trueAtoms
    self.falseAtoms = falseAtoms
    self.values = values
    self.isPartial = isPartial
  }

  /// A state of which nothing was seen.
  public static let unseen = ObservedState(isPartial: true)
}
