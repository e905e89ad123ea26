import TestSupport
import Testing

@testable import ModelLearning

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "The shortest digits, rounded to twelve",
    arguments: [
      (0, "0", 0), (-0.0, "0", 0), (17, "17", 0), (-4, "-4", 0), (0.5, "5", 1),
      (-2.25, "-225", 2), (0.1 + 0.2, "3", 1), (1e-7, "1", 7), (1.5e300, "15" + zeros(299), 0),
      (123_456.123_456_789_9, "123456123457", 6), (0.999_999_999_999_99, "1", 0),
      (1e15, "1" + zeros(15), 0), (99_999_999_999_999, "1" + zeros(14), 0),
    ])
  func digits(_ number: Double, _ mantissa: String, _ scale: Int) throws {
    let decimal = try #require(ExactDecimal(number))
    #expect(decimal.mantissa.description == mantissa)
    #expect(decimal.scale == scale)
  }

  static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test("What is no number is no decimal")
  func notFinite() {
    #expect(ExactDecimal(.infinity) == nil)
    #expect(ExactDecimal(.nan) == nil)
  }

  @Test("Numbers with up to twelve digits are kept exactly", arguments: 0..<50)
  func random(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let mantissa = Int.random(in: -999_999_999_999...999_999_999_999, using: &generator)
    let scale = Int.random(in: 0...6, using: &generator)
    let divisor = (0..<scale).reduce(1.0) { power, _ in power * 10 }
    let decimal = try #require(ExactDecimal(Double(mantissa) / divisor))
    #expect(
      Fraction(decimal) == Fraction(ExactInteger(mantissa), .powerOfTen(scale)))
  }

  @Test("Points get a common denominator")
  func homogeneous() {
    let numbers = [1.5, -2, 0.25].compactMap(ExactDecimal.init)
    #expect(ExactDecimal.homogeneous(numbers).map(\.description) == ["100", "150", "-200", "25"])
  }
}
