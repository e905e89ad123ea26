import TestSupport
import Testing

@testable import ModelLearning

@Suite("Affine fits")
struct AffineFitTests {
  func decimals(_ numbers: [Double]) -> [ExactDecimal] { numbers.compactMap(ExactDecimal.init) }

  /// The residuals of samples (arguments, then value), and the coefficients in the end.
  func fit(_ samples: [[Double]]) -> (residuals: [Double?], coefficients: [String]) {
    var fit = AffineFit(columns: samples[0].count - 1)
    let residuals = samples.map { sample in
      let numbers = decimals(sample)
      return fit.insert(Array(numbers.dropLast()), numbers[numbers.count - 1])
    }
    return (residuals, fit.coefficients.map(\.description))
  }

  @Test("A constant, as long as nothing speaks against it")
  func constant() {
    let fit = fit([[1, 7, 5], [2, 9, 5], [8, 0, 5]])
    #expect(fit.residuals == [nil, nil, nil])
    #expect(fit.coefficients == ["5", "0", "0"])
  }

  @Test("Fractions come out exactly")
  func fractions() {
    let fit = fit([[0, 0, 0.1], [3, 0, 1.1], [0, 7, 1.1], [3, 7, 2.1]])
    #expect(fit.residuals == [nil, nil, nil, nil])
    #expect(fit.coefficients == ["1/10", "1/3", "1/7"])
  }

  @Test("The noise of floating-point arithmetic is none")
  func noise() {
    let fit = fit([[0.1, 0.1 + 0.2], [0.2, 0.1 + 0.3], [0.7, 0.8999999999999999]])
    #expect(fit.residuals == [nil, nil, nil])
    #expect(fit.coefficients == ["1/5", "1"])
  }

  @Test("A sample off the function is told with its residual and does not count")
  func outlier() {
    let fit = fit([[1, 3], [2, 5], [3, 8.5], [4, 9]])
    #expect(fit.residuals == [nil, nil, 1.5, nil])
    #expect(fit.coefficients == ["1", "2"])
  }

  @Test("Columns that others determine are not used")
  func dependent() {
    // The second argument is twice the first.
    let fit = fit([[1, 2, 4], [2, 4, 7], [5, 10, 16]])
    #expect(fit.residuals == [nil, nil, nil])
    #expect(fit.coefficients == ["1", "3", "0"])
  }

  @Test("Random functions are found from enough samples", arguments: 0..<60)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...5, using: &generator)
    let coefficients = (0...columns).map { _ in Int.random(in: -40...40, using: &generator) }
    let samples = (0..<40).map { _ in
      let arguments = (0..<columns).map { _ in Int.random(in: -2000...2000, using: &generator) }
      let value = zip(coefficients.dropFirst(), arguments).reduce(coefficients[0]) {
        $0 + $1.0 * $1.1
      }
      return arguments.map { Double($0) / 100 } + [Double(value) / 100]
    }
    let fit = fit(samples)
    #expect(fit.residuals.allSatisfy { $0 == nil })
    let expected =
      [Fraction(ExactInteger(coefficients[0]), ExactInteger(100)).description]
      + coefficients.dropFirst().map { "\($0)" }
    #expect(fit.coefficients == expected)
  }
}
