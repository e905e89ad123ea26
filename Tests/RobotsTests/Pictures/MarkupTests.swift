import Testing

@testable import Robots

@Suite struct MarkupTests {
  @Test func numbersHaveTwoDecimalsAtMost() {
    let values = [0, 2, -1.5, 0.126, 1e13, .infinity, .nan]
    #expect(values.map(Markup.number) == ["0", "2", "-1.5", "0.13", "0", "0", "0"])
  }

  @Test func whatMeansSomethingIsEscapedAndWhatIsNotAllowedLeftOut() {
    #expect(Markup.escaped("a<b & \"c\">\u{7}\td") == "a&lt;b &amp; &quot;c&quot;&gt;\td")
    // An accent that follows a sign does not hide it.
    #expect(Markup.escaped("&\u{301}") == "&amp;\u{301}")
  }

  @Test func pointsStandInPairs() {
    #expect(Markup.points([(x: 0, y: 1.5), (x: 2.25, y: -3)]) == "0,1.5 2.25,-3")
  }
}
