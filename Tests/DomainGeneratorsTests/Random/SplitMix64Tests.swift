import DomainGenerators
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

  @Test(arguments: 0..<20) func shufflingKeepsTheElements(seed: Int) {
    var random = SplitMix64(seed: seed)
    let shuffled = random.shuffled(Array(0..<seed))
    #expect(shuffled.sorted() == Array(0..<seed))
  }

  @Test func choicesStayWithinTheirLimits() {
    var random = SplitMix64(seed: 1)
    let numbers = (0..<1000).map { _ in random.integer(in: 3...7) }
    #expect(Set(numbers) == [3, 4, 5, 6, 7])
    #expect(random.integer(below: 0) == 0)
    #expect(random.element(of: [Int]()) == nil)
    #expect(random.sample(5, of: [1, 2]).sorted() == [1, 2])
  }
}
