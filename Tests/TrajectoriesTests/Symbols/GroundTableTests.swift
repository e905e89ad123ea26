import TestSupport
import Testing

@testable import Trajectories

@Suite struct GroundTableTests {
  @Test func equalEntriesHaveEqualNumbers() {
    var table = GroundTable()
    var numbers: [[Int32]: Int32] = [:]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let entry = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Int32.random(in: 0..<9, using: &random)
      }
      let number = table.intern(entry[0], entry.dropFirst())
      #expect(numbers[entry] ?? Int32(numbers.count) == number)
      numbers[entry] = number
      #expect(table.heads[Int(number)] == entry[0])
      #expect(Array(table.arguments(of: number)) == Array(entry.dropFirst()))
    }
    #expect(table.count == numbers.count)
  }
}
