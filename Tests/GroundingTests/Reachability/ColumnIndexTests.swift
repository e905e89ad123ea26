import TestSupport
import Testing

@testable import Grounding

@Suite("Column indexes")
struct ColumnIndexTests {
  @Test(
    "The rows with given values are found, newest first",
    arguments: [[0], [2], [0, 1], [1, 3], [0, 1, 2, 3]], 0..<3)
  func againstDictionary(columns: [Int], seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let objectCount = 12
    var relation = Relation(width: 4, isSet: true)
    var index = ColumnIndex(columns: columns, objectCount: objectCount)
    var rowsOfKey: [[Int32]: [Int]] = [:]
    for _ in 0..<2_000 {
      let row = (0..<4).map { _ in Int32.random(in: 0..<Int32(objectCount), using: &generator) }
      let number = relation.insert(row)
      if number == relation.count - 1, relation.visible == number {
        index.add(number, of: relation)
        relation.visible = number + 1
        rowsOfKey[columns.map { row[$0] }, default: []].insert(number, at: 0)
      }
      let key = columns.map { _ in Int32.random(in: 0..<Int32(objectCount), using: &generator) }
      #expect(rows(of: key, index, relation) == rowsOfKey[key] ?? [])
    }
    #expect(relation.visible > 1_500)
    #expect(index.distinctKeys == rowsOfKey.count)
    for (key, rows) in rowsOfKey { #expect(self.rows(of: key, index, relation) == rows) }
  }

  private func rows(
    of key: [Int32], _ index: borrowing ColumnIndex, _ relation: borrowing Relation
  ) -> [Int] {
    var rows: [Int] = []
    var row = index.first(key, in: relation)
    while row >= 0 {
      rows.append(row)
      row = index.next(row)
    }
    return rows
  }
}
