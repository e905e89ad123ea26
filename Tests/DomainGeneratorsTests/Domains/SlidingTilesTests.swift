import Testing

@testable import DomainGenerators

@Suite struct SlidingTilesTests {
  @Test(arguments: [
    ([], true), ([0], true), ([0, 1], true), ([1, 0], false), ([1, 2, 0], true),
    ([2, 1, 0], false),
    ([3, 2, 1, 0], true),
  ])
  func parityIsThatOfTheNumberOfSwaps(permutation: [Int], isEven: Bool) {
    #expect(DomainGenerator.isEven(permutation) == isEven)
  }

  /// Every problem of the folder says which arrangement it starts from: all of them have to be odd.
  @Test func recordedProblemsAreUnsolvable() throws {
    for (recipe, file) in zip(
      DomainGenerator.slidingTiles.recipes, try DomainGenerator.slidingTiles.recordedProblems())
    {
      #expect(recipe.values["solvable"] == 0)
      let drawing = file.text.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("; ") }
      let labels = drawing.joined().filter { $0.isHexDigit }
      let order = labels.compactMap { $0.hexDigitValue }
      #expect(!DomainGenerator.isEven(order), "\(file.name): \(order)")
    }
  }
}
