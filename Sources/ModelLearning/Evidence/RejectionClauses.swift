/// What rejected tries of an action say about its precondition.
///
/// A try is rejected because some literal of the precondition does not hold. So each rejection is a
/// clause: one of the literals that may have been false is in the precondition. Literals that successful
/// transitions refute fall out of the clauses; a clause of one literal proves it.
///
/// Only clauses that no other clause implies are kept, and not more than `limit`: then the longest are
/// forgotten, which only makes the optimistic model more general.
public struct RejectionClauses: Sendable {
  /// One clause: literals of which the precondition has at least one.
  struct Clause: Hashable, Sendable {
    var literals: LiteralSet
    var witness: Witness
  }

  /// How many clauses of one action are kept.
  static let limit = 1024

  private(set) var clauses: [Clause] = []
  private let literalCount: Int
  private var nextTidying = 64

  init(literalCount: Int) { self.literalCount = literalCount }

  /// Adds a rejection.
  ///
  /// - Parameter refuted: the literals that are known not to be in the precondition.
  mutating func add(
    _ literals: LiteralSet, _ witness: Witness, refuted: @autoclosure () -> LiteralSet
  ) {
    if clauses.contains(where: { $0.literals.isSubset(of: literals) }) { return }
    clauses.append(Clause(literals: literals, witness: witness))
    guard clauses.count >= nextTidying else { return }
    clauses = simplified(refuted: refuted())
    nextTidying = max(64, clauses.count * 2)
  }

  mutating func merge(_ other: RejectionClauses, sourceOffset: Int32, refuted: LiteralSet) {
    clauses += other.clauses.map {
      Clause(
        literals: $0.literals,
        witness: Witness(source: $0.witness.source + sourceOffset, line: $0.witness.line))
    }
    clauses = simplified(refuted: refuted)
  }

  mutating func restore(_ clause: Clause) { clauses.append(clause) }

  /// The clauses without refuted literals, and without those that others imply, shortest first.
  func simplified(refuted: LiteralSet) -> [Clause] {
    let shortened = clauses.map { clause in
      var clause = clause
      clause.literals.subtract(refuted)
      return (elements: clause.literals.elements, clause: clause)
    }
    // By what they say and not by when they were added, so that the order of traces does not matter.
    let ordered = shortened.enumerated().sorted { first, second in
      let (one, other) = (first.element.elements, second.element.elements)
      if one.count != other.count { return one.count < other.count }
      return one == other ? first.offset < second.offset : one.lexicographicallyPrecedes(other)
    }
    var kept: [Clause] = []
    for (_, element) in ordered where kept.count < Self.limit {
      let literals = element.clause.literals
      if !kept.contains(where: { $0.literals.isSubset(of: literals) }) {
        kept.append(element.clause)
      }
    }
    return kept
  }
}
