import AgentSpeak
import TestSupport
import Testing

/// The standard order of terms, on random ones.
@Suite struct TermOrderTests {
  private func sign(_ left: Term, _ right: Term) -> Int { left.compare(to: right).signum() }

  @Test(arguments: 0..<40) func isATotalOrder(seed: Int) {
    var random = RandomPrograms(seed: 3000 + seed)
    let terms = (0..<25).map { random.term($0 % 4) }
    for one in terms {
      #expect(sign(one, one) == 0)
      for two in terms {
        #expect(sign(one, two) == -sign(two, one), "\(one) \(two)")
        if one == two { #expect(one.hash() == two.hash(), "\(one) \(two)") }
        for three in terms where sign(one, two) <= 0 && sign(two, three) <= 0 {
          #expect(sign(one, three) <= 0, "\(one) \(two) \(three)")
        }
      }
    }
  }

  /// Terms are the same if and only if they are written alike: annotations are written in order.
  @Test(arguments: 0..<40) func whatIsTheSameIsWrittenAlike(seed: Int) {
    var random = RandomPrograms(seed: 4000 + seed)
    let terms = (0..<60).map { random.term($0 % 3) }
    for one in terms {
      for two in terms {
        #expect((one == two) == (one.description == two.description), "\(one) \(two)")
      }
    }
  }

  @Test(arguments: [
    [
      "-3", "0", "2.5", "10", "\"\"", "\"B\"", "\"a\"", "[]", "[1]", "[1,2]", "[2]", "a", "a(1)",
      "a(2)", "a(1,1)", "b", "~a", "X",
    ]
  ])
  func kindsComeInTheirOrder(texts: [String]) throws {
    let terms = try texts.map { try TermReader.read(SourceText($0)).term }
    let sorted = terms.shuffled().sorted { $0.compare(to: $1) < 0 }
    #expect(sorted.map(\.description) == terms.map(\.description))
  }
}

/// How numbers are written.
@Suite struct NumberTextTests {
  @Test(arguments: 0..<20) func numbersReadBackAsTheSame(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bits = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      let small = Double(Int.random(in: -1000...1000, using: &random)) / 8
      for value in [bits, small, small * 1e6] where value.isFinite {
        let text = Term.number(value).description
        #expect(try TermReader.read(SourceText(text)).term.numberValue == value, "\(text)")
      }
    }
  }

  @Test(arguments: [
    (1.0, "1"), (-1.0, "-1"), (0.5, "0.5"), (1e3, "1000"),
    (9_007_199_254_740_992.0, "9007199254740992"), (1e15, "1000000000000000"),
    (0.001, "0.001"), (0.0009, "9.0E-4"), (9_999_999.5, "9999999.5"),
    (10_000_000.5, "1.00000005E7"), (1.5e-300, "1.5E-300"),
    (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"),
    (1.7976931348623157e308, "1.7976931348623157E308"),
  ])
  func numbersAreWrittenAsJavaDoes(value: Double, text: String) {
    #expect(Term.number(value).description == text)
  }
}
