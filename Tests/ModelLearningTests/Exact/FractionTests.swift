import Testing

@testable import ModelLearning

@Suite("Fractions")
struct FractionTests {
  func fraction(_ numerator: Int, _ denominator: Int = 1) -> Fraction {
    Fraction(ExactInteger(numerator), ExactInteger(denominator))
  }

  @Test("Lowest terms, the denominator positive")
  func lowestTerms() {
    #expect(fraction(6, -4).description == "-3/2")
    #expect(fraction(0, -4).description == "0")
    #expect(fraction(10, 5).description == "2")
  }

  @Test("Sums, differences and products")
  func arithmetic() {
    #expect(fraction(1, 2) + fraction(1, 3) == fraction(5, 6))
    #expect(fraction(1, 2) - fraction(1, 3) == fraction(1, 6))
    #expect(fraction(2, 3) * fraction(-3, 4) == fraction(-1, 2))
  }

  @Test(
    "The simplest fraction nearby",
    arguments: [
      (333_333_333_333, 1_000_000_000_000, "1/3"), (1_000_000_000_007, 1_000_000_000_000, "1"),
      (-142_857_142_857, 1_000_000_000_000, "-1/7"), (5, 2, "5/2"), (0, 1, "0"),
      (-3_000_000_000_001, 1_000_000_000_000, "-3"),
    ])
  func simplest(_ numerator: Int, _ denominator: Int, _ expected: String) {
    #expect(fraction(numerator, denominator).simplest(within: 1e-9).description == expected)
  }
}
