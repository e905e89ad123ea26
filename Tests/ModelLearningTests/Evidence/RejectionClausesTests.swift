import Testing

@testable import ModelLearning

@Suite struct RejectionClausesTests {
  static func set(_ numbers: Int...) -> LiteralSet {
    var set = LiteralSet(count: 100)
    for number in numbers { set.insert(number) }
    return set
  }

  @Test func onlyWhatNoOtherImpliesIsKept() {
    var clauses = RejectionClauses(literalCount: 100)
    for (line, literals) in [Self.set(1, 2, 70), Self.set(1, 2), Self.set(3, 4), Self.set(1, 2, 5)]
      .enumerated()
    {
      clauses.add(literals, Witness(source: 0, line: Int32(line)), refuted: Self.set())
    }
    #expect(
      clauses.simplified(refuted: Self.set()).map(\.literals.elements) == [[1, 2], [3, 4]])
    // What a success refutes falls out, and a clause of one proves it.
    #expect(clauses.simplified(refuted: Self.set(2)).map(\.literals.elements) == [[1], [3, 4]])
    #expect(clauses.simplified(refuted: Self.set(2)).map(\.witness.line) == [1, 2])
  }

  @Test func memoryIsBounded() {
    var clauses = RejectionClauses(literalCount: 400)
    for first in 0..<60 {
      for second in 200..<240 {
        var set = LiteralSet(count: 400)
        set.insert(first)
        set.insert(second)
        clauses.add(set, .none, refuted: LiteralSet(count: 400))
      }
    }
    #expect(clauses.clauses.count <= RejectionClauses.limit * 2)
    #expect(clauses.simplified(refuted: LiteralSet(count: 400)).count == RejectionClauses.limit)
  }
}
