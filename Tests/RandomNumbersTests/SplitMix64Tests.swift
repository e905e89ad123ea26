import RandomNumbers
import Testing

@Suite struct SplitMix64Tests {
  /// The first numbers of the reference implementation for the seed 1234567.
  @Test func givesTheReferenceSequence() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func aStreamGoesOnFromItsState() {
    var random = SplitMix64(seed: 7)
    _ = random.next()
    var copy = SplitMix64(seed: random.state)
    let next = (random.next(), copy.next())
    #expect(next.0 == next.1)
    #expect(SplitMix64(seed: -1) == SplitMix64(seed: UInt64.max))
  }

  @Test func numbersStayWithinTheirLimits() {
    var random = SplitMix64(seed: 1)
    let units = (0..<10_000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.02)
    let numbers = (0..<1000).map { _ in random.below(5) }
    #expect(Set(numbers) == [0, 1, 2, 3, 4])
    let zeros = (0..<10).map { _ in random.below(1) }
    #expect(zeros == Array(repeating: 0, count: 10))
    let chances = (0..<10_000).filter { _ in random.chance(0.3) }.count
    #expect((2800...3200).contains(chances))
    let certain = (0..<10).map { _ in [random.chance(0), random.chance(1)] }
    #expect(certain == Array(repeating: [false, true], count: 10))
  }
}
