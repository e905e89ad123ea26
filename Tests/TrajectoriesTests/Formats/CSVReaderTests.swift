import Testing

@testable import Trajectories

@Suite struct CSVReaderTests {
  @Test func readsATable() throws {
    let text = """
      (clear a),holding a,"on(a,b)",action,plan_id
      1,0,0,(pick-up a),0
      0,1,?,stack a b,0
      1,0,1,,0
      1,0,0,pick-up(a),1
      0,1,0,,1
      """
    let (traces, findings, format) = try Blocks.read(text)
    #expect(format == .csv)
    #expect(findings.isEmpty)
    #expect(
      traces.map { $0.transitions.map(Blocks.line) } == [
        [
          "2: [(clear a)] (pick-up a) [(holding a) -(clear a) ?]",
          "3: [(holding a) -(clear a) ?] (stack a b) [(clear a) (on a b)]",
        ],
        ["5: [(clear a)] (pick-up a) [(holding a)]"],
      ])
  }

  @Test func mistakesAreToldWithTheirPlace() throws {
    let text = "(clear a),(flies a),action\n1,0,pick-up a\n1,2\n3,0,\n"
    #expect(
      try Blocks.lines(text) == [
        "2: [(clear a)] (pick-up a) [ ?]",
        "t:1:2: error: unknown name 'flies', expected a predicate of the domain, "
          + "found 'flies'",
        "t:3:1: error: a row has the wrong number of cells, expected 3, found 2",
        "t:4:1: error: a cell is no truth value, expected 0, 1 or nothing, found '3'",
      ])
  }
}
