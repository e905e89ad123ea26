import TestSupport
import Testing

@testable import ModelLearning

@Suite("Fits by consensus")
struct ConsensusFitTests {
  /// A fit of samples (arguments, then value), their places being their sources.
  func fit(_ samples: [[Double]]) -> ConsensusFit {
    var fit = ConsensusFit(columns: samples[0].count - 1)
    for (source, sample) in samples.enumerated() {
      let numbers = sample.compactMap(ExactDecimal.init)
      fit.insert(
        .init(
          arguments: Array(numbers.dropLast()), value: numbers[numbers.count - 1], source: source))
    }
    return fit
  }

  @Test("One corrupted sample is located, wherever it is", arguments: 0..<6)
  func oneOutlier(place: Int) throws {
    var samples = [[1.0, 4], [2, 6], [3, 8], [5, 12], [8, 18], [13, 28]]
    samples[place][1] += 1.25
    let solution = try #require(fit(samples).solution())
    #expect(solution.coefficients.map(\.description) == ["2", "2"])
    #expect(solution.outliers == [.init(source: place, residual: 1.25)])
  }

  @Test("Where no function has a majority there is none")
  func noConsensus() {
    #expect(fit([[0, 0], [1, 1], [2, 4], [3, 9], [4, 16], [5, 25]]).solution() == nil)
  }

  @Test("Coefficients that only noise made complicated are told simply")
  func simple() throws {
    // Thirds, rounded to twelve digits.
    let samples = (1...9).map { [Double($0), Double($0) / 3] }
    let solution = try #require(fit(samples).solution())
    #expect(solution.coefficients.map(\.description) == ["0", "1/3"])
    #expect(solution.outliers.isEmpty)
  }

  @Test("Parts together are the whole", arguments: 0..<20)
  func merging(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let samples = (0..<20).map { _ in
      let x = Double(Int.random(in: 0...50, using: &generator))
      let y = Double(Int.random(in: 0...50, using: &generator))
      return [x, y, 3 * x - y / 2 + 7]
    }
    var parts = fit(Array(samples[..<7]))
    parts.formUnion(fit(Array(samples[7...])))
    let whole = try #require(fit(samples).solution())
    #expect(try #require(parts.solution()).coefficients == whole.coefficients)
    #expect(whole.coefficients.map(\.description) == ["7", "3", "-1/2"])
  }
}
