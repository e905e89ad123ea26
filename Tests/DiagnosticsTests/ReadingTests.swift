import Diagnostics
import Testing

@Suite struct ReadingTests {
  private let odd = Diagnostic(.warning, "odd", file: "t", line: 1)
  private let wrong = Diagnostic(.error, "wrong", file: "t", line: 2)

  @Test func warningsDoNotStandInTheWay() throws {
    let reading = Reading(value: 3, diagnostics: [odd])
    #expect(!reading.hasErrors)
    #expect(try reading.get() == 3)
  }

  @Test func anErrorIsThrownWithAllFindings() {
    let reading = Reading(value: 3, diagnostics: [odd, wrong])
    #expect(reading.hasErrors)
    #expect(throws: DiagnosticsError([odd, wrong])) { try reading.get() }
  }

  @Test func nothingReadIsNothingToGet() {
    let nothing = Reading<Int>(value: nil, diagnostics: [])
    #expect(throws: DiagnosticsError([])) { try nothing.get() }
  }
}
