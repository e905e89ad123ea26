import Testing

@testable import Grounding

@Suite("Ragged arrays")
struct RaggedArrayTests {
  @Test("Rows of different length, also empty ones")
  func rows() {
    var array = RaggedArray<Int>()
    #expect(array.count == 0)
    array.append(1)
    array.append(2)
    array.endRow()
    array.endRow()
    array.appendRow([3])
    #expect(array.count == 3)
    #expect((0..<3).map { Array(array[$0]) } == [[1, 2], [], [3]])
    #expect(array.range(of: 2) == 2..<3)
    #expect(array.offsets == [0, 2, 2, 3])
    #expect(array == RaggedArray(rows: [[1, 2], [], [3]]))
  }

  @Test("Elements passed in any order of rows come out row by row, in the order passed")
  func generated() {
    let pairs = [(2, "a"), (0, "b"), (2, "c"), (0, "d"), (2, "e")]
    let array = RaggedArray<String>(rowCount: 4) { add in
      for (row, element) in pairs { add(row, element) }
    }
    #expect((0..<4).map { Array(array[$0]) } == [["b", "d"], [], ["a", "c", "e"], []])
    #expect(RaggedArray<Int>(rowCount: 0) { _ in }.count == 0)
    #expect(RaggedArray<Int>(rowCount: 2) { _ in }.values == [])
  }
}
