import Grounding
import Testing

@testable import Search

@Test("Transposing lists for each column the rows that contain it")
func transposedRows() {
  let rows = RaggedArray<Int32>(rows: [[2, 0], [], [2, 2], [3]])
  let expected = RaggedArray<Int32>(rows: [[0], [], [0, 2, 2], [3], []])
  #expect(rows.transposed(columns: 5) == expected)
  #expect(RaggedArray<Int32>().transposed(columns: 2) == RaggedArray(rows: [[], []]))
}
