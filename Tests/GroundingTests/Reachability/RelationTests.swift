import TestSupport
import Testing

@testable import Grounding

@Suite("Relations")
struct RelationTests {
  @Test("Rows are kept once, in the order of insertion, and found again", arguments: 0..<8)
  func againstDictionary(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let width = seed % 4 + 1
    var relation = Relation(width: width, isSet: true)
    var numbers: [[Int32]: Int] = [:]
    var rows: [[Int32]] = []
    for _ in 0..<3_000 {
      let row = (0..<width).map { _ in Int32.random(in: 0..<40, using: &generator) }
      if Bool.random(using: &generator) {
        #expect(relation.find(row) == numbers[row] ?? -1)
      } else {
        let number = numbers[row] ?? rows.count
        #expect(relation.insert(row) == number)
        if number == rows.count {
          numbers[row] = number
          rows.append(row)
        }
      }
    }
    #expect(relation.count == rows.count)
    #expect((0..<relation.count).map { relation.rowArray($0) } == rows)
  }

  @Test("A relation without columns has one row at most")
  func nullary() {
    var relation = Relation(width: 0, isSet: true)
    #expect(relation.find([]) == -1)
    #expect(relation.insert([]) == 0)
    #expect(relation.insert([]) == 0)
    #expect(relation.count == 1)
    #expect(relation.find([]) == 0)
  }

  @Test("Appended rows are not compared")
  func append() {
    var relation = Relation(width: 2, isSet: false)
    for number in 0..<1_000 { relation.append([Int32(number / 2), 7]) }
    #expect(relation.count == 1_000)
    #expect(relation.rowArray(999) == [499, 7])
  }

  @Test("Growth is announced before it happens")
  func growth() {
    var relation = Relation(width: 3, isSet: true)
    var capacity = 8
    for number in 0..<100 {
      if number == capacity {
        #expect(relation.growth >= capacity * 2 * 3 * 4)
        capacity *= 2
      } else {
        #expect(relation.growth == 0)
      }
      relation.insert([Int32(number), 0, 0])
    }
  }
}
