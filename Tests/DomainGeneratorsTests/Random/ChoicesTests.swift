import RandomNumbers
import Testing

@testable import DomainGenerators

@Suite struct ChoicesTests {
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
