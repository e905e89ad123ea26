import Grounding
import Testing

@testable import Search

@Suite("Simplifying relaxed operators")
struct RelaxedOperatorSimplifierTests {
  private struct Operator: Equatable {
    var conditions: [Int32]
    var effects: [Int32]
    var cost: Int32 = 1
    var source: Int32
  }

  private func simplified(_ list: [Operator], goal: [Int32]) -> [Operator] {
    var operators = RelaxedOperators()
    for one in list {
      operators.append(
        conditions: one.conditions, effects: one.effects, cost: one.cost, source: one.source)
    }
    let result = RelaxedOperatorSimplifier.simplify(operators, goal: goal, factCount: 10)
    return (0..<result.count).map {
      Operator(
        conditions: Array(result.conditions[$0]), effects: Array(result.effects[$0]),
        cost: result.costs[$0], source: result.sources[$0])
    }
  }

  @Test("Effects of no use to the goal go, and with the last one the operator")
  func irrelevance() {
    let result = simplified(
      [
        Operator(conditions: [0], effects: [1, 5], source: 0),
        Operator(conditions: [0], effects: [6], source: 1),
        Operator(conditions: [1], effects: [2], source: 2),
      ], goal: [2])
    #expect(
      result == [
        Operator(conditions: [0], effects: [1], source: 0),
        Operator(conditions: [1], effects: [2], source: 2),
      ])
  }

  @Test("Of effects with the same conditions the cheapest stays, among those the first")
  func equalConditions() {
    let result = simplified(
      [
        Operator(conditions: [0, 1], effects: [2, 3], cost: 3, source: 0),
        Operator(conditions: [0, 1], effects: [2], cost: 2, source: 1),
        Operator(conditions: [0, 1], effects: [3], cost: 3, source: 2),
      ], goal: [2, 3])
    #expect(
      result == [
        Operator(conditions: [0, 1], effects: [3], cost: 3, source: 0),
        Operator(conditions: [0, 1], effects: [2], cost: 2, source: 1),
      ])
  }

  @Test("Effects with more conditions at no lower cost go")
  func fewerConditions() {
    let result = simplified(
      [
        Operator(conditions: [0, 1, 4], effects: [2], cost: 2, source: 0),
        Operator(conditions: [0, 4], effects: [2], cost: 2, source: 1),
        Operator(conditions: [0, 1, 7], effects: [2], cost: 1, source: 2),
        Operator(conditions: [0], effects: [2], cost: 2, source: 3),
        Operator(conditions: [], effects: [2], cost: 9, source: 4),
      ], goal: [2])
    #expect(result.map(\.source) == [2, 3, 4])
  }
}
