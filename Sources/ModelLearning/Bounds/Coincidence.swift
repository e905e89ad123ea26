import PDDL
import Trajectories

/// When two lifted atoms of one action stand for the same ground atom.
struct Coincidence {
  let vocabulary: ActionVocabulary
  let types: TypeHierarchy
  /// Whether parameters are different by assumption.
  let isInjective: Bool

  /// The equalities between arguments that make two atoms coincide.
  ///
  /// - Returns: nil if the atoms never coincide; no formula if they always do.
  func conditions(_ first: Int, _ second: Int) -> [Formula]? {
    let one = vocabulary.atoms[first]
    let other = vocabulary.atoms[second]
    guard one.predicate == other.predicate, !one.isEquality else { return nil }
    var conditions: [Formula] = []
    for (place, (left, right)) in zip(one.arguments, other.arguments).enumerated()
    where left != right {
      guard canBeEqual(left, right) else { return nil }
      // Equalities are written one way round, so that equal ones are seen to be.
      let terms = [first, second].map { vocabulary.terms[$0].arguments[place] }
      let isInOrder = Self.precedes(left, right)
      let equality = Formula.equal(terms[isInOrder ? 0 : 1], terms[isInOrder ? 1 : 0])
      if !conditions.contains(equality) { conditions.append(equality) }
    }
    return conditions
  }

  /// Parameters come first, in their order, then constants.
  private static func precedes(
    _ left: LiftedAtom.Argument, _ right: LiftedAtom.Argument
  ) -> Bool {
    switch (left, right) {
    case (.parameter(let one), .parameter(let other)): one < other
    case (.constant(let one), .constant(let other)): one < other
    case (.parameter, .constant): true
    case (.constant, .parameter): false
    }
  }

  private func canBeEqual(_ left: LiftedAtom.Argument, _ right: LiftedAtom.Argument) -> Bool {
    switch (left, right) {
    case (.constant, .constant): return false
    case (.parameter, .parameter) where isInjective: return false
    default:
      guard let first = vocabulary.argumentTypes[left], let second = vocabulary.argumentTypes[right]
      else { return false }
      return types.canOverlap(first, second)
    }
  }
}
