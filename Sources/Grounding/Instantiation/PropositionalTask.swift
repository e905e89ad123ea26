/// A ground task over atoms, before they are grouped into finite-domain variables.
///
/// A *literal* is a number: twice the atom's, plus one if the atom has to be, or becomes, false.
/// Parts are never removed: passes that find one superfluous only mark it.
struct PropositionalTask {
  /// An effect of an operator. No two effects of one operator that can fire together contradict
  /// each other.
  struct Effect {
    var literal: Int32
    /// Where the conditions lie in `effectConditions`, sorted literals.
    var conditions: Range<Int32>
    var isRemoved = false
  }

  // MARK: Atoms

  /// The number of the first atom of each predicate, in the order of its relation's rows; nil for
  /// predicates whose atoms never change. Atoms made up for conditions come behind all of them.
  var firstAtom: [Int?] = []
  var isTrueInitially: [Bool] = []
  var isDerived: [Bool] = []
  var atomCount: Int { isDerived.count }

  // MARK: Operators

  /// The schema of each operator, and the row of its relation.
  var schemas: [Int32] = []
  var rows: [Int32] = []
  var costs: [Double] = []
  /// Sorted literals.
  var preconditions = RaggedArray<Int32>()
  var effectRanges: [Range<Int32>] = []
  var effects: [Effect] = []
  var effectConditions: [Int32] = []
  var isOperatorRemoved: [Bool] = []
  var operatorCount: Int { schemas.count }
  var hasConditionalEffects: Bool { !effectConditions.isEmpty }

  // MARK: Axioms

  var axiomHeads: [Int32] = []
  /// Sorted literals.
  var axiomBodies = RaggedArray<Int32>()
  var isAxiomRemoved: [Bool] = []

  // MARK: Goal

  /// Sorted literals; nil if the goal cannot be reached.
  var goal: [Int32]? = []

  /// Adds an atom that is set by axioms.
  mutating func addDerivedAtom() -> Int32 {
    isTrueInitially.append(false)
    isDerived.append(true)
    return Int32(atomCount - 1)
  }

  /// Adds an axiom.
  mutating func addAxiom(head: Int32, body: [Int32]) {
    axiomHeads.append(head)
    axiomBodies.appendRow(body)
    isAxiomRemoved.append(false)
  }

  /// The effects of an operator that are not removed.
  func forEachEffect(of index: Int, _ visit: (Effect) -> Void) {
    for position in effectRanges[index] where !effects[Int(position)].isRemoved {
      visit(effects[Int(position)])
    }
  }

  /// The conditions of an effect.
  func conditions(of effect: Effect) -> ArraySlice<Int32> {
    effectConditions[Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)]
  }
}

/// Literals as numbers.
enum LiteralCode {
  @inline(__always) static func atom(_ literal: Int32) -> Int { Int(literal >> 1) }
  @inline(__always) static func isPositive(_ literal: Int32) -> Bool { literal & 1 == 0 }
  @inline(__always) static func negation(_ literal: Int32) -> Int32 { literal ^ 1 }
  @inline(__always) static func make(_ atom: Int, isPositive: Bool) -> Int32 {
    Int32(atom) << 1 | (isPositive ? 0 : 1)
  }
}
