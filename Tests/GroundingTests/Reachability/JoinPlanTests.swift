import Testing

@testable import Grounding

@Suite("Join plans")
struct JoinPlanTests {
  /// Relation 0 has one column and 1 two, both of a hundred objects; relation 2 is small and
  /// constant, relation 3 has rows that cannot be looked up.
  private func planner() -> JoinPlanner {
    JoinPlanner(
      anything: 0,
      statistics: [
        .init(rows: 100, distinct: [100], grows: true),
        .init(rows: 10_000, distinct: [100, 100], grows: true),
        .init(rows: 5, distinct: [5, 2], grows: false),
        .init(rows: 10_000, distinct: [100, 100], grows: true, isSet: false),
      ])
  }

  private func rule(_ body: [(Int, [Argument])], slots: Int = 3) -> Rule {
    Rule(
      slotTypes: Array(repeating: 0, count: slots), slots: Array(0..<slots),
      body: body.map { Rule.Atom(relation: $0.0, arguments: $0.1) })
  }

  private let x = Argument.slot(0)
  private let y = Argument.slot(1)
  private let z = Argument.slot(2)

  private func kinds(_ rule: Rule, delta: Int?) -> [JoinStep.Kind] {
    var planner = planner()
    return planner.plan(rule, delta: delta).map(\.kind)
  }

  @Test("The new row comes first, the rest is looked up by what it binds")
  func delta() {
    let rule = rule([(0, [x]), (1, [x, y]), (1, [y, z])])
    #expect(kinds(rule, delta: 0) == [.delta, .probe, .probe])
    #expect(kinds(rule, delta: 1) == [.delta, .check, .probe])
    #expect(kinds(rule, delta: nil) == [.test, .scan, .probe, .probe])
  }

  @Test("Small relations go before large ones")
  func order() {
    var planner = planner()
    let plan = planner.plan(rule([(1, [x, y]), (2, [y, z])]), delta: nil)
    #expect(plan.map(\.kind) == [.test, .scan, .probe])
    #expect(plan.map(\.subject) == [0, 2, 1])
  }

  @Test("Whole rows of a relation without a hash table are looked up by an index")
  func withoutSet() {
    #expect(kinds(rule([(1, [x, y]), (3, [x, y])], slots: 2), delta: 0) == [.delta, .probe])
    #expect(kinds(rule([(1, [x, y]), (3, [])], slots: 2), delta: 0) == [.delta, .scan])
  }

  @Test("Variables in no atom are enumerated, equations bind them")
  func enumeration() {
    #expect(kinds(rule([(0, [x])], slots: 2), delta: 0) == [.delta, .enumerate])
    var rule = rule([(0, [x])], slots: 3)
    rule.equalities = [(y, x, true), (z, 7, true), (x, z, false)]
    #expect(kinds(rule, delta: 0) == [.delta, .assign, .assign])
    rule.equalities = [(y, z, true)]
    #expect(kinds(rule, delta: 0) == [.delta, .enumerate, .assign])
  }

  @Test("Only atoms before the new row's, over its relation, must not take it too")
  func exclusion() {
    var planner = planner()
    let rule = rule([(1, [x, y]), (0, [x]), (1, [y, z])])
    #expect(planner.plan(rule, delta: 0).map(\.excludesDelta) == [false, false, false])
    let last = planner.plan(rule, delta: 2)
    #expect(last.filter { $0.subject == 1 }.map(\.excludesDelta) == [false, true])
    #expect(last.filter { $0.subject == 0 }.map(\.excludesDelta) == [false])
  }

  @Test("Plans share indexes on the same columns")
  func indexes() {
    var planner = planner()
    let rule = rule([(1, [x, y]), (1, [y, z])])
    for _ in 0..<2 { for delta in 0..<2 { _ = planner.plan(rule, delta: delta) } }
    #expect(planner.indexes.map(\.relation) == [1, 1])
    #expect(planner.indexes.map(\.columns) == [[0], [1]])
  }
}
