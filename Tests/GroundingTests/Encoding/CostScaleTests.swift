import Testing

@testable import Grounding

@Suite("Costs as integers")
struct CostScaleTests {
  @Test(
    "The smallest power of ten that makes all costs integers",
    arguments: [
      ([], [], 1), ([0, 1, 7], [0, 1, 7], 1), ([0.5, 2], [5, 20], 10),
      ([0.1, 0.2, 0.30000000000000004], [1, 2, 3], 10), ([1.25], [125], 100),
      ([0.000001], [1], 1_000_000), ([536_870_911], [536_870_911], 1),
    ] as [([Double], [Int32], Int)])
  func scale(costs: [Double], expected: [Int32], denominator: Int) throws {
    let scale = try CostScale(costs)
    #expect(scale.costs == expected)
    #expect(scale.denominator == denominator)
  }

  @Test(
    "Costs that do not fit are refused",
    arguments: [
      ([1e9], "above"), ([100_000, 0.00001], "above"), ([1.0 / 3], "decimal places"),
      ([.infinity], "decimal places"), ([.nan], "decimal places"), ([0.0000001], "decimal places"),
    ] as [([Double], String)])
  func refused(costs: [Double], reason: String) {
    let error = #expect(throws: GroundingError.self) { try CostScale(costs) }
    guard case .unsupported(let text) = error else { return }
    #expect(text.contains(reason))
  }
}
