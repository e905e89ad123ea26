import RandomNumbers
import Testing

@testable import Robots

@Suite struct ChancesTests {
  @Test(arguments: [0.05, 0.5, 0.9])
  func whatIsLikelyHappensAsOften(probability: Double) {
    var random = SplitMix64(seed: 3 as UInt64)
    let count = (0..<10_000).count { _ in random.happens(probability) }
    #expect(abs(Double(count) / 10_000 - probability) < 0.02)
  }

  @Test func whatIsCertainDrawsNothing() {
    var random = SplitMix64(seed: 3 as UInt64)
    let fresh = random.next()
    random = SplitMix64(seed: 3 as UInt64)
    #expect(!random.happens(0) && random.happens(1) && !random.happens(-1) && random.happens(2))
    #expect(random.next() == fresh)
  }

  @Test func normalNumbersHaveMean0AndDeviation1() {
    var random = SplitMix64(seed: 4 as UInt64)
    let numbers = (0..<20_000).map { _ in random.normal() }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean) < 0.03 && abs(variance - 1) < 0.05)
    // 68 % of them lie within one deviation, 95 % within two.
    #expect(abs(Double(numbers.count { abs($0) < 1 }) / 20_000 - 0.683) < 0.02)
    #expect(abs(Double(numbers.count { abs($0) < 2 }) / 20_000 - 0.954) < 0.01)
  }

  @Test func numbersFillTheirRange() {
    var random = SplitMix64(seed: 5 as UInt64)
    let numbers = (0..<10_000).map { _ in random.number(in: -1...3) }
    #expect(numbers.allSatisfy { (-1...3).contains($0) })
    #expect((numbers.min() ?? 0) < -0.99 && (numbers.max() ?? 0) > 2.99)
    #expect(random.number(in: 2...2) == 2)
  }
}
