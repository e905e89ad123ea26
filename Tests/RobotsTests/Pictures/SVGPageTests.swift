import Testing

@testable import Robots

@Suite struct SVGPageTests {
  @Test func aPictureIsWrittenElementByElement() {
    var page = SVGPage(width: 100, height: 50.5, title: "a < b")
    page.rectangle(1, 2, 3, 4, fill: "#111111", rounding: 2)
    page.line([(0, 0), (1.234, 5)], stroke: "red", width: 1.5)
    page.line([(0, 0)], stroke: "red", width: 1)
    page.polygon([(0, 0), (1, 0), (1, 1)], fill: "blue")
    page.circle(5, .nan, 2, fill: "green")
    page.label("x & y", 1, 2, anchor: "end", isBold: true)
    #expect(
      page.text == """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.5" viewBox="0 0 100 50.5" \
        font-family="system-ui, sans-serif">
        <title>a &lt; b</title>
        <rect x="0" y="0" width="100" height="50.5" fill="#ffffff"/>
        <rect x="1" y="2" width="3" height="4" rx="2" fill="#111111"/>
        <polyline points="0,0 1.23,5" fill="none" stroke="red" stroke-width="1.5" \
        stroke-linecap="round" stroke-linejoin="round"/>
        <polygon points="0,0 1,0 1,1" fill="blue" stroke="none" stroke-width="1" \
        stroke-linejoin="round"/>
        <circle cx="5" cy="0" r="2" fill="green"/>
        <text x="1" y="2" font-size="12" fill="#4a5560" text-anchor="end" font-weight="600">\
        x &amp; y</text>
        </svg>

        """)
  }

  @Test(arguments: [(1.0, 5.0, 0.2), (14, 14, 1), (15, 14, 2), (0.3, 3, 0.1), (1e4, 10, 1000)])
  func ticksAreRound(length: Double, count: Double, tick: Double) {
    #expect(abs(SVGPage.tick(for: length, atMost: count) - tick) < 1e-9 * tick)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func withoutALengthThereIsATickAllTheSame(length: Double) {
    #expect(SVGPage.tick(for: length, atMost: 5) == 1)
  }
}
