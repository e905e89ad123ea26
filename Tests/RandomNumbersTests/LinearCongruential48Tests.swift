import RandomNumbers
import Testing

@Suite struct LinearCongruential48Tests {
  /// `new Random(42)`: `nextInt` gives -1170105035, 234785527, which are the 32 bits drawn first.
  @Test func givesTheNumbersOfJava() {
    var random = LinearCongruential48(seed: 42)
    let first = random.next()
    #expect(Int32(truncatingIfNeeded: first >> 32) == -1_170_105_035)
    #expect(Int32(truncatingIfNeeded: first) == 234_785_527)

    random = LinearCongruential48(seed: 42)
    #expect(random.unit() == 0.7275636800328681)
    random = LinearCongruential48(seed: 42)
    let numbers = (0..<5).map { _ in random.below(10) }
    #expect(numbers == [0, 3, 8, 4, 0])
  }

  @Test func aStreamGoesOnFromItsState() {
    var random = LinearCongruential48(seed: -7)
    _ = random.next()
    var copy = LinearCongruential48(state: random.state)
    let next = (random.next(), copy.next())
    #expect(next.0 == next.1)
    #expect(random == copy)
  }

  @Test(arguments: [1, 2, 3, 8, 10, 1 << 30, Int(Int32.max)])
  func numbersStayBelowTheirLimit(limit: Int) {
    var random = LinearCongruential48(seed: 1)
    let numbers = (0..<1000).map { _ in random.below(limit) }
    #expect(numbers.allSatisfy { (0..<limit).contains($0) })
    #expect(Set(numbers).count > min(limit, 900) - 1)
  }

  @Test func unitsAreSpreadFromZeroToOne() {
    var random = LinearCongruential48(seed: 1)
    let units = (0..<10_000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.02)
  }
}
