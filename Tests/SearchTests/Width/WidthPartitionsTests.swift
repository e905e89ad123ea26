import Grounding
import Testing

@testable import Search

@Suite("Partitions of width search")
struct WidthPartitionsTests {
  @Test("Each pair of counters has one partition")
  func find() {
    var partitions = WidthPartitions(budget: Budget())
    let before = partitions.find(goalsLeft: 3, achieved: 1)
    #expect(before == nil)
    let added = [
      partitions.add(goalsLeft: 3, achieved: 1, table: 7),
      partitions.add(goalsLeft: 1, achieved: 3, table: 8),
    ]
    #expect(added == [0, 1])
    let found = [
      partitions.find(goalsLeft: 3, achieved: 1), partitions.find(goalsLeft: 1, achieved: 3),
      partitions.find(goalsLeft: 3, achieved: 2),
    ]
    #expect(found == [0, 1, nil])
    let second = partitions[1]
    #expect([second.goalsLeft, second.achieved, second.table] == [1, 3, 8])
  }
}
