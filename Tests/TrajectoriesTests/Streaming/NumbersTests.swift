import TestSupport
import Testing

@testable import Trajectories

@Suite struct NumbersTests {
  static func value(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { Numbers.value($0) }
  }

  @Test(arguments: 0..<50) func readsBackExactly(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let exponent = Int.random(in: -20...20, using: &random)
      let value =
        Double.random(in: -1...1, using: &random)
        * Double(sign: .plus, exponent: exponent, significand: 1)
      #expect(Self.value(Numbers.text(value)) == value)
      let short = (value * 1000).rounded() / 1000
      #expect(Self.value(Numbers.text(short)) == short)
    }
  }

  @Test(
    arguments: [
      ("17.0", 17), ("-0.5", -0.5), ("+3", 3), (".5", 0.5), ("2.", 2), ("1e-3", 0.001),
      ("123456789012345678", 123_456_789_012_345_680),
    ] as [(String, Double)])
  func reads(text: String, value: Double) {
    #expect(Self.value(text) == value)
  }

  @Test(arguments: ["", "-", ".", "e5", "nan", "inf", "1e999", "0x10", "1.2.3", "--1", "1 2"])
  func isNoNumber(text: String) {
    #expect(Self.value(text) == nil)
  }
}
