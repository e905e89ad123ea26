import PDDL
import TestSupport
import Testing

@Suite struct NumberSyntaxTests {
  /// What a number is written as.
  private func text(_ value: Double) -> String {
    PlanWriter.text(Plan(statedCost: value))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (3.0, "3"), (-17.0, "-17"), (0.1, "0.1"), (-2.5, "-2.5"),
    (1e15, "1000000000000000"), (1e20, "100000000000000000000"), (1.5e17, "150000000000000000"),
    (1e-7, "0.0000001"), (-1.25e-9, "-0.00000000125"), (123456.789, "123456.789"),
    (1.0 / 3, "0.3333333333333333"),
  ])
  func numbersAreWrittenInDecimalDigits(value: Double, digits: String) {
    #expect(text(value) == "; cost = \(digits)\n")
  }

  @Test(arguments: 0..<500)
  func writtenNumbersReadBackExactly(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let value = Double(bitPattern: random.next() & 0xFFEF_FFFF_FFFF_FFFF)
    let plan = Plan(statedCost: value)
    #expect(try PlanReader.read(SourceText(PlanWriter.text(plan))).get() == plan)
  }

  @Test(arguments: [
    ("1", 1.0), ("+1", 1.0), ("-1.50", -1.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0),
    ("1E-2", 0.01),
  ])
  func numbers(symbol: String, value: Double) throws {
    #expect(try PlanReader.read(SourceText("; cost = \(symbol)")).get().statedCost == value)
  }

  @Test func aMillionDigitsAreNoNumber() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    let source = SourceText("(define (problem x) (:domain d) (:init (= (f) \(digits))) (:goal ()))")
    let initial = try ProblemReader.read(source).get().initial
    #expect(initial.objectValues == [ObjectValue(GroundFunctionTerm("f"), digits)])
  }

  @Test(arguments: [
    "-", "+", ".", "e5", "1e", "1-2", "nan", "inf", "infinity", "0x10", "1e999", "1_0",
  ])
  func words(symbol: String) throws {
    #expect(try PlanReader.read(SourceText("; cost = \(symbol)")).get().statedCost == nil)
  }
}
