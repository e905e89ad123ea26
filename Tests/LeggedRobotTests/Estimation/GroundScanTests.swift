import Testing

@testable import LeggedRobot

@Suite struct GroundScanTests {
  @Test func theBeamsMeetTheGroundWhereTheFrontFeetComeDown() throws {
    let body = BodyEstimate.standing()
    let scan = GroundScan.measured(by: body) { _ in 0 }
    #expect(scan.ranges.count == GroundScan.columns * GroundScan.rows)
    let mount = body.position + GroundScan.mount
    var hits: [SIMD2<Double>] = []
    for column in 0..<GroundScan.columns {
      for row in 0..<GroundScan.rows {
        let range = try #require(scan.ranges[column * GroundScan.rows + row])
        hits.append((mount + GroundScan.direction(column: column, row: row) * range).horizontal)
      }
    }
    // Front hips are at x = 0.36, feet at y = ±0.2.
    let (x, y) = (hits.map(\.x), hits.map(\.y))
    #expect(x.min() ?? 9 < 0.36 && x.max() ?? 0 > 1.2)
    #expect(y.min() ?? 9 < -0.19 && y.max() ?? 0 > 0.19)
    // In a column no two of the first metre are farther apart than a foot and a half.
    let first = hits.prefix(GroundScan.rows).map(\.x).filter { $0 < 1 }
    #expect(zip(first, first.dropFirst()).allSatisfy { $1 - $0 > 0 && $1 - $0 < 0.09 })
  }
}
